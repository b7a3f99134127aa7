package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** tau- -> nu_tau and anything else, evenly in phase space and blind to the spin. */
final class PhaseSpaceChannel implements TauChannel {

    private final int[] products;
    private final double[] masses;
    private final PhaseSpace phaseSpace;

    /** Of these daughters besides the neutrino: PDG numbers as from a negative tau. */
    PhaseSpaceChannel(int... products) {
        ParticleTable particles = ParticleTable.standard();
        this.products = products.clone();
        masses = new double[products.length + 1];
        for (int i = 0; i < products.length; i++) {
            masses[i + 1] = particles.mass(products[i]);
        }
        phaseSpace = new PhaseSpace(particles.mass(Pdg.TAU), masses);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int first = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        for (int i = 0; i < products.length; i++) {
            out.add(products[i], DecayProducts.TAU, masses[i + 1]);
        }
        phaseSpace.generate(random, out, first);
    }
}
