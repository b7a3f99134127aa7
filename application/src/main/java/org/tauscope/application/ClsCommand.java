package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.HypothesisTest;
import org.tauscope.statistics.LimitStatistic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code cls}: observed and expected CLs of one signal strength. */
@Command(name = "cls", description = "Observed and expected CLs of one signal strength.")
public final class ClsCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = "--test-poi",
            paramLabel = "MU",
            defaultValue = "1.0",
            description = "tested signal strength (default ${DEFAULT-VALUE})")
    private double mu = 1;

    @Option(
            names = "--test-stat",
            paramLabel = "STATISTIC",
            defaultValue = "qtilde",
            description = "q or qtilde (default ${DEFAULT-VALUE})")
    private String statistic = "qtilde";

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        AsymptoticInference inference =
                new AsymptoticInference(model, model.observed(), LimitStatistic.of(statistic), input.starts());
        HypothesisTest test = inference.test(mu);
        if (inference.otherMinima() > 0) {
            warn("the likelihood has several minima; the lowest was taken");
        }
        ObjectNode answer = object();
        answer.set("CLs_exp", array(test.expected()));
        put(answer, "CLs_obs", test.cls());
        return answer;
    }
}
