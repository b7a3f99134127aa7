package org.tauscope.statistics.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.counting.Interval;

class PeakFitTest {

    private static final Range RANGE = new Range(1, 3);
    private static final Shape NARROW =
            new GaussianPeak(FitParameter.fixed("mean", 2), FitParameter.fixed("sigma", 0.02));

    private static RandomStream random(long toy) {
        return new RandomStream(20, "peak").at(toy, Stage.PSEUDO_DATA);
    }

    private static double[] starts(PeakModel model) {
        return model.parameters().stream().mapToDouble(FitParameter::start).toArray();
    }

    @Test
    void everyPeakIsFoundOnEveryBackground() {
        Shape[] peaks = {
            new GaussianPeak(new FitParameter("mean", 2.02, 1.9, 2.1), new FitParameter("sigma", 0.03, 0.005, 0.1)),
            new CrystalBallPeak(
                    new FitParameter("mean", 2.01, 1.9, 2.1),
                    new FitParameter("sigma", 0.025, 0.005, 0.1),
                    FitParameter.fixed("aL", 1.2),
                    FitParameter.fixed("nL", 3),
                    FitParameter.fixed("aR", 1.8),
                    FitParameter.fixed("nR", 5)),
            new VoigtPeak(
                    new FitParameter("mean", 2.01, 1.9, 2.1),
                    FitParameter.fixed("sigma", 0.02),
                    new FitParameter("gamma", 0.02, 0, 0.1))
        };
        Component[] backgrounds = {
            new Bernstein("b", 3, 3000),
            new Chebyshev("c", 2, 3000),
            new Yield(FitParameter.positive("b", 3000), new ExponentialFall(FitParameter.free("slope", 0.5))),
            new Yield(FitParameter.positive("b", 3000), new ArgusFall(3.0, 0.5, FitParameter.free("slope", -1)))
        };
        int toy = 0;
        for (Shape peak : peaks) {
            for (Component background : backgrounds) {
                PeakModel model = PeakModel.of(RANGE, 600, peak, background);
                double[] truth = starts(model);
                truth[1] = 2;
                Events data = new Events(RANGE, PeakToys.events(model, truth, random(toy++)));
                Fitted fit = new PeakFitter(model, data).fit().orThrow();
                String name = peak + " on " + background;
                assertThat(fit.outcome().projectedGradient()).as(name).isLessThan(1e-3);
                // 4 standard deviations: p = 6e-5 per number, 24 numbers.
                assertThat((fit.value("signal") - 600) / fit.uncertainty("signal"))
                        .as(name)
                        .isBetween(-4.0, 4.0);
                assertThat((fit.value("mean") - 2) / fit.uncertainty("mean"))
                        .as(name)
                        .isBetween(-4.0, 4.0);
            }
        }
    }

    @Test
    void theExpectedEventsAddUpToTheObservedOnes() {
        // A property of extended fits with free yields.
        PeakModel model = PeakModel.of(RANGE, 50, NARROW, new Bernstein("b", 2, 900));
        Events data = new Events(RANGE, PeakToys.events(model, starts(model), random(100)));
        Fitted fit = new PeakFitter(model, data).fit().orThrow();
        double sum = fit.value("signal") + fit.value("b0") + fit.value("b1") + fit.value("b2");
        assertThat(sum).isCloseTo(data.total(), within(1e-3));
    }

    @Test
    void fineBinsGiveTheAnswerOfSingleEvents() {
        PeakModel model = PeakModel.of(
                RANGE,
                300,
                new GaussianPeak(new FitParameter("mean", 2, 1.9, 2.1), new FitParameter("sigma", 0.02, 0.005, 0.1)),
                new Bernstein("b", 3, 5000));
        double[] values = PeakToys.events(model, starts(model), random(200));
        Fitted single = new PeakFitter(model, new Events(RANGE, values)).fit().orThrow();
        Fitted binned =
                new PeakFitter(model, Spectrum.of(RANGE, values, 1000)).fit().orThrow();
        assertThat(binned.value("signal"))
                .isCloseTo(single.value("signal"), within(0.03 * single.uncertainty("signal")));
        assertThat(binned.value("mean")).isCloseTo(single.value("mean"), within(0.03 * single.uncertainty("mean")));
        assertThat(binned.uncertainty("signal")).isCloseTo(single.uncertainty("signal"), Percentage.withPercentage(1));
    }

