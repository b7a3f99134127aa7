package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;
import org.tauscope.statistics.counting.BayesianCounting.Region;

class BayesianCountingTest {

    private static BayesianCounting one(int observed, double background, Prior prior, Nuisance... nuisances) {
        return new BayesianCounting(List.of(new Region(observed, 1, background)), List.of(nuisances), prior);
    }

    @Test
    void aFlatPriorGivesTheClsLimitOfAKnownBackground() {
        // O. Helene, NIM 212 (1983) 319.
        for (int n : new int[] {0, 1, 4, 25}) {
            for (double b : new double[] {0, 0.7, 12}) {
                double cls = new ExactCounting(new CountingModel(List.of(new CountingModel.Region("bin", b, 0, 0)), 0))
                        .upperLimit(new double[] {1}, new int[] {n}, 0.9);
                assertThat(one(n, b, Prior.FLAT).upperLimit(0.9)).isCloseTo(cls, Percentage.withPercentage(1e-6));
            }
        }
    }

    @Test
    void jeffreysPriorWithoutBackgroundGivesAGammaPosterior() {
        for (int n : new int[] {0, 2, 9}) {
            assertThat(one(n, 0, Prior.INVERSE_ROOT).upperLimit(0.95))
                    .isCloseTo(PoissonInterval.gammaQuantile(n + 0.5, 0.95), Percentage.withPercentage(1e-8));
        }
    }

    @Test
    void aControlCountGivesTheNegativeBinomialPosterior() {
        // P(n | s) = sum over k background events of a negative binomial times a Poisson number of signal events.
        int n = 5;
        int off = 7;
        double alpha = 0.4;
        double limit =
                one(n, 0, Prior.FLAT, new Nuisance.ControlCount(0, off, alpha)).upperLimit(0.95);
        double inside = 0;
        double all = 0;
        double step = 1e-3;
        for (double s = step / 2; s < 60; s += step) {
            double sum = 0;
            double binomial = Math.pow(1 / (1 + alpha), off + 1);
            for (int k = 0; k <= n; k++) {
                double poisson = Math.exp(-s);
                for (int i = 1; i <= n - k; i++) {
                    poisson *= s / i;
                }
                sum += binomial * poisson;
                binomial *= alpha / (1 + alpha) * (off + 1 + k) / (k + 1.0);
            }
            all += sum;
            inside += s < limit ? sum : 0;
        }
        assertThat(inside / all).isCloseTo(0.95, within(1e-4));
    }

    @Test
    void uncertaintiesWeakenALimit() {
        double known = one(3, 2, Prior.FLAT).upperLimit(0.95);
        double limit = known;
        for (double sigma : new double[] {0.1, 0.3, 0.6}) {
            double next = one(3, 2, Prior.FLAT, new Nuisance.LogNormal(List.of(sigma), List.of(0.0)))
                    .upperLimit(0.95);
            assertThat(next).isGreaterThan(limit);
            limit = next;
        }
    }

    @Test
    void aSplitRegionChangesNothing() {
        double whole = one(3, 2, Prior.FLAT, new Nuisance.LogNormal(List.of(0.2), List.of(0.1)))
                .upperLimit(0.9);
        BayesianCounting halves = new BayesianCounting(
                List.of(new Region(1, 0.5, 1), new Region(2, 0.5, 1)),
                List.of(new Nuisance.LogNormal(List.of(0.2, 0.2), List.of(0.1, 0.1))),
                Prior.FLAT);
        assertThat(halves.upperLimit(0.9)).isCloseTo(whole, Percentage.withPercentage(1e-7));
    }

    @Test
    void aLimitScalesWithTheSignal() {
        CountingModel model = new CountingModel(List.of(new CountingModel.Region("bin", 2, 0.2, 0.1)), 0.05);
        double small = BayesianCounting.of(model, new double[] {1e-3}, new int[] {4}, Prior.FLAT)
                .upperLimit(0.9);
        double large = BayesianCounting.of(model, new double[] {1e3}, new int[] {4}, Prior.FLAT)
                .upperLimit(0.9);
        assertThat(small / large).isCloseTo(1e6, Percentage.withPercentage(1e-6));
    }

    @Test
    void whatHasNoLimitIsRefused() {
        assertThatThrownBy(() -> new BayesianCounting(List.of(new Region(1, 0, 1)), List.of(), Prior.FLAT))
                .hasMessageContaining("no region expects signal");
        assertThatThrownBy(() -> one(1, 1, Prior.FLAT, new Nuisance.ControlCount(1, 3, 0.5)))
                .hasMessageContaining("does not fit 1 regions");
        assertThatThrownBy(() -> new Region(1, Double.NaN, 0)).hasMessageContaining("signal is NaN");
        assertThatThrownBy(() -> one(1, 1, Prior.FLAT).upperLimit(1)).hasMessageContaining("confidence level");
    }
}
