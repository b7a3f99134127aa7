package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LogLikelihood;
import org.tauscope.statistics.Parameters;
import org.tauscope.statistics.workspace.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code evaluate}: log-likelihood and expected data at given parameters. */
@Command(name = "evaluate", description = "Log-likelihood and expected data at given parameters.")
public final class EvaluateCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = "--parameters",
            paramLabel = "JSON",
            defaultValue = "{}",
            description = "object of values by name (a list for all components of a vector), array in model order, or "
                    + "a file with one; what is not named stays at its start")
    private String parameters = "{}";

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        String text = parameters.strip();
        boolean inline = text.startsWith("{") || text.startsWith("[");
        double[] point = point(model.parameters(), StrictJson.read(inline ? text : WorkspaceInput.text(text)));
        LogLikelihood likelihood = model.logLikelihood(point, model.observed());
        ObjectNode answer = object();
        put(answer, "logpdf", likelihood.total());
        put(answer, "main_logpdf", likelihood.main());
        put(answer, "constraint_logpdf", likelihood.constraint());
        answer.set("expected_data", array(model.expectedCounts(point)));
        answer.set("expected_auxdata", array(model.expectedAuxiliary(point)));
        if (!likelihood.negativeRates().isEmpty()) {
            answer.put("status", "negative expectation in " + likelihood.negativeRates());
            warn("negative expectation in " + likelihood.negativeRates());
        } else {
            answer.put("status", Double.isFinite(likelihood.total()) ? "ok" : "a bin with events has no expectation");
        }
        return answer;
    }

    private static double[] point(Parameters known, JsonNode given) {
        double[] point = known.inits();
        if (given.isArray()) {
            if (given.size() != point.length) {
                throw new IllegalArgumentException(
                        "--parameters has " + given.size() + " values, expected " + point.length);
            }
            for (int p = 0; p < point.length; p++) {
                point[p] = number(known.names().get(p), given.path(p));
            }
            return point;
        }
        if (!given.isObject()) {
            throw new IllegalArgumentException("--parameters is neither a JSON object nor an array");
        }
        for (String name : given.propertyNames()) {
            JsonNode value = given.path(name);
            if (value.isArray()) {
                if (known.contains(name)) {
                    point[known.index(name)] = number(name, value.path(0));
                    continue;
                }
                if (value.isEmpty() || known.contains(name + "[" + value.size() + "]")) {
                    throw new IllegalArgumentException(
                            "parameter '" + name + "' has another number of components than " + value.size());
                }
                for (int i = 0; i < value.size(); i++) {
                    point[known.index(name + "[" + i + "]")] = number(name, value.path(i));
                }
            } else {
                String scalar = known.contains(name) ? name : name + "[0]";
                if (!known.contains(scalar) || known.contains(name + "[1]")) {
                    scalar = name;
                }
                point[known.index(scalar)] = number(name, value);
            }
        }
        return point;
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw new IllegalArgumentException("parameter '" + name + "' is " + value + ", expected a finite number");
        }
        return value.asDouble();
    }
}
