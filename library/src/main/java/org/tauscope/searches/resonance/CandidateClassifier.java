package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.CardException;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.TrainingTable;
import org.tauscope.selection.trees.TreeParameters;

/**
 * A classifier of candidates and everything a run shows of it. Trained once per channel or mass range on classes of
 * candidates, the signal first; a background class with too few candidates takes no part, and a remark says so.
 */
public final class CandidateClassifier {

    /** Candidates of a class per fold below which nothing is learned from it. */
    private static final int LEAST_PER_FOLD = 20;

    private final String name;
    private final FoldedClassifier classifier;
    private final List<Candidates> classes;
    private final List<String> remarks;

    private CandidateClassifier(
            String name, FoldedClassifier classifier, List<Candidates> classes, List<String> remarks) {
        this.name = name;
        this.classifier = classifier;
        this.classes = List.copyOf(classes);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Trains.
     *
     * @param name       short, for files and tables, e.g. {@code mumu}
     * @param inputs     names of the inputs of all candidates
     * @param classes    the signal, then the backgrounds
     * @param parameters how to grow the trees
     * @param pool       trains folds side by side; the caller must not run in it, because it waits
     * @throws CardException        where the signal or all backgrounds have too few candidates
     * @throws InterruptedException where the calling thread is interrupted
     */
    public static CandidateClassifier train(
            String name, List<String> inputs, List<Candidates> classes, TreeParameters parameters, ExecutorService pool)
            throws InterruptedException {
        int least = LEAST_PER_FOLD * parameters.folds();
        List<Candidates> enough = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Candidates one : classes) {
            long weighted =
                    java.util.Arrays.stream(one.weights()).filter(w -> w > 0).count();
            if (weighted >= least) {
                enough.add(one);
                double effective = one.effectiveNumber();
                if (effective < least) {
                    remarks.add(String.format(
                            Locale.ROOT,
                            "Classifier %s: the weights of %s are so uneven that its %d simulated candidates count as"
                                    + " %.0f; the trees separate those better than others of their kind, see"
                                    + " classifier-%s.csv.",
                            name,
                            one.name(),
                            weighted,
                            effective,
                            name));
                }
            } else if (enough.isEmpty()) {
                throw new CardException("classifier " + name + ": found " + weighted + " candidates of the signal "
                        + one.name() + ", expected at least " + least);
            } else {
                remarks.add("Classifier " + name + ": " + one.name() + " has " + weighted
                        + " simulated candidates, fewer than " + least + ", and took no part in the training.");
            }
        }
        if (enough.size() < 2) {
            throw new CardException("classifier " + name + ": found no background with at least " + least
                    + " candidates, expected one");
        }
        TrainingTable table =
                new TrainingTable(inputs, enough.stream().map(Candidates::name).toList());
        for (int c = 0; c < enough.size(); c++) {
            table.add(
                    c,
                    enough.get(c).inputs(),
                    enough.get(c).weights(),
                    enough.get(c).keys());
        }
        return new CandidateClassifier(name, FoldedClassifier.train(table, parameters, pool), enough, remarks);
    }

    /** The trees. */
    public FoldedClassifier classifier() {
        return classifier;
    }

    /**
     * Probability to be signal, for candidates of any sample.
     *
     * @return one number per candidate, 0 to 1
     */
    public double[] signalScores(Candidates candidates) {
        return classifier.probabilities(candidates.inputs(), candidates.keys())[0];
    }

    /** What did not go as asked. */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * ROC curves, importance, scores per class, training against test; and, for a cut, the masses of the backgrounds before
     * and after it.
     *
     * @param cut    on the probability to be signal, in (0, 1)
     * @param xLabel label of the mass axis with its unit
     */
    public ClassifierReport report(double cut, String xLabel) {
        return ClassifierReport.of(name, classifier, classes, cut, xLabel);
    }

    /** The models as files of a run: one in XGBoost's UBJSON per fold. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        List<byte[]> models = classifier.files();
        for (int fold = 0; fold < models.size(); fold++) {
            files.put(TrainedClassifier.file(name, fold), models.get(fold));
        }
        return files;
    }
}
