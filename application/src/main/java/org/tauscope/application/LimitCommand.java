package org.tauscope.application;

import java.io.IOException;
import java.util.Locale;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.BayesianLimit;
import org.tauscope.statistics.CountingApproximation;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.ToyInference;
import org.tauscope.statistics.UnifiedInterval;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.counting.FeldmanCousins;
import org.tauscope.statistics.counting.MethodChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code limit}: observed and expected upper limits on the signal strength. */
@Command(
        name = "limit",
        description = "Observed and expected upper limits on the signal strength.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope limit workspace.json --calctype auto"})
public final class LimitCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = "--cl",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "confidence level (default ${DEFAULT-VALUE})")
    private double level = 0.95;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "cls",
            description = "cls; feldman-cousins: unified interval, by toys unless the model is one bin with a known "
                    + "background; bayes: flat prior from 0 (default ${DEFAULT-VALUE})")
    private String method = "cls";

    @Mixin
    private TestOptions test = new TestOptions();

    @Mixin
    private ToyOptions toyOptions = new ToyOptions();

    @Option(
            names = "--calctype",
            paramLabel = "TYPE",
            defaultValue = "asymptotics",
            description =
                    "for cls: asymptotics, toys, exact or auto (default ${DEFAULT-VALUE}); auto counts exactly, or "
                            + "throws toys, where the bins with signal are nearly empty")
    private String calctype = "asymptotics";

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ObjectNode answer = object();
        switch (method.toLowerCase(Locale.ROOT)) {
            case "cls" -> cls(model, answer);
            case "feldman-cousins", "fc" -> unified(model, answer);
            case "bayes", "bayesian" -> bayes(model, answer);
            default ->
                throw new IllegalArgumentException(
                        "--method is '" + method + "', expected cls, feldman-cousins or bayes");
        }
        return answer;
    }

    private void cls(HistFactoryModel model, ObjectNode answer) {
        switch (calctype.toLowerCase(Locale.ROOT)) {
            case "asymptotics" -> {
                if (MethodChoice.of(model).method() != MethodChoice.Method.ASYMPTOTIC) {
                    warn("the bins with signal hold few events, asymptotic limits are too strong there: see --calctype "
                            + "auto");
                }
                asymptotic(model, answer);
            }
            case "exact" -> exact(CountingApproximation.of(model), answer);
            case "toys", "toybased" -> toys(model, answer);
            case "auto" -> auto(model, answer);
            default ->
                throw new IllegalArgumentException(
                        "--calctype is '" + calctype + "', expected asymptotics, toys, exact or auto");
        }
    }

    private void auto(HistFactoryModel model, ObjectNode answer) {
        MethodChoice choice = MethodChoice.of(model);
        answer.put("reason", choice.reason());
        switch (choice.method()) {
            case ASYMPTOTIC -> asymptotic(model, answer);
            case EXACT -> exact(CountingApproximation.of(model), answer);
            case TOYS -> toys(model, answer);
        }
    }

    private void unified(HistFactoryModel model, ObjectNode answer) {
        var table = new FeldmanCousins(level).of(model);
        if (table.isPresent()) {
            put(answer, "limit_obs", table.get().upper());
            put(answer, "lower", table.get().lower());
            answer.put("calctype", "exact");
        } else {
            UnifiedInterval found = UnifiedInterval.of(
                    model, model.observed(), input.starts(), level, toyOptions.seed(), toyOptions.number());
            put(answer, "limit_obs", found.upper());
            put(answer, "lower", found.lower());
            put(answer, "limit_obs_uncertainty", found.uncertainty());
            answer.put("calctype", "toys");
            answer.put("failed_toys", found.failedToys());
        }
        answer.put("method", "feldman-cousins");
        answer.put("status", "ok");
    }

    private void bayes(HistFactoryModel model, ObjectNode answer) {
        BayesianLimit found = BayesianLimit.of(model, model.observed(), level);
        put(answer, "limit_obs", found.limit());
        put(answer, "mode", found.mode());
        answer.put("method", "bayes, flat prior from 0");
        answer.put("nuisances", found.nuisances() == 0 ? "none" : "integrated in Laplace's approximation");
        answer.put("status", "ok");
    }

    private void asymptotic(HistFactoryModel model, ObjectNode answer) {
        AsymptoticInference inference =
                new AsymptoticInference(model, model.observed(), test.statistic(), input.starts());
        fill(answer, inference.limit(level), "asymptotics");
        if (inference.walled()) {
            answer.put("status", status(inference));
            warn(status(inference));
        }
        if (inference.otherMinima() > 0) {
            warn("the likelihood has several minima; the lowest was taken");
        }
    }

    private void exact(CountingApproximation counting, ObjectNode answer) {
        if (!counting.possible()) {
            throw new IllegalArgumentException("exact counting is not possible: " + counting.reason());
        }
        if (!answer.has("reason")) {
            answer.put("reason", counting.reason());
        }
        fill(answer, counting.limit(level), "exact");
    }

    private void toys(HistFactoryModel model, ObjectNode answer) {
        ToyInference.Limit limit = toyOptions.inference(model, test, input).limit(level);
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
