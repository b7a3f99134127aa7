package org.tauscope.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Throws toys of one hypothesis and fits them for one test statistic.
 *
 * <p>Each toy is named by its number, so that the result does not depend on threads. Its two fits start at the generating
 * point; a fit that fails is tried again from other beginnings, and what still fails is counted, never fatal.
 */
public final class Toys {

    private static final int CHUNK = 64;

    private final HistFactoryModel model;
    private final TestStatistic statistic;
    private final double tested;
    private final double[] point;
    private final long seed;
    private final String hypothesis;

    /**
     * Toys of a hypothesis.
     *
     * @param statistic the test statistic
     * @param tested    value of the parameter of interest that it tests
     * @param point     parameters that generate the toys
     * @param seed      seed
     */
    public Toys(HistFactoryModel model, TestStatistic statistic, double tested, double[] point, long seed) {
        this.model = model;
        this.statistic = statistic;
        this.tested = tested;
        this.point = point.clone();
        this.seed = seed;
        hypothesis = "generated at " + point[model.parameters().poi()] + ", tested " + tested + ", model "
                + Integer.toHexString(fingerprint());
    }

    /** Tells models and generating points apart, so that toys of one are not continued with those of another. */
    private int fingerprint() {
        return Objects.hash(
                model.parameters().names(),
                Arrays.hashCode(point),
                Arrays.hashCode(model.expectedCounts(point)),
                Arrays.hashCode(model.expectedAuxiliary(point)));
    }

    /** No toys yet. */
    public ToySample none() {
        return new ToySample(seed, hypothesis, Map.of());
    }

    /** Toys number {@code from} to {@code to - 1}, in parallel. */
    public ToySample run(long from, long to) {
        return run(none(), from, to);
    }

    /** Adds the toys number {@code from} to {@code to - 1} that a sample does not have yet. */
    public ToySample run(ToySample done, long from, long to) {
        if (!(from >= 0 && to >= from)) {
            throw new IllegalArgumentException("toys are " + from + " to " + to + ", expected numbers from 0 in order");
        }
        if (done.seed() != seed || !done.hypothesis().equals(hypothesis)) {
            throw new IllegalArgumentException("the toys to continue are those of seed " + done.seed() + ", "
                    + done.hypothesis() + ", expected seed " + seed + ", " + hypothesis);
        }
        long[] numbers =
                LongStream.range(from, to).filter(toy -> !done.contains(toy)).toArray();
        double[] values = new double[numbers.length];
        int chunks = (numbers.length + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            Fitter fitter = new Fitter(model, Starts.SINGLE);
            ToyGenerator generator = new ToyGenerator(model, point, seed, hash());
            int last = Math.min(numbers.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < last; i++) {
                values[i] = value(fitter, generator.toy(numbers[i]));
            }
        });
        TreeMap<Long, Double> fresh = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            fresh.put(numbers[i], values[i]);
        }
        return done.merge(new ToySample(seed, hypothesis, fresh));
    }

    /** The toys of a strength do not depend on what is tested: only the generating strength names them. */
    private long hash() {
        return Double.doubleToLongBits(point[model.parameters().poi()]) >>> 12;
    }

    private double value(Fitter fitter, Dataset data) {
        int poi = model.parameters().poi();
        FitTask task = FitTask.of(model).withStart(point);
        if (!(fitter.fit(data, task) instanceof Minimum free)
                || !(fitter.fit(data, task.withStart(free.point()).withFixed(poi, tested)) instanceof Minimum held)) {
            return Double.NaN;
        }
        double ratio = held.twiceNll() - free.twiceNll();
        if (ratio < -1e-7 && fitter.fit(data, FitTask.of(model).withStart(held.point())) instanceof Minimum again) {
            free = again;
            ratio = held.twiceNll() - free.twiceNll();
        }
        return statistic.value(tested, free.value(poi), Math.max(0, ratio));
    }
}
