package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.workspace.PyhfDocument;

/** Limits at 95 % must contain the truth in at least 95 % of experiments; pulls must be standard normal. */
class CoverageClosureTest {

    private static final String TEMPLATE = """
        {"channels": [{"name": "c", "samples": [
          {"name": "s", "data": [10, 25, 10], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
          {"name": "b", "data": [120, 100, 80], "modifiers": [
            {"name": "norm", "type": "normsys", "data": {"hi": 1.05, "lo": 0.95}},
            {"name": "mc", "type": "staterror", "data": [4, 4, 3]}]}]}],
         "observations": [{"name": "c", "data": [120, 100, 80]}],
         "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
           {"name": "mu", "bounds": [[-3, 10]]}]}}],
         "version": "1.0.0"}
        """;

    @Test
    void exactCountingNeverCoversTooLittle() {
        for (double b : new double[] {0, 0.5, 3}) {
            for (double s : new double[] {0.5, 2, 3.1, 5, 8}) {
                ExactCounting counting =
                        new ExactCounting(new CountingModel(List.of(new CountingModel.Region("a", b, 0, 0)), 0));
                double[] logs = new double[60];
                PoissonMixture.logProbabilities(new double[] {s + b}, new double[] {1}, logs);
                double excluded = 0;
                for (int n = 0; n < logs.length; n++) {
                    if (counting.cls(new double[] {s}, new int[] {n}) < 0.05) {
                        excluded += Math.exp(logs[n]);
                    }
                }
                assertThat(excluded).as("s = " + s + ", b = " + b).isLessThanOrEqualTo(0.05);
            }
        }
    }

    @Test
    @Tag("physics")
    void twentyThousandTemplateExperimentsCoverAndPullAsTheyShould() {
        HistFactoryModel model = HistFactoryModel.compile(PyhfDocument.read(TEMPLATE));
        double[] truth = model.parameters().inits();
        ToyGenerator generator = new ToyGenerator(model, truth, 2026, 1);
        Fitter fitter = new Fitter(model, Starts.SINGLE);
        int poi = model.parameters().poi();
        int experiments = 20_000;
        int excluded = 0;
        double sum = 0;
        double square = 0;
        for (int t = 0; t < experiments; t++) {
            Dataset data = generator.toy(t);
            AsymptoticInference inference = new AsymptoticInference(model, data, LimitStatistic.Q, Starts.SINGLE);
            excluded += inference.test(1).cls() < 0.05 ? 1 : 0;
            Minimum best = fitter.free(data).orThrow();
            double sigma = Covariance.at(model, data, FitTask.of(model), best).uncertainty(poi);
            double pull = (best.value(poi) - 1) / sigma;
            sum += pull;
            square += pull * pull;
        }
        // CLs is conservative: at most 5 % are excluded; three binomial standard errors are allowed.
        assertThat(excluded / (double) experiments).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / experiments));
        // Finite counts shift the mean pull by some hundredths of a standard deviation (order 1 / sqrt(N)).
        assertThat(sum / experiments).isCloseTo(0, within(0.05));
        assertThat(square / experiments).isCloseTo(1, within(0.05));
    }
}
