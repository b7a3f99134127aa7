package org.tauscope.searches.ditauresonance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tauscope.searches.resonance.Candidates;

/** Candidates with the scores that one classifier gives them. */
final class Scored {

    private final Candidates candidates;
    private final double[] scores;

    Scored(Candidates candidates, RangeClassifier classifier) {
        this(candidates, classifier.scores(candidates));
    }

    /** Scores as given, one per candidate. */
    Scored(Candidates candidates, double[] scores) {
        this.candidates = candidates;
        this.scores = scores;
    }

    /** All of them. */
    Candidates candidates() {
        return candidates;
    }

    /** One score per candidate; shared, not a copy. */
    double[] scores() {
        return scores;
    }

    /** Those with a score from a cut on. */
    Candidates from(double cut) {
        return candidates.where(i -> scores[i] >= cut);
    }

    /** Those within a range of masses. */
    Scored within(RecoilRange range) {
        int[] kept = IntStream.range(0, scores.length)
                .filter(i -> range.holds(candidates.masses()[i]))
                .toArray();
        return new Scored(
                candidates.where(i -> range.holds(candidates.masses()[i])),
                Arrays.stream(kept).mapToDouble(i -> scores[i]).toArray());
    }
}
