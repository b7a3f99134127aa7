package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.models.Nature;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> N and something, with a heavy neutral lepton N -> nu mu- mu+, all spins kept from the tau to the muons.
 *
 * <p>Beside N stands a pion, a kaon, pi- pi0 through the rho, or a charged lepton with its antineutrino. The decay of N is
 * drawn without spin and turned by the polarisation that V - A gives to N where the tau is not polarised; its polarimeter
 * then becomes part of the tau's.
 */
public final class NeutralLeptonChannel implements TauChannel {

    /** What stands beside N. */
    public enum Companion {
        /** pi-. */
        PION,
        /** K-. */
        KAON,
        /** pi- pi0 by the form factor of tau- -> pi- pi0 nu. */
        RHO,
        /** e- and its antineutrino. */
        ELECTRON,
        /** mu- and its antineutrino. */
        MUON
    }

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int CELLS = 1000;

    private final double mass;
    private final Flight flight;
    private final NeutralLeptonDecay decay;
    private final int first;
    private final int second;
    private final double firstMass;
    private final double secondMass;
    private final boolean leptonic;
    private final TabulatedDensity spectrum;

    /**
     * Beside a pion.
     *
     * @param mass   of N in GeV, above two muons and below the tau without a pion
     * @param nature Dirac, or Majorana: N then decays as particle and as antiparticle
     * @param flight how far N flies
     */
    public NeutralLeptonChannel(double mass, Nature nature, Flight flight) {
        this(mass, nature, flight, Companion.PION);
    }

    /**
     * Beside anything.
     *
     * @param mass      of N in GeV, above two muons and below the tau without the companion
     * @param nature    Dirac, or Majorana: N then decays as particle and as antiparticle
     * @param flight    how far N flies
     * @param companion what stands beside N
     */
    public NeutralLeptonChannel(double mass, Nature nature, Flight flight, Companion companion) {
        ParticleTable particles = ParticleTable.standard();
        this.mass = mass;
        this.flight = flight;
        decay = new NeutralLeptonDecay(mass, nature);
        leptonic = companion == Companion.ELECTRON || companion == Companion.MUON;
        first = switch (companion) {
            case PION, RHO -> -Pdg.PI_PLUS;
            case KAON -> -Pdg.K_PLUS;
            case ELECTRON -> Pdg.ELECTRON;
            case MUON -> Pdg.MUON;
        };
        second = companion == Companion.RHO ? Pdg.PI_ZERO : leptonic ? -(first + 1) : 0;
        firstMass = particles.mass(first);
        secondMass = companion == Companion.RHO ? particles.mass(second) : 0;
        double heaviest = TAU - firstMass - secondMass;
        if (!(mass < heaviest)) {
            throw new IllegalArgumentException("tau -> N and " + companion + ": mass " + mass
                    + " GeV is beyond the kinematic limit, allowed below " + heaviest + " GeV");
        }
        spectrum = spectrum(companion);
    }

    /** Squared mass of the hadrons, or of N and the charged lepton; without meaning beside a single meson. */
    private TabulatedDensity spectrum(Companion companion) {
        if (leptonic) {
            double low = (mass + firstMass) * (mass + firstMass);
            return new TabulatedDensity(low, TAU * TAU, CELLS, s -> {
                double open = TAU * TAU - s;
                double p = TwoBody.momentum(Math.sqrt(s), mass, firstMass);
                return open * open * (s - mass * mass - firstMass * firstMass) * p / Math.sqrt(s);
            });
        }
        double low = (firstMass + secondMass) * (firstMass + secondMass);
        double high = (TAU - mass) * (TAU - mass);
        if (companion != Companion.RHO) {
            return new TabulatedDensity(low, high, 1, s -> 1);
        }
        VectorFormFactor formFactor = TauDecayTable.twoPions();
        return new TabulatedDensity(low, high, CELLS, s -> {
            double energy = Math.sqrt(s);
            double beta = 2 * TwoBody.momentum(energy, firstMass, secondMass) / energy;
            double k = TwoBody.momentum(TAU, energy, mass);
            double k2 = k * k * TAU * TAU / s;
            return beta * beta * beta * k * (2 * k2 / 3 + product(s)) * formFactor.squared(s) * s;
        });
    }

    /** N.P of the momenta of N and the tau beside hadrons of squared mass s. */
    private double product(double s) {
        return (TAU * TAU + mass * mass - s) / 2;
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int one = out.add(first, DecayProducts.TAU, firstMass);
        int other = second == 0 ? one : out.add(second, DecayProducts.TAU, secondMass);
        int lepton = out.add(Pdg.HEAVY_NEUTRAL_LEPTON, DecayProducts.TAU, mass);
        out.setFlight(lepton, flight);
        if (leptonic) {
            drawLeptons(random, out, one, other, lepton);
        } else {
            drawHadrons(random, out, one, other, lepton);
        }
        int neutrino = decay.draw(random, out, lepton);
        double[] polarisation = out.polarisationOfDaughter;
        decay.orient(random, out, neutrino, polarisation[0], polarisation[1], polarisation[2]);
        if (leptonic) {
            out.setPolarimeter(
                    out.px[other] / out.energy[other],
                    out.py[other] / out.energy[other],
                    out.pz[other] / out.energy[other]);
        } else {
            setPolarimeter(out, lepton);
        }
        out.boost(
                neutrino,
                neutrino + 3,
                out.px[lepton],
                out.py[lepton],
                out.pz[lepton],
                out.energy[lepton],
                out.mass[lepton]);
    }

