package org.tauscope.searches.leptophilicscalar;

import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.Thrust;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.CentreOfMassEvent;
import org.tauscope.reconstruction.EventBalance;
import org.tauscope.reconstruction.VertexFit;
import org.tauscope.reconstruction.VertexResult;

/**
 * Looks for a pair of opposite leptons beside two tracks; one object per thread. An event of four tracks offers four pairs;
 * each is a candidate with the probability that both of its tracks are identified, because only the true pair peaks.
 */
final class CandidateFinder {

    private static final double PI_ZERO = ParticleTable.standard().mass(Pdg.PI_ZERO);

    /** Photons below this energy in the laboratory, GeV, do not count as near the pair. */
    private static final double LEAST_PHOTON = 0.1;

    /** Of a flight, mm^2: the size of the beams. */
    private static final double LEAST_VARIANCE = 1e-4;

    private final LeptophilicScalarCard.Cuts cuts;
    private final CentreOfMassEvent event;
    private final EventBalance balance = new EventBalance();
    private final Thrust thrust = new Thrust();
    private final VertexFit fit;
    private final Candidate candidate = new Candidate();
    private final PairKinematics kinematics = new PairKinematics();

    /**
     * A finder.
     *
     * @param cuts     what is prompt
     * @param detector beams, field and layers
     */
    CandidateFinder(LeptophilicScalarCard.Cuts cuts, DetectorCard detector) {
        this.cuts = cuts;
        event = new CentreOfMassEvent(detector);
        fit = new VertexFit(detector);
    }

    /** Describes an event of a batch as a whole; the candidate is refilled by the next call. */
    Candidate find(DetectedEvents batch, int index) {
        int first = batch.firstTrack(index);
        candidate.tracks = batch.endTrack(index) - first;
        candidate.charge = 0;
        for (int track = first; track < batch.endTrack(index); track++) {
            candidate.charge += batch.charge()[track];
        }
        if (candidate.tracks == 4 && candidate.charge == 0) {
            event.load(batch, index);
            balance.compute(event);
            candidate.visibleEnergy = balance.visibleEnergy();
            candidate.missingMass2 = balance.missingMassSquared();
        }
        return candidate;
    }

    /** Number of pairs that an event of four tracks and no charge offers. */
    static final int PAIRS = 4;

    /** Picks a pair of the event just found, 0 to 3, and says how probably it is identified. */
    void choose(DetectedEvents batch, PairChannel channel, int pair) {
        int positives = 0;
        int negatives = 0;
        int one = -1;
        int other = -1;
        for (int i = 0; i < 4; i++) {
            boolean isPositive = batch.charge()[event.firstTrack() + i] > 0;
            int rank = isPositive ? positives++ : negatives++;
            if (isPositive && rank == pair / 2) {
                candidate.positive = i;
            } else if (!isPositive && rank == pair % 2) {
                candidate.negative = i;
            } else if (one < 0) {
                one = i;
            } else {
                other = i;
            }
        }
        boolean ordered = momentum(one) >= momentum(other);
        candidate.first = ordered ? one : other;
        candidate.second = ordered ? other : one;
        candidate.prompt = isPrompt(batch, one) && isPrompt(batch, other);
        candidate.otherMass = masslessMass(one, other);
        candidate.identified =
                probability(batch, channel, candidate.positive) * probability(batch, channel, candidate.negative);
    }

    /** Mass of two tracks as if they had none each; the same in every frame. */
    private double masslessMass(int i, int j) {
        double x = event.labPx()[i] * event.labPx()[j];
        double y = event.labPy()[i] * event.labPy()[j];
        double z = event.labPz()[i] * event.labPz()[j];
        double product = labMomentum(i) * labMomentum(j);
        return Math.sqrt(Math.max(0, 2 * (product - x - y - z)));
    }

