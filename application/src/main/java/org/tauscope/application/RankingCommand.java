package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Ranking;
import org.tauscope.statistics.Ranking.Impact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ranking}: pulls and impacts of the constrained parameters, largest impact first. */
@Command(name = "ranking", description = "Pulls and impacts of the constrained parameters, largest first.")
public final class RankingCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ObjectNode answer = object();
        ArrayNode ranking = answer.putArray("ranking");
        for (Impact impact : Ranking.of(model, model.observed(), input.starts())) {
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
