package org.tauscope.application;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.CountingApproximation;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ToyInference;
import org.tauscope.statistics.UpperLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code limit}: observed and expected upper limits on the signal strength. */
@Command(name = "limit", description = "Observed and expected upper limits on the signal strength.")
public final class LimitCommand extends StatisticsCommand {

    private static final double FEW_EVENTS = 5;

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = "--cl",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "confidence level (default ${DEFAULT-VALUE})")
    private double level = 0.95;

    @Option(
            names = "--test-stat",
            paramLabel = "STATISTIC",
            defaultValue = "qtilde",
            description = "q or qtilde (default ${DEFAULT-VALUE})")
    private String statistic = "qtilde";

    @Option(
            names = "--calctype",
            paramLabel = "TYPE",
            defaultValue = "asymptotics",
            description = "asymptotics, toys, exact or auto (default ${DEFAULT-VALUE}); auto counts exactly, or throws "
                    + "toys, where a bin has fewer than " + (int) FEW_EVENTS + " events")
    private String calctype = "asymptotics";

    @Option(
            names = "--ntoys",
            paramLabel = "N",
            defaultValue = "2000",
            description = "toys per hypothesis and strength (default ${DEFAULT-VALUE})")
    private int toys = 2000;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "seed of the toys")
    private long seed = 1;

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        String type = calctype.toLowerCase(Locale.ROOT);
        boolean few = Arrays.stream(model.observed().counts()).min().orElseThrow() < FEW_EVENTS;
        ObjectNode answer = object();
        switch (type) {
            case "asymptotics" -> {
                if (few) {
                    warn("a bin has fewer than 5 events, asymptotic limits are too strong there: see --calctype auto");
                }
                asymptotic(model, answer);
            }
            case "exact" -> exact(CountingApproximation.of(model), answer);
            case "toys" -> toys(model, answer);
            case "auto" -> auto(model, few, answer);
            default ->
                throw new IllegalArgumentException(
                        "--calctype is '" + calctype + "', expected asymptotics, toys, exact or auto");
        }
        return answer;
    }

    private void auto(HistFactoryModel model, boolean few, ObjectNode answer) {
        if (!few) {
            answer.put("reason", "every bin has at least 5 events: asymptotic formulas hold");
            asymptotic(model, answer);
            return;
        }
        CountingApproximation counting = CountingApproximation.of(model);
        if (counting.possible()) {
            exact(counting, answer);
        } else {
            answer.put("reason", "a bin has fewer than 5 events, but no exact counting: " + counting.reason());
            toys(model, answer);
        }
    }

    private void asymptotic(HistFactoryModel model, ObjectNode answer) {
        AsymptoticInference inference =
                new AsymptoticInference(model, model.observed(), LimitStatistic.of(statistic), input.starts());
        fill(answer, inference.limit(level), "asymptotics");
        if (inference.otherMinima() > 0) {
            warn("the likelihood has several minima; the lowest was taken");
        }
    }

    private void exact(CountingApproximation counting, ObjectNode answer) {
        if (!counting.possible()) {
            throw new IllegalArgumentException("exact counting is not possible: " + counting.reason());
        }
        answer.put("reason", counting.reason());
        fill(answer, counting.limit(level), "exact");
    }

    private void toys(HistFactoryModel model, ObjectNode answer) {
        ToyInference inference =
                new ToyInference(model, model.observed(), LimitStatistic.of(statistic), input.starts(), seed, toys);
        ToyInference.Limit limit = inference.limit(level);
        fill(answer, limit.limit(), "toys");
        answer.put("failed_toys", limit.failedToys());
        put(answer, "limit_obs_uncertainty", limit.uncertainty());
    }

    private static void fill(ObjectNode answer, UpperLimit limit, String type) {
        put(answer, "limit_obs", limit.observed());
        answer.set("limit_exp", array(limit.expected()));
        answer.put("calctype", type);
        answer.put("status", Double.isFinite(limit.observed()) ? "ok" : "no strength up to 1e10 is excluded");
    }
}
