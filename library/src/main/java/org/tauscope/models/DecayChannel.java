package org.tauscope.models;

/**
 * One way in which a new particle decays.
 *
 * @param name                plain-text final state, e.g. {@code nu mu mu}
 * @param width               partial width, GeV, positive
 * @param branchingFraction   share of the total width, in (0, 1]
 * @param relativeUncertainty theory uncertainty of the width (not of the fraction), relative, one standard deviation
 */
public record DecayChannel(String name, double width, double branchingFraction, double relativeUncertainty) {

    /** Checks that the numbers are what they claim to be. */
    public DecayChannel {
        if (!(width > 0) || !(branchingFraction > 0 && branchingFraction <= 1) || !(relativeUncertainty >= 0)) {
            throw new IllegalArgumentException("decay channel " + name + ": width " + width
                    + " GeV must be > 0, branching fraction " + branchingFraction
                    + " in (0, 1], relative uncertainty " + relativeUncertainty + " >= 0");
        }
    }
}
