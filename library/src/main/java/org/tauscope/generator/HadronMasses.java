package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Species;
import org.tauscope.random.RandomStream;

/**
 * Masses of the hadrons of fragmentation: nominal, or by a Breit-Wigner of constant width for rho, K*, Delta and Sigma*,
 * whose decays have two bodies, cut off before any of their decays closes.
 */
final class HadronMasses {

    /** Widths to either side. */
    private static final double MESON_REACH = 2.5;

    private static final double BARYON_REACH = 1;
    private static final double BROAD = 0.01;
    private static final int SIZE = 5000;

    private final double[] mass = new double[SIZE];
    private final double[] halfWidth = new double[SIZE];

    /** Of the standard table. */
    HadronMasses() {
        ParticleTable particles = ParticleTable.standard();
        for (int pdg = 100; pdg < SIZE; pdg++) {
            if (particles.knows(pdg)) {
                Species species = particles.species(pdg);
                mass[pdg] = species.mass();
                // Narrower ones decay in part to three or more bodies, drawn at the nominal mass.
                halfWidth[pdg] = species.width() > BROAD ? species.width() / 2 : 0;
            }
        }
        for (int pdg : new int[] {22, 11, 12, 13, 14}) {
            mass[pdg] = particles.mass(pdg);
        }
    }

    /** Nominal mass, GeV. */
    double nominal(int pdg) {
        return mass[Math.abs(pdg)];
    }

    private static double reach(int positive) {
        return Math.atan(2 * (positive < 1000 ? MESON_REACH : BARYON_REACH));
    }

    /** Draws a mass in GeV. */
    double draw(int pdg, RandomStream random) {
        int positive = Math.abs(pdg);
        double half = halfWidth[positive];
        if (half == 0) {
            return mass[positive];
        }
        double reach = reach(positive);
        return mass[positive] + half * Math.tan((2 * random.nextDouble() - 1) * reach);
    }

    /** Draws a mass below a limit, in GeV; the lowest one where the limit is below that. */
    double draw(int pdg, double limit, RandomStream random) {
        int positive = Math.abs(pdg);
        double half = halfWidth[positive];
        if (half == 0) {
            return mass[positive];
        }
        double low = -reach(positive);
        double high = Math.clamp(Math.atan((limit - mass[positive]) / half), low, -low);
        return mass[positive] + half * Math.tan(low + (high - low) * random.nextDouble());
    }
}
