package org.tauscope.statistics.scan;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.tauscope.statistics.Significance;
import org.tauscope.statistics.counting.Interval;
import org.tauscope.statistics.counting.PoissonInterval;
import org.tauscope.statistics.peaks.Spectrum;

/** Whole scans of background-only pseudo-data: the largest significance of each, and its up-crossings. */
public final class ToyScans {

    private final double[] largest;
    private final int[] upCrossings;
    private final double level;
    private final int failed;

    private ToyScans(double[] largest, int[] upCrossings, double level, int failed) {
        this.largest = largest;
        this.upCrossings = upCrossings;
        this.level = level;
        this.failed = failed;
    }

    /**
     * Throws toys in parallel; toy number i depends on nothing but its own random numbers.
     *
     * @param scan       the scan
     * @param background expected counts in the bins of its spectrum, e.g. {@link MassScan#background}
     * @param toys       number of toys, from 1
     * @param random     the random numbers of each toy, e.g. a stream moved to event number i
     * @param level      level of q0 whose up-crossings are counted, from 0; 0.5 is usual
     */
    public static ToyScans run(
            MassScan scan,
            Spectrum background,
            int toys,
            LongFunction<? extends UniformRandomProvider> random,
            double level) {
        return run(scan, List.of(background), toys, random, level);
    }

    /**
     * The same for several channels.
     *
     * @param backgrounds expected counts in the bins of each channel, e.g. {@link MassScan#backgrounds}
     */
    public static ToyScans run(
            MassScan scan,
            List<Spectrum> backgrounds,
            int toys,
            LongFunction<? extends UniformRandomProvider> random,
            double level) {
        if (toys < 1) {
            throw new IllegalArgumentException("toys are " + toys + ", expected at least 1");
        }
        double[] largest = new double[toys];
        int[] upCrossings = new int[toys];
        IntStream.range(0, toys).parallel().forEach(toy -> {
            UniformRandomProvider stream = random.apply(toy);
            double[][] counts = new double[backgrounds.size()][];
            for (int c = 0; c < counts.length; c++) {
                counts[c] = throwCounts(backgrounds.get(c), stream);
            }
            double[] significances = scan.significancesOf(counts);
            largest[toy] = Arrays.stream(significances).max().orElse(Double.NaN);
            upCrossings[toy] = LookElsewhere.upCrossings(significances, level);
        });
        int[] good = IntStream.range(0, toys)
                .filter(toy -> !Double.isNaN(largest[toy]))
                .toArray();
        return new ToyScans(
                Arrays.stream(good).mapToDouble(toy -> largest[toy]).toArray(),
                Arrays.stream(good).map(toy -> upCrossings[toy]).toArray(),
                level,
                toys - good.length);
    }

    /** Poisson counts around an expected spectrum. */
    public static double[] throwCounts(Spectrum expected, UniformRandomProvider random) {
        double[] counts = expected.counts();
        for (int b = 0; b < counts.length; b++) {
            counts[b] = counts[b] > 0 ? PoissonSampler.of(random, counts[b]).sample() : 0;
        }
        return counts;
    }

    /** Number of toys with an answer at every mass. */
    public int toys() {
        return largest.length;
    }

    /** Number of toys in which a fit did not converge; they are left out. */
    public int failed() {
        return failed;
    }

    /** Largest significance of each toy, in the order of the toys. */
    public double[] largest() {
        return largest.clone();
    }

    /** Mean number of up-crossings, for the formula of Gross and Vitells. */
    public LookElsewhere lookElsewhere() {
        return new LookElsewhere(Arrays.stream(upCrossings).average().orElse(0), level);
    }

    /**
     * Fraction of toys with a significance as large anywhere, counting the data as one more toy: never 0.
     *
     * @param localSignificance largest local significance of the data
     */
    public double globalPValue(double localSignificance) {
        return (beyond(localSignificance) + 1.0) / (largest.length + 1.0);
    }

    /** Exact 68.27 % interval of the global p-value from the number of toys. */
    public Interval globalPValueInterval(double localSignificance) {
        Interval count = PoissonInterval.central(beyond(localSignificance), 0.6826894921370859);
        double n = largest.length;
        return new Interval(Math.min(1, count.lower() / n), Math.min(1, count.upper() / n));
    }

    /** {@link #globalPValue} in standard deviations. */
    public double globalSignificance(double localSignificance) {
        return Significance.ofPValue(globalPValue(localSignificance));
    }

    private int beyond(double significance) {
        return (int) Arrays.stream(largest).filter(z -> z >= significance).count();
    }
}
