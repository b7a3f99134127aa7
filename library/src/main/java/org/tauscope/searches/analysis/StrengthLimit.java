package org.tauscope.searches.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.CountingApproximation;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.counting.MethodChoice;

/**
 * The CLs limit on the strength of one signal.
 *
 * @param signal   whose
 * @param observed empty without data, or where no strength is excluded
 * @param expected at -2, -1, 0, 1, 2 standard deviations; empty where no strength is excluded
 * @param method   exact or asymptotic
 * @param remark   what a reader must know of the method; empty for nothing
 */
record StrengthLimit(
        InputSample signal, OptionalDouble observed, List<Double> expected, String method, Optional<String> remark) {

    StrengthLimit {
        expected = List.copyOf(expected);
    }

    static StrengthLimit of(AnalysisModel model, double level) {
        boolean blind = model.data().isEmpty();
        InputSample signal = model.signal().sample();
        HistFactoryModel whole = HistFactoryModel.compile(model.workspace(true));
        MethodChoice choice = MethodChoice.of(whole);
        if (choice.method() == MethodChoice.Method.EXACT) {
            return of(signal, CountingApproximation.of(whole).limit(level), blind, "exact", Optional.empty());
        }
        HistFactoryModel compiled = HistFactoryModel.compile(model.workspace(false));
        UpperLimit limit = new AsymptoticInference(compiled, compiled.observed(), LimitStatistic.QTILDE, Starts.SINGLE)
                .limit(level);
        Optional<String> remark = choice.method() == MethodChoice.Method.TOYS
                ? Optional.of("signal " + signal.name() + ": " + choice.reason()
                        + "; asymptotic limits are given. Check them: tauscope limit workspace-" + signal.name()
                        + ".json --calctype toys")
                : Optional.empty();
        return of(signal, limit, blind, "asymptotic", remark);
    }

    private static StrengthLimit of(
            InputSample signal, UpperLimit limit, boolean blind, String method, Optional<String> remark) {
        boolean excluded = limit.expected().stream().allMatch(Double::isFinite);
        return new StrengthLimit(
                signal,
                blind || !Double.isFinite(limit.observed())
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(limit.observed()),
                excluded ? limit.expected() : List.of(),
                method,
                remark);
    }
}
