package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.MassSculpting;
import org.tauscope.selection.trees.RocCurve;
import org.tauscope.selection.trees.Shape;
import org.tauscope.selection.trees.TrainTest;

/** Candidates of one class of a training with their probabilities to be signal. */
final class ScoredCandidates {

    private static final int MASS_BINS = 30;

    private final Candidates candidates;
    private final double[] unseen;
    private final double[] seen;

    private ScoredCandidates(Candidates candidates, double[] unseen, double[] seen) {
        this.candidates = candidates;
        this.unseen = unseen;
        this.seen = seen;
    }

    /** Scores candidates by trees that have not seen them, and by trees that have. */
    static ScoredCandidates of(Candidates candidates, FoldedClassifier classifier) {
        return new ScoredCandidates(
                candidates,
                classifier.probabilities(candidates.inputs(), candidates.keys())[0],
                classifier.seenProbabilities(candidates.inputs(), candidates.keys())[0]);
    }

    /** Several classes as one, each at its own rate. */
    static ScoredCandidates together(String name, List<ScoredCandidates> classes) {
        Candidates all = classes.getFirst().candidates.named(name);
        List<double[]> unseen = new ArrayList<>();
        List<double[]> seen = new ArrayList<>();
        for (ScoredCandidates one : classes) {
            all = one == classes.getFirst() ? all : all.and(one.candidates);
            unseen.add(one.unseen);
            seen.add(one.seen);
        }
        return new ScoredCandidates(all, joined(unseen), joined(seen));
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    String name() {
        return candidates.name();
    }

    int size() {
        return candidates.size();
    }

    double events() {
        return candidates.events();
    }

    Shape scores(List<Double> edges) {
        return Shape.of(unseen, candidates.weights(), edges);
    }

    TrainTest trainTest(List<Double> edges) {
        return TrainTest.of(unseen, seen, candidates.weights(), candidates.keys(), edges);
    }

    /** This class as the signal against a background, by trees that have not seen the candidates. */
    RocCurve test(ScoredCandidates background) {
        return RocCurve.of(unseen, candidates.weights(), background.unseen, background.candidates.weights());
    }

    /** As {@link #test}, by trees that have seen them. */
    RocCurve training(ScoredCandidates background) {
        return RocCurve.of(seen, candidates.weights(), background.seen, background.candidates.weights());
    }

    /** Share of the events with a score at or above a cut, by trees that have not seen the candidates. */
    double kept(double cut) {
        return share(unseen, cut);
    }

    /** As {@link #kept}, by trees that have seen them: a larger or smaller share would be overtraining where it matters. */
    double keptInTraining(double cut) {
        return share(seen, cut);
    }

    private double share(double[] scores, double cut) {
        double passing = 0;
        for (int i = 0; i < scores.length; i++) {
            passing += scores[i] >= cut ? candidates.weights()[i] : 0;
        }
        return passing / candidates.events();
    }

    boolean hasBothSidesOf(double cut) {
        return MassSculpting.isPossible(unseen, candidates.weights(), cut);
    }

    /** The masses before and after a cut, in bins over the whole range of masses. */
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
