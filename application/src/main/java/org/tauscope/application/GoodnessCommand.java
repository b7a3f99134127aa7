package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tauscope.plots.YieldsFigure;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.GoodnessOfFit;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Minimum;
import org.tauscope.statistics.Yields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code goodness}: saturated goodness of fit, with the yields before and after the fit. */
@Command(
        name = "goodness",
        description = "Saturated goodness of fit, with yields before and after the fit.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope goodness workspace.json -o yields.pdf"})
public final class GoodnessCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = {"-o", "--plot"},
            paramLabel = "FILE",
            description = "draw the yields: .png, .svg or .pdf")
    private Optional<Path> plot = Optional.empty();

    @Override
    JsonNode answer() throws IOException {
        plot.ifPresent(FigureFile::format);
        HistFactoryModel model = input.model();
        Minimum best = new Fitter(model, input.starts()).free(model.observed()).orThrow();
        GoodnessOfFit goodness = GoodnessOfFit.of(model, model.observed(), best);
        Yields before = Yields.preFit(model);
        Yields after = Yields.postFit(model, best, Covariance.at(model, model.observed(), FitTask.of(model), best));
        if (plot.isPresent()) {
            List<String> names =
                    IntStream.range(0, model.bins()).mapToObj(model::binName).toList();
            List<Double> counts =
                    Arrays.stream(model.observed().counts()).boxed().toList();
            FigureFile.write(new YieldsFigure(names, counts, before, after).figure(), plot.get());
        }
        ObjectNode answer = object();
        put(answer, "statistic", goodness.statistic());
        answer.put("degrees_of_freedom", goodness.degreesOfFreedom());
        put(answer, "p_value", goodness.pValue());
        ArrayNode bins = answer.putArray("yields");
        for (int b = 0; b < model.bins(); b++) {
            ObjectNode entry = bins.addObject().put("bin", model.binName(b));
            put(entry, "observed", model.observed().counts()[b]);
            put(entry, "prefit", before.expected()[b]);
            put(entry, "prefit_uncertainty", before.uncertainties()[b]);
            put(entry, "postfit", after.expected()[b]);
            put(entry, "postfit_uncertainty", after.uncertainties()[b]);
        }
        return answer;
    }
}
