package org.tauscope.models;

/**
 * One tau decay that makes a new particle.
 *
 * @param name              plain-text decay, e.g. {@code tau -> pi N}
 * @param branchingFraction per tau decay, mixing included, normalised to the measured decay without the new particle
 *                          where there is one
 * @param treeLevel         the same from decay constants and lifetime alone, without radiative corrections: what the
 *                          public codes quote
 * @param heaviest          mass of the new particle above which the decay is closed, GeV
 */
public record ProductionChannel(String name, double branchingFraction, double treeLevel, double heaviest) {

    /** Checks that the numbers are what they claim to be. */
    public ProductionChannel {
        if (!(branchingFraction > 0 && branchingFraction < 1) || !(treeLevel > 0 && treeLevel < 1) || !(heaviest > 0)) {
            throw new IllegalArgumentException("production " + name + ": branching fractions " + branchingFraction
                    + " and " + treeLevel + " must be in (0, 1), heaviest mass " + heaviest + " GeV > 0");
        }
    }
}
