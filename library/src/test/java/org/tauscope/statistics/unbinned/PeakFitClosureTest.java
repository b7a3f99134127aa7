package org.tauscope.statistics.unbinned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.unbinned.Shape.Parameter;

class PeakFitClosureTest {

    private static final Parameter MEAN = Parameter.held("mean", 2);
    private static final Parameter WIDTH = Parameter.held("width", 0.05);

    private static double[] events(Random random, int signal, int background) {
        double[] events = new double[signal + background];
        for (int i = 0; i < events.length; i++) {
            events[i] = i < signal
                    ? 2 + 0.05 * random.nextGaussian()
                    : 1 - Math.log(1 - random.nextDouble() * (1 - Math.exp(-2)));
        }
        return Arrays.stream(events).filter(x -> x >= 1 && x <= 3).toArray();
    }

    @Test
    void pullsOfAnInjectedSignalAreStandardNormal() {
        Random random = new Random(42);
        int fits = 60;
        double sum = 0;
        double square = 0;
        for (int t = 0; t < fits; t++) {
            // Both yields fluctuate: Poisson numbers in the limit of many events.
            int signal = (int) Math.round(60 + Math.sqrt(60) * random.nextGaussian());
            int background = (int) Math.round(400 + 20 * random.nextGaussian());
            PeakFit.Result result = new PeakFit(
                            events(random, signal, background),
                            1,
                            3,
                            new Peaks.Gaussian(MEAN, WIDTH),
                            new Backgrounds.Exponential(1, new Parameter("slope", -0.8, -5, 5, 0.1)))
                    .fit();
            assertThat(result.converged()).isTrue();
            double pull = (result.signal() - 60) / result.uncertainty();
            sum += pull;
            square += pull * pull;
        }
        // Mean of 60 pulls within 3.3 of its standard errors, p = 0.001; their variance likewise.
        assertThat(sum / fits).isCloseTo(0, within(3.3 / Math.sqrt(fits)));
        assertThat(square / fits).isCloseTo(1, within(3.3 * Math.sqrt(2.0 / fits)));
    }

    @Test
    void aHistogramOfOneBinIsTheCountingLimitOfTheFit() {
        // Flat peak and flat background cannot be told apart; with the background held at 0 the signal is the count.
        double[] events = {1.2, 1.4, 2.2};
        PeakFit fit =
                new PeakFit(events, 1, 3, new Backgrounds.Polynomial(1, 3, 0), new Backgrounds.Polynomial(1, 3, 0));
        PeakFit.Result free = fit.fit();
        assertThat(free.signal() + free.background()).isCloseTo(3, within(1e-4));
    }

    @Test
    void everyShapeRecoversItsPeak() {
        Random random = new Random(5);
        double[] events = events(random, 300, 600);
        List<Shape> peaks = List.of(
                new Peaks.Gaussian(
                        new Parameter("mean", 1.98, 1.8, 2.2, 0.01), new Parameter("width", 0.06, 0.01, 0.3, 0.01)),
                new Peaks.DoubleCrystalBall(
                        new Parameter("mean", 1.98, 1.8, 2.2, 0.01),
                        new Parameter("width", 0.06, 0.01, 0.3, 0.01),
                        Parameter.held("alphaLow", 2),
                        Parameter.held("powerLow", 5),
                        Parameter.held("alphaHigh", 2),
                        Parameter.held("powerHigh", 5)),
                new Peaks.Voigt(
                        new Parameter("mean", 1.98, 1.8, 2.2, 0.01),
                        new Parameter("width", 0.06, 0.01, 0.3, 0.01),
                        Parameter.held("gamma", 0.005)));
        List<Shape> backgrounds = List.of(
                new Backgrounds.Exponential(1, new Parameter("slope", -0.8, -5, 5, 0.1)),
                new Backgrounds.Polynomial(1, 3, 3));
        for (Shape peak : peaks) {
            for (Shape background : backgrounds) {
                PeakFit.Result result = new PeakFit(events, 1, 3, peak, background).fit();
                assertThat(result.converged()).as(peak + " on " + background).isTrue();
                assertThat(result.signal()).isCloseTo(300, within(4 * result.uncertainty()));
                assertThat(result.shapes().getFirst()).isCloseTo(2, within(0.02));
            }
        }
    }

    @Test
    void theVoigtProfileIsTheFaddeevaFunction() {
        // Abramowitz and Stegun, table 7.9: w(0) = 1, Re w(1) = exp(-1), w(i) = 0.427584.
        assertThat(Faddeeva.real(0, 0)).isCloseTo(1, within(1e-10));
        assertThat(Faddeeva.real(1, 0)).isCloseTo(Math.exp(-1), within(1e-10));
        assertThat(Faddeeva.real(0, 1)).isCloseTo(0.427584, within(1e-6));
    }

    @Test
    void theArgusShapeEndsAtItsEnd() {
        Backgrounds.Argus argus = new Backgrounds.Argus(5.29, new Parameter("c", -20, -100, 0, 1));
        assertThat(argus.density(5.3, new double[] {-20})).isZero();
        assertThat(argus.density(5.28, new double[] {-20})).isPositive();
    }
}
