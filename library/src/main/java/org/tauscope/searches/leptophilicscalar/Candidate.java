package org.tauscope.searches.leptophilicscalar;

/**
 * A lepton pair beside two other tracks; refilled pair by pair. Momenta and angles are in the c.m. frame where nothing
 * else is said.
 */
final class Candidate {

    /** Number of tracks of the event. */
    int tracks;
    /** Their summed charge. */
    int charge;
    /** Energy of all tracks and photons, GeV. */
    double visibleEnergy;
    /** Missing mass squared, GeV^2. */
    double missingMass2;
    /** Whether the two tracks beside the pair come from the collision. */
    boolean prompt;
    /** Mass of the two tracks beside the pair, both taken for electrons, GeV. */
    double otherMass;
    /** Probability that both leptons are identified. */
    double identified;
    /** Distance of the nearest mass of the pair and a photon from that of the pi0, GeV. */
    double piZeroMiss;
    /** True where the pair has a common vertex. */
    boolean vertexFitted;
    /** chi2 of the vertex, one degree of freedom. */
    double vertexChi2;
    /** Its distance from the beam axis, mm. */
    double vertexRadius;
    /** Distance of the innermost hit of either lepton from the beam axis, mm. */
    double innermostHit;
    /** The same distance for the lepton that begins farther out, mm. */
    double laterHit;
    /** Cosine between the momentum of the pair and its flight from the beam, laboratory. */
    double pointing;
    /** Mass of the pair at its vertex, GeV. */
    double mass;

    /** Place of the leptons in the event: positive, negative. */
    int positive;

    int negative;
    /** Place of the other tracks, the one of larger momentum first. */
    int first;

    int second;

    /** What the trees see, in the order of {@link TreeInputs#NAMES}. */
    final double[] inputs = new double[TreeInputs.NAMES.size()];
}
