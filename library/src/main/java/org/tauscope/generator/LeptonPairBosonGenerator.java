package org.tauscope.generator;

import org.jspecify.annotations.Nullable;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> l- l+ X through one photon, X leaving either lepton, and the decay of X, unweighted. Taus, those beside X and
 * those from it, decay according to their joint spin density.
 *
 * <p>X is narrow: it has its mass exactly. The record holds photons off the beams and off the pair beside X, l-, l+ with their
 * decays, X, its daughters and photons off them. Spins are those without photons.
 */
public final class LeptonPairBosonGenerator implements EventGenerator {

    private final Boson boson;
    private final int lepton;
    private final BosonDecay decay;
    private final Flight flight;
    private final Collision collision;
    private final BosonSampler sampler;
    private final BosonDecayAmplitude decayAmplitude;
    private final EventWriter writer;

    private final boolean primaryTaus;
    private final boolean bosonTaus;
    /** Spin amplitudes of the daughters of X in the joint state: 4, or 1 where no tau needs them. */
    private final int inner;

    private final @Nullable PairPhotons primaryPhotons;
    private final @Nullable PairPhotons daughterPhotons;

    private final SpinState spins = new SpinState(32);
    private final TauDecayer primaryMinus;
    private final TauDecayer primaryPlus;
    private final TauDecayer daughterMinus;
    private final TauDecayer daughterPlus;

    private final LorentzTransformation frame = new LorentzTransformation();
    private final LorentzTransformation bosonFrame = new LorentzTransformation();
    private final LorentzTransformation boost = new LorentzTransformation();
    private final double[] beam = new double[3];
    private final double[] zAxis = {0, 0, 1};
    private final double[] rotation = new double[9];

    /**
     * One process.
     *
     * @param beams     how the beams meet
     * @param radiation which radiative corrections are applied; those of tau decays also to the leptons from X
     * @param boson     X
     * @param lepton    PDG number of l-: muon or tau
     * @param decay     what X decays to
     * @param flight    how far X flies
     * @param taus      what taus decay to, all of them
     */
    public LeptonPairBosonGenerator(
            Beams beams, Radiation radiation, Boson boson, int lepton, BosonDecay decay, Flight flight, TauDecay taus) {
        this(beams, radiation, boson, lepton, decay, flight, new TauDecayPair(taus, taus));
    }

    /**
     * One process whose taus decay by their charge.
     *
     * @param beams     how the beams meet
     * @param radiation which radiative corrections are applied; those of tau decays also to the leptons from X
     * @param boson     X
     * @param lepton    PDG number of l-: muon or tau
     * @param decay     what X decays to
     * @param flight    how far X flies
     * @param taus      what taus decay to, those beside X and those from it
     */
    public LeptonPairBosonGenerator(
            Beams beams,
            Radiation radiation,
            Boson boson,
            int lepton,
            BosonDecay decay,
            Flight flight,
            TauDecayPair taus) {
        this(beams, radiation, boson, lepton, decay, flight, taus, collision(beams, radiation, boson, lepton));
    }

    private LeptonPairBosonGenerator(
            Beams beams,
            Radiation radiation,
            Boson boson,
            int lepton,
            BosonDecay decay,
            Flight flight,
            TauDecayPair taus,
            Collision collision) {
        if (decay == BosonDecay.PHOTONS && boson.kind() == Boson.Kind.VECTOR) {
            throw new IllegalArgumentException(boson.name() + ": a vector does not decay to two photons");
        }
        this.boson = boson;
        this.lepton = lepton;
        this.decay = decay;
        this.flight = flight;
        this.collision = collision;
        double leptonMass = ParticleTable.standard().mass(lepton);
        sampler = new BosonSampler(boson, leptonMass, beams.sqrtS() + 6 * beams.energySpread());
        double daughterMass =
                decay == BosonDecay.ESCAPE ? 0 : ParticleTable.standard().mass(decay.daughter());
        decayAmplitude = new BosonDecayAmplitude(boson, daughterMass);
        primaryPhotons = radiation.finalState() ? new PairPhotons(leptonMass) : null;
        boolean chargedDaughters =
                decay == BosonDecay.ELECTRONS || decay == BosonDecay.MUONS || decay == BosonDecay.TAUS;
        daughterPhotons = radiation.decays() && chargedDaughters ? new PairPhotons(daughterMass) : null;
        writer = new EventWriter(beams);
        primaryTaus = lepton == Pdg.TAU;
        bosonTaus = decay == BosonDecay.TAUS;
        boolean alignedDaughters = boson.kind() == Boson.Kind.VECTOR && decay != BosonDecay.ESCAPE;
        inner = bosonTaus || (primaryTaus && alignedDaughters) ? 4 : 1;
        primaryMinus = new TauDecayer(-1, 0, 2 * inner, taus.minus(), radiation);
        primaryPlus = new TauDecayer(1, 0, inner, taus.plus(), radiation);
        daughterMinus = new TauDecayer(-1, 1, 2, taus.minus(), radiation);
        daughterPlus = new TauDecayer(1, 1, 1, taus.plus(), radiation);
    }