    @Test
    void asimovDataGiveTheirGeneratingParametersBack() {
        PeakModel model = PeakModel.of(
                RANGE,
                100,
                new GaussianPeak(new FitParameter("mean", 2, 1.9, 2.1), new FitParameter("sigma", 0.02, 0.005, 0.1)),
                new Chebyshev("c", 3, 2000));
        double[] truth = starts(model);
        truth[0] = 170;
        truth[1] = 2.03;
        truth[2] = 0.027;
        truth[4] = 0.3;
        Fitted fit = new PeakFitter(model, model.expected(truth, 500)).fit().orThrow();
        assertThat(fit.values()).containsExactly(truth, within(3e-4));
    }

    @Test
    void aYieldWithoutBackgroundIsAPoissonCount() {
        // -ln L = s - n ln s: q and its ends are known in closed form.
        double[] values = new double[9];
        Arrays.fill(values, 2.01);
        PeakModel model = PeakModel.of(RANGE, 5, NARROW);
        YieldProfile profile = new YieldProfile(model, new Events(RANGE, values), "signal");
        assertThat(profile.free().value("signal")).isCloseTo(9, within(1e-6));
        assertThat(profile.free().uncertainty("signal")).isCloseTo(3, within(1e-4));
        assertThat(profile.ratio(4)).isCloseTo(2 * (4 - 9 - 9 * Math.log(4 / 9.0)), within(1e-9));
        Interval minos = profile.interval(0.6826894921370859);
        assertThat(profile.ratio(minos.lower())).isCloseTo(1, within(1e-5));
        assertThat(profile.ratio(minos.upper())).isCloseTo(1, within(1e-5));
    }

    @Test
    void limitsOfManyEventsAreThoseOfAGaussianMeasurement() {
        PeakModel model = PeakModel.of(RANGE, 10, NARROW, new Bernstein("b", 1, 4_000_000));
        double[] truth = starts(model);
        truth[0] = 0;
        YieldProfile profile = new YieldProfile(model, model.expected(truth, 1000), "signal");
        UpperLimit limit = profile.upperLimit(0.95);
        // Free fit at the boundary: one standard deviation of the yield from the expected background under the peak.
        double sigma = limit.expected().get(2) / 1.959963984540054;
        assertThat(limit.observed()).isCloseTo(limit.expected().get(2), Percentage.withPercentage(0.5));
        assertThat(sigma).isBetween(350.0, 450.0);
        // CLs bands of a Gaussian measurement: Phi^-1(1 - 0.05 Phi(N)) + N.
        assertThat(limit.expected().get(4) / sigma).isCloseTo(2 + 1.656, within(0.02));
        assertThat(limit.expected().get(0) / sigma).isCloseTo(1.052, within(0.01));
        assertThat(limit.expected()).isSorted();
    }

    @Test
    void anEmptyRangeHasTheBestYieldZero() {
        PeakModel model = PeakModel.of(RANGE, 5, NARROW, new Bernstein("b", 1, 3));
        Fitted fit =
                new PeakFitter(model, new Events(RANGE, new double[0])).fit().orThrow();
        assertThat(fit.values()).containsExactly(new double[] {0, 2, 0.02, 0, 0}, within(1e-9));
    }

    @Test
    void dataOutsideOfTheRangeAreRefused() {
        assertThatThrownBy(() -> new Events(RANGE, new double[] {1.5, 3.2})).hasMessageContaining("3.2, expected 1.0");
        assertThatThrownBy(() -> new Spectrum(RANGE, new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN");
        PeakModel model = PeakModel.of(RANGE, 5, NARROW);
        assertThatThrownBy(() -> new PeakFitter(model, new Events(new Range(0, 1), new double[0])))
                .hasMessageContaining("the model covers");
        assertThatThrownBy(() -> model.index("sgnal")).hasMessageContaining("expected one of [signal, mean, sigma]");
    }
}
