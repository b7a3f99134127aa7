package org.tauscope.searches.ditauresonance;

import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

/**
 * Muons below the reach of the muon system, which the tables of the detector card leave out: energy loss and time of flight
 * alone tell them from pions, not well. Above 9.7 GeV both muons beside X are so slow.
 *
 * @param from   smallest momentum, GeV
 * @param to     largest momentum, GeV; the detector card's table begins there
 * @param muon   probability that a muon is identified as one
 * @param hadron probability for anything heavier than a muon
 */
record SoftMuons(double from, double to, double muon, double hadron) {

    /**
     * Fills the probabilities of the four tracks of an event to be taken for muons.
     *
     * @param detector   its field
     * @param batch      measurements
     * @param firstTrack index of the event's first track
     * @param match      who made the tracks
     * @param generated  truth
     * @param out        one probability per track
     */
    void fill(
            DetectorCard detector,
            DetectedEvents batch,
            int firstTrack,
            TruthMatch match,
            GeneratedEvents generated,
            double[] out) {
        double bending = Constants.BENDING * Math.abs(detector.field());
        for (int i = 0; i < out.length; i++) {
            int track = firstTrack + i;
            double slope = batch.tanLambda()[track];
            double momentum = bending / Math.abs(batch.omega()[track]) * Math.sqrt(1 + slope * slope);
            out[i] = momentum >= from && momentum < to
                    ? ofSpecies(match.particle(track), generated)
                    : batch.muonProbability()[track];
        }
    }

    private double ofSpecies(int particle, GeneratedEvents generated) {
        if (particle == TruthMatch.NONE) {
            return hadron;
        }
        return switch (Math.abs(generated.pdg()[particle])) {
            case Pdg.MUON -> muon;
            case Pdg.ELECTRON, Pdg.PHOTON, Pdg.PI_ZERO -> 0;
            default -> hadron;
        };
    }
}