    /** Born events through the photon alone at any energy, for closed forms that hold far above the masses of the taus. */
    static LeptonPairBosonGenerator bornThroughPhoton(
            Beams beams, Boson boson, int lepton, BosonDecay decay, Flight flight, TauDecay taus) {
        BosonCrossSection born = new BosonCrossSection(boson, lepton, beams.sqrtS(), Radiation.off());
        Collision collision = new Collision(beams, born.threshold() * born.threshold(), born::at, Radiation.off());
        TauDecayPair both = new TauDecayPair(taus, taus);
        return new LeptonPairBosonGenerator(beams, Radiation.off(), boson, lepton, decay, flight, both, collision);
    }

    private static Collision collision(Beams beams, Radiation radiation, Boson boson, int lepton) {
        if (lepton != Pdg.MUON && lepton != Pdg.TAU) {
            throw new IllegalArgumentException("e+e- -> l l X: lepton " + lepton + " is not 13 (mu) or 15 (tau)");
        }
        BosonCrossSection born = new BosonCrossSection(boson, lepton, beams.sqrtS(), radiation);
        return new Collision(beams, radiation, born.threshold() * born.threshold(), born::at);
    }

    /**
     * Cross section of e+e- -> l- l+ X in nb at the nominal energy, without what it takes to make events.
     *
     * @param lepton PDG number of l-: muon or tau
     */
    public static double crossSection(Beams beams, Radiation radiation, Boson boson, int lepton) {
        return collision(beams, radiation, boson, lepton).crossSection();
    }

    /** Cross section of e+e- -> l- l+ X in nb at the nominal energy, before any decay is chosen. */
    public double crossSection() {
        return collision.crossSection();
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        collision.draw(random.at(event, Stage.BEAM));
        random.at(event, Stage.PROCESS);
        collision.setPairFrame(1, 2 * Math.PI * random.nextDouble());
        double excess = sampler.draw(collision.pairMass * collision.pairMass, random);
        drawBeam(random);
        if (decay != BosonDecay.ESCAPE) {
            decayAmplitude.drawDirection(sampler.emission, beam, random);
        }
        if (primaryTaus || bosonTaus) {
            decayTaus(event, random);
        }
        if (primaryPhotons != null) {
            primaryPhotons.draw(sampler.emission.momenta, 0, 4, random.at(event, Stage.FINAL_PHOTONS, 0));
        }
        if (daughterPhotons != null) {
            daughterPhotons.draw(decayAmplitude.momenta, 0, 4, random.at(event, Stage.FINAL_PHOTONS, 1));
        }
        write(event, random.at(event, Stage.FLIGHT), out);
        writer.end(excess);
    }

    /** Draws the direction of the electron in the frame of the emission, and the rotation that brings it to z. */
    private void drawBeam(RandomStream random) {
        double whole = sampler.emission.trace();
        do {
            double z = 2 * random.nextDouble() - 1;
            double phi = 2 * Math.PI * random.nextDouble();
            double t = Math.sqrt(1 - z * z);
            beam[0] = t * Math.cos(phi);
            beam[1] = t * Math.sin(phi);
            beam[2] = z;
        } while (random.nextDouble() * whole > sampler.emission.transverse(beam));
        Rotation.between(beam, zAxis, 0, rotation);
    }

