package org.tauscope.searches.heavyneutrallepton;

import org.tauscope.detector.DetectorCard;
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
     * @param detector beams and field
     */
    CandidateFinder(HeavyNeutralLeptonCard.Cuts cuts, DetectorCard detector) {
        this.cuts = cuts;
        this.beams = detector.beams();
        this.field = detector.field();
        this.vertexFit = new VertexFit(detector);
    }

    /** The candidate of an event; the same object for every event. */
    Candidate find(DetectedEvents events, int event) {
        countTracks(events, event);
        candidate.vertexFitted = false;
        boolean fourTracks = candidate.promptTracks == 2 && candidate.displacedTracks == 2;
        if (fourTracks && candidate.promptCharge == 0 && candidate.displacedCharge == 0) {
            if (vertexFit.fit(events, displaced) instanceof VertexResult.Vertex vertex) {
                describe(events, event, vertex);
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
            if (isPrompt(events, track)) {
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

    private boolean isPrompt(DetectedEvents events, int track) {
        return Math.abs(events.d0()[track]) < cuts.promptD0()
                && Math.abs(events.z0()[track]) < cuts.promptZ0()
                && events.firstHitRadius()[track] < cuts.promptFirstHit();
    }

    private void describe(DetectedEvents events, int event, VertexResult.Vertex vertex) {
        candidate.vertexFitted = true;
        candidate.vertexChi2 = vertex.chi2();
        candidate.vertexRadius = vertex.radius();
        candidate.innermostHit = Math.min(events.firstHitRadius()[displaced[0]], events.firstHitRadius()[displaced[1]]);
        FourVector asPions = momentum(vertex, 0, PION).plus(momentum(vertex, 1, PION));
        FourVector asMuons = momentum(vertex, 0, MUON).plus(momentum(vertex, 1, MUON));
        FourVector flight = new FourVector(vertex.x(), vertex.y(), vertex.z(), 0);
        candidate.pointing = asMuons.cosAngle(flight);
        candidate.vertexMassAsPions = asPions.mass();
        candidate.muonPair = events.muonProbability()[displaced[0]] * events.muonProbability()[displaced[1]];

        FourVector first = promptMomentum(events, prompt[0]);
        FourVector second = promptMomentum(events, prompt[1]);
        boolean firstIsPion = switch (cuts.pion()) {
            case HEMISPHERE -> {
                FourVector vertexInCms = beams.toCentreOfMass(asMuons);
                boolean withFirst = beams.toCentreOfMass(first).dotMomentum(vertexInCms) > 0;
                boolean withSecond = beams.toCentreOfMass(second).dotMomentum(vertexInCms) > 0;
                candidate.pionFound = withFirst != withSecond;
                yield withFirst;
            }
            case TAU_ENERGY -> {
                candidate.pionFound = true;
                yield tauEnergyMiss(first, asMuons, vertex) <= tauEnergyMiss(second, asMuons, vertex);
            }
        };
        describeSides(events, event, vertex, asMuons, firstIsPion ? first : second, firstIsPion ? second : first);
        candidate.pionAsLepton = leptonProbability(events, firstIsPion ? prompt[0] : prompt[1]);
        candidate.tagAsLepton = leptonProbability(events, firstIsPion ? prompt[1] : prompt[0]);
    }

    private void describeSides(
            DetectedEvents events,
            int event,
            VertexResult.Vertex vertex,
            FourVector asMuons,
            FourVector pion,
            FourVector tag) {
        FourVector signalSide = pion.plus(asMuons);
        FourVector signalSideInCms = beams.toCentreOfMass(signalSide);
        candidate.cosTagSignal = beams.toCentreOfMass(tag).cosAngle(signalSideInCms);
        candidate.visibleMass = signalSide.mass();
        candidate.signalSidePhotons = photonsAlong(events, event, signalSideInCms);
        TwoFoldMass masses = TwoFoldMass.of(pion, asMuons, vertex.x(), vertex.y(), vertex.z());
        candidate.massPlus = masses.plus();
        candidate.massMinus = masses.minus();
        candidate.tauEnergyMiss = tauEnergyMiss(pion, masses, vertex);
    }

    private double tauEnergyMiss(FourVector pion, FourVector asMuons, VertexResult.Vertex vertex) {
        return tauEnergyMiss(pion, TwoFoldMass.of(pion, asMuons, vertex.x(), vertex.y(), vertex.z()), vertex);
    }

    /** Distance of the tau energy from the beam energy for the better of the two solutions, c.m. frame, GeV. */
    private double tauEnergyMiss(FourVector pion, TwoFoldMass masses, VertexResult.Vertex vertex) {
        double beamEnergy = beams.sqrtS() / 2;
        return Math.min(
                Math.abs(tauEnergy(pion, masses.momentumOfMinus(), masses.minus(), vertex) - beamEnergy),
                Math.abs(tauEnergy(pion, masses.momentumOfPlus(), masses.plus(), vertex) - beamEnergy));
    }

    /** Energy of pion and N in the c.m. frame, N flying from the origin to the vertex. */
    private double tauEnergy(FourVector pion, double momentum, double mass, VertexResult.Vertex vertex) {
        double scale =
                momentum / Math.sqrt(vertex.x() * vertex.x() + vertex.y() * vertex.y() + vertex.z() * vertex.z());
        FourVector neutral = FourVector.ofMass(mass, scale * vertex.x(), scale * vertex.y(), scale * vertex.z());
        return beams.toCentreOfMass(pion.plus(neutral)).energy();
    }

    private double photonsAlong(DetectedEvents events, int event, FourVector directionInCms) {
        double sum = 0;
        for (int photon = events.firstPhoton(event); photon < events.endPhoton(event); photon++) {
            double energy = events.photonEnergy()[photon];
            double sine = Math.sin(events.photonTheta()[photon]);
            FourVector momentum = new FourVector(
                    energy * sine * Math.cos(events.photonPhi()[photon]),
                    energy * sine * Math.sin(events.photonPhi()[photon]),
                    energy * Math.cos(events.photonTheta()[photon]),
                    energy);
            boolean counts = cuts.pion() == HeavyNeutralLeptonCard.PionChoice.TAU_ENERGY
                    || beams.toCentreOfMass(momentum).dotMomentum(directionInCms) > 0;
            if (counts) {
                sum += energy;
            }
        }
        return sum;
    }

    private static double leptonProbability(DetectedEvents events, int track) {
        return 1 - (1 - events.electronProbability()[track]) * (1 - events.muonProbability()[track]);
    }

    private FourVector promptMomentum(DetectedEvents events, int track) {
        return Helix.of(events, track).momentum(field, PION, 0);
    }

    private static FourVector momentum(VertexResult.Vertex vertex, int track, double mass) {
        return FourVector.ofMass(mass, vertex.px(track), vertex.py(track), vertex.pz(track));
    }
}
