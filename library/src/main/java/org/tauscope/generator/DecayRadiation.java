package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Photons in the decay of a tau, added to a decay without. A charged daughter radiates against everything else, which
 * keeps its mass W and moves as a whole. A photon takes a share v of the squared mass M^2 of the decaying system; in the
 * frame in which daughter (speed b, cosine c to the photon) and rest are back to back afterwards the rate is
 * alpha/(2 pi) dv/v (1 - v) R w b^2 (1 - c^2)/(1 - b c)^2 dc, R the ratio of the phase space of the two after and before.
 *
 * <p>w = 1 is the soft limit with exact phase space, used for mesons. For tau -> l nu nu w is the exact matrix element of one
 * photon, summed over the directions of the neutrinos (checked in the tests against explicit Dirac matrices); for
 * other leptons it is right in the soft and the collinear limit. Several charged daughters interfere as in the soft limit.
 * Photons come hardest first, their number Poisson distributed, and change no branching fraction. The polarimeter stays that
 * of the decay without photons, but follows the antineutrino of a leptonic decay.
 *
 * <p>Photons below v = {@value #SOFTEST}, that is 18 keV in the rest frame of the tau, are left out.
 */
final class DecayRadiation {

    /** Share of the squared mass below which a photon is left out of the event. */
    static final double SOFTEST = 2e-5;

    private static final int MOST = 8;

    private DecayRadiation() {}

    /** Adds photons to a decay chain in the rest frame of the tau; its other particles stay where they stand in it. */
    static void radiate(double tau, RandomStream random, DecayProducts chain) {
        double[] rates = chain.rates;
        int bodies = chain.size();
        double total = 0;
        int charged = 0;
        for (int i = 0; i < bodies; i++) {
            rates[i] = 0;
            if (chain.mother[i] == DecayProducts.TAU && isCharged(chain.pdg[i])) {
                double p = momentum(chain, i);
                rates[i] = p > 0 ? 4 * Math.log((chain.energy[i] + p) / chain.mass[i]) * chain.energy[i] / p : 0;
                total += rates[i];
                charged++;
            }
        }
        if (charged == 0) {
            return;
        }
        double scale = Constants.ALPHA / (2 * Math.PI) * charged;
        double v = Math.exp(-random.nextExponential() / (scale * total));
        double system = tau;
        int photons = 0;
        while (v > SOFTEST && photons < MOST) {
            double choice = random.nextDouble() * total;
            int emitter = 0;
            while (emitter < bodies - 1 && choice >= rates[emitter]) {
                choice -= rates[emitter];
                emitter++;
            }
            if (emit(random, chain, emitter, bodies, charged, system, v)) {
                chain.emitted[photons++] = v;
                system *= Math.sqrt(1 - v);
            }
            v *= Math.exp(-random.nextExponential() / (scale * total));
        }
        // Back through the frames, the last photon first.
        while (photons > 0) {
            photons--;
            double share = chain.emitted[photons];
            double before = system / Math.sqrt(1 - share);
            int photon = bodies + photons;
            double factor = -before * share / 2 / chain.energy[photon];
            double x = factor * chain.px[photon];
            double y = factor * chain.py[photon];
            double z = factor * chain.pz[photon];
            double energy = before * (1 - share / 2);
            chain.boost(0, bodies, x, y, z, energy, system);
            chain.boost(photon, chain.size(), x, y, z, energy, system);
            system = before;
        }
        if (chain.size() > bodies) {
            followAntineutrino(chain, bodies);
        }
    }

    /** Tries one photon in the rest frame of the system; returns whether it left. */
    private static boolean emit(
            RandomStream random, DecayProducts chain, int emitter, int bodies, int charged, double system, double v) {
        double mass = chain.mass[emitter];
        double p = momentum(chain, emitter);
        double e = chain.energy[emitter];
        double beta0 = p / e;
        // 1 - beta0 c evenly in its logarithm.
        double slow = mass * mass / (e * (e + p));
        double gap = slow * Math.pow((1 + beta0) / slow, random.nextDouble());
        double azimuth = 2 * Math.PI * random.nextDouble();
        double cosine = Math.clamp((1 - gap) / beta0, -1, 1);
        double chance = random.nextDouble();
        double rest2 = Math.max(0, system * system + mass * mass - 2 * system * e);
        double rest = Math.sqrt(rest2);
        double left = system * Math.sqrt(1 - v);
        if (left <= mass + rest) {
            return false;
        }
        double after = TwoBody.momentum(left, mass, rest);
        boolean leptonic = isLeptonic(chain, emitter);
        boolean fermion = chain.pdg[emitter] == Pdg.ELECTRON || Math.abs(chain.pdg[emitter]) == Pdg.MUON;
        if (chance * 2 >= gap * rate(system, mass, rest, p, v, cosine, leptonic, fermion)) {
            return false;
        }
        double x = chain.px[emitter] / p;
        double y = chain.py[emitter] / p;
        double z = chain.pz[emitter] / p;
        slowDown(chain, emitter, bodies, system - e, rest, p, after);
        chain.setMomentum(emitter, after * x, after * y, after * z);
        double k = system * v / 2 / Math.sqrt(1 - v);
        Rotation.aim(x, y, z, cosine, azimuth, chain.to);
        double[] n = chain.to;
        if (charged > 1 && random.nextDouble() >= interference(chain, bodies, charged, left + k, k, n)) {
            slowDown(chain, emitter, bodies, Math.sqrt(after * after + rest2), rest, after, p);
            chain.setMomentum(emitter, p * x, p * y, p * z);
            return false;
        }
        int photon = chain.add(Pdg.PHOTON, DecayProducts.TAU, 0);
        chain.setMomentum(photon, k * n[0], k * n[1], k * n[2]);
        return true;
    }

    /**
     * (1 - v) R w b^2 (1 - c^2)/(1 - b c)^2 of the rate above.
     *
     * @param system   mass of the decaying system, GeV
     * @param mass     of the charged daughter, GeV
     * @param rest     mass of everything else, GeV
     * @param before   momentum of the daughter without the photon, GeV
     * @param v        share of the squared mass that the photon takes
     * @param cosine   of photon and daughter
     * @param leptonic whether the rest is a pair of neutrinos
     * @param fermion  whether the daughter has spin 1/2
     */
    static double rate(
            double system,
            double mass,
            double rest,
            double before,
            double v,
            double cosine,
            boolean leptonic,
            boolean fermion) {
        double left = system * Math.sqrt(1 - v);
        double after = TwoBody.momentum(left, mass, rest);
        double energy = Math.sqrt(after * after + mass * mass);
        double beta = after / energy;
        double gap = mass * mass / (energy * (energy + after)) + beta * (1 - cosine);
        double space = (1 - v) * after / left / (before / system);
        double soft = beta * beta * (1 - cosine * cosine) / (gap * gap);
        if (!fermion) {
            return space * soft;
        }
        if (!leptonic) {
            double share = 1 - space;
            return soft * (1 + (1 - share) * (1 - share)) / 2;
        }
        double m = system * system;
        double l = mass * mass;
        double w = rest * rest;
        double k = system * v / 2 / Math.sqrt(1 - v);
        double born = (m - l) * (m - l) + w * (m + l) - 2 * w * w;
        double ratio = left / (energy * gap);
        double hard = 2 * (m + l + 2 * w) * (ratio + 1 / ratio) - 4 * (m + l);
        return space * (soft + hard * k * k / born);
    }

    /** Moves everything but the emitter, which recoils together, from one momentum against the emitter to another. */
    private static void slowDown(
            DecayProducts chain, int emitter, int bodies, double energy, double rest, double before, double after) {
        double ratio = (after + Math.sqrt(after * after + rest * rest)) / (before + energy);
        double gamma = (ratio + 1 / ratio) / 2;
        double gammaBeta = (1 / ratio - ratio) / 2;
        double x = chain.px[emitter] / before;
        double y = chain.py[emitter] / before;
        double z = chain.pz[emitter] / before;
        for (int i = 0; i < bodies; i++) {
            if (i != emitter) {
                double along = x * chain.px[i] + y * chain.py[i] + z * chain.pz[i];
                double change = (gamma - 1) * along + gammaBeta * chain.energy[i];
                chain.px[i] += change * x;
                chain.py[i] += change * y;
                chain.pz[i] += change * z;
                chain.energy[i] = gamma * chain.energy[i] + gammaBeta * along;
            }
        }
    }

    /** Soft emission by all charged particles together, over as many times the sum of each alone; at most 1. */
    private static double interference(
            DecayProducts chain, int bodies, int charged, double energy, double k, double[] n) {
        // The current of one charge, p/(p.k) - P/(P.k), with P = (energy, k n) at rest but for the photon.
        double norm = energy - k;
        double sumT = 0;
        double sumX = 0;
        double sumY = 0;
        double sumZ = 0;
        double alone = 0;
        for (int i = 0; i < bodies; i++) {
            if (chain.rates[i] > 0) {
                double pk = chain.energy[i] - n[0] * chain.px[i] - n[1] * chain.py[i] - n[2] * chain.pz[i];
                double t = chain.energy[i] / pk - energy / norm;
                double x = chain.px[i] / pk - k * n[0] / norm;
                double y = chain.py[i] / pk - k * n[1] / norm;
                double z = chain.pz[i] / pk - k * n[2] / norm;
                alone += x * x + y * y + z * z - t * t;
                int charge = isNegative(chain.pdg[i]) ? 1 : -1;
                sumT += charge * t;
                sumX += charge * x;
                sumY += charge * y;
                sumZ += charge * z;
            }
        }
        return (sumX * sumX + sumY * sumY + sumZ * sumZ - sumT * sumT) / (charged * alone);
    }

    /** The polarimeter of l nu nu is the direction of the antineutrino, also after it recoiled. */
    private static void followAntineutrino(DecayProducts chain, int bodies) {
        if (bodies != 3) {
            return;
        }
        for (int i = 0; i < bodies; i++) {
            if (isLeptonic(chain, i)) {
                int antineutrino = 0;
                while (chain.pdg[antineutrino] != -chain.pdg[i] - 1) {
                    antineutrino++;
                }
                double e = chain.energy[antineutrino];
                chain.setPolarimeter(
                        chain.px[antineutrino] / e, chain.py[antineutrino] / e, chain.pz[antineutrino] / e);
            }
        }
    }

    /** True for the charged lepton of tau -> l nu nu. */
    private static boolean isLeptonic(DecayProducts chain, int emitter) {
        int lepton = chain.pdg[emitter];
        if (lepton != Pdg.ELECTRON && lepton != Pdg.MUON) {
            return false;
        }
        boolean tauNeutrino = false;
        boolean antineutrino = false;
        int primary = 0;
        for (int i = 0; i < chain.size(); i++) {
            if (chain.mother[i] == DecayProducts.TAU && chain.pdg[i] != Pdg.PHOTON) {
                primary++;
                tauNeutrino |= chain.pdg[i] == Pdg.NU_TAU;
                antineutrino |= chain.pdg[i] == -lepton - 1;
            }
        }
        return primary == 3 && tauNeutrino && antineutrino;
    }

    private static boolean isCharged(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON, Pdg.MUON, Pdg.PI_PLUS, Pdg.K_PLUS -> true;
            default -> false;
        };
    }

    private static boolean isNegative(int pdg) {
        return Math.abs(pdg) < Pdg.TAU ? pdg > 0 : pdg < 0;
    }

    private static double momentum(DecayProducts chain, int i) {
        return Math.sqrt(chain.px[i] * chain.px[i] + chain.py[i] * chain.py[i] + chain.pz[i] * chain.pz[i]);
    }
}
