package org.tauscope.interpretation;

import java.util.Optional;

/**
 * The result of a search in the plane of mass and squared coupling.
 *
 * @param name            what to call it, for example {@code Tauscope}
 * @param hypothesis      particle hypothesis, for example {@code Dirac}
 * @param confidenceLevel 0 to 1, exclusive
 * @param observed        excluded by the data; empty where there are none
 * @param expected        what background alone would exclude, where known
 */
public record Contour(
        String name,
        String hypothesis,
        double confidenceLevel,
        Optional<ExcludedRegion> observed,
        Optional<Expectation> expected) {

    /**
     * Expected regions for the median and the one- and two-sigma fluctuations of the background. Minus means fewer
     * events, hence the larger region: {@code minus2} holds {@code minus1} holds {@code median} and so on.
     */
    public record Expectation(
            ExcludedRegion median,
            ExcludedRegion minus2,
            ExcludedRegion minus1,
            ExcludedRegion plus1,
            ExcludedRegion plus2) {}

    /** Refuses a confidence level that is none. */
    public Contour {
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException("contour '" + name + "': found the confidence level " + confidenceLevel
                    + ", expected one between 0 and 1");
        }
    }
}
