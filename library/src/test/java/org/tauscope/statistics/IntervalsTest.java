package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.counting.FeldmanCousins;
import org.tauscope.statistics.workspace.CountingWorkspace;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

class IntervalsTest {

    private static HistFactoryModel counting(double observed, double signal, double background, double kappa) {
        List<Modifier> norm = kappa == 1 ? List.of() : List.of(new Modifier.NormSys("b", kappa, 1 / kappa));
        return HistFactoryModel.compile(new CountingWorkspace()
                .region("a", observed, signal, List.of(), List.of(new Workspace.Sample("b", List.of(background), norm)))
                .build("m", 100));
    }

    @Test
    void theProfileIntervalOfACountIsWhereTheLikelihoodHasFallenByHalf() {
        HistFactoryModel model = counting(9, 1, 0, 1);
        Interval interval = new ProfileScan(model, model.observed(), Starts.SINGLE).interval(0, 1);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            assertThat(2 * (end - 9 - 9 * Math.log(end / 9))).isCloseTo(1, within(1e-7));
        }
        assertThat(interval.best()).isCloseTo(9, within(1e-9));
        assertThat(interval.upper() - 9).isGreaterThan(9 - interval.lower());
    }

    @Test
    void anIntervalStopsAtABound() {
        HistFactoryModel model = counting(0, 1, 0.5, 1);
        Interval interval = new ProfileScan(model, model.observed(), Starts.SINGLE).interval(0, 1);
        assertThat(interval.lowerBound()).isTrue();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void aScanIsZeroAtTheBestPointAndNeverNegative() {
        HistFactoryModel model = counting(20, 5, 10, 1.2);
        ProfileScan scan = new ProfileScan(model, model.observed(), Starts.SINGLE);
        List<ProfileScan.Point> points = scan.scan(model.parameters().poi(), 0, 4, 21);
        assertThat(points)
                .hasSize(21)
                .allSatisfy(point -> assertThat(point.twiceDeltaNll()).isGreaterThan(-1e-9));
        assertThat(points.get(10).twiceDeltaNll()).isCloseTo(0, within(1e-9));
        assertThat(scan.scan(0, 1, new double[] {0, 1}, new double[] {1, 2, 3})).hasSize(6);
    }

    @Test
    void theBayesianLimitOfACountIsThatOfCombine() {
        // CMS Combine reference.json: BayesianSimple of counting-B5p5-Obs6-StatOnly is the flat-prior limit 7.0135.
        HistFactoryModel model = counting(6, 1, 5.5, 1);
        BayesianLimit limit = BayesianLimit.of(model, model.observed(), 0.95);
        assertThat(limit.limit()).isCloseTo(7.013498840914975, within(1e-5));
        assertThat(limit.nuisances()).isZero();
    }

    @Test
    void theSaturatedStatisticOfACountIsItsDeviance() {
        HistFactoryModel model = counting(20, 1, 10, 1);
        Minimum held = new Fitter(model, Starts.SINGLE).at(model.observed(), 0).orThrow();
        assertThat(GoodnessOfFit.of(model, model.observed(), held).statistic())
                .isCloseTo(2 * (10 - 20 + 20 * Math.log(2)), within(1e-9));
    }

    @Test
    void impactsOfAnUncertainBackgroundAreItsSizeOverTheSignal() {
        HistFactoryModel model = counting(30, 10, 20, 1.1);
        List<Ranking.Impact> ranking = Ranking.of(model, model.observed(), Starts.SINGLE);
        assertThat(ranking).hasSize(1);
        // The fit has mu = 1, b = 0; one deviation up is 2 events more of background, 0.2 less of signal.
        assertThat(ranking.getFirst().preFitUp()).isCloseTo(-0.2, within(1e-4));
        assertThat(ranking.getFirst().pull()).isCloseTo(0, within(1e-6));
        ProfileScan scan = new ProfileScan(model, model.observed(), Starts.SINGLE);
        Yields after = Yields.postFit(model, scan.best(), scan.covariance());
        assertThat(after.uncertainties()[0]).isCloseTo(Math.sqrt(30), within(1e-3));
        assertThat(Yields.preFit(model).uncertainties()[0]).isCloseTo(20 * Math.log(1.1), within(0.02));
    }

    @Test
    void theBayesianLimitIntegratesAnUncertainBackground() {
        // CMS Combine reference.json: counting-B5p5-Obs6-Syst30B, lognormal 30 % on the background, MCMC 7.40953; the
        // integral by Gauss-Hermite rules (ExactCounting, same numbers in ToysTest) is 7.412144385.
        HistFactoryModel model = counting(6, 1, 5.5, 1.3);
        BayesianLimit limit = BayesianLimit.of(model, model.observed(), 0.95);
        assertThat(limit.limit()).isCloseTo(7.412144385, within(0.01));
        assertThat(limit.nuisances()).isEqualTo(1);
    }

    @Test
    void unifiedIntervalsByToysAreThoseOfTheTables() {
        // Feldman and Cousins, table IV: 3 events on a background of 0.5, 90 %: 0.60 to 6.92.
        HistFactoryModel model = counting(3, 1, 0.5, 1);
        var exact = new FeldmanCousins(0.9).of(model);
        assertThat(exact).isPresent();
        assertThat(exact.get().lower()).isCloseTo(0.60, within(0.01));
        assertThat(exact.get().upper()).isCloseTo(6.92, within(0.01));
        UnifiedInterval toys = UnifiedInterval.of(model, model.observed(), Starts.SINGLE, 0.9, 1, 4000);
        assertThat(toys.upper()).isCloseTo(6.92, within(0.25));
        assertThat(toys.lower()).isCloseTo(0.60, within(0.15));
        HistFactoryModel empty = counting(0, 1, 3, 1);
        assertThat(UnifiedInterval.of(empty, empty.observed(), Starts.SINGLE, 0.9, 1, 4000)
                        .lower())
                .isZero();
    }
}
