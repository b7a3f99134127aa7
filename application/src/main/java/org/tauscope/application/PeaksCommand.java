package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.plots.Axis;
import org.tauscope.plots.LocalPValueFigure;
import org.tauscope.plots.XY;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.counting.Interval;
import org.tauscope.statistics.peaks.Events;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.Fitted;
import org.tauscope.statistics.peaks.PeakModel;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.peaks.YieldProfile;
import org.tauscope.statistics.scan.LookElsewhere;
import org.tauscope.statistics.scan.MassScan;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.scan.ToyScans;
import org.tauscope.statistics.scan.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code peaks}: a peak on a smooth background, at one mass without bins, or over masses with the look-elsewhere effect. */
@Command(
        name = "peaks",
        description = "Fits a peak on a smooth background to single values, or scans it over masses.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {
            "",
            "FILE holds one number per event, one per line; lines that begin with # are comments.",
            "",
            "Example: tauscope peaks masses.txt --range 1,3 --mass 1.9 --sigma 0.01",
            "         tauscope peaks masses.txt --range 1,3 --scan 1.2,2.8,161 --sigma 0.01 --toys 1000 -o p.pdf"
        })
public final class PeaksCommand extends StatisticsCommand {

    private static final double BINS_PER_SIGMA = 4;
    private static final double CROSSING_LEVEL = 0.5;
    private static final double FEWEST_TOYS = 10;

    @Parameters(index = "0", paramLabel = "FILE", description = "the values, - for standard input")
    private String file = "-";

    @Mixin
    private PeakOptions form = new PeakOptions();

    @Option(
            names = "--range",
            paramLabel = "LOW,HIGH",
            required = true,
            description = "range of the values that is fitted")
    private String range = "";

    @Option(names = "--mass", paramLabel = "MASS", description = "fit a peak at this mass, without bins")
    private Optional<Double> mass = Optional.empty();

