package org.tauscope.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tauscope.statistics.peaks.ArgusFall;
import org.tauscope.statistics.peaks.Bernstein;
import org.tauscope.statistics.peaks.Chebyshev;
import org.tauscope.statistics.peaks.Component;
import org.tauscope.statistics.peaks.CrystalBallPeak;
import org.tauscope.statistics.peaks.ExponentialFall;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.GaussianPeak;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Shape;
import org.tauscope.statistics.peaks.VoigtPeak;
import org.tauscope.statistics.peaks.Yield;
import org.tauscope.statistics.scan.PeakFamily;
import org.tauscope.statistics.scan.SmoothBackground;
import picocli.CommandLine.Option;

/** The form of a peak and of the background below it. */
final class PeakOptions {

    @Option(
            names = "--peak",
            paramLabel = "FORM",
            defaultValue = "gaussian",
            description = "gaussian, crystal-ball or voigt (default ${DEFAULT-VALUE})")
    private String peak = "gaussian";

    @Option(
            names = "--sigma",
            paramLabel = "WIDTH",
            required = true,
            description = "resolution: standard deviation of the core, unit of the variable")
    private double sigma;

    @Option(
            names = "--gamma",
            paramLabel = "WIDTH",
            defaultValue = "0",
            description = "with --peak voigt: full width of the line (default ${DEFAULT-VALUE})")
    private double gamma;

    @Option(
            names = "--tails",
            paramLabel = "A,N,A,N",
            defaultValue = "1.5,3,1.5,3",
            description =
                    "with --peak crystal-ball: begin in sigma and power, below and above (default ${DEFAULT-VALUE})")
    private String tails = "1.5,3,1.5,3";

    @Option(
            names = "--free",
            paramLabel = "NAME",
            arity = "1",
            split = ",",
            description = "parameters of the peak that are fitted too, with --mass: mean, sigma, gamma")
    private List<String> free = List.of();

    @Option(
            names = "--background",
            paramLabel = "FORM",
            defaultValue = "bernstein",
            description = "bernstein or chebyshev; with --mass also exponential, argus (default ${DEFAULT-VALUE})")
    private String background = "bernstein";

    @Option(
            names = "--degree",
            paramLabel = "N",
            defaultValue = "3",
            description = "degree of a polynomial background (default ${DEFAULT-VALUE})")
    private int degree = 3;

    double sigma() {
        return sigma;
    }

    /** The peak of a fit, starting at a mass. */
    Shape peak(double mass, Range range) {
        FitParameter mean = free.contains("mean")
                ? new FitParameter("mean", mass, range.low(), range.high())
                : FitParameter.fixed("mean", mass);
        FitParameter width = parameter("sigma", sigma);
        for (String name : free) {
            if (!List.of("mean", "sigma", "gamma").contains(name)) {
                throw new IllegalArgumentException("--free names '" + name + "', expected mean, sigma or gamma");
            }
        }
        return switch (peak.toLowerCase(Locale.ROOT)) {
            case "gaussian" -> new GaussianPeak(mean, width);
            case "voigt" -> new VoigtPeak(mean, width, parameter("gamma", gamma));
            case "crystal-ball" -> {
                double[] t = tails();
                yield new CrystalBallPeak(
                        mean,
                        width,
                        FitParameter.fixed("alphaLow", t[0]),
                        FitParameter.fixed("powerLow", t[1]),
                        FitParameter.fixed("alphaHigh", t[2]),
                        FitParameter.fixed("powerHigh", t[3]));
            }
            default -> throw unknownPeak();
        };
    }

    private FitParameter parameter(String name, double value) {
        return free.contains(name)
                ? new FitParameter(name, value, Math.max(0.1 * value, 1e-12), Math.max(10 * value, 1e-9))
                : FitParameter.fixed(name, value);
    }

    /** The peaks of a scan. */
    PeakFamily family() {
        return switch (peak.toLowerCase(Locale.ROOT)) {
            case "gaussian" -> PeakFamily.gaussian(mass -> sigma);
            case "voigt" -> PeakFamily.voigt(mass -> sigma, mass -> gamma);
            case "crystal-ball" -> {
                double[] t = tails();
                yield PeakFamily.crystalBall(mass -> sigma, new PeakFamily.Tails(t[0], t[1], t[2], t[3]));
            }
            default -> throw unknownPeak();
        };
    }

    private IllegalArgumentException unknownPeak() {
        return new IllegalArgumentException("--peak is '" + peak + "', expected gaussian, crystal-ball or voigt");
    }

    private double[] tails() {
        return numbers("--tails", tails, 4);
    }

    /** The background of a fit. */
    Component background(Range range, double events) {
        FitParameter yield = FitParameter.positive("background", events);
        return switch (background.toLowerCase(Locale.ROOT)) {
            case "bernstein" -> new Bernstein("b", degree, events);
            case "chebyshev" -> new Chebyshev("b", degree, events);
            case "exponential" ->
                new Yield(yield, new ExponentialFall(FitParameter.free("slope", 1 / (range.high() - range.low()))));
            case "argus" -> new Yield(yield, new ArgusFall(range.high(), 0.5, FitParameter.free("slope", -1)));
            default ->
                throw new IllegalArgumentException(
                        "--background is '" + background + "', expected bernstein, chebyshev, exponential or argus");
        };
    }

    /** The background of a scan. */
    SmoothBackground smooth() {
        return switch (background.toLowerCase(Locale.ROOT)) {
            case "bernstein" -> SmoothBackground.bernstein(degree);
            case "chebyshev" -> SmoothBackground.chebyshev(degree);
            default ->
                throw new IllegalArgumentException(
                        "--background is '" + background + "', expected bernstein or chebyshev in a scan");
        };
    }

    static double[] numbers(String option, String text, int count) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == count) {
                return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is '" + text + "', expected " + count + " numbers", e);
        }
        throw new IllegalArgumentException(option + " is '" + text + "', expected " + count + " numbers");
    }
}
