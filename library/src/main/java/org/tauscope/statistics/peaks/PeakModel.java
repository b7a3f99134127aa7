package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sum of components over a range: the density of events. Every parameter belongs to one component.
 *
 * @param range      range of the fit
 * @param components components, at least one
 */
public record PeakModel(Range range, List<Component> components) {

    /** Checks that no two parameters share a name. */
    public PeakModel {
        components = List.copyOf(components);
        Set<String> names = new HashSet<>();
        for (Component component : components) {
            for (FitParameter parameter : component.parameters()) {
                if (!names.add(parameter.name())) {
                    throw new IllegalArgumentException("two parameters are called " + parameter.name());
                }
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a model has no component, expected at least one with a parameter");
        }
    }

    /**
     * A peak on a background.
     *
     * @param signal     start of the signal yield {@code signal}, which is not negative
     * @param peak       form of the signal
     * @param background background components
     */
    public static PeakModel of(Range range, double signal, Shape peak, Component... background) {
        List<Component> all = new ArrayList<>(List.of(background));
        all.addFirst(new Yield(FitParameter.positive("signal", signal), peak));
        return new PeakModel(range, all);
    }

    /** All parameters in the order of the components. */
    public List<FitParameter> parameters() {
        return components.stream().flatMap(c -> c.parameters().stream()).toList();
    }

    /** Position of a parameter. */
    public int index(String name) {
        List<FitParameter> all = parameters();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no parameter is called " + name + ", expected one of "
                + all.stream().map(FitParameter::name).toList());
    }

    /**
     * Expected events per bin.
     *
     * @param theta all parameters
     * @param bins  number of equal bins
     */
    public Spectrum expected(double[] theta, int bins) {
        Density density = new Density(this);
        density.moveTo(theta);
        double[] counts = new double[bins];
        double width = range.width() / bins;
        double[] gradient = new double[theta.length];
        for (int b = 0; b < bins; b++) {
            for (int k = 0; k < BinRule.POINTS.length; k++) {
                double x = range.low() + (b + BinRule.POINTS[k]) * width;
                counts[b] += BinRule.WEIGHTS[k] * width * density.at(x, gradient);
            }
            counts[b] = Math.max(0, counts[b]);
        }
        return new Spectrum(range, counts);
    }

    /** Expected events per unit of the variable at one place. */
    public double density(double x, double[] theta) {
        Density density = new Density(this);
        density.moveTo(theta);
        return density.at(x, new double[theta.length]);
    }
}
