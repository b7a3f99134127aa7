package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ToyInference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code toys}: CLs of one signal strength from pseudo-experiments. */
@Command(name = "toys", description = "CLs of one signal strength from pseudo-experiments.")
public final class ToysCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = "--test-poi",
            paramLabel = "MU",
            defaultValue = "1.0",
            description = "tested signal strength (default ${DEFAULT-VALUE})")
    private double mu = 1;

    @Option(
            names = "--ntoys",
            paramLabel = "N",
            defaultValue = "2000",
            description = "toys per hypothesis (default ${DEFAULT-VALUE})")
    private int toys = 2000;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "seed (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ToyInference.Test found =
                new ToyInference(model, model.observed(), LimitStatistic.QTILDE, input.starts(), seed, toys).test(mu);
        ObjectNode answer = object();
        answer.set("CLs_exp", array(found.test().expected()));
        put(answer, "CLs_obs", found.test().cls());
        put(answer, "CLs_obs_uncertainty", found.uncertainty());
        put(answer, "CLsb", found.test().clsb());
        put(answer, "CLb", found.test().clb());
        answer.put("toys_per_hypothesis", toys);
        answer.put("failed_toys", found.failedToys());
        return answer;
    }
}
