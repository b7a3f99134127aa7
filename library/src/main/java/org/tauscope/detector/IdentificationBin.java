package org.tauscope.detector;

/**
 * One bin of an identification table with its own uncertainty: the row of a requirement, for the particles it is meant
 * for or for all others.
 *
 * @param requirement the requirement to be passed
 * @param row         row of its table in the card, from 0
 * @param fake        false for the efficiency of the class itself, true for the rate of all other particles
 * @param uncertainty one standard deviation, relative to the probability
 * @param label       where it is, e.g. {@code muon efficiency from 1.0 GeV, -0.5 < cos theta < 0.3, charge +1}
 */
public record IdentificationBin(ParticleClass requirement, int row, boolean fake, double uncertainty, String label) {

    /** Checks row and uncertainty. */
    public IdentificationBin {
        if (row < 0 || !(uncertainty >= 0 && uncertainty < 10)) {
            throw new IllegalArgumentException("identification bin " + label + ": row " + row
                    + " must not be negative and uncertainty " + uncertainty + " must be in [0, 10)");
        }
    }
}
