package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The analytic derivatives against central differences, on every reference model. */
class LikelihoodDerivativesTest {

    @Test
    void gradientAndHessianAreTheDifferencesOfTheLikelihood() {
        for (StatisticsReference reference : StatisticsReference.all()) {
            HistFactoryModel model = reference.model();
            Likelihood likelihood = new Likelihood(model, model.observed());
            int n = model.parameters().size();
            Random random = new Random(7);
            for (int trial = 0; trial < 3; trial++) {
                double[] point = model.parameters().inits();
                for (int p = 0; p < n; p++) {
                    point[p] += 0.1 + 0.3 * random.nextDouble();
                }
                if (trial == 2 && model.parameters().hasPoi()) {
                    // Signals at zero: products must not divide by the vanishing factor.
                    point[model.parameters().poi()] = 0;
                }
                check(reference.name(), model, likelihood, point);
            }
        }
    }

    private static void check(String name, HistFactoryModel model, Likelihood likelihood, double[] point) {
        int n = point.length;
        ArrowMatrix hessian = new ArrowMatrix(model.structure);
        double[] gradient = new double[n];
        likelihood.value(point);
        likelihood.derivatives(point, gradient, hessian, false);
        if (Arrays.stream(gradient).map(Math::abs).max().orElseThrow() > 1e7) {
            // A rate or a Poisson constraint at the wall: differences of 1e-5 say nothing there.
            return;
        }
        double[][] dense = hessian.dense(IntStream.range(0, n).toArray());
        ArrowMatrix scratch = new ArrowMatrix(model.structure);
        double[] up = new double[n];
        double[] down = new double[n];
        for (int p = 0; p < n; p++) {
            double h = 1e-5;
            double[] moved = point.clone();
            moved[p] = point[p] + h;
            double above = likelihood.value(moved);
            likelihood.derivatives(moved, up, scratch, false);
            moved[p] = point[p] - h;
            double below = likelihood.value(moved);
            likelihood.derivatives(moved, down, scratch, false);
            double scale = 1 + Math.abs(gradient[p]) + Math.abs(dense[p][p]);
            assertThat((above - below) / (2 * h))
                    .as(name + " d/d" + model.parameters().names().get(p))
                    .isCloseTo(gradient[p], within(1e-6 * scale));
            for (int q = 0; q < n; q++) {
                double pair = Math.sqrt((1 + Math.abs(dense[p][p])) * (1 + Math.abs(dense[q][q])));
                assertThat((up[q] - down[q]) / (2 * h))
                        .as(name + " d2/d" + model.parameters().names().get(p) + "d"
                                + model.parameters().names().get(q))
                        .isCloseTo(dense[p][q], within(1e-6 * pair));
            }
        }
    }
}
