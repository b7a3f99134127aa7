package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** tau- -> nu_tau pi- or K-: the polarimeter is the direction of the meson. */
final class MesonChannel implements TauChannel {

    private final int meson;
    private final double mass;
    private final double momentum;

    /** Of one meson: its PDG number as from a negative tau. */
    MesonChannel(int meson) {
        this.meson = meson;
        mass = ParticleTable.standard().mass(meson);
        momentum = TwoBody.momentum(ParticleTable.standard().mass(Pdg.TAU), mass, 0);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        out.setMomentum(out.add(Pdg.NU_TAU, DecayProducts.TAU, 0), 0, 0, -momentum);
        out.setMomentum(out.add(meson, DecayProducts.TAU, mass), 0, 0, momentum);
        out.setPolarimeter(0, 0, 1);
    }
}
