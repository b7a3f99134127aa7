package org.tauscope.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * Branching fractions of tau decays into a heavy neutral lepton of given mass, per unit of |V_tauN|^2; the same for
 * Dirac and Majorana leptons.
 *
 * <p>Hadronic channels are the measured fraction of the decay with a massless neutrino times the ratio of the widths
 * at mass m and 0; the tree-level fractions use decay constants and the tau lifetime instead and lack radiative
 * corrections (2 % for the pion). Leptonic channels are at tree level in both. Source: arXiv:1805.08567 as read in
 * HNLCalc and SensCalc; the pi pi0 spectrum as in ALPINIST.
 */
final class TauToNeutralLepton {

    private static final ParticleTable PARTICLES = ParticleTable.standard();
    private static final double TAU = PARTICLES.mass(Pdg.TAU);
    private static final double PION = PARTICLES.mass(Pdg.PI_PLUS);
    private static final double KAON = PARTICLES.mass(Pdg.K_PLUS);
    private static final double PION_ZERO = PARTICLES.mass(Pdg.PI_ZERO);
    private static final double GF2 = Constants.FERMI * Constants.FERMI;
    private static final double TAU_WIDTH = Constants.HBAR_C / PARTICLES.ctau(Pdg.TAU);

    private final HadronicInputs inputs;

    TauToNeutralLepton(HadronicInputs inputs) {
        this.inputs = inputs;
    }

    /** tau -> pi N. */
    ProductionChannel pion(double mass, double mixing) {
        return scaled(
                "tau -> pi N",
                mass,
                mixing,
                TAU - PION,
                inputs.tauToPi(),
                meson(mass, PION),
                meson(0, PION),
                Constants.F_PI * Constants.V_UD);
    }

    /** tau -> K N. */
    ProductionChannel kaon(double mass, double mixing) {
        return scaled(
                "tau -> K N",
                mass,
                mixing,
                TAU - KAON,
                inputs.tauToKaon(),
                meson(mass, KAON),
                meson(0, KAON),
                Constants.F_K * Constants.V_US);
    }

    /** tau -> pi pi0 N through the rho. */
    ProductionChannel rho(double mass, double mixing) {
        return scaled(
                "tau -> rho N",
                mass,
                mixing,
                TAU - PION - PION_ZERO,
                inputs.tauToPiPi(),
                pionPair(mass),
                pionPair(0),
                Constants.V_UD);
    }

    /** tau -> l nu_l N for an electron or a muon. */
    ProductionChannel lepton(int pdg, double mass, double mixing) {
        double lepton = PARTICLES.mass(pdg);
        String name = pdg == Pdg.MUON ? "tau -> mu nu N" : "tau -> e nu N";
        requireOpen(name, mass, TAU - lepton);
        double fraction = mixing * leptonic(mass, lepton) / TAU_WIDTH;
        return new ProductionChannel(name, fraction, fraction, TAU - lepton);
    }

    /** Every open channel, largest first. */
    List<ProductionChannel> open(double mass, double mixing) {
        List<ProductionChannel> channels = new ArrayList<>();
        if (mass < TAU - PION) {
            channels.add(pion(mass, mixing));
        }
        if (mass < TAU - KAON) {
            channels.add(kaon(mass, mixing));
        }
        if (mass < TAU - PION - PION_ZERO) {
            channels.add(rho(mass, mixing));
        }
        for (int lepton : new int[] {Pdg.ELECTRON, Pdg.MUON}) {
            if (mass < TAU - PARTICLES.mass(lepton)) {
                channels.add(lepton(lepton, mass, mixing));
            }
        }
        channels.sort(
                Comparator.comparingDouble(ProductionChannel::branchingFraction).reversed());
        return channels;
    }

    private static ProductionChannel scaled(
            String name,
            double mass,
            double mixing,
            double heaviest,
            double measured,
            double width,
            double massless,
            double coupling) {
        requireOpen(name, mass, heaviest);
        return new ProductionChannel(
                name, mixing * measured * width / massless, mixing * coupling * coupling * width / TAU_WIDTH, heaviest);
    }

    private static void requireOpen(String name, double mass, double heaviest) {
        if (!(mass < heaviest)) {
            throw new IllegalArgumentException(
                    name + ": mass " + mass + " GeV is beyond the kinematic limit, allowed (0, " + heaviest + ") GeV");
        }
    }

    /** Width of tau -> P N over (f_P V)^2. */
    private static double meson(double mass, double meson) {
        if (mass >= TAU - meson) {
            return 0;
        }
        double n2 = square(mass / TAU);
        double p2 = square(meson / TAU);
        return GF2
                * cube(TAU)
                / (16 * Math.PI)
                * (square(1 - n2) - p2 * (1 + n2))
                * Math.sqrt(TwoBody.kaellen(1, n2, p2));
    }

    /** Width of tau -> pi pi0 N over V_ud^2. */
    private double pionPair(double mass) {
        double n2 = square(mass / TAU);
        double integral = Integral.over(square(PION + PION_ZERO), square(TAU - mass), s -> {
            double z = s / square(TAU);
            double beta = 2 * TwoBody.momentum(Math.sqrt(s), PION, PION_ZERO) / Math.sqrt(s);
            return (square(1 - n2) + z * (1 + n2) - 2 * z * z)
                    * Math.sqrt(Math.max(0, TwoBody.kaellen(1, z, n2)))
                    * cube(beta)
                    * inputs.formFactor().squared(s);
        });
        return GF2 * cube(TAU) / (384 * cube(Math.PI)) * integral;
    }

    /** Width of tau -> l nu_l N from the spectrum of the N energy in the tau rest frame. */
    private static double leptonic(double mass, double lepton) {
        double n2 = square(mass);
        double l2 = square(lepton);
        double highest = (TAU * TAU + n2 - l2) / (2 * TAU);
        return GF2
                * TAU
                * TAU
                / (4 * cube(Math.PI))
                * Integral.over(mass, highest, energy -> {
                    double pair = TAU * TAU + n2 - 2 * energy * TAU;
                    double open = 1 - l2 / pair;
                    double missing = TAU - energy;
                    double momentum2 = energy * energy - n2;
                    return open
                            * open
                            * Math.sqrt(momentum2)
                            * (missing * (1 - (n2 + l2) / square(TAU))
                                    - open * (missing * missing / TAU + momentum2 / (3 * TAU)));
                });
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
