package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tauscope.plots.RankingFigure;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Ranking;
import org.tauscope.statistics.Ranking.Impact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ranking}: pulls and impacts of the constrained parameters, largest impact first. */
@Command(
        name = "ranking",
        description = "Pulls and impacts of the constrained parameters, largest first.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope ranking workspace.json -o impacts.pdf"})
public final class RankingCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = {"-o", "--plot"},
            paramLabel = "FILE",
            description = "draw the impacts: .png, .svg or .pdf")
    private Optional<Path> plot = Optional.empty();

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ObjectNode answer = object();
        ArrayNode ranking = answer.putArray("ranking");
        plot.ifPresent(FigureFile::format);
        List<Impact> impacts = Ranking.of(model, model.observed(), input.starts());
        if (!impacts.isEmpty() && impacts.stream().allMatch(impact -> impact.size() == 0)) {
            warn("no parameter moves the fitted strength: it stays at its bound; wider bounds in the measurement's "
                    + "parameters let it go");
        }
        if (plot.isPresent()) {
            String poi = model.parameters().names().get(model.parameters().poi());
            FigureFile.write(new RankingFigure(impacts, poi).figure(), plot.get());
        }
        for (Impact impact : impacts) {
            ObjectNode entry = ranking.addObject().put("name", impact.name());
            put(entry, "pull", impact.pull());
            put(entry, "uncertainty", impact.uncertainty());
            put(entry, "impact_postfit_up", impact.postFitUp());
            put(entry, "impact_postfit_down", impact.postFitDown());
            put(entry, "impact_prefit_up", impact.preFitUp());
            put(entry, "impact_prefit_down", impact.preFitDown());
        }
        return answer;
    }
}
