package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.ResultTable;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.statistics.peaks.Range;

/**
 * The classifier of one range of masses as a run leaves it, to be used on somebody's events: trees, weights of the classes in
 * the score, cut.
 *
 * @param name     as in the names of its files
 * @param masses   that are searched for with it, GeV, upper end excluded
 * @param spectrum measured masses of its candidates, GeV
 * @param cut      smallest score that is kept
 * @param weights  of the classes in the score p_0 / (p_0 + sum over backgrounds of weight_c p_c); the first is not used
 * @param trees    give the probabilities p_c
 */
public record TrainedClassifier(
        String name, Range masses, Range spectrum, double cut, List<Double> weights, FoldedClassifier trees) {

    /** Name of the table of a run. */
    public static final String NAME = "classifiers";

    /** Copies the weights. */
    public TrainedClassifier {
        weights = List.copyOf(weights);
    }

    /** File of the trees of a fold. */
    static String file(String name, int fold) {
        return "trees-" + name + "-fold" + fold + ".ubj";
    }

    /** Whether a mass is searched for with it. */
    public boolean holds(double mass) {
        return mass >= masses.low() && mass < masses.high();
    }

    /** One score per candidate, 0 to 1. */
    public double[] scores(Candidates candidates) {
        return scores(trees, weights.stream().mapToDouble(Double::doubleValue).toArray(), candidates);
    }

    /**
     * One score per candidate, 0 to 1.
     *
     * @param weights of the classes, one each
     */
    public static double[] scores(FoldedClassifier trees, double[] weights, Candidates candidates) {
        double[][] probabilities = trees.probabilities(candidates.inputs(), candidates.keys());
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            double background = 0;
            for (int c = 1; c < weights.length; c++) {
                background += weights[c] * probabilities[c][i];
            }
            double sum = probabilities[0][i] + background;
            scores[i] = sum > 0 ? probabilities[0][i] / sum : 0;
        }
        return scores;
    }

    /** {@code classifiers.csv}: one row per class of each. */
    public static ResultTable table(List<TrainedClassifier> all) {
        List<List<String>> rows = new ArrayList<>();
        for (TrainedClassifier one : all) {
            for (int c = 0; c < one.weights.size(); c++) {
                rows.add(List.of(
                        one.name,
                        Integer.toString(one.trees.models().size()),
                        Double.toString(one.masses.low()),
                        Double.toString(one.masses.high()),
                        Double.toString(one.spectrum.low()),
                        Double.toString(one.spectrum.high()),
                        Double.toString(one.cut),
                        one.trees.classes().get(c),
                        Double.toString(one.weights.get(c))));
            }
        }
        return new ResultTable(
                NAME,
                "Classifiers by range of masses: number of their models (trees-NAME-foldI.ubj), masses searched for"
                    + " with them, range of the spectrum, smallest score that is kept, and the weight of each class in"
                    + " the score p_0 / (p_0 + sum of weight p over the backgrounds), the signal first.",
                List.of("classifier", "models", "low", "high", "from_GeV", "to_GeV", "cut", "class", "weight"),
                rows);
    }

    /**
     * The classifier of a run for a mass.
     *
     * @param inputs names of the inputs that candidates bring
     * @throws CardException where the run has none there, or its files are missing, damaged or of other inputs
     */
    public static TrainedClassifier of(PreviousRun run, double mass, List<String> inputs) {
        Table table = run.table(NAME);
        Set<String> ranges = new LinkedHashSet<>();
        for (int row = 0; row < table.size(); row++) {
            double low = table.number(row, "low");
            double high = table.number(row, "high");
            ranges.add(low + "-" + high);
            boolean isEnd = row + 1 == table.size();
            boolean isLast = isEnd || table.number(row + 1, "low") != low;
            // The last mass of all belongs to the last range.
            boolean isBelow = mass < high || (isEnd && mass == high);
            if (isLast && mass >= low && isBelow) {
                return read(run, table, table.text(row, "classifier"), inputs);
            }
        }
        throw new CardException("mass: found " + mass + " GeV, expected one in " + String.join(", ", ranges)
                + " GeV: those of the classifiers of " + run.folder());
    }

    private static TrainedClassifier read(PreviousRun run, Table table, String name, List<String> inputs) {
        List<Double> weights = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        int last = 0;
        for (int row = 0; row < table.size(); row++) {
            if (table.text(row, "classifier").equals(name)) {
                weights.add(table.number(row, "weight"));
                classes.add(table.text(row, "class"));
                last = row;
            }
        }
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (int fold = 0; fold < table.number(last, "models"); fold++) {
            files.put(run.folder() + "/" + file(name, fold), run.file(file(name, fold)));
        }
        FoldedClassifier trees = FoldedClassifier.parse(files);
        if (!trees.inputs().equals(inputs) || !trees.classes().equals(classes)) {
            throw new CardException("--run: found the classifier " + name + " of " + run.folder() + " with inputs "
                    + trees.inputs() + " and classes " + trees.classes() + ", expected inputs " + inputs
                    + " and classes " + classes);
        }
        return new TrainedClassifier(
                name,
                new Range(table.number(last, "low"), table.number(last, "high")),
                new Range(table.number(last, "from_GeV"), table.number(last, "to_GeV")),
                table.number(last, "cut"),
                weights,
                trees);
    }
}
