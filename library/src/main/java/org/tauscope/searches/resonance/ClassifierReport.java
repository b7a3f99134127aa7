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
import org.tauscope.statistics.KolmogorovSmirnov;

/**
 * What is shown of a classifier.
 *
 * @param exhibits ROC, importance, scores per class, training against test, masses before and after a cut
 * @param tables   importance per input; per class, and for all backgrounds at their rates, the number of candidates, the ROC
 *                 area in training and test, the comparison of both, and how the cut changes the masses
 */
public record ClassifierReport(List<Exhibit> exhibits, List<ResultTable> tables) {

    private static final List<Double> SCORE_BINS = Shape.evenEdges(0, 1, 25);
    private static final double SMALL = 1e-3;
    private static final int LEAST_POWER = -20;
    private static final double LEAST = 1e-20;
    private static final double HARD = 0.01;
    private static final List<String> COLUMNS = List.of(
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
            "kept_by_cut_training",
            "mass_distance",
            "mass_p_value");

    /** Copies the lists. */
    public ClassifierReport {
        exhibits = List.copyOf(exhibits);
        tables = List.copyOf(tables);
    }

    static ClassifierReport of(
            String name, FoldedClassifier classifier, List<Candidates> classes, double cut, String xLabel) {
        List<ScoredCandidates> scored = classes.stream()
                .map(one -> ScoredCandidates.of(one, classifier))
                .toList();
        ScoredCandidates signal = scored.getFirst();
        List<ScoredCandidates> backgrounds = new ArrayList<>(scored.subList(1, scored.size()));
        if (backgrounds.size() > 1) {
            backgrounds.add(ScoredCandidates.together("all backgrounds", backgrounds));
        }
        List<RocCurve> curves = backgrounds.stream().map(signal::test).toList();
        List<Exhibit> exhibits = new ArrayList<>(List.of(
                roc(name, curves, backgrounds),
                new Exhibit.Bars(
                        "importance-" + name,
                        "Share of each input in what the splits of all trees gained.",
                        "share of the gain",
                        classifier.inputs(),
                        Arrays.stream(classifier.importance()).boxed().toList(),
                        List.of()),
                scores(name, scored),
                overlay(name, scored)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(signal, List.of("", "", "", ""), cut));
        for (int i = 0; i < backgrounds.size(); i++) {
            ScoredCandidates background = backgrounds.get(i);
            RocCurve test = curves.get(i);
            RocCurve training = signal.training(background);
            rows.add(row(background, numbers(test.area(), test.error(), training.area(), test.signalAt(HARD)), cut));
            // One picture, of all backgrounds, is enough; the table has the numbers of each.
            if (background == backgrounds.getLast() && background.hasBothSidesOf(cut)) {
                exhibits.add(sculpting(name, background.name(), background.sculpting(cut), cut, xLabel));
            }
        }
        return new ClassifierReport(
                exhibits,
                List.of(
                        importance(name, classifier),
                        new ResultTable(
                                "classifier-" + name,
                                "Classes of the training. ROC areas against the signal; Kolmogorov-Smirnov tests of"
                                    + " the scores in training and test, and of the masses of candidates with a score"
                                    + " at or above " + ResultTable.number(cut) + " and below it.",
                                COLUMNS,
                                rows)));
    }

    private static Exhibit roc(String name, List<RocCurve> curves, List<ScoredCandidates> backgrounds) {
        List<Exhibit.RocLine> lines = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            RocCurve curve = curves.get(i);
            String label = String.format(
                    Locale.ROOT, "%s, area %.3f", backgrounds.get(i).name(), curve.area());
            lines.add(new Exhibit.RocLine(label, curve.signal(), curve.background()));
        }
        return new Exhibit.Roc(
                "roc-" + name,
                "Background against signal kept by a cut on the score, for trees that have not seen the candidates.",
                lines,
                List.of());
    }

    private static Exhibit scores(String name, List<ScoredCandidates> scored) {
        return new Exhibit.Shapes(
                "scores-" + name,
                "Probability to be signal, per class, by trees that have not seen the candidates.",
                "score",
                true,
                SCORE_BINS,
                scored.stream()
                        .map(one -> shape(one.name(), one.scores(SCORE_BINS), OptionalInt.empty()))
                        .toList(),
                List.of());
    }

    private static Exhibit overlay(String name, List<ScoredCandidates> scored) {
        List<Exhibit.NormalisedShape> shapes = new ArrayList<>();
        for (ScoredCandidates one : scored) {
            TrainTest comparison = one.trainTest(SCORE_BINS);
            shapes.add(shape(one.name() + ", training", comparison.seen(), OptionalInt.empty()));
            shapes.add(shape(
                    "test, " + probability(comparison.comparison()),
                    comparison.unseen(),
                    OptionalInt.of(shapes.size() - 1)));
        }
        return new Exhibit.Shapes(
                "overlay-" + name,
                "Scores of candidates that the trees have seen in training (lines) and of others (points).",
                "score",
                true,
                SCORE_BINS,
                shapes,
                List.of());
    }

    private static Exhibit sculpting(String name, String label, MassSculpting masses, double cut, String xLabel) {
        return new Exhibit.Shapes(
                "masses-" + name + "-" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                "Masses of " + label + " before and after a cut on the score at " + ResultTable.number(cut) + ".",
                xLabel,
                false,
                masses.before().edges(),
                List.of(
                        shape(label, masses.before(), OptionalInt.empty()),
                        shape("score $\\geq$ " + ResultTable.number(cut), masses.after(), OptionalInt.of(0))),
                List.of(String.format(
                        Locale.ROOT,
                        "%.3g %% kept, KS distance %.3f, %s",
                        100 * masses.kept(),
                        masses.comparison().distance(),
                        probability(masses.comparison()))));
    }

    private static List<String> row(ScoredCandidates one, List<String> roc, double cut) {
        KolmogorovSmirnov trainTest = one.trainTest(SCORE_BINS).comparison();
        List<String> row =
                new ArrayList<>(List.of(one.name(), Integer.toString(one.size()), ResultTable.number(one.events())));
        row.addAll(roc);
        row.addAll(numbers(trainTest.distance(), trainTest.pValue(), trainTest.effectiveNumber()));
        row.addAll(numbers(one.kept(cut), one.keptInTraining(cut)));
        if (one.hasBothSidesOf(cut)) {
            MassSculpting masses = one.sculpting(cut);
            row.addAll(
                    numbers(masses.comparison().distance(), masses.comparison().pValue()));
        } else {
            row.addAll(List.of("", ""));
        }
        return row;
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

    private static String probability(KolmogorovSmirnov comparison) {
        double p = comparison.pValue();
        return p >= SMALL
                ? String.format(Locale.ROOT, "$p = %.2g$", p)
                : "$p < 10^{" + (p > LEAST ? (int) Math.ceil(Math.log10(p)) : LEAST_POWER) + "}$";
    }

    private static List<String> numbers(double... values) {
        return Arrays.stream(values).mapToObj(ResultTable::number).toList();
    }
}
