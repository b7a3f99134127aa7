package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> nu_tau l- anti-nu_l by V - A. The squared matrix element is proportional to (K.p_antinu)(p_l.p_nu) with
 * K = P - m s. Hence the squared mass q2 of lepton and nu_tau follows (m^2 - q2)^2 (q2 - m_l^2)^2 / q2, their angles are
 * even, and the polarimeter is the direction of the antineutrino.
 */
final class LeptonicChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    private final int lepton;
    private final double mass;
    private final double share;

    /** Of one lepton: its positive PDG number. */
    LeptonicChannel(int lepton) {
        this.lepton = lepton;
        mass = ParticleTable.standard().mass(lepton);
        share = mass * mass / (TAU * TAU);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        double x = drawShare(random);
        int neutrino = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        int charged = out.add(lepton, DecayProducts.TAU, mass);
        int antineutrino = out.add(-(lepton + 1), DecayProducts.TAU, 0);
        double pair = TAU * Math.sqrt(x);
        double p = pair * (1 - share / x) / 2;
        double cosTheta = 2 * random.nextDouble() - 1;
        double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
        out.setMomentum(charged, p * sinTheta, 0, p * cosTheta);
        out.setMomentum(neutrino, -p * sinTheta, 0, -p * cosTheta);
        double recoil = TAU * (1 - x) / 2;
        out.boost(neutrino, antineutrino, 0, 0, -recoil, TAU * (1 + x) / 2, pair);
        out.setMomentum(antineutrino, 0, 0, recoil);
        out.setPolarimeter(0, 0, 1);
    }

    /** Draws x = q2/m^2 from (1 - x)^2 x, which is the second smallest of four numbers, and accepts (1 - m_l^2/q2)^2. */
    private double drawShare(RandomStream random) {
        while (true) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = random.nextDouble();
            double d = random.nextDouble();
            double x = Math.min(Math.max(Math.min(a, b), Math.min(c, d)), Math.min(Math.max(a, b), Math.max(c, d)));
            double open = 1 - share / x;
            if (x > share && random.nextDouble() < open * open) {
                return x;
            }
        }
    }
}
