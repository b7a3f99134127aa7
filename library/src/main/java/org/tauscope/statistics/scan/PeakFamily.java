package org.tauscope.statistics.scan;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.statistics.peaks.CrystalBallPeak;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.GaussianPeak;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Shape;
import org.tauscope.statistics.peaks.TemplatePeak;
import org.tauscope.statistics.peaks.VoigtPeak;

/** The peak that each mass hypothesis predicts. */
public interface PeakFamily {

    /** The form of the peak; all its parameters are fixed. */
    Shape at(double mass);

    /** Its width (standard deviation of the core), above 0, unit of the spectrum. */
    double width(double mass);

    /** Gaussian peaks of a width that depends on the mass. */
    static PeakFamily gaussian(DoubleUnaryOperator sigma) {
        return of(sigma, mass -> new GaussianPeak(mean(mass), width(sigma, mass)));
    }

    /**
     * Double-sided Crystal Ball peaks with the same tails at every mass.
     *
     * @param sigma width of the core as a function of the mass
     * @param tails begin and power of the lower, begin and power of the upper tail, in sigma
     */
    static PeakFamily crystalBall(DoubleUnaryOperator sigma, Tails tails) {
        return crystalBall(DoubleUnaryOperator.identity(), sigma, mass -> tails);
    }

    /**
     * Double-sided Crystal Ball peaks that change with the mass.
     *
     * @param centre centre of the core as a function of the mass
     * @param sigma  width of the core as a function of the mass
     * @param tails  begins and powers of the tails as a function of the mass
     */
    static PeakFamily crystalBall(DoubleUnaryOperator centre, DoubleUnaryOperator sigma, DoubleFunction<Tails> tails) {
        return of(sigma, mass -> {
            Tails here = tails.apply(mass);
            return new CrystalBallPeak(
                    mean(centre.applyAsDouble(mass)),
                    width(sigma, mass),
                    FitParameter.fixed("alphaLow", here.alphaLow()),
                    FitParameter.fixed("powerLow", here.powerLow()),
                    FitParameter.fixed("alphaHigh", here.alphaHigh()),
                    FitParameter.fixed("powerHigh", here.powerHigh()));
        });
    }

    /**
     * Peaks from simulation, given at some masses as values at common places in units of the width from the mass. Between
     * two of them both are added, each in proportion to the nearness of its mass; beyond the ends the last one serves.
     *
     * @param sigma     unit of the places as a function of the mass
     * @param reach     first and last place in units of sigma
     * @param templates values at equidistant places by mass, each normalised to the same area
     */
    static PeakFamily template(DoubleUnaryOperator sigma, Range reach, NavigableMap<Double, List<Double>> templates) {
        NavigableMap<Double, List<Double>> copy = new TreeMap<>(templates);
        return of(
                sigma, mass -> new TemplatePeak(mean(mass), width(sigma, mass), reach, TemplateMixture.at(copy, mass)));
    }

    /** Resonances of a full width that depends on the mass, smeared by a Gaussian resolution. */
    static PeakFamily voigt(DoubleUnaryOperator sigma, DoubleUnaryOperator gamma) {
        return of(
                mass -> Math.hypot(sigma.applyAsDouble(mass), 0.5 * gamma.applyAsDouble(mass)),
                mass -> new VoigtPeak(
                        mean(mass), width(sigma, mass), FitParameter.fixed("gamma", gamma.applyAsDouble(mass))));
    }

    /**
     * Begin, in sigma, and power of both tails of a Crystal Ball peak.
     *
     * @param alphaLow  begin of the lower tail, above 0
     * @param powerLow  its power, above 0
     * @param alphaHigh begin of the upper tail, above 0
     * @param powerHigh its power, above 0
     */
    record Tails(double alphaLow, double powerLow, double alphaHigh, double powerHigh) {}

    private static FitParameter mean(double mass) {
        return FitParameter.fixed("mean", mass);
    }

    private static FitParameter width(DoubleUnaryOperator sigma, double mass) {
        return FitParameter.fixed("sigma", sigma.applyAsDouble(mass));
    }

    private static PeakFamily of(DoubleUnaryOperator width, DoubleFunction<Shape> shape) {
        return new PeakFamily() {
            @Override
            public Shape at(double mass) {
                return shape.apply(mass);
            }

            @Override
            public double width(double mass) {
                return width.applyAsDouble(mass);
            }
        };
    }
}
