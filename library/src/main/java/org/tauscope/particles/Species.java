package org.tauscope.particles;

/**
 * A kind of particle.
 *
 * @param pdg    PDG Monte Carlo number of the particle (positive; the antiparticle has the opposite sign)
 * @param name   plain-text name of the particle
 * @param mass   GeV
 * @param width  GeV, for resonances; 0 where the lifetime says it
 * @param ctau   proper decay length in mm; infinite for stable particles
 * @param charge electric charge of the particle in units of the positron's
 */
public record Species(int pdg, String name, double mass, double width, double ctau, int charge) {

    /** Checks mass, width and lifetime. */
    public Species {
        if (!(mass >= 0) || !(width >= 0) || !(ctau > 0)) {
            throw new IllegalArgumentException("species " + name + ": mass " + mass + " GeV, width " + width
                    + " GeV must be >= 0 and c tau " + ctau + " mm > 0");
        }
    }
}
