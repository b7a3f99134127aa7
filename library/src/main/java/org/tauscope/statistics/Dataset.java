package org.tauscope.statistics;

/**
 * Observed counts and auxiliary measurements in pyhf's order, with the parts of the likelihood that they alone
 * determine.
 */
public final class Dataset {

    final double[] counts;
    final double[] auxiliary;
    /** -ln L of a perfect description: added to what depends on the parameters. */
    final double constant;

    private final double mainConstant;

    Dataset(Parameters parameters, double[] counts, double[] auxiliary) {
        this.counts = counts;
        this.auxiliary = auxiliary;
        double main = 0;
        for (double n : counts) {
            if (!(n >= 0 && n < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an observed count is " + n + ", expected a finite number from 0");
            }
            main += LogFactorial.excess(n);
        }
        mainConstant = main;
        double constraints = 0;
        for (int p = 0; p < parameters.size(); p++) {
            switch (parameters.constraint[p]) {
                case NONE -> {}
                case GAUSS -> constraints += 0.5 * Math.log(2 * Math.PI) + Math.log(parameters.scale[p]);
                case POISSON -> constraints += LogFactorial.excess(auxiliary[parameters.auxiliary[p]]);
            }
        }
        constant = mainConstant + constraints;
    }

    /** -ln L of the counts for a perfect description. */
    double mainConstant() {
        return mainConstant;
    }

    /** Counts per bin. */
    public double[] counts() {
        return counts.clone();
    }

    /** Auxiliary measurements in the order of the constrained parameters. */
    public double[] auxiliary() {
        return auxiliary.clone();
    }
}
