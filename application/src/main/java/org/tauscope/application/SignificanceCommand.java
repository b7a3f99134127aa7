package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.Discovery;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code significance}: how far the data are from background alone. */
@Command(
        name = "significance",
        description = "Discovery significance, observed and expected for strength 1.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope significance workspace.json"})
public final class SignificanceCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        AsymptoticInference inference =
                new AsymptoticInference(model, model.observed(), LimitStatistic.QTILDE, input.starts());
        Discovery discovery = inference.discovery();
        ObjectNode answer = object();
        put(answer, "q0", discovery.q0());
        put(answer, "p0", discovery.p0());
        put(answer, "significance", discovery.z());
        put(answer, "significance_exp", discovery.expectedZ());
        answer.set("p0_exp", array(discovery.expectedP()));
        answer.put("status", status(inference));
        return answer;
    }
}
