package org.tauscope.searches;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

/**
 * A limit on a rate against the mean proper decay length, from limits at a few lengths: a natural cubic spline between the
 * logarithms. Shorter lengths than the first are as good as prompt. Beyond the last the limit grows with the length, since the
 * share that decays inside goes as its inverse; a detector that is not yet small against the flight loses less, so that this claims
 * too little rather than too much.
 */
final class LifetimeLimits {

    /** Points on either side, a decade apart, that tell the spline how it goes on. */
    private static final double[] BEYOND = {10, 100};

    private final double shortest;
    private final double longest;
    private final double atShortest;
    private final double atLongest;
    private final PolynomialSplineFunction spline;

    /**
     * Joins limits.
     *
     * @param limits on the rate, positive, by mean proper decay length, mm; at least one
     */
    LifetimeLimits(NavigableMap<Double, Double> limits) {
        shortest = limits.firstKey();
        longest = limits.lastKey();
        atShortest = limits.firstEntry().getValue();
        atLongest = limits.lastEntry().getValue();
        NavigableMap<Double, Double> all = new TreeMap<>(limits);
        for (double factor : BEYOND) {
            all.put(shortest / factor, atShortest);
            all.put(longest * factor, atLongest * factor);
        }
        spline = new SplineInterpolator().interpolate(logarithms(all.keySet()), logarithms(all.values()));
    }

    private static double[] logarithms(Collection<Double> values) {
        return values.stream().mapToDouble(Math::log).toArray();
    }

    /**
     * The limit at a length.
     *
     * @param ctau mm, positive
     */
    double at(double ctau) {
        if (ctau <= shortest) {
            return atShortest;
        }
        return ctau >= longest ? atLongest * ctau / longest : Math.exp(spline.value(Math.log(ctau)));
    }
}
