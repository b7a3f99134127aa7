package org.tauscope.selection.trees;

import java.io.IOException;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tauscope.cards.CardException;

/**
 * Grows the trees of one fold with XGBoost (T. Chen, C. Guestrin, KDD 2016, arXiv:1603.02754). The weights of each class are
 * scaled to a common sum, so that the trees care for all classes alike, whatever their cross sections; inside a class weights
 * keep their proportions. The mean weight of all candidates is 1.
 */
final class TreeTrainer {

    /** Rounds between two looks at the loss of the fold that says when to stop. */
    private static final int STEP = 10;

    private final TrainingTable table;
    private final TreeParameters parameters;

    TreeTrainer(TrainingTable table, TreeParameters parameters) {
        this.table = table;
        this.parameters = parameters;
    }

    /**
     * Trains on all folds but one, and with early stopping but another one: the next in the circle.
     *
     * @param fold the fold that the model must not see
     * @return the model in XGBoost's UBJSON
     */
    byte[] train(int fold) throws InterruptedException {
        Folds folds = new Folds(parameters.folds());
        int watched = parameters.patience() > 0 ? (fold + 1) % folds.count() : -1;
        int[] train = candidates(in -> in != fold && in != watched, folds);
        int[] watch = candidates(in -> in == watched, folds);
        DMatrix[] matrices = new DMatrix[2];
        try {
            matrices[0] = matrix(train, "fold " + fold + ", training");
            if (watched >= 0) {
                matrices[1] = matrix(watch, "fold " + fold + ", early stopping");
            }
            return boost(matrices, fold);
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException(
                    "XGBoost: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        } catch (LinkageError e) {
            throw new CardException("trees: cannot load XGBoost's native library (" + e + "); training needs"
                    + " xgboost4j on the class path and a system that it knows: Linux with libgomp, macOS, Windows");
        } finally {
            for (DMatrix matrix : matrices) {
                if (matrix != null) {
                    matrix.dispose();
                }
            }
        }
    }

    private byte[] boost(DMatrix[] matrices, int fold) throws XGBoostError, IOException, InterruptedException {
        DMatrix train = matrices[0];
        Booster booster =
                XGBoost.train(train, parameters.forLibrary(table.classes().size()), 1, Map.of(), null, null);
        try {
            booster.setFeatureNames(table.inputs().toArray(String[]::new));
            booster.setAttr(TreeModelReader.CLASSES, String.join(",", table.classes()));
            booster.setAttr("tauscope_fold", fold + " of " + parameters.folds());
            byte[] best = null;
            int bestRound = 0;
            float least = Float.POSITIVE_INFINITY;
            float[] loss = new float[1];
            for (int round = 1; round < parameters.trees(); round++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                booster.update(train, round);
                if (parameters.patience() > 0 && (round + 1) % STEP == 0) {
                    booster.evalSet(new DMatrix[] {matrices[1]}, new String[] {"watched"}, round, loss);
                    if (loss[0] < least) {
                        least = loss[0];
                        bestRound = round;
                        best = booster.toByteArray("ubj");
                    } else if (round - bestRound >= parameters.patience()) {
                        break;
                    }
                }
            }
            return best == null ? booster.toByteArray("ubj") : best;
        } finally {
            booster.dispose();
        }
    }

    private int[] candidates(IntPredicate ofFold, Folds folds) {
        return IntStream.range(0, table.size())
                .filter(i -> ofFold.test(folds.of(table.key(i))))
                .toArray();
    }

    private DMatrix matrix(int[] candidates, String what) throws XGBoostError {
        int inputs = table.inputs().size();
        float[] rows = new float[Math.multiplyExact(candidates.length, inputs)];
        float[] labels = new float[candidates.length];
        double[] sum = new double[table.classes().size()];
        for (int i = 0; i < labels.length; i++) {
            int candidate = candidates[i];
            table.copyRow(candidate, rows, i * inputs);
            labels[i] = table.label(candidate);
            sum[table.label(candidate)] += table.weight(candidate);
        }
        for (int c = 0; c < sum.length; c++) {
            if (!(sum[c] > 0)) {
                throw new CardException("trees: " + what + ": found no candidate of class "
                        + table.classes().get(c) + " with a positive weight, expected some");
            }
        }
        float[] weights = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int candidate = candidates[i];
            double share = table.weight(candidate) / sum[table.label(candidate)];
            weights[i] = (float) (share * labels.length / sum.length);
        }
        DMatrix matrix = new DMatrix(rows, labels.length, inputs, Float.NaN);
        matrix.setLabel(labels);
        matrix.setWeight(weights);
        return matrix;
    }
}
