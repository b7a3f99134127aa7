package org.tauscope.searches.heavyneutrallepton;

/**
 * What one event offers: a tag track, a prompt pion and a displaced vertex of two tracks. One object per thread, filled
 * anew for every event; the fields behind the first failed step are stale.
 */
final class Candidate {

    /** Number of found tracks near the collision point. */
    int promptTracks;
    /** Number of the other found tracks. */
    int displacedTracks;
    /** Sum of the charges of the prompt tracks. */
    int promptCharge;
    /** Sum of the charges of the displaced tracks. */
    int displacedCharge;
    /** True where the two displaced tracks have a common vertex. */
    boolean vertexFitted;
    /** chi2 of the vertex, one degree of freedom. */
    double vertexChi2;
    /** Distance of the vertex from the beam axis, mm. */
    double vertexRadius;
    /** Distance of the innermost hit of either displaced track from the beam axis, mm. */
    double innermostHit;
    /** Cosine between the momentum of the vertex and its direction from the beam. */
    double pointing;
    /** True where it is told which of the prompt tracks came with the vertex. */
    boolean pionFound;
    /** Cosine of the angle between tag track and signal side, c.m. frame. */
    double cosTagSignal;
    /** Mass of pion and vertex tracks, GeV. */
    double visibleMass;
    /** Distance of the tau energy from the beam energy for the better of the two solutions, c.m. frame, GeV. */
    double tauEnergyMiss;
    /** Sum of the photon energies in the hemisphere of the vertex, GeV; of all photons where hemispheres mean nothing. */
    double signalSidePhotons;
    /** Probability that the tag track is identified as electron or muon. */
    double tagAsLepton;
    /** Probability that the prompt pion is identified as electron or muon. */
    double pionAsLepton;
    /** Probability that both displaced tracks are identified as muons. */
    double muonPair;
    /** Mass of the vertex tracks taken for pions, GeV. */
    double vertexMassAsPions;
    /** Larger solution for the mass of N, GeV. */
    double massPlus;
    /** Smaller solution for the mass of N, GeV. */
    double massMinus;
}
