package org.tauscope.searches.ditauresonance;

/** An event as the cuts see it, with its pairs of muon candidates; refilled for every event. */
final class Candidate {

    /** Pairs of opposite charge among four tracks. */
    static final int PAIRS = 4;

    int tracks;
    int charge;
    boolean prompt;
    boolean triggered;
    /** Of the four tracks as pions, GeV. */
    double fourTrackMass;

    /** Expected number of pairs of identified muons of opposite charge. */
    double identifiedPairs;
    /** The same for those whose recoil mass is within range. */
    double wantedPairs;

    /** Number of pairs within range. */
    int pairs;
    /** Places in the event of the positive track of each pair, of the negative one, and of the two others. */
    final int[][] place = new int[PAIRS][4];
    /** Probability that both tracks of a pair are identified as muons. */
    final double[] probability = new double[PAIRS];
    /** Recoil mass of each pair fitted to the beam spot, GeV. */
    final double[] recoilMass = new double[PAIRS];
    /** Its standard deviation by propagation of all track errors and of the spread of the beams, GeV. */
    final double[] sigma = new double[PAIRS];

    void clear() {
        tracks = 0;
        charge = 0;
        prompt = false;
        triggered = false;
        fourTrackMass = 0;
        identifiedPairs = 0;
        wantedPairs = 0;
        pairs = 0;
    }
}
