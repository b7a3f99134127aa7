package org.tauscope.searches.heavyneutrallepton;

import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.Helix;
import org.tauscope.reconstruction.TwoFoldMass;
import org.tauscope.reconstruction.VertexFit;
import org.tauscope.reconstruction.VertexResult;

/** Looks for a tag track, a prompt pion and a displaced vertex in detected events; one object per thread. */
final class CandidateFinder {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    private final HeavyNeutralLeptonCard.Cuts cuts;
    private final Beams beams;
    private final double field;
    private final VertexFit vertexFit;
    private final int[] prompt = new int[2];
    private final int[] displaced = new int[2];
    private final Candidate candidate = new Candidate();

    /**
     * A finder.
     *
     * @param cuts  what is prompt
     * @param beams collision frame
     * @param field tesla
     */
    CandidateFinder(HeavyNeutralLeptonCard.Cuts cuts, Beams beams, double field) {
        this.cuts = cuts;
        this.beams = beams;
        this.field = field;
        this.vertexFit = new VertexFit(field);
    }

    /** The candidate of an event; the same object for every event. */
    Candidate find(DetectedEvents events, int event) {
        countTracks(events, event);
        candidate.vertexFitted = false;
        boolean fourTracks = candidate.promptTracks == 2 && candidate.displacedTracks == 2;
        if (fourTracks && candidate.promptCharge == 0 && candidate.displacedCharge == 0) {
            if (vertexFit.fit(events, displaced) instanceof VertexResult.Vertex vertex) {
                describe(events, vertex);
            }
        }
        return candidate;
    }

    private void countTracks(DetectedEvents events, int event) {
        candidate.promptTracks = 0;
        candidate.displacedTracks = 0;
        candidate.promptCharge = 0;
        candidate.displacedCharge = 0;
        for (int track = events.firstTrack(event); track < events.endTrack(event); track++) {
            if (Math.abs(events.d0()[track]) < cuts.promptD0() && Math.abs(events.z0()[track]) < cuts.promptZ0()) {
                prompt[candidate.promptTracks & 1] = track;
                candidate.promptTracks++;
                candidate.promptCharge += events.charge()[track];
            } else {
                displaced[candidate.displacedTracks & 1] = track;
                candidate.displacedTracks++;
                candidate.displacedCharge += events.charge()[track];
            }
        }
    }

    private void describe(DetectedEvents events, VertexResult.Vertex vertex) {
        candidate.vertexFitted = true;
        candidate.vertexChi2 = vertex.chi2();
        candidate.vertexRadius = vertex.radius();
        candidate.innermostHit =
                Math.min(events.firstHitRadius()[displaced[0]], events.firstHitRadius()[displaced[1]]);
        FourVector asPions = momentum(vertex, 0, PION).plus(momentum(vertex, 1, PION));
        FourVector asMuons = momentum(vertex, 0, MUON).plus(momentum(vertex, 1, MUON));
        candidate.vertexMassAsPions = asPions.mass();
        candidate.muonPair = events.muonProbability()[displaced[0]] * events.muonProbability()[displaced[1]];

        FourVector first = promptMomentum(events, prompt[0]);
        FourVector second = promptMomentum(events, prompt[1]);
        FourVector vertexInCms = beams.toCentreOfMass(asMuons);
        boolean firstWithVertex = beams.toCentreOfMass(first).dotMomentum(vertexInCms) > 0;
        boolean secondWithVertex = beams.toCentreOfMass(second).dotMomentum(vertexInCms) > 0;
        candidate.promptTracksWithVertex = (firstWithVertex ? 1 : 0) + (secondWithVertex ? 1 : 0);

        FourVector pion = firstWithVertex ? first : second;
        FourVector tag = firstWithVertex ? second : first;
        int pionTrack = firstWithVertex ? prompt[0] : prompt[1];
        FourVector signalSide = pion.plus(asMuons);
        candidate.cosTagSignal = beams.toCentreOfMass(tag).cosAngle(beams.toCentreOfMass(signalSide));
        candidate.visibleMass = signalSide.mass();
        candidate.pionAsLepton = 1
                - (1 - events.electronProbability()[pionTrack]) * (1 - events.muonProbability()[pionTrack]);
        TwoFoldMass masses = TwoFoldMass.of(pion, asMuons, vertex.x(), vertex.y(), vertex.z());
        candidate.massPlus = masses.plus();
        candidate.massMinus = masses.minus();
    }

    private FourVector promptMomentum(DetectedEvents events, int track) {
        return Helix.of(events, track).momentum(field, PION, 0);
    }

    private static FourVector momentum(VertexResult.Vertex vertex, int track, double mass) {
        return FourVector.ofMass(mass, vertex.px(track), vertex.py(track), vertex.pz(track));
    }
}
