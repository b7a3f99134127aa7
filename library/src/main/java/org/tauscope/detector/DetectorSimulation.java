package org.tauscope.detector;

import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Simulates a detector, batch by batch. One object serves one thread and allocates nothing per event.
 *
 * <p>Final charged particles become tracks, final photons become clusters, K_L left whole by the generator may decay on
 * the way. What a particle does depends on its own random stream (event, stage, position in the event) only. The trigger
 * enters as a factor of the event weight: the probability that the best trigger line satisfied by the detected event
 * fires; an event without any has weight 0 and stays in the batch.
 */
public final class DetectorSimulation {

    /** Random streams per generated particle: itself and its charged daughters. */
    private static final int STREAMS = 4;

    private final ChargedParticles charged;
    private final Photons photons;
    private final KLongs kLongs;
    /** Remembers the clusters of one event, so every simulation has its own. */
    private final Trigger trigger;

    private final Birth birth = new Birth();

    private double weight;
    private double energy;

    /**
     * A detector ready to simulate.
     *
     * @param card    the detector
     * @param options where to spend computing time
     */
    public DetectorSimulation(DetectorCard card, SimulationOptions options) {
        charged = new ChargedParticles(card, options);
        photons = new Photons(card.calorimeter());
        kLongs = new KLongs(card.calorimeter(), options.forcedDecayFraction());
        trigger = card.trigger().forOneThread();
    }

    /**
     * Detects a batch: one detected event per generated one, in the same order.
     *
     * @param in     generated events, not changed
     * @param random the run's random numbers; moved from stream to stream
     * @param out    cleared, then filled
     * @param match  cleared, then filled: which particle made which track
     */
    public void simulate(GeneratedEvents in, RandomStream random, DetectedEvents out, TruthMatch match) {
        out.clear();
        match.clear();
        for (int event = 0; event < in.events(); event++) {
            long number = in.number(event);
            out.beginEvent(number, in.weight(event));
            weight = 1;
            energy = 0;
            trigger.begin();
            int first = in.firstParticle(event);
            int end = in.endParticle(event);
            for (int i = first; i < end; i++) {
                if (!in.decayed()[i]) {
                    detect(in, i, random, number, (long) STREAMS * (i - first), out, match);
                }
            }
            out.scaleWeight(event, weight);
            trigger.decide(out, event, energy);
        }
    }

    private void detect(
            GeneratedEvents in,
            int i,
            RandomStream random,
            long number,
            long part,
            DetectedEvents out,
            TruthMatch match) {
        int pdg = in.pdg()[i];
        boolean isCharged = ChargedSpecies.contains(pdg);
        if (!isCharged && pdg != Pdg.PHOTON && pdg != Pdg.K_LONG) {
            return;
        }
        birth.set(pdg, in.px()[i], in.py()[i], in.pz()[i], in.x()[i], in.y()[i], in.z()[i]);
        if (isCharged) {
            detectCharged(birth, i, false, random, number, part, out, match);
        } else if (pdg == Pdg.PHOTON) {
            photons.measure(birth, random.at(number, Stage.CALORIMETER, part), out);
            if (photons.energy > 0) {
                int photon = out.photons() - 1;
                deposit(photons.energy, out.photonTheta()[photon], out.photonPhi()[photon]);
            }
        } else {
            kLongs.draw(birth, random.at(number, Stage.MATERIAL, part));
            weight *= kLongs.weight;
            for (int d = 0; d < kLongs.daughters; d++) {
                detectCharged(kLongs.daughter(d), i, true, random, number, part + 1 + d, out, match);
            }
        }
    }

    private void deposit(double clusterEnergy, double theta, double phi) {
        energy += clusterEnergy;
        trigger.cluster(clusterEnergy, theta, phi);
    }

    private void detectCharged(
            Birth particle,
            int index,
            boolean isDecayProduct,
            RandomStream random,
            long number,
            long part,
            DetectedEvents out,
            TruthMatch match) {
        ChargedParticles.Outcome outcome = charged.follow(particle, random, number, part, out);
        weight *= charged.weight;
        if (charged.energy > 0) {
            deposit(charged.energy, charged.theta, charged.phi);
        }
        if (outcome != ChargedParticles.Outcome.LOST) {
            match.add(index, isDecayProduct || outcome == ChargedParticles.Outcome.FOUND_DAUGHTER);
        }
    }
}
