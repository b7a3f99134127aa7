package org.tauscope.statistics.scan;

import java.util.List;

/**
 * The likelihood of a strength at one mass, -2 ln(L(strength) / L(best strength from 0)) with everything else at its best,
 * at some strengths from 0.
 *
 * @param strengths rising from 0
 * @param observed  of the observed counts, one number per strength, from 0
 * @param expected  of counts that equal what background alone predicts, one number per strength, from 0
 */
public record LikelihoodCurve(List<Double> strengths, List<Double> observed, List<Double> expected) {

    /** Copies the lists and checks their lengths. */
    public LikelihoodCurve {
        strengths = List.copyOf(strengths);
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
        if (observed.size() != strengths.size() || expected.size() != strengths.size()) {
            throw new IllegalArgumentException("likelihood: " + strengths.size() + " strengths, " + observed.size()
                    + " observed and " + expected.size() + " expected values, expected as many of each");
        }
    }

    /** No strength. */
    static LikelihoodCurve none() {
        return new LikelihoodCurve(List.of(), List.of(), List.of());
    }
}