    private double labMomentum(int i) {
        double x = event.labPx()[i];
        double y = event.labPy()[i];
        double z = event.labPz()[i];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private double momentum(int i) {
        return event.px()[i] * event.px()[i] + event.py()[i] * event.py()[i] + event.pz()[i] * event.pz()[i];
    }

    private boolean isPrompt(DetectedEvents batch, int i) {
        int track = event.firstTrack() + i;
        return Math.abs(batch.d0()[track]) <= cuts.promptD0() && Math.abs(batch.z0()[track]) <= cuts.promptZ0();
    }

    /** Probability that a track is taken for a lepton of the channel; electrons first, muons of the rest. */
    private double probability(DetectedEvents batch, PairChannel channel, int i) {
        int track = event.firstTrack() + i;
        double electron = batch.electronProbability()[track];
        return switch (channel) {
            case ELECTRONS -> electron;
            case MUONS -> (1 - electron) * batch.muonProbability()[track];
        };
    }

    /** Measures the pair that was chosen: its vertex, its mass there, and what the trees see. */
    void measure(DetectedEvents batch, PairChannel channel) {
        fitVertex(batch, channel.leptonMass());
        if (!candidate.vertexFitted) {
            return;
        }
        event.assume(candidate.positive, channel.leptonMass());
        event.assume(candidate.negative, channel.leptonMass());
        candidate.piZeroMiss = piZeroMiss();
        thrust.compute(event.px(), event.py(), event.pz(), event.size());
        kinematics.fill(event, balance, thrust.value(), candidate, LEAST_PHOTON);
        candidate.inputs[16] = energyOverMomentum(batch, candidate.first);
        candidate.inputs[17] = energyOverMomentum(batch, candidate.second);
        event.assume(candidate.positive, PION);
        event.assume(candidate.negative, PION);
    }

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    private void fitVertex(DetectedEvents batch, double leptonMass) {
        int positive = event.firstTrack() + candidate.positive;
        int negative = event.firstTrack() + candidate.negative;
        candidate.vertexFitted = false;
        if (fit.fit(batch, positive, negative) instanceof VertexResult.Vertex vertex) {
            FourVector sum = vertex.fourMomentum(leptonMass, leptonMass);
            candidate.vertexFitted = true;
            candidate.vertexChi2 = vertex.chi2();
            candidate.vertexRadius = vertex.radius();
            candidate.innermostHit = Math.min(batch.firstHitRadius()[positive], batch.firstHitRadius()[negative]);
            candidate.laterHit = Math.max(batch.firstHitRadius()[positive], batch.firstHitRadius()[negative]);
            candidate.pointing = (vertex.x() * sum.px() + vertex.y() * sum.py())
                    / Math.max(1e-9, Math.hypot(vertex.x(), vertex.y()) * Math.hypot(sum.px(), sum.py()));
            candidate.mass = sum.mass();
            fillFlight(vertex, sum);
        }
    }

    /** The flight along the momentum across the beam, which says nothing of where along the beam the collision was. */
    private void fillFlight(VertexResult.Vertex vertex, FourVector sum) {
        double across = Math.max(1e-9, Math.hypot(sum.px(), sum.py()));
        double x = sum.px() / across;
        double y = sum.py() / across;
        double flight = vertex.x() * x + vertex.y() * y;
        double variance =
                x * x * vertex.covariance(0, 0) + 2 * x * y * vertex.covariance(0, 1) + y * y * vertex.covariance(1, 1);
        candidate.inputs[TreeInputs.FIRST_OF_FLIGHT] = flight;
        candidate.inputs[TreeInputs.FIRST_OF_FLIGHT + 1] = flight / Math.sqrt(Math.max(LEAST_VARIANCE, variance));
        candidate.inputs[TreeInputs.FIRST_OF_FLIGHT + 2] = candidate.innermostHit;
    }

    private double energyOverMomentum(DetectedEvents batch, int i) {
        return batch.clusterEnergy()[event.firstTrack() + i] / labMomentum(i);
    }

    private double piZeroMiss() {
        double px = event.labPx()[candidate.positive] + event.labPx()[candidate.negative];
        double py = event.labPy()[candidate.positive] + event.labPy()[candidate.negative];
        double pz = event.labPz()[candidate.positive] + event.labPz()[candidate.negative];
        double energy = event.labEnergy()[candidate.positive] + event.labEnergy()[candidate.negative];
        double least = Double.POSITIVE_INFINITY;
        for (int i = event.tracks(); i < event.size(); i++) {
            double x = px + event.labPx()[i];
            double y = py + event.labPy()[i];
            double z = pz + event.labPz()[i];
            double e = energy + event.labEnergy()[i];
            double mass = Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
            least = Math.min(least, Math.abs(mass - PI_ZERO));
        }
        return least;
    }

    /** The event just found. */
    CentreOfMassEvent event() {
        return event;
    }
}
