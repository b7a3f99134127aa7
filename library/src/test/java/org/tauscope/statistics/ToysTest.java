package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.workspace.CountingWorkspace;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

class ToysTest {

    private static HistFactoryModel counting(double observed, double signal, double background, double uncertainty) {
        Modifier norm = new Modifier.NormSys("bkg_norm", Math.exp(uncertainty), Math.exp(-uncertainty));
        return HistFactoryModel.compile(new CountingWorkspace()
                .region(
                        "signal",
                        observed,
                        signal,
                        List.of(),
                        List.of(new Workspace.Sample(
                                "background", List.of(background), uncertainty > 0 ? List.of(norm) : List.of())))
                .build("counting", 50));
    }

    private static Toys toys(long seed) {
        HistFactoryModel model = counting(8, 5, 6, 0.2);
        return new Toys(model, TestStatistic.Q_MU, 1, model.parameters().inits(), seed);
    }

    @Test
    void toysDependOnTheirNumberAlone() {
        double[] whole = toys(3).run(0, 200).sorted();
        ToySample pieces = toys(3).run(150, 200).merge(toys(3).run(0, 75)).merge(toys(3).run(70, 160));
        assertThat(pieces.sorted()).containsExactly(whole);
        assertThat(toys(4).run(0, 200).sorted()).isNotEqualTo(whole);
    }

    @Test
    void aWrittenSampleIsContinued() {
        Toys toys = toys(3);
        ToySample resumed = toys.run(ToySample.read(toys.run(0, 50).write()), 0, 120);
        assertThat(resumed.sorted()).containsExactly(toys.run(0, 120).sorted());
        assertThat(resumed.failures()).isZero();
    }

    @Test
    void samplesOfDifferentHypothesesDoNotMerge() {
        ToySample other = toys(3).run(0, 5);
        assertThatThrownBy(() -> toys(4).run(0, 5).merge(other)).hasMessageContaining("cannot merge");
    }

    @Test
    void toysOfACountingExperimentAgreeWithEnumeration() {
        // Without uncertainties q_mu orders outcomes as the likelihood ratio does: CLs is the exact one.
        HistFactoryModel model = counting(2, 4, 3, 0);
        ToyInference.Test found =
                new ToyInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE, 11, 20000).test(1);
        double exact = new ExactCounting(new CountingModel(List.of(new CountingModel.Region("a", 3, 0, 0)), 0))
                .cls(new double[] {4}, new int[] {2});
        assertThat(found.test().cls()).isCloseTo(exact, within(4 * found.uncertainty()));
        assertThat(found.uncertainty()).isBetween(1e-4, 0.01);
        assertThat(found.failedToys()).isZero();
    }

    @Test
    void toysAgreeWithAsymptoticFormulasForManyEvents() {
        HistFactoryModel model = counting(410, 60, 400, 0.05);
        ToyInference.Test found =
                new ToyInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE, 5, 10000).test(1);
        double asymptotic = new AsymptoticInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE)
                .test(1)
                .cls();
        assertThat(found.test().cls()).isCloseTo(asymptotic, within(4 * found.uncertainty() + 0.01));
    }

    @Test
    void anExactLimitComesFromASmallWorkspace() {
        CountingApproximation counting = CountingApproximation.of(counting(1, 1, 5.5, 0));
        assertThat(counting.possible()).isTrue();
        assertThat(counting.limit(0.95).observed()).isCloseTo(3.418312936612422, within(1e-7));
        CountingApproximation uncertain = CountingApproximation.of(counting(6, 1, 5.5, Math.log(1.3)));
        assertThat(uncertain.limit(0.95).observed()).isCloseTo(7.412144385, within(1e-6));
    }

    @Test
    void toysOfATestAreContinuedAndMerged() {
        HistFactoryModel model = counting(8, 5, 6, 1.2);
        ToyInference inference =
                new ToyInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE, 3, 100);
        ToyEnsembles first = inference.run(1, inference.none(1), 0, 100);
        ToyEnsembles second = inference.run(1, inference.none(1), 100, 300);
        ToyInference.Test merged =
                inference.test(1, ToyEnsembles.read(first.write()).merge(second));
        ToyInference.Test whole = inference.test(1, inference.run(1, first, 0, 300));
        assertThat(merged.test()).isEqualTo(whole.test());
        HistFactoryModel other = counting(9, 5, 6, 1.2);
        ToyEnsembles foreign =
                new ToyInference(other, other.observed(), LimitStatistic.QTILDE, Starts.SINGLE, 3, 100).none(1);
        assertThatThrownBy(() -> inference.run(1, foreign, 0, 10)).hasMessageContaining("toys to continue");
    }

    @Test
    void toysStopWhenClsIsKnownWellEnough() {
        HistFactoryModel model = counting(8, 5, 6, 1.2);
        ToyInference inference =
                new ToyInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SINGLE, 3, 100);
        ToyEnsembles thrown = inference.refine(1, inference.none(1), 0.1, 100_000);
        ToyInference.Test found = inference.test(1, thrown);
        assertThat(found.uncertainty()).isLessThan(0.1 * found.test().cls());
        assertThat(thrown.signal().size()).isBetween(200, 20_000);
        assertThat(inference.refine(1, inference.none(1), 1e-4, 300).signal().size())
                .isEqualTo(300);
    }
}
