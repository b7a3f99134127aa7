package org.tauscope.statistics.counting;

import java.util.Locale;
import org.tauscope.statistics.CountingApproximation;
import org.tauscope.statistics.HistFactoryModel;

/**
 * Which method answers best for a model with these counts, and why.
 *
 * <p>The rule: a bin is small where both its expected background and its count stay below {@value #SMALL} events, and
 * only bins with signal matter. Asymptotic formulas are taken where at least one bin with signal is not small. Otherwise
 * every outcome is enumerated where the model has at most three bins and a counting form; else toys are thrown.
 *
 * @param method the method
 * @param reason one sentence for the reader of a result
 */
public record MethodChoice(Method method, String reason) {

    /**
     * Events below which asymptotic formulas are not trusted. Assumed: from here on the asymptotic 95 % CLs limit of one
     * bin with a known background and a count at its mean differs from the exact one by less than 4 % (measured in
     * MethodChoiceTest; 36 % where nothing is expected and nothing seen).
     */
    public static final double SMALL = 30;

    /** How a limit is found. */
    public enum Method {
        /** Enumeration of every outcome. */
        EXACT,
        /** Pseudo-experiments. */
        TOYS,
        /** Asymptotic distributions of the profile likelihood. */
        ASYMPTOTIC
    }

    /**
     * The choice for bins whose content is known.
     *
     * @param background     expected background per bin, from 0
     * @param signal         expected signal per bin at strength 1; bins without any do not count
     * @param observed       observed events per bin, from 0
     * @param enumerable     whether the model has a counting form of at most three bins
     * @param notEnumerable  why not, where it has none
     */
    static MethodChoice of(
            double[] background, double[] signal, double[] observed, boolean enumerable, String notEnumerable) {
        double largest = -1;
        for (int b = 0; b < signal.length; b++) {
            Checked.events("background", background[b]);
            Checked.events("observation", observed[b]);
            if (signal[b] > 0) {
                largest = Math.max(largest, Math.max(background[b], observed[b]));
            }
        }
        if (largest < 0) {
            return new MethodChoice(Method.ASYMPTOTIC, "no bin expects signal: no method sees any");
        }
        String content = String.format(Locale.ROOT, "%.4g", largest);
        if (largest >= SMALL) {
            return new MethodChoice(
                    Method.ASYMPTOTIC,
                    "asymptotic formulas: the fullest bin with signal holds " + content + " events, " + SMALL
                            + " or more");
        }
        String few = "the fullest bin with signal holds only " + content + " events, fewer than " + SMALL
                + ", where asymptotic limits can be too strong by up to a third";
        return enumerable
                ? new MethodChoice(Method.EXACT, "exact counting: " + few)
                : new MethodChoice(Method.TOYS, "toys: " + few + "; not exact because " + notEnumerable);
    }

    /**
     * The choice for one bin with a background that is known or has a log-normal uncertainty.
     *
     * @param background expected background, events
     * @param observed   observed events
     */
    public static MethodChoice ofOneBin(double background, int observed) {
        return of(new double[] {background}, new double[] {1}, new double[] {observed}, true, "");
    }

    /** The choice for a HistFactory model with its observed data. */
    public static MethodChoice of(HistFactoryModel model) {
        if (!model.parameters().hasPoi()) {
            throw new IllegalArgumentException(
                    "the model has no parameter of interest: there is no limit to choose for");
        }
        double[] point = model.parameters().inits();
        int poi = model.parameters().poi();
        point[poi] = 0;
        double[] background = model.expectedCounts(point);
        point[poi] = 1;
        double[] signal = model.expectedCounts(point);
        for (int b = 0; b < signal.length; b++) {
            signal[b] -= background[b];
            background[b] = Math.max(0, background[b]);
        }
        CountingApproximation counting = CountingApproximation.of(model);
        return of(background, signal, model.observed().counts(), counting.possible(), counting.reason());
    }
}