    private void decayTaus(long event, RandomStream random) {
        setSpins();
        if (primaryTaus) {
            primaryMinus.decay(event, random);
            primaryPlus.decay(event, random);
        }
        if (bosonTaus) {
            daughterMinus.decay(event, random);
            daughterPlus.decay(event, random);
        }
        random.at(event, Stage.SPIN);
        if (primaryTaus) {
            primaryMinus.orient(spins, random);
            primaryPlus.orient(spins, random);
        }
        if (bosonTaus) {
            daughterMinus.orient(spins, random);
            daughterPlus.orient(spins, random);
        }
    }

    /** Amplitudes for both helicities of the beams, both leptons and, where they count, both daughters of X. */
    private void setSpins() {
        int polarisations = sampler.emission.polarisations();
        spins.clear(8 * Math.max(inner, polarisations));
        if (inner == 4) {
            decayAmplitude.computeLeptons();
        }
        double[] j = sampler.emission.currents;
        for (int polarisation = 0; polarisation < polarisations; polarisation++) {
            for (int ab = 0; ab < 4; ab++) {
                int at = (4 * polarisation + ab) * Spinors.SIZE + 2;
                double xr = rotation[0] * j[at] + rotation[1] * j[at + 2] + rotation[2] * j[at + 4];
                double xi = rotation[0] * j[at + 1] + rotation[1] * j[at + 3] + rotation[2] * j[at + 5];
                double yr = rotation[3] * j[at] + rotation[4] * j[at + 2] + rotation[5] * j[at + 4];
                double yi = rotation[3] * j[at + 1] + rotation[4] * j[at + 3] + rotation[5] * j[at + 5];
                addSpins(ab, polarisation, xr - yi, xi + yr);
                addSpins(4 + ab, polarisation, xr + yi, xi - yr);
            }
        }
    }

    private void addSpins(int outer, int polarisation, double re, double im) {
        if (inner == 1) {
            // The polarisations of a vector that escapes are summed over incoherently.
            spins.add(8 * polarisation + outer, re, im);
            return;
        }
        for (int cd = 0; cd < 4; cd++) {
            double dr = decayAmplitude.re[4 * polarisation + cd];
            double di = decayAmplitude.im[4 * polarisation + cd];
            spins.add(4 * outer + cd, re * dr - im * di, re * di + im * dr);
        }
    }

    private void write(long event, RandomStream random, GeneratedEvents out) {
        frame.set(collision.fromPair);
        frame.afterRotation(rotation);
        writer.begin(event, random, out);
        writer.addPhotons(collision);
        if (primaryPhotons != null) {
            primaryPhotons.write(writer, GeneratedEvents.NO_MOTHER, frame);
        }
        double[] momenta = sampler.emission.momenta;
        if (primaryTaus) {
            primaryMinus.write(writer, GeneratedEvents.NO_MOTHER, frame, momenta, 0, random);
            primaryPlus.write(writer, GeneratedEvents.NO_MOTHER, frame, momenta, 4, random);
        } else {
            writer.add(lepton, GeneratedEvents.NO_MOTHER, frame, momenta, 0);
            writer.add(-lepton, GeneratedEvents.NO_MOTHER, frame, momenta, 4);
        }
        int index = writer.add(bosonNumber(), GeneratedEvents.NO_MOTHER, frame, momenta, 8);
        if (decay == BosonDecay.ESCAPE) {
            return;
        }
        writer.fly(index, boson.mass(), flight, random);
        bosonFrame.set(frame);
        boost.setBoost(momenta[8], momenta[9], momenta[10], momenta[11], boson.mass());
        bosonFrame.after(boost);
        if (daughterPhotons != null) {
            daughterPhotons.write(writer, index, bosonFrame);
        }
        double[] daughters = decayAmplitude.momenta;
        if (bosonTaus) {
            daughterMinus.write(writer, index, bosonFrame, daughters, 0, random);
            daughterPlus.write(writer, index, bosonFrame, daughters, 4, random);
        } else {
            int daughter = decay.daughter();
            writer.add(daughter, index, bosonFrame, daughters, 0);
            writer.add(decay == BosonDecay.PHOTONS ? daughter : -daughter, index, bosonFrame, daughters, 4);
        }
    }

    private int bosonNumber() {
        return switch (boson.kind()) {
            case SCALAR -> Pdg.NEW_SCALAR;
            case PSEUDOSCALAR, AXION_LIKE -> Pdg.NEW_PSEUDOSCALAR;
            case VECTOR -> Pdg.Z_PRIME;
        };
    }
}
