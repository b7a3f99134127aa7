package org.tauscope.searches.resonance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tauscope.statistics.peaks.Range;

/** Candidate masses of a simulated sample with their weights. */
public final class WeightedMasses {

    private final double[] masses;
    private final double[] weights;

    /**
     * Weighted candidates.
     *
     * @param masses  GeV, finite
     * @param weights one per mass, finite, from 0; for backgrounds normalised to the luminosity, for signals of any scale
     */
    public WeightedMasses(double[] masses, double[] weights) {
        if (masses.length != weights.length) {
            throw new IllegalArgumentException("candidates: found " + masses.length + " masses and " + weights.length
                    + " weights, expected as many of both");
        }
        for (int i = 0; i < masses.length; i++) {
            if (!Double.isFinite(masses[i]) || !(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("candidates: found mass " + masses[i] + " GeV with weight "
                        + weights[i] + ", expected finite numbers and a weight from 0");
            }
        }
        int[] order = IntStream.range(0, masses.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> masses[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.masses = Arrays.stream(order).mapToDouble(i -> masses[i]).toArray();
        this.weights = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
    }

    /** The same with all weights multiplied, e.g. by luminosity times cross section over generated events. */
    public WeightedMasses times(double factor) {
        return new WeightedMasses(
                masses, Arrays.stream(weights).map(w -> w * factor).toArray());
    }

    /** The coordinates of the masses in the place of them. */
    WeightedMasses in(Smoothing smoothing) {
        return smoothing == Smoothing.MASS
                ? this
                : new WeightedMasses(
                        Arrays.stream(masses).map(smoothing::coordinate).toArray(), weights);
    }

    /** Number of candidates. */
    public int size() {
        return masses.length;
    }

    /** Sum of the weights. */
    public double total() {
        return Arrays.stream(weights).sum();
    }

    /** Sum of the weights within a range, ends included. */
    public double within(Range range) {
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += range.contains(masses[i]) ? weights[i] : 0;
        }
        return sum;
    }

    /** Mass below which a fraction of the weight lies. */
    double quantile(double fraction) {
        double wanted = fraction * total();
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += weights[i];
            if (sum >= wanted) {
                return masses[i];
            }
        }
        throw new IllegalArgumentException("candidates: found none, expected at least 1 with a weight above 0");
    }

    /** Adds weights, raised to a power, to equal bins. */
    void fill(Range range, double[] bins, int power) {
        for (int i = 0; i < masses.length; i++) {
            if (masses[i] >= range.low() && masses[i] < range.high()) {
                int bin = Math.min(bins.length - 1, (int) ((masses[i] - range.low()) / range.width() * bins.length));
                bins[bin] += power == 2 ? weights[i] * weights[i] : weights[i];
            }
        }
    }
}