    /** The squared matrix element is (K.antineutrino)(lepton.(N - M b)), K = P - m s: N is polarised along the lepton. */
    private void drawLeptons(RandomStream random, DecayProducts out, int charged, int antineutrino, int lepton) {
        double pair = Math.sqrt(spectrum.sample(random));
        double p = TwoBody.momentum(pair, mass, firstMass);
        double cosine = 2 * random.nextDouble() - 1;
        double x = p * Math.sqrt(1 - cosine * cosine);
        out.setMomentum(charged, x, 0, p * cosine);
        out.setMomentum(lepton, -x, 0, -p * cosine);
        double recoil = (TAU * TAU - pair * pair) / (2 * TAU);
        out.boost(charged, charged + 1, 0, 0, -recoil, TAU - recoil, pair);
        out.boost(lepton, lepton + 1, 0, 0, -recoil, TAU - recoil, pair);
        out.setMomentum(antineutrino, 0, 0, recoil);
        // The lepton seen from N.
        double along = out.px[charged] * out.px[lepton] + out.pz[charged] * out.pz[lepton];
        double energy = (out.energy[charged] * out.energy[lepton] - along) / mass;
        double factor = (energy + out.energy[charged]) / (out.energy[lepton] + mass);
        double[] polarisation = out.polarisationOfDaughter;
        polarisation[0] = (out.px[charged] - factor * out.px[lepton]) / energy;
        polarisation[1] = 0;
        polarisation[2] = (out.pz[charged] - factor * out.pz[lepton]) / energy;
    }

    /** A real current J: q of one meson, q1 - q2 of two. */
    private void drawHadrons(RandomStream random, DecayProducts out, int one, int other, int lepton) {
        HadronicCurrent current = out.current;
        current.clear();
        if (one == other) {
            double momentum = TwoBody.momentum(TAU, mass, firstMass);
            out.setMomentum(one, 0, 0, momentum);
            out.setMomentum(lepton, 0, 0, -momentum);
            current.realT = out.energy[one];
            current.realZ = momentum;
        } else {
            double s = spectrum.sample(random);
            double energy = Math.sqrt(s);
            double p = TwoBody.momentum(energy, firstMass, secondMass);
            double momentum = TwoBody.momentum(TAU, energy, mass);
            double k2 = momentum * momentum * TAU * TAU / s;
            double v = 2 * random.nextDouble() - 1;
            boolean square = random.nextDouble() * (2 * k2 / 3 + product(s)) < 2 * k2 / 3;
            double cosine = square ? Math.clamp(Math.cbrt(v), -1, 1) : v;
            double x = Math.sqrt(1 - cosine * cosine);
            out.setMomentum(one, p * x, 0, p * cosine);
            out.setMomentum(other, -p * x, 0, -p * cosine);
            current.realX = x;
            current.realZ = cosine;
            double hadrons = Math.sqrt(s + momentum * momentum);
            out.boost(one, other + 1, 0, 0, momentum, hadrons, energy);
            current.boost(0, 0, momentum, hadrons, energy);
            out.setMomentum(lepton, 0, 0, -momentum);
        }
        setPolarisation(out, lepton);
    }

    /** The polarisation of N beside a tau without: rate 2 (n.J)(P.J) - (n.P) J^2 with n = N - M b. */
    private void setPolarisation(DecayProducts out, int lepton) {
        HadronicCurrent j = out.current;
        double square = j.realT * j.realT - j.realX * j.realX - j.realZ * j.realZ;
        // The rate is n.w with w = 2 (P.J) J - J^2 P; b is a space-like vector in the rest frame of N.
        double wt = TAU * (2 * j.realT * j.realT - square);
        double wx = TAU * 2 * j.realT * j.realX;
        double wz = TAU * 2 * j.realT * j.realZ;
        double nz = out.pz[lepton];
        double e = out.energy[lepton];
        double rate = e * wt - nz * wz;
        double z = (e * wz - nz * wt) / mass;
        double[] polarisation = out.polarisationOfDaughter;
        polarisation[0] = mass * wx / rate;
        polarisation[1] = 0;
        polarisation[2] = mass * z / rate;
    }

    private void setPolarimeter(DecayProducts out, int lepton) {
        double[] b = out.polarimeterOfDaughter;
        double nz = out.pz[lepton];
        double e = out.energy[lepton];
        out.current.setPolarimeter(out, e - nz * b[2], -mass * b[0], -mass * b[1], nz - e * b[2]);
    }
}
