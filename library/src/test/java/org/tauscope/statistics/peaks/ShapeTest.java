package org.tauscope.statistics.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Range RANGE = new Range(1.2, 3.1);

    private static FitParameter p(String name, double start) {
        return new FitParameter(name, start, 1e-6, 100);
    }

    private static final List<Component> COMPONENTS = List.of(
            new Yield(p("n", 70), new GaussianPeak(p("mean", 1.9), p("sigma", 0.13))),
            new Yield(
                    p("n", 70),
                    new CrystalBallPeak(
                            p("mean", 2), p("sigma", 0.08), p("aL", 1.1), p("nL", 2.3), p("aR", 1.7), p("nR", 4.1))),
            new Yield(p("n", 70), new VoigtPeak(p("mean", 2.2), p("sigma", 0.06), p("gamma", 0.05))),
            new Yield(p("n", 70), new ExponentialFall(p("slope", 0.7))),
            new Yield(p("n", 70), new ArgusFall(3.3, 0.5, FitParameter.free("slope", -2.1))),
            new Yield(p("n", 70), new ArgusFall(3.0, 0.5, FitParameter.free("slope", -2.1))),
            new Bernstein("b", 4, 70),
            new Chebyshev("c", 3, 70));

    private static double[] theta(Component component) {
        double[] theta =
                component.parameters().stream().mapToDouble(FitParameter::start).toArray();
        if (component instanceof Bernstein) {
            theta[1] *= 2;
            theta[2] *= 0.3;
        }
        if (component instanceof Chebyshev) {
            theta[1] = 0.3;
            theta[2] = -0.2;
            theta[3] = 0.1;
        }
        return theta;
    }

    @Test
    void everyDensityIntegratesToItsEvents() {
        for (Component component : COMPONENTS) {
            double[] theta = theta(component);
            double[] gradient = new double[theta.length];
            Component.Rate rate = component.at(theta, RANGE);
            int steps = 50_000;
            double sum = 0;
            for (int i = 0; i < steps; i++) {
                sum += rate.density(RANGE.low() + (i + 0.5) / steps * RANGE.width(), gradient);
            }
            assertThat(sum * RANGE.width() / steps)
                    .as(component.toString())
                    .isCloseTo(rate.events(gradient), Percentage.withPercentage(1e-4));
        }
    }

    @Test
    void everyGradientIsThatOfFiniteDifferences() {
        for (Component component : COMPONENTS) {
            double[] theta = theta(component);
            double[] gradient = new double[theta.length];
            double[] unused = new double[theta.length];
            for (double x : new double[] {1.25, 1.8, 1.97, 2.1, 2.5, 2.98}) {
                double value = component.at(theta, RANGE).density(x, gradient);
                for (int i = 0; i < theta.length; i++) {
                    double step = 1e-5 * Math.max(0.1, Math.abs(theta[i]));
                    double[] moved = theta.clone();
                    moved[i] += step;
                    double up = component.at(moved, RANGE).density(x, unused);
                    moved[i] -= 2 * step;
                    double down = component.at(moved, RANGE).density(x, unused);
                    assertThat(gradient[i])
                            .as(component + ", parameter " + i + " at " + x)
                            .isCloseTo((up - down) / (2 * step), within(1e-5 * (1 + Math.abs(gradient[i]) + value)));
                }
            }
        }
    }

    @Test
    void theFaddeevaFunctionHasItsTabulatedValues() {
        // Abramowitz and Stegun, table 7.9; w(iy) = exp(y^2) erfc(y).
        double[] w = new double[2];
        Faddeeva.w(0, 0, w);
        assertThat(w[0]).isCloseTo(1, within(1e-12));
        Faddeeva.w(0, 1, w);
        assertThat(w[0]).isCloseTo(0.427583576155807, within(1e-12));
        Faddeeva.w(1, 0, w);
        assertThat(w[0]).isCloseTo(Math.exp(-1), within(1e-12));
        assertThat(w[1]).isCloseTo(0.607157705841394, within(1e-12));
        Faddeeva.w(1, 1, w);
        assertThat(w[0]).isCloseTo(0.304744205256913, within(1e-12));
        assertThat(w[1]).isCloseTo(0.208218938202832, within(1e-12));
    }

    @Test
    void aVoigtPeakWithoutLineWidthIsGaussian() {
        double[] gradient = new double[3];
        double voigt = new Yield(
                        FitParameter.fixed("n", 1),
                        new VoigtPeak(
                                FitParameter.fixed("mean", 2),
                                FitParameter.fixed("sigma", 0.1),
                                FitParameter.fixed("gamma", 0)))
                .at(new double[] {1, 2, 0.1, 0}, RANGE)
                .density(2.13, new double[4]);
        double gauss = new Yield(
                        FitParameter.fixed("n", 1),
                        new GaussianPeak(FitParameter.fixed("mean", 2), FitParameter.fixed("sigma", 0.1)))
                .at(new double[] {1, 2, 0.1}, RANGE)
                .density(2.13, gradient);
        assertThat(voigt).isCloseTo(gauss, Percentage.withPercentage(1e-8));
    }

    @Test
    void shapesThatCouldDivideByZeroAreRefused() {
        assertThatThrownBy(() -> new GaussianPeak(FitParameter.free("m", 1), FitParameter.positive("sigma", 1)))
                .hasMessageContaining("sigma has the lower bound 0.0");
        assertThatThrownBy(() -> new FitParameter("a", Double.NaN, 0, 1)).hasMessageContaining("starts at NaN");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> new PeakModel(RANGE, List.of(new Bernstein("b", 1, 1), new Bernstein("b", 2, 1))))
                .hasMessageContaining("two parameters are called b0");
    }
}
