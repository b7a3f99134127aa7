package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> l- alpha with a light boson alpha of spin 0, coupled as l-bar (A + B gamma5) tau, or of spin 1, coupled as
 * l-bar gamma^mu (A + B gamma5) tau: the couplings of basf2's tauola. alpha escapes, or flies and decays.
 *
 * <p>The polarimeter is a multiple of the lepton's direction, from the traces: with energy E and momentum p of the lepton
 * at rest of the tau (mass m), l for its mass and M for that of alpha,
 * spin 0: -2AB p / [(A^2 + B^2) E + (A^2 - B^2) l];
 * spin 1: 2AB p m (2 k/M^2 - 1) / [(A^2 + B^2)(m E + 2 k K/M^2) - 3 (A^2 - B^2) m l], k = alpha.lepton, K = alpha.tau.
 * So A = B makes left-handed leptons beside a scalar, A = -B beside a vector. A decay of alpha of spin 1 to a pair of
 * fermions goes through a vector coupling; its angles are part of the polarimeter.
 */
public final class AlphaChannel implements TauChannel {

    /** Spin of alpha. */
    public enum Spin {
        /** Scalar or pseudoscalar. */
        ZERO,
        /** Vector or axial vector. */
        ONE
    }

    /** What becomes of alpha. */
    public enum Fate {
        /** Leaves unseen. */
        ESCAPE(0),
        /** To two photons; spin 0 only. */
        PHOTONS(Pdg.PHOTON),
        /** To e- e+. */
        ELECTRONS(Pdg.ELECTRON),
        /** To mu- mu+. */
        MUONS(Pdg.MUON);

        private final int daughter;

        Fate(int daughter) {
            this.daughter = daughter;
        }
    }

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    private final int lepton;
    private final double leptonMass;
    private final double mass;
    private final Spin spin;
    private final double difference;
    private final double product;
    private final Fate fate;
    private final Flight flight;
    private final double daughterMass;
    private final double momentum;
    private final double leptonEnergy;
    private final double energy;
    private final double largest;

    /**
     * One boson that escapes.
     *
     * @param lepton PDG number: electron or muon
     * @param mass   of alpha, GeV; above 0 for spin 1
     * @param spin   of alpha
     * @param a      coupling A, any size; only the ratio to B counts
     * @param b      coupling B of gamma5
     */
    public AlphaChannel(int lepton, double mass, Spin spin, double a, double b) {
        this(lepton, mass, spin, a, b, Fate.ESCAPE, Flight.None.INSTANCE);
    }

    /**
     * One boson.
     *
     * @param lepton PDG number: electron or muon
     * @param mass   of alpha, GeV; above 0 for spin 1, above its daughters
     * @param spin   of alpha
     * @param a      coupling A, any size; only the ratio to B counts
     * @param b      coupling B of gamma5
     * @param fate   what becomes of alpha
     * @param flight how far it flies
     */
    public AlphaChannel(int lepton, double mass, Spin spin, double a, double b, Fate fate, Flight flight) {
        ParticleTable particles = ParticleTable.standard();
        if (lepton != Pdg.ELECTRON && lepton != Pdg.MUON) {
            throw new IllegalArgumentException("tau -> l alpha: lepton " + lepton + " is not 11 (e) or 13 (mu)");
        }
        if (!(a * a + b * b > 0) || !Double.isFinite(a * a + b * b)) {
            throw new IllegalArgumentException("tau -> l alpha: couplings " + a + " and " + b + " must not both be 0");
        }
        if (fate == Fate.PHOTONS && spin == Spin.ONE) {
            throw new IllegalArgumentException("tau -> l alpha: a boson of spin 1 does not decay to two photons");
        }
        leptonMass = particles.mass(lepton);
        daughterMass = fate == Fate.ESCAPE ? 0 : particles.mass(fate.daughter);
        double lowest = Math.max(2 * daughterMass, spin == Spin.ONE || fate != Fate.ESCAPE ? 1e-6 : 0);
        if (!(mass >= lowest && mass < TAU - leptonMass)) {
            throw new IllegalArgumentException(
                    "tau -> l alpha: mass " + mass + " GeV is not in [" + lowest + ", " + (TAU - leptonMass) + ") GeV");
        }
        this.lepton = lepton;
        this.mass = mass;
        this.spin = spin;
        this.fate = fate;
        this.flight = flight;
        double norm = 1 / (a * a + b * b);
        difference = (a * a - b * b) * norm;
        product = 2 * a * b * norm;
        momentum = TwoBody.momentum(TAU, leptonMass, mass);
        leptonEnergy = Math.sqrt(leptonMass * leptonMass + momentum * momentum);
        energy = TAU - leptonEnergy;
        largest = spin == Spin.ONE && fate != Fate.ESCAPE ? Math.max(rate(0), rate(1)) : 1;
    }

