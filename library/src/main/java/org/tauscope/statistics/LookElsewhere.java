package org.tauscope.statistics;

import java.util.Arrays;
import java.util.List;

/** From the local significance of a peak to the global one: E. Gross, O. Vitells, EPJ C 70 (2010) 525. */
public final class LookElsewhere {

    private LookElsewhere() {}

    /**
     * A global p-value.
     *
     * @param local  p-value of the largest excess
     * @param global probability of such an excess anywhere in the scan, at most 1
     * @param z      global significance in standard deviations
     */
    public record Global(double local, double global, double z) {}

    /** Number of times a scan of q0 rises through a level. */
    public static int upCrossings(double[] scan, double level) {
        int crossings = 0;
        for (int i = 1; i < scan.length; i++) {
            if (scan[i - 1] < level && scan[i] >= level) {
                crossings++;
            }
        }
        return crossings;
    }

    /**
     * Equation 3: local p-value plus the mean number of up-crossings at a low level, carried to the observed one.
     *
     * @param q0    largest statistic of the scan
     * @param mean  mean number of up-crossings of {@code level} in background-only scans
     * @param level the low level, below {@code q0}
     */
    public static Global byUpCrossings(double q0, double mean, double level) {
        if (!(q0 >= 0 && mean >= 0 && level >= 0)) {
            throw new IllegalArgumentException(
                    "q0 = " + q0 + ", up-crossings = " + mean + ", level = " + level + ", expected numbers from 0");
        }
        double local = Normal.survival(Math.sqrt(q0));
        double global = Math.min(1, local + mean * Math.exp(-0.5 * (q0 - level)));
        return new Global(local, global, Normal.quantileOfSurvival(global));
    }

    /**
     * By background-only scans: the fraction whose largest statistic reaches the observed one; one is added above and
     * below, so that no finite number of scans gives zero.
     *
     * @param q0    largest statistic of the observed scan
     * @param scans background-only scans
     */
    public static Global byToys(double q0, List<double[]> scans) {
        long above = scans.stream()
                .filter(scan -> Arrays.stream(scan).max().orElse(0) >= q0)
                .count();
        double global = (above + 1.0) / (scans.size() + 1.0);
        return new Global(Normal.survival(Math.sqrt(Math.max(0, q0))), global, Normal.quantileOfSurvival(global));
    }
}
