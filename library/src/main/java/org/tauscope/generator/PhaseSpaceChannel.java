package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> nu_tau and anything else, blind to the spin of the tau. The daughters of the weak current fill their phase
 * space evenly; their squared mass q2 gets the factor (m^2 - q2)(m^2 + 2 q2) that V - A gives to any current of spin 1.
 */
final class PhaseSpaceChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    private final int[] products;
    private final double[] masses;
    private final PhaseSpace phaseSpace;
    private final double largestFactor;

    /** Of these daughters besides the neutrino: PDG numbers as from a negative tau; at least two. */
    PhaseSpaceChannel(int... products) {
        ParticleTable particles = ParticleTable.standard();
        this.products = products.clone();
        masses = new double[products.length + 1];
        double threshold = 0;
        for (int i = 0; i < products.length; i++) {
            masses[i] = particles.mass(products[i]);
            threshold += masses[i];
        }
        phaseSpace = new PhaseSpace(TAU, masses);
        double peak = TAU * TAU / 4;
        largestFactor = factor(Math.max(threshold * threshold, peak));
    }

    private static double factor(double q2) {
        return (TAU * TAU - q2) * (TAU * TAU + 2 * q2);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int first = out.size();
        for (int i = 0; i < products.length; i++) {
            out.add(products[i], DecayProducts.TAU, masses[i]);
        }
        out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        double[] cluster = out.cluster;
        double weight;
        do {
            weight = phaseSpace.drawClusters(cluster, random);
            double mass = cluster[products.length - 1];
            weight *= factor(mass * mass) / largestFactor;
        } while (weight < random.nextDouble());
        phaseSpace.layOut(cluster, random, out, first);
    }
}
