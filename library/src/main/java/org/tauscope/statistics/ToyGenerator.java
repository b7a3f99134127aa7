package org.tauscope.statistics;

import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Pseudo-data of a model at one point: counts and auxiliary measurements both fluctuate (unconditional ensemble), as in
 * pyhf. One per thread.
 */
final class ToyGenerator {

    /** Beyond, a Poisson number is a rounded Gaussian one to better than 1e-4 of its width. */
    private static final double GAUSSIAN_FROM = 1e8;

    private final HistFactoryModel model;
    private final double[] rates;
    private final double[] point;
    private final ToyRandom random;
    private final SharedStateContinuousSampler gaussian;

    ToyGenerator(HistFactoryModel model, double[] point, long seed, long hypothesis) {
        this.model = model;
        this.point = point;
        rates = model.expectedCounts(point);
        random = new ToyRandom(seed, hypothesis);
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** The data of one toy. */
    Dataset toy(long number) {
        random.at(number);
        double[] counts = new double[rates.length];
        for (int b = 0; b < counts.length; b++) {
            counts[b] = poisson(rates[b]);
        }
        Parameters parameters = model.parameters();
        double[] auxiliary = model.expectedAuxiliary(point);
        for (int p = 0; p < point.length; p++) {
            int a = parameters.auxiliary[p];
            switch (parameters.constraint[p]) {
                case NONE -> {}
                case GAUSS -> auxiliary[a] += parameters.scale[p] * gaussian.sample();
                case POISSON -> auxiliary[a] = poisson(auxiliary[a]);
            }
        }
        return new Dataset(parameters, counts, auxiliary);
    }

    private double poisson(double mean) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean > GAUSSIAN_FROM) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * gaussian.sample()));
        }
        return PoissonSampler.of(random, mean).sample();
    }
}
