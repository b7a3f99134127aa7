package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> e+e- mu+ mu- and e+e- tau+ tau- by the collision of two photons off the beams, by {@link TwoPhotonAmplitude}: all
 * angles of the electrons down to zero, where nearly all of them go, with the electron's mass. Diagrams with one photon off an
 * electron, or with annihilation, are left out, as are further photons and the running of alpha. Taus decay according to their
 * joint spin density.
 *
 * <p>Unweighted but for the few events beyond the largest weight of a pilot run, which weigh more than 1. The record holds the
 * electron, the positron, then the leptons, negative before positive, with their decays.
 */
public final class TwoPhotonGenerator implements EventGenerator {

    /** Points of the pilot run that finds the largest weight. */
    private static final int PILOT = 100_000;

    /** Share of the pilot's cross section that lies beyond the largest weight and is made up for by weights above 1. */
    private static final double BEYOND = 1e-3;

    private final int lepton;
    private final TwoPhotonPhaseSpace phaseSpace;
    private final TwoPhotonAmplitude amplitude;
    private final Collision collision;
    private final EventWriter writer;
    private final SpinState spins = new SpinState(64);
    private final TauDecayer minus;
    private final TauDecayer plus;
    private final double sqrtS;
    private final double largest;

    /**
     * One process.
     *
     * @param beams      how the beams meet
     * @param lepton     PDG number: muon or tau
     * @param lowestMass of the pair of leptons, GeV
     * @param taus       what taus decay to
     */
    public TwoPhotonGenerator(Beams beams, int lepton, double lowestMass, TauDecayPair taus) {
        if (lepton != Pdg.MUON && lepton != Pdg.TAU) {
            throw new IllegalArgumentException("two photons: lepton " + lepton + " is not 13 (mu) or 15 (tau)");
        }
        double mass = ParticleTable.standard().mass(lepton);
        sqrtS = beams.sqrtS();
        if (!(lowestMass >= 0) || !(Math.max(lowestMass, 2 * mass) < sqrtS / 2)) {
            throw new IllegalArgumentException("two photons: lowest mass " + lowestMass + " GeV and two leptons of "
                    + mass + " GeV must be below half of the energy, " + sqrtS / 2 + " GeV");
        }
        this.lepton = lepton;
        phaseSpace = new TwoPhotonPhaseSpace(mass, lowestMass);
        amplitude = new TwoPhotonAmplitude(mass);
        // The collision gives the energy and the frame only.
        collision = new Collision(beams, sqrtS * sqrtS / 4, s -> 1, Radiation.off());
        writer = new EventWriter(beams);
        minus = new TauDecayer(-1, 0, 2, taus.minus(), Radiation.off());
        plus = new TauDecayer(1, 0, 1, taus.plus(), Radiation.off());
        largest = largestWeight();
    }

    private double largestWeight() {
        RandomStream random = new RandomStream(0, "two-photon pilot");
        double[] weights = new double[PILOT];
        double sum = 0;
        for (int i = 0; i < PILOT; i++) {
            weights[i] = draw(sqrtS, random);
            sum += weights[i];
        }
        Arrays.sort(weights);
        double beyond = 0;
        int i = PILOT;
        while (i > 1 && beyond < BEYOND * sum) {
            i--;
            beyond += weights[i] - weights[i - 1] > 0 ? (PILOT - i) * (weights[i] - weights[i - 1]) : 0;
        }
        return weights[i];
    }

    /**
     * Cross section at the nominal energy, before any decay is chosen.
     *
     * @param points of the integration, the same ones each time; 200,000 give some permille within a second
     */
    public FourLeptonGenerator.Estimate crossSection(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("two photons: " + points + " points are not at least 2");
        }
        RandomStream random = new RandomStream(0, "two-photon cross section");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            double weight = draw(sqrtS, random);
            sum += weight;
            squares += weight * weight;
        }
        double mean = sum / points;
        return new FourLeptonGenerator.Estimate(mean, Math.sqrt((squares / points - mean * mean) / points));
    }

    /** Draws a point; returns its cross section in nb. */
    private double draw(double energy, RandomStream random) {
        double volume = phaseSpace.draw(energy, random);
        if (volume == 0) {
            return 0;
        }
        amplitude.set(phaseSpace);
        double charge2 = 4 * Math.PI * Constants.ALPHA;
        double charge8 = charge2 * charge2 * charge2 * charge2;
        // Four spins of the beams, flux 2 s.
        double weight = charge8 / (8 * energy * energy) * Constants.GEV2_NB * volume * amplitude.squared();
        return weight < Double.POSITIVE_INFINITY ? weight : 0;
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        collision.draw(random.at(event, Stage.BEAM));
        random.at(event, Stage.PROCESS);
        double weight;
        do {
            weight = draw(collision.pairMass, random);
        } while (weight <= largest * random.nextDouble());
        collision.setPairFrame(1, 0);
        if (lepton == Pdg.TAU) {
            decayTaus(event, random);
        }
        writer.begin(event, random.at(event, Stage.FLIGHT), out);
        writer.add(Pdg.ELECTRON, GeneratedEvents.NO_MOTHER, collision.fromPair, phaseSpace.scattered, 0);
        writer.add(-Pdg.ELECTRON, GeneratedEvents.NO_MOTHER, collision.fromPair, phaseSpace.scattered, 4);
        double[] leptons = phaseSpace.leptons;
        if (lepton == Pdg.TAU) {
            minus.write(writer, GeneratedEvents.NO_MOTHER, collision.fromPair, leptons, 0, random);
            plus.write(writer, GeneratedEvents.NO_MOTHER, collision.fromPair, leptons, 4, random);
        } else {
            writer.add(lepton, GeneratedEvents.NO_MOTHER, collision.fromPair, leptons, 0);
            writer.add(-lepton, GeneratedEvents.NO_MOTHER, collision.fromPair, leptons, 4);
        }
        writer.end(Math.max(1, weight / largest));
    }

    private void decayTaus(long event, RandomStream random) {
        spins.clear(64);
        for (int i = 0; i < 64; i++) {
            spins.add(i, amplitude.re[i], amplitude.im[i]);
        }
        minus.decay(event, random);
        plus.decay(event, random);
        random.at(event, Stage.SPIN);
        minus.orient(spins, random);
        plus.orient(spins, random);
    }
}
