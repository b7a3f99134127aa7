package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> mu mu tau tau, mu mu mu mu, tau tau tau tau, and e e tau tau by one photon, at tree level with all interferences, by {@link
 * FourLeptonAmplitude}, and photons off the beams. Taus decay according to their joint spin density.
 *
 * <p>Unweighted but for the few events beyond the largest weight of a pilot run, which weigh more than 1. Photons
 * off the leptons: each pair on its own, after the spins. The record holds photons off the beams, then off the pairs, then
 * the leptons, negative before positive, with their decays.
 */
public final class FourLeptonGenerator implements EventGenerator {

    /** Points of the pilot run that finds the largest weight. */
    private static final int PILOT = 30_000;

    /** Above the largest weight of the pilot run. */
    private static final double MARGIN = 1.2;

    /** Smallest mass in GeV of an e+ e- pair off a beam without mass: the electron's is 0.3 % of its virtuality there. */
    private static final double LEAST_ELECTRONS = 0.02;

    private final int lepton;
    private final int otherLepton;
    private final FourLeptonIntegral integral;
    private final Collision collision;
    private final EventWriter writer;
    private final SpinState spins = new SpinState(32);
    private final TauDecayer[] decayers;
    /** Off each pair; empty where there are none. */
    private final PairPhotons[] photons;

    private final double largest;

    /**
     * A cross section by Monte Carlo integration.
     *
     * @param value nb
     * @param error statistical, one standard deviation, nb
     */
    public record Estimate(double value, double error) {}

    /**
     * One process.
     *
     * @param beams       how the beams meet
     * @param radiation   which radiative corrections are applied; the running of alpha with one mass for each photon
     * @param lepton      PDG number of one pair: muon or tau
     * @param otherLepton PDG number of the other pair: muon or tau
     * @param taus        what taus decay to, all of them
     */
    public FourLeptonGenerator(Beams beams, Radiation radiation, int lepton, int otherLepton, TauDecay taus) {
        this(beams, radiation, lepton, otherLepton, new TauDecayPair(taus, taus));
    }

    /**
     * One process whose taus decay by their charge.
     *
     * @param beams       how the beams meet
     * @param radiation   which radiative corrections are applied; the running of alpha with one mass for each photon
     * @param lepton      PDG number of one pair: muon or tau
     * @param otherLepton PDG number of the other pair: muon or tau
     * @param taus        what taus decay to
     */
    public FourLeptonGenerator(Beams beams, Radiation radiation, int lepton, int otherLepton, TauDecayPair taus) {
        this(beams, radiation, requireHeavy(lepton), requireHeavy(otherLepton), 0, taus);
    }

    /**
     * e+ e- tau+ tau- whose e+ e- pair comes from one photon, off a beam or off a tau. It is taken for another lepton than those
     * of the beams, whose mass is left out: good for pairs much heavier than the electron. What two photons make is {@link
     * TwoPhotonGenerator}'s; both do not interfere here.
     *
     * @param beams     how the beams meet
     * @param radiation which radiative corrections are applied
     * @param leastPair smallest mass of the e+ e- pair, GeV, at least {@value #LEAST_ELECTRONS}
     * @param taus      what taus decay to
     */
    public static FourLeptonGenerator electronsAndTaus(
            Beams beams, Radiation radiation, double leastPair, TauDecayPair taus) {
        if (!(leastPair >= LEAST_ELECTRONS)) {
            throw new IllegalArgumentException("four leptons: smallest mass of e+ e- " + leastPair
                    + " GeV is not at least " + LEAST_ELECTRONS + " GeV");
        }
        return new FourLeptonGenerator(beams, radiation, Pdg.ELECTRON, Pdg.TAU, leastPair, taus);
    }

