package org.tauscope.selection.trees;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.tauscope.cards.CardException;

/**
 * One model per fold, each trained without its fold. A candidate is scored by the model of its own fold, whether it was in
 * the training or not: a training candidate thus meets trees that have not seen it, and any other (another sample, recorded
 * data) meets scores of exactly the same distribution, which a mean over the models would not give.
 *
 * <p>Scoring may run in any number of threads.
 */
public final class FoldedClassifier {

    private final Folds folds;
    private final List<TreeEnsemble> models;
    private final List<byte[]> files;

    private FoldedClassifier(List<TreeEnsemble> models, List<byte[]> files) {
        this.folds = new Folds(models.size());
        this.models = List.copyOf(models);
        this.files = List.copyOf(files);
        for (TreeEnsemble model : models) {
            if (!model.inputs().equals(models.getFirst().inputs())
                    || !model.classes().equals(models.getFirst().classes())) {
                throw new CardException("models of one classifier: found " + model.inputs() + " and " + model.classes()
                        + ", expected the inputs and classes of the first, "
                        + models.getFirst().inputs() + " and "
                        + models.getFirst().classes());
            }
        }
    }

    /**
     * Trains one model per fold. Each is trained by one thread; the bytes do not depend on the threads of the pool.
     *
     * @param table      the candidates; each class needs some outside of every fold
     * @param parameters how to grow the trees
     * @param pool       trains folds side by side; the caller must not run in it, because it waits
     * @throws InterruptedException where the calling thread is interrupted
     */
    public static FoldedClassifier train(TrainingTable table, TreeParameters parameters, ExecutorService pool)
            throws InterruptedException {
        TreeTrainer trainer = new TreeTrainer(table, parameters);
        List<Future<byte[]>> running = new ArrayList<>();
        for (int fold = 0; fold < parameters.folds(); fold++) {
            int without = fold;
            running.add(pool.submit(() -> trainer.train(without)));
        }
        try {
            List<byte[]> files = new ArrayList<>();
            List<TreeEnsemble> models = new ArrayList<>();
            for (Future<byte[]> one : running) {
                byte[] file = one.get();
                files.add(file);
                models.add(ModelFile.parse("model", file).ensemble());
            }
            return new FoldedClassifier(models, files);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CardException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("training: " + e.getMessage(), e);
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }

    /**
     * A classifier out of model files in XGBoost's JSON or UBJSON.
     *
     * @param files one per fold, in the order of the folds
     */
    public static FoldedClassifier read(List<Path> files) {
        return new FoldedClassifier(
                files.stream().map(file -> ModelFile.read(file).ensemble()).toList(), List.of());
    }

    /**
     * A classifier out of the bytes of model files in XGBoost's JSON or UBJSON.
     *
     * @param files one per fold, in the order of the folds, by the names to use in messages
     */
    public static FoldedClassifier parse(SequencedMap<String, byte[]> files) {
        List<TreeEnsemble> models = new ArrayList<>();
        files.forEach((name, bytes) -> models.add(ModelFile.parse(name, bytes).ensemble()));
        return new FoldedClassifier(models, List.of());
    }

    /** Names of the inputs. */
    public List<String> inputs() {
        return models.getFirst().inputs();
    }

    /** Names of the classes, the signal first. */
    public List<String> classes() {
        return models.getFirst().classes();
    }

    /** The models, one per fold. */
    public List<TreeEnsemble> models() {
        return models;
    }

    /** The folds. */
    public Folds folds() {
        return folds;
    }

    /** The models as trained, one per fold, in XGBoost's UBJSON; empty for a classifier that was read from files. */
    public List<byte[]> files() {
        return files.stream().map(byte[]::clone).toList();
    }

    /** The models as trained, one per fold, in XGBoost's JSON. */
    public List<byte[]> json() {
        return files.stream().map(file -> Ubjson.toJson("model", file)).toList();
    }

    /**
     * Probabilities of the classes for one candidate.
     *
     * @param key fold key of the candidate
     * @param row its inputs; NaN where missing
     * @param out receives one probability per class
     */
    public void probabilities(long key, float[] row, double[] out) {
        models.get(folds.of(key)).probabilities(row, out);
    }

    /**
     * Probabilities of the classes for many candidates.
     *
     * @param columns one array per input, one number per candidate
     * @param keys    fold key of each candidate
     * @return one array per class, one probability per candidate; the first is the score of the signal
     */
    public double[][] probabilities(double[][] columns, long[] keys) {
        return score(columns, keys, 0);
    }

    /**
     * As {@link #probabilities(double[][], long[])}, but by the model of the next fold, which has seen the candidate where it
     * was in the training: only to compare training and test.
     */
    public double[][] seenProbabilities(double[][] columns, long[] keys) {
        return score(columns, keys, 1);
    }

    private double[][] score(double[][] columns, long[] keys, int shift) {
        if (columns.length != inputs().size()) {
            throw new IllegalArgumentException("classifier: " + columns.length + " inputs, expected " + inputs());
        }
        double[][] scores = new double[classes().size()][keys.length];
        float[] row = new float[columns.length];
        double[] out = new double[scores.length];
        for (int i = 0; i < keys.length; i++) {
            for (int input = 0; input < row.length; input++) {
                row[input] = TrainingTable.asFloat(columns[input][i], inputs().get(input));
            }
            models.get((folds.of(keys[i]) + shift) % models.size()).probabilities(row, out);
            for (int c = 0; c < out.length; c++) {
                scores[c][i] = out[c];
            }
        }
        return scores;
    }

    /** Share of each input in the gain of all splits of all models; adds up to 1, or is 0 where no tree splits. */
    public double[] importance() {
        return TreeEnsemble.importance(models);
    }
}
