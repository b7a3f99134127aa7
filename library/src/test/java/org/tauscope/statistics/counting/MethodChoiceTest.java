package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.counting.MethodChoice.Method;
import org.tauscope.statistics.workspace.CountingWorkspace;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

class MethodChoiceTest {

    private static HistFactoryModel model(double background, double uncertainty, int observed) {
        Modifier ofBackground = new Modifier.NormSys("background", Math.exp(uncertainty), Math.exp(-uncertainty));
        Workspace workspace = new CountingWorkspace()
                .region(
                        "bin",
                        observed,
                        1,
                        List.of(),
                        List.of(new Workspace.Sample("background", List.of(background), List.of(ofBackground))))
                .build("limit", 10);
        return HistFactoryModel.compile(workspace);
    }

    @Test
    void fewEventsInOneBinAreCountedExactly() {
        MethodChoice choice = MethodChoice.ofOneBin(0.5, 1);
        assertThat(choice.method()).isEqualTo(Method.EXACT);
        assertThat(choice.reason()).contains("only 1.000 events").contains("fewer than 30");
        assertThat(MethodChoice.of(model(0.5, 0.3, 1))).isEqualTo(choice);
    }

    @Test
    void manyEventsAreLeftToAsymptoticFormulas() {
        assertThat(MethodChoice.of(model(250, 0.1, 262)).method()).isEqualTo(Method.ASYMPTOTIC);
        assertThat(MethodChoice.ofOneBin(2, 45).method()).isEqualTo(Method.ASYMPTOTIC);
    }

    @Test
    void fewEventsInManyBinsAreLeftToToys() {
        MethodChoice choice = MethodChoice.of(
                new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}, new double[] {0, 2, 2, 5}, false, "4 bins");
        assertThat(choice.method()).isEqualTo(Method.TOYS);
        assertThat(choice.reason()).contains("not exact because 4 bins");
    }

    @Test
    void binsWithoutSignalDoNotCount() {
        MethodChoice choice =
                MethodChoice.of(new double[] {1, 2000}, new double[] {1, 0}, new double[] {0, 2030}, true, "");
        assertThat(choice.method()).isEqualTo(Method.EXACT);
    }

    @Test
    void theBorderLiesWhereAsymptoticLimitsAreGood() {
        double[] worst = {0.36, 0.12, 0.07, 0.04};
        int[] counts = {0, 3, 10, (int) MethodChoice.SMALL};
        for (int i = 0; i < counts.length; i++) {
            int n = counts[i];
            double exact = new ExactCounting(new CountingModel(List.of(new CountingModel.Region("bin", n, 0, 0)), 0))
                    .upperLimit(new double[] {1}, new int[] {n}, 0.95);
            HistFactoryModel model = model(n, 0, n);
            double asymptotic = new AsymptoticInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE)
                    .observedLimit(0.95);
            double shortfall = 1 - asymptotic / exact;
            assertThat(shortfall).as(n + " events").isBetween(worst[i] - 0.01, worst[i]);
        }
    }
}