    private FourLeptonGenerator(
            Beams beams, Radiation radiation, int lepton, int otherLepton, double leastPair, TauDecayPair taus) {
        // Taus first: the channels then fit best.
        this.lepton = Math.max(lepton, otherLepton);
        this.otherLepton = Math.min(lepton, otherLepton);
        ParticleTable particles = ParticleTable.standard();
        integral = new FourLeptonIntegral(
                particles.mass(this.lepton),
                particles.mass(this.otherLepton),
                lepton == otherLepton,
                beams.sqrtS(),
                leastPair,
                radiation.vacuumPolarisation());
        collision = new Collision(
                beams,
                new Radiation(radiation.initialState(), false, false, false),
                integral.threshold(),
                integral::rough);
        writer = new EventWriter(beams);
        photons = radiation.finalState()
                ? new PairPhotons[] {
                    new PairPhotons(particles.mass(this.lepton)), new PairPhotons(particles.mass(this.otherLepton))
                }
                : new PairPhotons[0];
        decayers = new TauDecayer[] {
            new TauDecayer(-1, 0, 8, taus.minus(), radiation),
            new TauDecayer(1, 0, 4, taus.plus(), radiation),
            new TauDecayer(-1, 1, 2, taus.minus(), radiation),
            new TauDecayer(1, 1, 1, taus.plus(), radiation)
        };
        RandomStream random = new RandomStream(0, "pilot");
        double most = 0;
        for (int i = 0; i < PILOT; i++) {
            most = Math.max(most, drawPoint(i, 0, random));
        }
        largest = MARGIN * most;
    }

    private static int requireHeavy(int pdg) {
        if (pdg != Pdg.MUON && pdg != Pdg.TAU) {
            throw new IllegalArgumentException("four leptons: lepton " + pdg + " is not 13 (mu) or 15 (tau)");
        }
        return pdg;
    }

    /**
     * Cross section at the nominal energy, before any decay is chosen.
     *
     * @param points of the integration, the same ones each time; 200,000 give 0.3 % within some seconds
     */
    public Estimate crossSection(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("four leptons: " + points + " points are not at least 2");
        }
        RandomStream random = new RandomStream(0, "cross section");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            double ratio = drawPoint(i, 0, random);
            sum += ratio;
            squares += ratio * ratio;
        }
        double scale = collision.crossSection();
        double mean = sum / points;
        return new Estimate(mean * scale, Math.sqrt((squares / points - mean * mean) / points) * scale);
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        double excess;
        int attempt = 0;
        while (true) {
            double ratio = drawPoint(event, attempt, random);
            if (ratio > largest * random.nextDouble()) {
                excess = Math.max(1, ratio / largest);
                break;
            }
            attempt++;
        }
        collision.setPairFrame(1, 2 * Math.PI * random.nextDouble());
        if (lepton == Pdg.TAU) {
            decayTaus(event, random);
        }
        for (int pair = 0; pair < photons.length; pair++) {
            photons[pair].draw(
                    integral.phaseSpace.momenta, 8 * pair, 8 * pair + 4, random.at(event, Stage.FINAL_PHOTONS, pair));
        }
        write(event, random.at(event, Stage.FLIGHT), out);
        writer.end(excess);
    }

    /** Draws collision and momenta; returns the point's cross section over the rough one that the collision followed. */
    private double drawPoint(long event, int attempt, RandomStream random) {
        collision.draw(random.at(event, Stage.BEAM, attempt));
        double s = collision.pairMass * collision.pairMass;
        return integral.draw(s, random.at(event, Stage.PROCESS, attempt)) / integral.rough(s);
    }

    private boolean isTau(int number) {
        return (number < 2 ? lepton : otherLepton) == Pdg.TAU;
    }

    private void decayTaus(long event, RandomStream random) {
        spins.clear(32);
        for (int i = 0; i < 32; i++) {
            spins.add(i, integral.amplitude.re[i], integral.amplitude.im[i]);
        }
        for (int number = 0; number < 4; number++) {
            if (isTau(number)) {
                decayers[number].decay(event, random);
            }
        }
        random.at(event, Stage.SPIN);
        for (int number = 0; number < 4; number++) {
            if (isTau(number)) {
                decayers[number].orient(spins, random);
            }
        }
    }

    private void write(long event, RandomStream random, GeneratedEvents out) {
        writer.begin(event, random, out);
        writer.addPhotons(collision);
        for (PairPhotons off : photons) {
            off.write(writer, GeneratedEvents.NO_MOTHER, collision.fromPair);
        }
        double[] momenta = integral.phaseSpace.momenta;
        for (int number = 0; number < 4; number++) {
            if (isTau(number)) {
                decayers[number].write(
                        writer, GeneratedEvents.NO_MOTHER, collision.fromPair, momenta, 4 * number, random);
            } else {
                int sign = number % 2 == 0 ? 1 : -1;
                int pdg = number < 2 ? lepton : otherLepton;
                writer.add(sign * pdg, GeneratedEvents.NO_MOTHER, collision.fromPair, momenta, 4 * number);
            }
        }
    }
}
