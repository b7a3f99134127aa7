package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Writes one event after the other: transforms particles to the laboratory, lets them fly, and appends decay chains. A
 * particle is born where its mother decayed.
 */
final class EventWriter {

    private final Beams beams;
    /** Decay points by place in the event: x, y, z in mm and time in ns each; the collision stands first. */
    private final double[] points = new double[4 * 512];

    private GeneratedEvents out = new GeneratedEvents();
    private int first;
    private double weight;

    /** Of collisions of these beams. */
    EventWriter(Beams beams) {
        this.beams = beams;
    }

    /** Draws the collision point and begins an event. */
    void begin(long event, RandomStream random, GeneratedEvents batch) {
        out = batch;
        first = batch.particles();
        weight = 1;
        points[0] = beams.spotX() > 0 ? beams.spotX() * random.nextGaussian() : 0;
        points[1] = beams.spotY() > 0 ? beams.spotY() * random.nextGaussian() : 0;
        points[2] = beams.spotZ() > 0 ? beams.spotZ() * random.nextGaussian() : 0;
        points[3] = 0;
        batch.beginEvent(event, 1);
    }

    /** Ends the event; its weight is that of all flights times a factor. */
    void end(double factor) {
        weight *= factor;
        if (weight != 1) {
            out.scaleWeight(out.events() - 1, weight);
        }
    }

    /** Adds the photons off the beams. */
    void addPhotons(Collision collision) {
        double[] photons = collision.photons;
        for (int slot = 0; slot < 8; slot += 4) {
            if (photons[slot + 3] > 0) {
                add(Pdg.PHOTON, GeneratedEvents.NO_MOTHER, collision.toLaboratory, photons, slot);
            }
        }
    }

    /** Adds the photons off a pair whose frame is given. */
    void addPhotons(FinalStateRadiation radiation, LorentzTransformation fromPair) {
        addPhotons(radiation, GeneratedEvents.NO_MOTHER, fromPair);
    }

    /** The same for a pair from the decay of a particle: its index in the batch. */
    void addPhotons(FinalStateRadiation radiation, int mother, LorentzTransformation fromPair) {
        for (int photon = 0; photon < radiation.size; photon++) {
            add(Pdg.PHOTON, mother, fromPair, radiation.photons, 4 * photon);
        }
    }

    /**
     * Adds a particle that decays where it is born, if at all; returns its index in the batch.
     *
     * @param mother index in the batch or {@link GeneratedEvents#NO_MOTHER}
     * @param p      momenta: px, py, pz, energy in GeV
     * @param i      where the particle's stands
     */
    int add(int pdg, int mother, LorentzTransformation transformation, double[] p, int i) {
        return add(pdg, mother, transformation, p[i], p[i + 1], p[i + 2], p[i + 3]);
    }

    /** The same with the momentum in GeV. */
    int add(int pdg, int mother, LorentzTransformation transformation, double px, double py, double pz, double e) {
        int birth = mother == GeneratedEvents.NO_MOTHER ? 0 : 4 * (mother - first + 1);
        int index = out.addParticle(
                pdg,
                mother,
                transformation.px(px, py, pz, e),
                transformation.py(px, py, pz, e),
                transformation.pz(px, py, pz, e),
                transformation.energy(px, py, pz, e),
                points[birth],
                points[birth + 1],
                points[birth + 2],
                points[birth + 3]);
        System.arraycopy(points, birth, points, 4 * (index - first + 1), 4);
        return index;
    }

    /** Lets a particle that was added fly before it decays. */
    void fly(int index, double mass, Flight flight, RandomStream random) {
        if (flight instanceof Flight.None) {
            return;
        }
        double px = out.px()[index];
        double py = out.py()[index];
        double length = flight.properLength(Math.sqrt(px * px + py * py) / mass, random) / mass;
        weight *= flight.weight();
        int point = 4 * (index - first + 1);
        points[point] += length * px;
        points[point + 1] += length * py;
        points[point + 2] += length * out.pz()[index];
        points[point + 3] += length * out.energy()[index] / Constants.LIGHT_SPEED;
    }

    /**
     * Adds the decay chain of a tau.
     *
     * @param chain    as from a negative tau
     * @param tau      index of the tau, which has flown already
     * @param charge   -1 or +1; the transformation of a positive tau includes the mirror
     * @param fromRest from the frame of the chain to the laboratory
     */
    void addChain(DecayProducts chain, int tau, int charge, LorentzTransformation fromRest, RandomStream random) {
        int start = out.particles();
        for (int i = 0; i < chain.size(); i++) {
            int index = add(
                    charge < 0 ? chain.pdg[i] : conjugate(chain.pdg[i]),
                    chain.mother[i] == DecayProducts.TAU ? tau : start + chain.mother[i],
                    fromRest,
                    chain.px[i],
                    chain.py[i],
                    chain.pz[i],
                    chain.energy[i]);
            fly(index, chain.mass[i], chain.flight[i], random);
        }
    }

    /** The antiparticle. */
    static int conjugate(int pdg) {
        return switch (pdg) {
            case Pdg.PHOTON,
                    Pdg.PI_ZERO,
                    Pdg.K_SHORT,
                    Pdg.K_LONG,
                    Pdg.ETA,
                    Pdg.OMEGA,
                    Pdg.PHI,
                    Pdg.RHO_ZERO,
                    Pdg.ETA_PRIME,
                    Pdg.ALPHA -> pdg;
            default -> -pdg;
        };
    }
}