    /** Energy of the lepton in the rest frame of the tau, GeV. */
    public double leptonEnergy() {
        return leptonEnergy;
    }

    /** The polarimeter along the lepton's direction once decays of alpha are summed over, in [-1, 1]. */
    public double analysingPower() {
        if (spin == Spin.ZERO) {
            return -product * momentum / (leptonEnergy + difference * leptonMass);
        }
        double m2 = mass * mass;
        double withLepton = (TAU * TAU - m2 - leptonMass * leptonMass) / 2;
        double withTau = TAU * energy;
        return product
                * momentum
                * TAU
                * (2 * withLepton / m2 - 1)
                / ((TAU * leptonEnergy + 2 * withLepton * withTau / m2) - 3 * difference * TAU * leptonMass);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int charged = out.add(lepton, DecayProducts.TAU, leptonMass);
        int boson = out.add(Pdg.ALPHA, DecayProducts.TAU, mass);
        out.setMomentum(charged, 0, 0, momentum);
        out.setMomentum(boson, 0, 0, -momentum);
        out.setPolarimeter(0, 0, analysingPower());
        if (fate == Fate.ESCAPE) {
            return;
        }
        out.setFlight(boson, flight);
        double cosine;
        do {
            cosine = 2 * random.nextDouble() - 1;
        } while (spin == Spin.ONE && random.nextDouble() * largest > rate(cosine * cosine));
        double phi = 2 * Math.PI * random.nextDouble();
        double p = Math.sqrt(mass * mass / 4 - daughterMass * daughterMass);
        double across = p * Math.sqrt(1 - cosine * cosine);
        int first = out.add(fate.daughter, boson, daughterMass);
        int second = out.add(fate == Fate.PHOTONS ? Pdg.PHOTON : -fate.daughter, boson, daughterMass);
        out.setMomentum(first, across * Math.cos(phi), across * Math.sin(phi), p * cosine);
        out.setMomentum(second, -across * Math.cos(phi), -across * Math.sin(phi), -p * cosine);
        out.boost(first, second + 1, 0, 0, -momentum, energy, mass);
        if (spin == Spin.ONE) {
            setPolarimeter(out, first, second);
        }
    }

    /**
     * Rate of alpha to fermions k1, k2 at this squared cosine to the lepton's direction, the tau not polarised:
     * (k1.P)(k2.l) + (k2.P)(k1.l) + f^2 P.l - (A^2 - B^2)/(A^2 + B^2) m l (k1.k2 + 2 f^2), up to a factor; f is their mass.
     */
    private double rate(double cosine2) {
        double f2 = daughterMass * daughterMass;
        double half = mass / 2;
        double p = Math.sqrt(half * half - f2);
        // In the rest frame of alpha tau and lepton have the same momentum.
        double k = momentum * TAU / mass;
        double tau = Math.sqrt(TAU * TAU + k * k);
        double charged = tau - mass;
        double product2 = p * p * k * k * cosine2;
        double withTau = 2 * (half * half * tau * charged - product2);
        double direct = tau * charged - k * k;
        return withTau + f2 * direct - difference * TAU * leptonMass * (mass * mass / 2 - f2 + 2 * f2);
    }

    /** The parts of the rate that hold the spin: P becomes m s, A^2 + B^2 becomes 2AB. */
    private void setPolarimeter(DecayProducts out, int first, int second) {
        double f2 = daughterMass * daughterMass;
        double one = out.energy[first] * leptonEnergy - out.pz[first] * momentum;
        double other = out.energy[second] * leptonEnergy - out.pz[second] * momentum;
        double average = TAU * (out.energy[first] * other + out.energy[second] * one + f2 * leptonEnergy)
                - difference * TAU * leptonMass * (mass * mass / 2 + f2);
        double factor = -product * TAU / average;
        out.setPolarimeter(
                factor * (out.px[first] * other + out.px[second] * one),
                factor * (out.py[first] * other + out.py[second] * one),
                factor * (out.pz[first] * other + out.pz[second] * one + f2 * momentum));
    }
}
