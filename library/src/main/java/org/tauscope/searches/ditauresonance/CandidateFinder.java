package org.tauscope.searches.ditauresonance;

import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.BeamSpot;
import org.tauscope.reconstruction.CentreOfMassEvent;
import org.tauscope.reconstruction.RecoilMass;
import org.tauscope.reconstruction.VertexFit;
import org.tauscope.reconstruction.VertexResult;

/**
 * Looks for pairs of muons among four tracks and measures what recoils against each, the pair fitted to the beam spot. All
 * pairs of opposite charge are candidates, each with the probability that both tracks are identified. One object per thread.
 */
final class CandidateFinder {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double[] MUONS = {MUON, MUON};

    /** The fit to the beam spot moves a recoil mass by less, GeV; pairs farther out of range are not fitted. */
    private static final double MARGIN = 0.3;

    private final DitauResonanceCard.Cuts cuts;
    private final int triggerBit;
    private final Beams beams;
    private final BeamSpot spot;
    private final VertexFit fit;
    private final CentreOfMassEvent event;
    private final Observables observables = new Observables();
    private final Candidate candidate = new Candidate();
    private final int[] places = new int[4];

    /**
     * A finder.
     *
     * @param cuts     what is prompt, which trigger, which recoil masses
     * @param detector beams, field and trigger lines
     */
    CandidateFinder(DitauResonanceCard.Cuts cuts, DetectorCard detector) {
        this.cuts = cuts;
        triggerBit = 1 << detector.triggerLines().indexOf(cuts.triggerLine());
        beams = detector.beams();
        spot = BeamSpot.of(detector);
        fit = new VertexFit(detector);
        event = new CentreOfMassEvent(detector);
    }

    /**
     * Describes an event of a batch; the candidate is refilled by the next call.
     *
     * @param muonProbability of each of the four tracks; not looked at where there are more or fewer
     */
    Candidate find(DetectedEvents batch, int index, double[] muonProbability) {
        candidate.clear();
        int first = batch.firstTrack(index);
        candidate.tracks = batch.endTrack(index) - first;
        for (int track = first; track < batch.endTrack(index); track++) {
            candidate.charge += batch.charge()[track];
        }
        if (candidate.tracks != 4 || candidate.charge != 0) {
            return candidate;
        }
        candidate.prompt = true;
        for (int track = first; track < first + 4; track++) {
            candidate.prompt &=
                    Math.abs(batch.d0()[track]) <= cuts.promptD0() && Math.abs(batch.z0()[track]) <= cuts.promptZ0();
        }
        candidate.triggered = (batch.triggerLines(index) & triggerBit) != 0;
        if (!candidate.prompt || !candidate.triggered) {
            return candidate;
        }
        event.load(batch, index);
        candidate.fourTrackMass = fourTrackMass();
        if (candidate.fourTrackMass <= cuts.fourTrackMass()) {
            pair(batch, muonProbability);
        }
        return candidate;
    }

    private double fourTrackMass() {
        double x = 0;
        double y = 0;
        double z = 0;
        double e = 0;
        for (int i = 0; i < 4; i++) {
            x += event.px()[i];
            y += event.py()[i];
            z += event.pz()[i];
            e += event.energy()[i];
        }
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }

    private void pair(DetectedEvents batch, double[] muonProbability) {
        int first = event.firstTrack();
        for (int plus = 0; plus < 4; plus++) {
            for (int minus = 0; minus < 4; minus++) {
                if (batch.charge()[first + plus] > 0 && batch.charge()[first + minus] < 0) {
                    double probability = muonProbability[plus] * muonProbability[minus];
                    candidate.identifiedPairs += probability;
                    if (probability > 0 && isNearRange(plus, minus)) {
                        fit(batch, plus, minus, probability);
                    }
                }
            }
        }
    }

    private boolean isNearRange(int plus, int minus) {
        event.assume(plus, MUON);
        event.assume(minus, MUON);
        double x = event.px()[plus] + event.px()[minus];
        double y = event.py()[plus] + event.py()[minus];
        double z = event.pz()[plus] + event.pz()[minus];
        double e = beams.sqrtS() - event.energy()[plus] - event.energy()[minus];
        event.assume(plus, PION);
        event.assume(minus, PION);
        double recoil = Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
        return recoil > cuts.recoilMassMin() - MARGIN && recoil < cuts.recoilMassMax() + MARGIN;
    }

    private void fit(DetectedEvents batch, int plus, int minus, double probability) {
        int first = event.firstTrack();
        if (!(fit.fitAt(spot, batch, first + plus, first + minus) instanceof VertexResult.Vertex vertex)) {
            return;
        }
        RecoilMass recoil = RecoilMass.against(vertex, MUONS, beams);
        if (!(recoil.mass() >= cuts.recoilMassMin() && recoil.mass() <= cuts.recoilMassMax())) {
            return;
        }
        int pair = candidate.pairs++;
        candidate.place[pair][0] = plus;
        candidate.place[pair][1] = minus;
        int at = 2;
        for (int other = 0; other < 4; other++) {
            if (other != plus && other != minus) {
                candidate.place[pair][at++] = other;
            }
        }
        candidate.probability[pair] = probability;
        candidate.recoilMass[pair] = recoil.mass();
        candidate.sigma[pair] = recoil.sigma();
        candidate.wantedPairs += probability;
    }

    /** The inputs of the classifiers for a pair of the event just found; overwritten by the next call. */
    double[] observe(DetectedEvents batch, int pair) {
        System.arraycopy(candidate.place[pair], 0, places, 0, 4);
        event.assume(places[0], MUON);
        event.assume(places[1], MUON);
        double[] values = observables.of(event, batch, places, candidate.recoilMass[pair]);
        event.assume(places[0], PION);
        event.assume(places[1], PION);
        return values;
    }

    /** Index in the batch of a track by its place in the event. */
    int track(int place) {
        return event.firstTrack() + place;
    }
}
