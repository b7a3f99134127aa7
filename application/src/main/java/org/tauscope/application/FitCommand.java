package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.plots.CorrelationFigure;
import org.tauscope.plots.PullsFigure;
import org.tauscope.plots.PullsFigure.Pull;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Interval;
import org.tauscope.statistics.Minimum;
import org.tauscope.statistics.ProfileScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fit}: maximum-likelihood values and uncertainties of all parameters. */
@Command(
        name = "fit",
        description = "Maximum-likelihood values and uncertainties of all parameters.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope fit workspace.json --minos mu"})
public final class FitCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(names = "--fixed-poi", paramLabel = "MU", description = "hold the parameter of interest there")
    private double fixedPoi = Double.NaN;

    @Option(
            names = "--minos",
            paramLabel = "NAME",
            arity = "1",
            description = "two-sided interval of a parameter from the profile likelihood, or of 'all'; may be repeated")
    private List<String> minos = new ArrayList<>();

    @Option(
            names = "--cl",
            paramLabel = "LEVEL",
            defaultValue = "0.6826894921370859",
            description = "confidence level of the --minos intervals (default one standard deviation)")
    private double level = 0.6826894921370859;

    @Option(names = "--correlations", description = "answer the correlation matrix as well")
    private boolean correlations;

    @Option(
            names = {"-o", "--plot"},
            paramLabel = "FILE",
            description = "draw the pulls of constrained parameters: .png, .svg or .pdf")
    private Optional<Path> pulls = Optional.empty();

    @Option(
            names = "--correlation-plot",
            paramLabel = "FILE",
            description = "draw the correlation matrix: .png, .svg or .pdf")
    private Optional<Path> matrix = Optional.empty();

    @Override
    JsonNode answer() throws IOException {
        pulls.ifPresent(FigureFile::format);
        matrix.ifPresent(FigureFile::format);
        HistFactoryModel model = input.model();
        FitTask task = FitTask.of(model);
        if (Double.isFinite(fixedPoi)) {
            task = task.withFixed(model.parameters().poi(), fixedPoi);
        }
        Minimum minimum =
                new Fitter(model, input.starts()).fit(model.observed(), task).orThrow();
        Covariance covariance = Covariance.at(model, model.observed(), task, minimum);
        if (minimum.convergence().otherMinima() > 0) {
            warn("the likelihood has several minima; the lowest was taken");
        }
        double[] nominal = model.parameters().nominal();
        ObjectNode answer = object();
        put(answer, "twice_nll", minimum.twiceNll());
        ObjectNode parameters = answer.putObject("parameters");
        for (int p = 0; p < model.parameters().size(); p++) {
            ObjectNode entry = parameters.putObject(model.parameters().names().get(p));
            put(entry, "value", minimum.value(p));
            put(entry, "uncertainty", covariance.uncertainty(p));
            double width = model.parameters().preFitUncertainty(p);
            if (width > 0 && !task.fixed(p)) {
                put(entry, "pull", (minimum.value(p) - nominal[p]) / width);
            }
        }
        if (correlations) {
            correlations(answer, covariance, model.parameters().names());
        }
        draw(model, task, minimum, covariance);
        if (!minos.isEmpty()) {
            intervals(model, task, parameters);
        }
        Minimum.Convergence convergence = minimum.convergence();
        ObjectNode status = answer.putObject("convergence");
        status.put("converged", true);
        put(status, "edm", convergence.distance());
        put(status, "projected_gradient", convergence.projectedGradient());
        status.put("iterations", convergence.iterations());
        status.put("flat_direction", convergence.flat() || !covariance.exists());
        status.put("at_wall", convergence.walled());
        if (convergence.walled()) {
            warn("a bin with events has no positive expectation at the minimum: twice_nll is that of a softened"
                    + " likelihood");
        }
        status.put("other_minima", convergence.otherMinima());
        return answer;
    }

    private void intervals(HistFactoryModel model, FitTask task, ObjectNode parameters) {
        ProfileScan scan = new ProfileScan(model, model.observed(), task, input.starts());
        double rise = ProfileScan.rise(level);
        for (int p = 0; p < model.parameters().size(); p++) {
            String name = model.parameters().names().get(p);
            if (task.fixed(p) || !(minos.contains("all") || minos.contains(name))) {
                continue;
            }
            Interval interval = scan.interval(p, rise);
            ObjectNode entry = (ObjectNode) parameters.path(name);
            put(entry, "lower", interval.lower());
            put(entry, "upper", interval.upper());
            entry.put("lower_is_bound", interval.lowerBound());
            entry.put("upper_is_bound", interval.upperBound());
        }
        minos.stream().filter(name -> !name.equals("all")).forEach(model.parameters()::index);
    }

    private static void correlations(ObjectNode answer, Covariance covariance, List<String> names) {
        ObjectNode matrix = answer.putObject("correlations");
        for (int p : covariance.parameters()) {
            ObjectNode row = matrix.putObject(names.get(p));
            for (int q : covariance.parameters()) {
                put(row, names.get(q), covariance.correlation(p, q));
            }
        }
    }

    private void draw(HistFactoryModel model, FitTask task, Minimum minimum, Covariance covariance) throws IOException {
        if (pulls.isPresent()) {
            List<Pull> all = new ArrayList<>();
            double[] nominal = model.parameters().nominal();
            for (int p = 0; p < nominal.length; p++) {
                double width = model.parameters().preFitUncertainty(p);
                if (width > 0 && !task.fixed(p)) {
                    all.add(new Pull(
                            model.parameters().names().get(p),
                            (minimum.value(p) - nominal[p]) / width,
                            covariance.uncertainty(p) / width));
                }
            }
            FigureFile.write(new PullsFigure(all).figure(), pulls.get());
        }
        if (matrix.isPresent()) {
            FigureFile.write(new CorrelationFigure(model.parameters().names(), covariance).figure(), matrix.get());
        }
    }
}
