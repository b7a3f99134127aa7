package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.ResultTable;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.MassSculpting;
import org.tauscope.selection.trees.RocCurve;
import org.tauscope.selection.trees.Shape;
import org.tauscope.selection.trees.TrainTest;

/**
 * What is shown of a classifier.
 *
 * @param exhibits ROC, importance, scores per class, training against test, masses before and after a cut
 * @param tables   importance per input; per class the number of candidates, the ROC area in training and test, the
 *                 comparison of both, and how the cut changes the masses
 */
public record ClassifierReport(List<Exhibit> exhibits, List<ResultTable> tables) {

    private static final List<Double> SCORE_BINS = Shape.evenEdges(0, 1, 25);
    private static final int MASS_BINS = 30;
    private static final List<String> CLASS_COLUMNS = List.of(
            "class",
            "candidates",
            "events",
            "roc_area",
            "roc_area_error",
            "roc_area_training",
            "signal_efficiency_at_1pc",
            "train_test_distance",
            "train_test_p_value",
            "train_test_effective_number",
            "kept_by_cut",
            "mass_distance",
            "mass_p_value");

    /** Copies the lists. */
    public ClassifierReport {
        exhibits = List.copyOf(exhibits);
        tables = List.copyOf(tables);
    }

    static ClassifierReport of(
            String name, FoldedClassifier classifier, List<Candidates> classes, double cut, String xLabel) {
        List<Scored> scored =
                classes.stream().map(one -> new Scored(one, classifier)).toList();
        Scored signal = scored.getFirst();
        List<Exhibit.RocLine> curves = new ArrayList<>();
        List<Exhibit.NormalisedShape> scores = new ArrayList<>();
        List<Exhibit.NormalisedShape> overlay = new ArrayList<>();
        List<Exhibit> sculpting = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Scored one : scored) {
            String label = one.candidates.name();
            scores.add(shape(label, Shape.of(one.unseen, one.candidates.weights(), SCORE_BINS), OptionalInt.empty()));
            TrainTest trainTest = TrainTest.of(
                    classifier, one.candidates.inputs(), one.candidates.weights(), one.candidates.keys(), SCORE_BINS);
            overlay.add(shape(label + ", training", trainTest.seen(), OptionalInt.empty()));
            overlay.add(shape(label + ", test", trainTest.unseen(), OptionalInt.of(overlay.size() - 1)));
            List<String> row = new ArrayList<>(List.of(
                    label, Integer.toString(one.candidates.size()), ResultTable.number(one.candidates.events())));
            if (one == signal) {
                row.addAll(List.of("", "", "", ""));
            } else {
                RocCurve test = signal.against(one, one.unseen, signal.unseen);
                RocCurve training = signal.against(one, one.seen, signal.seen);
                curves.add(new Exhibit.RocLine(
                        String.format(Locale.ROOT, "%s, area %.3f", label, test.area()),
                        test.signal(),
                        test.background()));
                row.addAll(numbers(test.area(), test.error(), training.area(), test.signalAt(0.01)));
            }
            row.addAll(numbers(
                    trainTest.comparison().distance(),
                    trainTest.comparison().pValue(),
                    trainTest.comparison().effectiveNumber()));
            if (MassSculpting.isPossible(one.unseen, one.candidates.weights(), cut)) {
                MassSculpting masses = one.sculpting(cut);
                row.addAll(numbers(
                        masses.kept(),
                        masses.comparison().distance(),
                        masses.comparison().pValue()));
                if (one != signal) {
                    sculpting.add(sculpting(name, label, masses, cut, xLabel));
                }
            } else {
                row.addAll(List.of("", "", ""));
            }
            rows.add(row);
        }
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Roc(
                "roc-" + name,
                "Background against signal kept by a cut on the score, for trees that have not seen the candidates.",
                curves,
                List.of()));
        exhibits.add(new Exhibit.Bars(
                "importance-" + name,
                "Share of each input in what the splits of all trees gained.",
                "share of the gain",
                classifier.inputs(),
                Arrays.stream(classifier.importance()).boxed().toList(),
                List.of()));
        exhibits.add(new Exhibit.Shapes(
                "scores-" + name,
                "Probability to be signal, per class, by trees that have not seen the candidates.",
                "score",
                SCORE_BINS,
                scores,
                List.of()));
        exhibits.add(new Exhibit.Shapes(
                "overlay-" + name,
                "Scores in training (lines) and of candidates that the trees have not seen (points).",
                "score",
                SCORE_BINS,
                overlay,
                List.of()));
        exhibits.addAll(sculpting);
        return new ClassifierReport(
                exhibits,
                List.of(
                        importance(name, classifier),
                        new ResultTable(
                                "classifier-" + name,
                                "Classes of the training. ROC areas against the signal; Kolmogorov-Smirnov tests of"
                                    + " the scores in training and test, and of the masses of candidates with a score"
                                    + " at or above " + ResultTable.number(cut) + " and below it.",
                                CLASS_COLUMNS,
                                rows)));
    }

    private static Exhibit sculpting(String name, String label, MassSculpting masses, double cut, String xLabel) {
        return new Exhibit.Shapes(
                "masses-" + name + "-" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                "Masses of " + label + " before and after a cut on the score at " + ResultTable.number(cut) + ".",
                xLabel,
                masses.before().edges(),
                List.of(
                        shape(label + ", all", masses.before(), OptionalInt.empty()),
                        shape("score $\\geq$ " + ResultTable.number(cut), masses.after(), OptionalInt.of(0))),
                List.of(String.format(
                        Locale.ROOT,
                        "%.3g %% kept, KS distance %.3f, p = %.2g",
                        100 * masses.kept(),
                        masses.comparison().distance(),
                        masses.comparison().pValue())));
    }

    private static ResultTable importance(String name, FoldedClassifier classifier) {
        List<List<String>> rows = new ArrayList<>();
        double[] shares = classifier.importance();
        for (int input = 0; input < shares.length; input++) {
            rows.add(List.of(classifier.inputs().get(input), ResultTable.number(shares[input])));
        }
        return new ResultTable(
                "importance-" + name,
                "Share of each input in what the splits of all trees gained.",
                List.of("input", "share"),
                rows);
    }

    private static Exhibit.NormalisedShape shape(String label, Shape shape, OptionalInt compares) {
        return new Exhibit.NormalisedShape(label, shape.contents(), shape.errors(), compares);
    }

    private static List<String> numbers(double... values) {
        return Arrays.stream(values).mapToObj(ResultTable::number).toList();
    }

    /** Candidates with their scores, by trees that have not seen them and by trees that have. */
    private static final class Scored {
        private final Candidates candidates;
        private final double[] unseen;
        private final double[] seen;

        Scored(Candidates candidates, FoldedClassifier classifier) {
            this.candidates = candidates;
            this.unseen = classifier.probabilities(candidates.inputs(), candidates.keys())[0];
            this.seen = classifier.seenProbabilities(candidates.inputs(), candidates.keys())[0];
        }

        RocCurve against(Scored background, double[] theirs, double[] ours) {
            return RocCurve.of(ours, candidates.weights(), theirs, background.candidates.weights());
        }

        MassSculpting sculpting(double cut) {
            double low = Arrays.stream(candidates.masses()).min().orElse(0);
            double high = Arrays.stream(candidates.masses()).max().orElse(1);
            return MassSculpting.of(
                    candidates.masses(),
                    candidates.weights(),
                    unseen,
                    cut,
                    Shape.evenEdges(low, high > low ? high : low + 1, MASS_BINS));
        }
    }
}
