package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Minimum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fit}: maximum-likelihood values and uncertainties of all parameters. */
@Command(name = "fit", description = "Maximum-likelihood values and uncertainties of all parameters.")
public final class FitCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(names = "--fixed-poi", paramLabel = "MU", description = "hold the parameter of interest there")
    private double fixedPoi = Double.NaN;

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
        Minimum.Convergence convergence = minimum.convergence();
        ObjectNode status = answer.putObject("convergence");
        status.put("converged", true);
        put(status, "edm", convergence.distance());
        put(status, "projected_gradient", convergence.projectedGradient());
        status.put("iterations", convergence.iterations());
        status.put("flat_direction", convergence.flat() || !covariance.exists());
        status.put("at_wall", convergence.walled());
        status.put("other_minima", convergence.otherMinima());
        return answer;
    }
}
