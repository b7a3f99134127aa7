package org.tauscope.generator;

import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;

/**
 * Cross section of e+e- -> l+ l- X through one photon, X leaving either lepton, without photons off the beams: the sum over
 * all spins of the squared helicity amplitudes, see {@link BosonQuadrature}. Emission off the beams is left
 * out: X couples to heavier leptons, or as the mass. The charge is that of alpha(0) unless the vacuum polarisation is
 * switched on; a generator that uses alpha(M_Z) = 1/127.9 throughout finds 14.8 % more.
 *
 * <p>Tabulated in the collision energy at construction; relative error of the table below 1e-3 from 1 % of the available
 * energy above threshold on.
 */
public final class BosonCrossSection {

    private static final int NODES = 160;

    private final double threshold;
    private final double highest;
    private final boolean running;
    private final VacuumPolarisation polarisation = new VacuumPolarisation();
    /** Logarithms of cross section without running, nb. */
    private final double[] logarithm = new double[NODES + 1];

    /**
     * Of one boson and one lepton.
     *
     * @param boson     X
     * @param lepton    PDG number of the lepton, muon or tau
     * @param energy    highest collision energy wanted, GeV
     * @param radiation decides on the running of alpha only
     */
    public BosonCrossSection(Boson boson, int lepton, double energy, Radiation radiation) {
        double coupling = boson.couplings().of(lepton);
        BosonQuadrature quadrature =
                new BosonQuadrature(boson, coupling, ParticleTable.standard().mass(lepton));
        running = radiation.vacuumPolarisation();
        threshold = quadrature.threshold();
        highest = energy;
        if (!(energy > threshold)) {
            throw new IllegalArgumentException("e+e- -> l l " + boson.name() + ": collision energy " + energy
                    + " GeV must exceed the threshold of " + threshold + " GeV");
        }
        if (coupling == 0) {
            throw new IllegalArgumentException(
                    "e+e- -> l l " + boson.name() + ": coupling to the lepton " + coupling + " must not vanish");
        }
        for (int node = 1; node <= NODES; node++) {
            double e = energyAt(node);
            logarithm[node] = Math.log(quadrature.at(e * e));
        }
    }

    /** Smallest collision energy, GeV. */
    public double threshold() {
        return threshold;
    }

    private double energyAt(int node) {
        double root = (double) node / NODES;
        return threshold + (highest - threshold) * root * root;
    }

    /**
     * Cross section in nb; 0 below threshold.
     *
     * @param s squared collision energy, GeV^2, up to a little above the highest
     */
    public double at(double s) {
        double share = (Math.sqrt(s) - threshold) / (highest - threshold);
        if (!(share > 0)) {
            return 0;
        }
        int node = Math.clamp((int) (Math.sqrt(share) * NODES), 1, NODES - 1);
        // A power law between nodes: exact towards the threshold.
        double low = 2 * Math.log((double) node / NODES);
        double high = 2 * Math.log((double) (node + 1) / NODES);
        double t = (Math.log(share) - low) / (high - low);
        double value = Math.exp(logarithm[node] + t * (logarithm[node + 1] - logarithm[node]));
        return running ? value * polarisation.factor(s) : value;
    }
}
