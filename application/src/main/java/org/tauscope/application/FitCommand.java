package org.tauscope.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    @Override
    JsonNode answer() throws IOException {
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
        ObjectNode answer = object();
        put(answer, "twice_nll", minimum.twiceNll());
        ObjectNode parameters = answer.putObject("parameters");
        for (int p = 0; p < model.parameters().size(); p++) {
            ObjectNode entry = parameters.putObject(model.parameters().names().get(p));
            put(entry, "value", minimum.value(p));
            put(entry, "uncertainty", covariance.uncertainty(p));
        }
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
}
