package org.tauscope.statistics.peaks;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** Pseudo-events of a model, by rejection. */
final class PeakToys {

    private PeakToys() {}

    static double[] events(PeakModel model, double[] theta, UniformRandomProvider random) {
        Density density = new Density(model);
        density.moveTo(theta);
        double[] gradient = new double[theta.length];
        double mean = density.events(gradient);
        double top = 0;
        for (int i = 0; i <= 2000; i++) {
            top = Math.max(
                    top, density.at(model.range().low() + i * model.range().width() / 2000, gradient));
        }
        top *= 1.02;
        int n = PoissonSampler.of(random, mean).sample();
        double[] values = new double[n];
        int found = 0;
        while (found < n) {
            double x = model.range().low() + random.nextDouble() * model.range().width();
            if (random.nextDouble() * top < density.at(x, gradient)) {
                values[found++] = x;
            }
        }
        return values;
    }
}
