package org.tauscope.searches.invisibleboson;

/** What the cuts look at and what the harvest keeps; refilled for every event. */
final class Candidate {

    int tracks;
    int charge;
    boolean prompt;
    double thrust;
    boolean threeByOne;
    double tagMass;
    double visibleEnergy;
    double largestPhoton;

    /** Place of the lepton candidate in the event; -1 without 3 x 1 topology. */
    int lepton;
    /** Index of its track in the batch. */
    int track;

    double momentum;
    double cosTheta;
    /** Probability to be taken for a lepton of the channel at hand. */
    double identified;

    void clear() {
        tracks = 0;
        charge = 0;
        prompt = false;
        thrust = 0;
        threeByOne = false;
        tagMass = 0;
        visibleEnergy = 0;
        largestPhoton = 0;
        lepton = -1;
        track = -1;
        momentum = 0;
        cosTheta = 0;
        identified = 0;
    }
}
