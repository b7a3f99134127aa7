package org.tauscope.application;

import java.io.IOException;
import java.util.Locale;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.HypothesisTest;
import org.tauscope.statistics.ToyInference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code cls}: observed and expected CLs of one signal strength. */
@Command(
        name = "cls",
        description = "Observed and expected CLs of one signal strength.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope cls workspace.json --test-poi 1"})
public final class ClsCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Mixin
    private StrengthOption strength = new StrengthOption();

    @Mixin
    private TestOptions test = new TestOptions();

    @Mixin
    private ToyOptions toys = new ToyOptions();

    @Option(
            names = "--calctype",
            paramLabel = "TYPE",
            defaultValue = "asymptotics",
            description = "asymptotics or toybased, also called toys (default ${DEFAULT-VALUE}); see the command toys")
    private String calctype = "asymptotics";

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ObjectNode answer = object();
        switch (calctype.toLowerCase(Locale.ROOT)) {
            case "asymptotics" -> {
                AsymptoticInference inference =
                        new AsymptoticInference(model, model.observed(), test.statistic(), input.starts());
                fill(answer, inference.test(strength.mu()));
                if (inference.walled()) {
                    answer.put("status", status(inference));
                    warn(status(inference));
                }
                if (inference.otherMinima() > 0) {
                    warn("the likelihood has several minima; the lowest was taken");
                }
            }
            case "toybased", "toys" -> {
                ToyInference.Test found = toys.inference(model, test, input).test(strength.mu());
                fill(answer, found.test());
                put(answer, "CLs_obs_uncertainty", found.uncertainty());
                answer.put("failed_toys", found.failedToys());
            }
            default ->
                throw new IllegalArgumentException(
                        "--calctype is '" + calctype + "', expected asymptotics or toybased");
        }
        return answer;
    }

    private static void fill(ObjectNode answer, HypothesisTest found) {
        answer.set("CLs_exp", array(found.expected()));
        put(answer, "CLs_obs", found.cls());
    }
}
