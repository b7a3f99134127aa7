package org.tauscope.statistics.peaks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Minus the logarithm of the extended likelihood (R. Barlow, NIM A 297 (1990) 496), relative to its value at the start of
 * the parameters: {@code nu - sum over events ln density}, for bins with the density averaged over the bin.
 *
 * <p>Gradients are exact; the curvature is the sum of outer products of the logarithm's gradient (exact where the density
 * is linear in the parameters). Where the density of an event falls below a tiny part of its start the logarithm continues
 * as a parabola.
 */
final class ExtendedLikelihood implements SmoothFunction {

    private static final double TINY = 1e-9;

    private final Density density;
    private final int parameters;
    /** Places where the density is evaluated, some per site, and their weights within the site. */
    private final double[] places;

    private final double[] weights;
    private final double[] counts;
    private final double[] start;
    private final double[] gradientHere;
    private final double[] gradientSite;

    ExtendedLikelihood(PeakModel model, PeakData data) {
        if (!model.range().equals(data.range())) {
            throw new IllegalArgumentException("the model covers " + model.range() + ", the data " + data.range());
        }
        density = new Density(model);
        List<FitParameter> all = model.parameters();
        parameters = all.size();
        gradientHere = new double[parameters];
        gradientSite = new double[parameters];
        switch (data) {
            case Events events -> {
                places = events.values();
                weights = new double[] {1};
                counts = new double[places.length];
                Arrays.fill(counts, 1);
            }
            case Spectrum spectrum -> {
                int[] filled = IntStream.range(0, spectrum.bins())
                        .filter(b -> spectrum.count(b) > 0)
                        .toArray();
                weights = BinRule.WEIGHTS;
                places = new double[filled.length * weights.length];
                counts = new double[filled.length];
                for (int i = 0; i < filled.length; i++) {
                    counts[i] = spectrum.count(filled[i]);
                    for (int k = 0; k < weights.length; k++) {
                        places[i * weights.length + k] =
                                spectrum.edge(filled[i]) + BinRule.POINTS[k] * spectrum.binWidth();
                    }
                }
            }
        }
        start = new double[counts.length];
        density.moveTo(all.stream().mapToDouble(FitParameter::start).toArray());
        double mean = 0;
        for (int i = 0; i < start.length; i++) {
            start[i] = site(i);
            mean += Math.max(0, start[i]) / start.length;
        }
        for (int i = 0; i < start.length; i++) {
            start[i] = start[i] > 1e-6 * mean ? start[i] : mean > 0 ? mean : 1;
        }
    }

    /** Density of a site; fills its gradient. */
    private double site(int i) {
        if (weights.length == 1) {
            double value = density.at(places[i], gradientHere);
            System.arraycopy(gradientHere, 0, gradientSite, 0, parameters);
            return value;
        }
        Arrays.fill(gradientSite, 0);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * density.at(places[i * weights.length + k], gradientHere);
            for (int p = 0; p < parameters; p++) {
                gradientSite[p] += weights[k] * gradientHere[p];
            }
        }
        return sum;
    }

    @Override
    public int size() {
        return parameters;
    }

    @Override
    public double value(double[] theta) {
        density.moveTo(theta);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double ratio = site(i) / start[i];
            sum -= counts[i] * (ratio > TINY ? Math.log(ratio) : wall(ratio));
        }
        return sum + density.events(gradientHere);
    }

    private static double wall(double ratio) {
        double x = ratio / TINY - 1;
        return Math.log(TINY) + x - 0.5 * x * x;
    }

    @Override
    public double derivatives(double[] theta, double[] gradient, double[][] curvature) {
        density.moveTo(theta);
        double sum = density.events(gradient);
        for (double[] row : curvature) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < counts.length; i++) {
            double ratio = site(i) / start[i];
            double slope;
            double bend;
            if (ratio > TINY) {
                sum -= counts[i] * Math.log(ratio);
                slope = -counts[i] / (ratio * start[i]);
                bend = counts[i] / (ratio * ratio * start[i] * start[i]);
            } else {
                sum -= counts[i] * wall(ratio);
                slope = -counts[i] * (2 - ratio / TINY) / (TINY * start[i]);
                bend = counts[i] / (TINY * TINY * start[i] * start[i]);
            }
            for (int p = 0; p < parameters; p++) {
                double g = gradientSite[p];
                gradient[p] += slope * g;
                if (g != 0) {
                    double[] row = curvature[p];
                    for (int q = 0; q <= p; q++) {
                        row[q] += bend * g * gradientSite[q];
                    }
                }
            }
        }
        for (int p = 0; p < parameters; p++) {
            for (int q = 0; q < p; q++) {
                curvature[q][p] = curvature[p][q];
            }
        }
        return sum;
    }
}
