package org.tauscope.statistics.scan;

import org.tauscope.statistics.Significance;

/**
 * Global p-values from up-crossings: E. Gross and O. Vitells, EPJ C 70 (2010) 525, eq. 3, for one degree of freedom.
 * {@code p_global <= p_local + <N(c0)> exp(-(c - c0) / 2)}.
 *
 * @param upCrossings mean number of up-crossings of q0 through the level by background alone, from 0; the count in the
 *                    data themselves is an estimate of it where the level is low
 * @param level       c0, from 0; 0.5 is usual
 */
public record LookElsewhere(double upCrossings, double level) {

    /** Checks the numbers. */
    public LookElsewhere {
        if (!(upCrossings >= 0 && upCrossings < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("up-crossings are " + upCrossings + ", expected a finite number from 0");
        }
        if (!(level >= 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("level of q0 is " + level + ", expected a finite number from 0");
        }
    }

    /**
     * Chance that background alone exceeds a local significance somewhere.
     *
     * @param localSignificance largest local significance, at least the root of the level
     * @return the bound, at most 1
     */
    public double globalPValue(double localSignificance) {
        if (!(localSignificance * localSignificance >= level && localSignificance >= 0)) {
            throw new IllegalArgumentException("local significance is " + localSignificance + ", expected at least "
                    + Math.sqrt(level) + ", the root of the level of the up-crossings");
        }
        double c = localSignificance * localSignificance;
        return Math.min(1, Significance.pValue(localSignificance) + upCrossings * Math.exp(-0.5 * (c - level)));
    }

    /** {@link #globalPValue} in standard deviations. */
    public double globalSignificance(double localSignificance) {
        return Significance.ofPValue(globalPValue(localSignificance));
    }

    /** Upward passages of q0 through a level. */
    static int upCrossings(double[] significances, double level) {
        double root = Math.sqrt(level);
        int count = 0;
        for (int i = 1; i < significances.length; i++) {
            if (significances[i - 1] <= root && significances[i] > root) {
                count++;
            }
        }
        return count;
    }
}
