package org.tauscope.detector;

import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Simulates a detector, batch by batch. One object serves one thread and allocates nothing per event.
 *
 * <p>Final charged particles become tracks and clusters, final photons become clusters or pairs, K_L left whole by the
 * generator may decay on the way or make a cluster. What a particle does depends on its own random stream (event, stage, position in the event) only. The trigger
 * enters as a factor of the event weight: the probability that the best trigger line satisfied by the detected event
 * fires; an event without any has weight 0 and stays in the batch.
 */
public final class DetectorSimulation {

    /** Random streams per generated particle: itself and its charged daughters. */
    private static final int STREAMS = 4;

    private final ChargedParticles charged;
    private final Photons photons;
    private final PairConversion pairs;
    private final ForcedConversion conversion;
    private final KLongs kLongs;
    private final Fakes fakes;
    private final Showers showers;
    private final Calorimeter calorimeter;
    /** Remembers the clusters of one event, so every simulation has its own. */
    private final Trigger trigger;

    private final Birth birth = new Birth();

    private double weight;
    private double energy;
    /** Photon of the event at hand that must convert. */
    private int converting;

    /**
     * A detector ready to simulate.
     *
     * @param card    the detector
     * @param options where to spend computing time
     */
    public DetectorSimulation(DetectorCard card, SimulationOptions options) {
        charged = new ChargedParticles(card, options);
        photons = new Photons(card.calorimeter());
        pairs = new PairConversion(card.material());
        conversion = new ForcedConversion(card.material(), options.forcedConversionFraction());
        fakes = new Fakes(card.trackFinding().fakes());
        showers = card.showers();
        calorimeter = card.calorimeter();
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
            converting = conversion.choose(in, event, random);
            for (int i = first; i < end; i++) {
                if (!in.decayed()[i]) {
                    detect(in, i, random, number, (long) STREAMS * (i - first), out, match);
                }
            }
            weight *= conversion.weight();
            for (int fake = fakes.number(random, number); fake > 0; fake--) {
                fakes.draw(random);
                detectFake(random, number, fake, out, match);
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
            random.at(number, Stage.MATERIAL, part);
            if (i == converting ? pairs.force(birth, random) : pairs.draw(birth, random)) {
                conversion.count(in, i);
                detectCharged(pairs.electron, i, true, random, number, part + 1, out, match);
                detectCharged(pairs.positron, i, true, random, number, part + 2, out, match);
            } else {
                detectPhoton(birth, random.at(number, Stage.CALORIMETER, part), out);
            }
        } else {
            kLongs.draw(birth, random.at(number, Stage.MATERIAL, part));
            weight *= kLongs.weight;
            for (int d = 0; d < kLongs.daughters; d++) {
                detectCharged(kLongs.daughter(d), i, true, random, number, part + 1 + d, out, match);
            }
            if (kLongs.passes) {
                showers.kLong(
                        birth.momentum(),
                        kLongs.theta,
                        kLongs.phi,
                        calorimeter,
                        random.at(number, Stage.CALORIMETER, part),
                        out);
            }
        }
    }

    private void detectPhoton(Birth photon, RandomStream random, DetectedEvents out) {
        photons.measure(photon, random, out);
        if (photons.energy > 0) {
            energy += photons.energy;
            trigger.cluster(photons.energy, photons.theta, photons.phi);
        }
    }

    /** Sends a particle that nobody generated through the chamber: a chance combination of hits. */
    private void detectFake(RandomStream random, long number, int fake, DetectedEvents out, TruthMatch match) {
        ChargedParticles.Outcome outcome = charged.follow(fakes.birth, random, number, Long.MAX_VALUE - fake, out);
        if (outcome != ChargedParticles.Outcome.LOST) {
            match.add(TruthMatch.NONE, false);
        }
        if (charged.secondFound) {
            match.add(TruthMatch.NONE, false);
        }
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
            energy += charged.energy;
            if (trigger.isEnergetic(charged.energy)) {
                trigger.cluster(charged.energy, charged.theta(), charged.phi());
            }
        }
        ElectronRadiation radiation = charged.radiation();
        if (radiation.count > 0) {
            random.at(number, Stage.IDENTIFICATION, part);
            for (int k = 0; k < radiation.count; k++) {
                detectPhoton(radiation.photon(k), random, out);
            }
        }
        if (outcome != ChargedParticles.Outcome.LOST) {
            match.add(index, isDecayProduct || outcome == ChargedParticles.Outcome.FOUND_DAUGHTER);
        }
        if (charged.secondFound) {
            match.add(index, isDecayProduct || outcome != ChargedParticles.Outcome.FOUND_DAUGHTER);
        }
    }
}
