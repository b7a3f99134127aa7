package org.tauscope.selection.trees;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;

/**
 * How trees are grown; the names of XGBoost's parameters stand in brackets.
 *
 * @param trees         rounds of boosting, each with one tree per class, 1 to 10000
 * @param depth         largest number of splits on the way to a leaf, 1 to 12 (max_depth)
 * @param learningRate  share of each tree that is added, in (0, 1] (eta)
 * @param minimumWeight least curvature of the loss in a leaf, not negative (min_child_weight); the weights of a training have
 *                      the mean 1 and a candidate with probability p contributes 2 p (1 - p) times its weight
 * @param rowShare      share of the candidates that a round sees, in (0, 1] (subsample)
 * @param inputShare    share of the inputs that a tree sees, in (0, 1] (colsample_bytree)
 * @param penalty       of squared leaf values, not negative (lambda)
 * @param folds         number of models, 2 to 100
 * @param patience      rounds without a better loss after which boosting stops; 0 grows all trees
 * @param seed          of the choices of candidates and inputs
 */
public record TreeParameters(
        int trees,
        int depth,
        double learningRate,
        double minimumWeight,
        double rowShare,
        double inputShare,
        double penalty,
        int folds,
        int patience,
        int seed) {

    private static final int MOST_TREES = 10_000;
    private static final int DEEPEST = 12;
    private static final int MOST_FOLDS = 100;
    private static final double SMALLEST = 1e-6;

    /** Checks every number. */
    public TreeParameters {
        require("trees", trees, trees >= 1 && trees <= MOST_TREES, "1 to " + MOST_TREES);
        require("depth", depth, depth >= 1 && depth <= DEEPEST, "1 to " + DEEPEST);
        require("learning_rate", learningRate, learningRate > 0 && learningRate <= 1, "above 0, at most 1");
        require(
                "minimum_weight",
                minimumWeight,
                minimumWeight >= 0 && Double.isFinite(minimumWeight),
                "a number that is not negative");
        require("row_share", rowShare, rowShare > 0 && rowShare <= 1, "above 0, at most 1");
        require("input_share", inputShare, inputShare > 0 && inputShare <= 1, "above 0, at most 1");
        require("penalty", penalty, penalty >= 0 && Double.isFinite(penalty), "a number that is not negative");
        int least = patience > 0 ? 3 : 2;
        require(
                "folds",
                folds,
                folds >= least && folds <= MOST_FOLDS,
                least + " to " + MOST_FOLDS
                        + (patience > 0 ? " (one is scored, one says when to stop, the others train)" : ""));
        require("patience", patience, patience >= 0 && patience <= MOST_TREES, "0 to " + MOST_TREES);
        require("seed", seed, seed >= 0, "a whole number that is not negative");
    }

    /** Five models of a hundred rounds of depth 4 at a rate of 0.1, every tree seeing four fifths of candidates and inputs. */
    public static TreeParameters standard() {
        return new TreeParameters(100, 4, 0.1, 5, 0.8, 0.8, 1, 5, 0, 1);
    }

    /**
     * Reads the section of a card. All keys must stand there: {@code trees, depth, learning_rate, minimum_weight, row_share,
     * input_share, penalty, folds, patience, seed}, and {@code source}, or {@code assumed: true} with a {@code reason}.
     */
    public static TreeParameters fromCard(Card card) {
        boolean assumed = card.has("assumed") && card.flag("assumed");
        if (card.text(assumed ? "reason" : "source").isBlank()) {
            throw card.refuse(assumed ? "reason" : "source", "nothing", "where the parameters come from");
        }
        return new TreeParameters(
                whole(card, "trees", 1, MOST_TREES),
                whole(card, "depth", 1, DEEPEST),
                card.number("learning_rate", SMALLEST, 1),
                card.number("minimum_weight", 0, Double.MAX_VALUE),
                card.number("row_share", SMALLEST, 1),
                card.number("input_share", SMALLEST, 1),
                card.number("penalty", 0, Double.MAX_VALUE),
                whole(card, "folds", 2, MOST_FOLDS),
                whole(card, "patience", 0, MOST_TREES),
                whole(card, "seed", 0, Integer.MAX_VALUE));
    }

    private static int whole(Card card, String key, int low, int high) {
        double value = card.number(key, low, high);
        if (value != Math.rint(value)) {
            throw card.refuse(key, value, "a whole number");
        }
        return (int) value;
    }

    private static void require(String name, Object found, boolean allowed, String expected) {
        if (!allowed) {
            throw new CardException("trees: " + name + ": found " + found + ", expected " + expected);
        }
    }

    /** As XGBoost wants them. One thread for each model: the same bytes on every machine with the same library. */
    Map<String, Object> forLibrary(int classes) {
        Map<String, Object> library = new LinkedHashMap<>();
        library.put("booster", "gbtree");
        library.put("objective", "multi:softprob");
        library.put("num_class", classes);
        library.put("tree_method", "hist");
        library.put("grow_policy", "depthwise");
        library.put("max_depth", depth);
        library.put("eta", learningRate);
        library.put("min_child_weight", minimumWeight);
        library.put("subsample", rowShare);
        library.put("colsample_bytree", inputShare);
        library.put("lambda", penalty);
        library.put("seed", seed);
        library.put("nthread", 1);
        library.put("verbosity", 0);
        return library;
    }

    /** The same with another number of rounds. */
    public TreeParameters withTrees(int newTrees) {
        return new TreeParameters(
                newTrees, depth, learningRate, minimumWeight, rowShare, inputShare, penalty, folds, patience, seed);
    }

    /** The same with another number of folds. */
    public TreeParameters withFolds(int newFolds) {
        return new TreeParameters(
                trees, depth, learningRate, minimumWeight, rowShare, inputShare, penalty, newFolds, patience, seed);
    }

    /** The same with another patience; 0 grows all trees. */
    public TreeParameters withPatience(int rounds) {
        return new TreeParameters(
                trees, depth, learningRate, minimumWeight, rowShare, inputShare, penalty, folds, rounds, seed);
    }
}