    @Option(names = "--scan", paramLabel = "FROM,TO,N", description = "test N masses in fine bins")
    private Optional<String> scan = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "WIDTHS",
            defaultValue = "0",
            description = "with --scan: fit only so many sigma to either side; 0 for the whole range")
    private double window;

    @Option(
            names = "--cl",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "confidence level of limits (default ${DEFAULT-VALUE})")
    private double level = 0.95;

    @Option(
            names = "--toys",
            paramLabel = "N",
            defaultValue = "0",
            description = "with --scan: scans of background alone for the global p-value (default ${DEFAULT-VALUE})")
    private int toys;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "seed of the toys (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = {"-o", "--plot"},
            paramLabel = "FILE",
            description = "with --scan: draw the local p-values: .png, .svg or .pdf")
    private Optional<Path> plot = Optional.empty();

    @Override
    JsonNode answer() throws IOException {
        if (mass.isPresent() == scan.isPresent()) {
            throw new IllegalArgumentException("expected either --mass or --scan");
        }
        plot.ifPresent(FigureFile::format);
        if (plot.isPresent() && scan.isEmpty()) {
            throw new IllegalArgumentException("--plot draws p-values against mass, expected --scan with it");
        }
        double[] ends = PeakOptions.numbers("--range", range, 2);
        Range over = new Range(ends[0], ends[1]);
        double[] values = NumberList.read(file, over);
        return mass.isPresent() ? fit(values, over, mass.get()) : scan(values, over);
    }

    private ObjectNode fit(double[] values, Range over, double at) {
        if (!(at > over.low() && at < over.high())) {
            throw new IllegalArgumentException("--mass is " + at + ", expected it within the range " + range);
        }
        PeakModel model = PeakModel.of(
                over, 0.05 * values.length, form.peak(at, over), form.background(over, Math.max(1, values.length)));
        YieldProfile profile = new YieldProfile(model, new Events(over, values), "signal");
        Fitted best = profile.free();
        ObjectNode answer = object();
        answer.put("events", values.length);
        put(answer, "twice_nll", 2 * best.negativeLogLikelihood());
        ObjectNode parameters = answer.putObject("parameters");
        for (FitParameter parameter : model.parameters()) {
            ObjectNode entry = parameters.putObject(parameter.name());
            put(entry, "value", best.value(parameter.name()));
            put(entry, "uncertainty", parameter.isFixed() ? 0 : best.uncertainty(parameter.name()));
        }
        Interval interval = profile.interval(0.6826894921370859);
        put(answer, "signal_lower", interval.lower());
        put(answer, "signal_upper", interval.upper());
        put(answer, "significance", profile.significance());
        put(answer, "p0", profile.pValue());
        UpperLimit limit = profile.upperLimit(level);
        put(answer, "limit_obs", limit.observed());
        answer.set("limit_exp", array(limit.expected()));
        return answer;
    }

    private ObjectNode scan(double[] values, Range over) throws IOException {
        double[] steps = PeakOptions.numbers("--scan", scan.orElseThrow(), 3);
        if (!(steps[2] >= 1 && steps[2] <= 1e6) || !(steps[1] > steps[0])) {
            throw new IllegalArgumentException(
                    "--scan is " + scan.orElseThrow() + ", expected rising masses and 1 to 1000000 of them");
        }
        int bins = (int) Math.ceil(BINS_PER_SIGMA * (over.high() - over.low()) / form.sigma());
        MassScan masses = new MassScan(
                Spectrum.of(over, values, bins),
                MassScan.masses(steps[0], steps[1], (int) steps[2]),
                form.family(),
                form.smooth(),
                window > 0 ? new Window.Sliding(window) : new Window.Whole());
        ScanResult result = masses.limits(level);
        ObjectNode answer = object();
        answer.put("events", values.length);
        ArrayNode points = answer.putArray("points");
        for (ScanPoint point : result.points()) {
            ObjectNode entry = points.addObject();
            put(entry, "mass", point.mass());
            switch (point) {
                case ScanPoint.Tested tested -> {
                    put(entry, "signal", tested.strength());
                    put(entry, "uncertainty", tested.uncertainty());
                    put(entry, "significance", tested.significance());
                    put(entry, "p0", tested.pValue());
                    put(entry, "limit_obs", tested.limits().getFirst());
                    entry.set("limit_exp", array(tested.limits().subList(1, 6)));
                }
                case ScanPoint.Untested untested -> entry.put("status", untested.reason());
                case ScanPoint.Gap gap -> entry.put("status", gap.reason());
            }
        }
        OptionalDouble global = result.tested().isEmpty() ? OptionalDouble.empty() : global(answer, masses, result);
        if (plot.isPresent()) {
            draw(result, global, steps, plot.get());
        }
        return answer;
    }

    private static void draw(ScanResult result, OptionalDouble global, double[] steps, Path file) throws IOException {
        List<XY> points = result.tested().stream()
                .map(test -> new XY(test.mass(), test.pValue()))
                .toList();
        double margin = 0.03 * (steps[1] - steps[0]);
        Axis axis = Axis.linear("mass", steps[0] - margin, steps[1] + margin);
        FigureFile.write(
                new LocalPValueFigure(points, List.of(), global, axis, "", List.of())
                        .figure()
                        .measured(),
                file);
    }

    /** Describes the largest excess; its global p-value from toys or from up-crossings, where there is one. */
    private OptionalDouble global(ObjectNode answer, MassScan masses, ScanResult result) {
        OptionalDouble global = OptionalDouble.empty();
        ScanPoint.Tested best = result.largestExcess();
        ObjectNode excess = answer.putObject("largest_excess");
        put(excess, "mass", best.mass());
        put(excess, "significance", best.significance());
        put(excess, "p0_local", best.pValue());
        excess.put("up_crossings", result.upCrossings(CROSSING_LEVEL));
        if (best.q0() >= CROSSING_LEVEL) {
            double bound = new LookElsewhere(result.upCrossings(CROSSING_LEVEL), CROSSING_LEVEL)
                    .globalPValue(best.significance());
            put(excess, "p0_global", bound);
            global = OptionalDouble.of(bound);
        }
        if (toys > 0) {
            ToyScans thrown = ToyScans.run(
                    masses,
                    masses.background(),
                    toys,
                    toy -> new RandomStream(seed, "scan").at(toy, Stage.PSEUDO_DATA),
                    CROSSING_LEVEL);
            double found = thrown.globalPValue(best.significance());
            put(excess, "p0_global_toys", found);
            excess.put("toys", thrown.toys());
            excess.put("failed_toys", thrown.failed());
            // Toys say how rare it is where ten of them or more reach so far.
            boolean many = found * (thrown.toys() + 1) > FEWEST_TOYS;
            global = many || global.isEmpty() ? OptionalDouble.of(found) : global;
        }
        return global;
    }
}
