package org.tauscope.searches.invisibleboson;

import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.Thrust;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.CentreOfMassEvent;
import org.tauscope.reconstruction.EventBalance;
import org.tauscope.reconstruction.Hemispheres;
import org.tauscope.reconstruction.TauToAlphaObservables;
import org.tauscope.reconstruction.Topology;

/** Looks for one lepton against three hadrons and measures it; one object per thread. */
final class CandidateFinder {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    private final InvisibleBosonCard.Cuts cuts;
    private final CentreOfMassEvent event;
    private final Thrust thrust = new Thrust();
    private final Hemispheres sides = new Hemispheres();
    private final EventBalance balance = new EventBalance();
    private final TauToAlphaObservables observables;
    private final Candidate candidate = new Candidate();

    /**
     * A finder.
     *
     * @param cuts     what is prompt
     * @param detector beams and field
     */
    CandidateFinder(InvisibleBosonCard.Cuts cuts, DetectorCard detector) {
        this.cuts = cuts;
        event = new CentreOfMassEvent(detector);
        observables = new TauToAlphaObservables(detector.beams().sqrtS());
    }

    /** Describes an event of a batch; the candidate is refilled by the next call. */
    Candidate find(DetectedEvents batch, int index) {
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
        event.load(batch, index);
        thrust.compute(event.px(), event.py(), event.pz(), event.size());
        sides.split(event, batch.charge(), thrust.axisX(), thrust.axisY(), thrust.axisZ());
        if (sides.topology() == Topology.THREE_BY_ONE) {
            describe(batch);
        }
        return candidate;
    }

    private void describe(DetectedEvents batch) {
        int tag = sides.tagSide();
        candidate.threeByOne = true;
        candidate.thrust = thrust.value();
        candidate.tagMass = sides.trackMass(tag);
        balance.compute(event);
        candidate.visibleEnergy = balance.visibleEnergy();
        for (int i = event.tracks(); i < event.size(); i++) {
            candidate.largestPhoton = Math.max(candidate.largestPhoton, event.labEnergy()[i]);
        }
        int lepton = sides.onlyTrack(1 - tag);
        candidate.lepton = lepton;
        candidate.track = event.firstTrack() + lepton;
        double px = event.labPx()[lepton];
        double py = event.labPy()[lepton];
        double pz = event.labPz()[lepton];
        candidate.momentum = Math.sqrt(px * px + py * py + pz * pz);
        candidate.cosTheta = pz / candidate.momentum;
        double electron = probability(batch, Channel.ELECTRON);
        double muon = probability(batch, Channel.MUON);
        candidate.identified = electron + muon;
    }

    /** Probability that the lepton candidate is taken for one of the channel; electrons first, muons of the rest. */
    double probability(DetectedEvents batch, Channel channel) {
        double electron = batch.electronProbability()[candidate.track];
        return switch (channel) {
            case ELECTRON -> electron;
            case MUON -> (1 - electron) * batch.muonProbability()[candidate.track];
        };
    }

    /**
     * Measures the event just found, with the mass of the channel's lepton.
     *
     * @param scale factor on the momenta of all tracks
     */
    TauToAlphaObservables measure(DetectedEvents batch, int index, Channel channel, double scale) {
        event.load(batch, index);
        for (int i = 0; i < event.tracks(); i++) {
            event.labPx()[i] *= scale;
            event.labPy()[i] *= scale;
            event.labPz()[i] *= scale;
            event.assume(i, i == candidate.lepton ? channel.mass() : PION);
        }
        sides.split(event, batch.charge(), thrust.axisX(), thrust.axisY(), thrust.axisZ());
        observables.compute(event, sides, thrust.axisX(), thrust.axisY(), thrust.axisZ());
        return observables;
    }

    /** The event just found. */
    CentreOfMassEvent event() {
        return event;
    }
}
