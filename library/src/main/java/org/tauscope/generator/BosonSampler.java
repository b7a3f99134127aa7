package org.tauscope.generator;

import org.tauscope.models.Boson;
import org.tauscope.random.RandomStream;

/**
 * Draws the kinematics of gamma* -> l- l+ X by acceptance and rejection on the squared matrix element, at any squared mass
 * of gamma* up to a highest one. The largest weight is searched for at construction, on a grid in that mass.
 */
final class BosonSampler {

    private static final int NODES = 60;
    private static final int GRID = 24;
    /** Above the largest weight on the grid. */
    private static final double MARGIN = 1.1;

    private final BosonPhaseSpace phaseSpace;
    private final double threshold;
    private final double highest;
    private final double[] largest = new double[NODES + 2];

    /** Momenta and currents of the last point. */
    final BosonEmission emission;

    /**
     * Of one boson and one lepton.
     *
     * @param leptonMass GeV
     * @param energy     highest energy of gamma*, GeV; a few standard deviations of the beams above the nominal one
     */
    BosonSampler(Boson boson, double leptonMass, double energy) {
        phaseSpace = new BosonPhaseSpace(boson.mass(), leptonMass);
        emission = new BosonEmission(boson.kind(), boson.mass(), leptonMass);
        threshold = Math.sqrt(phaseSpace.threshold());
        highest = energy;
        for (int node = 1; node <= NODES; node++) {
            double e = threshold + (highest - threshold) * square((double) node / NODES);
            for (int i = 0; i <= GRID; i++) {
                for (int j = 0; j <= GRID; j++) {
                    double first = Math.clamp((double) i / GRID, 1e-6, 1 - 1e-6);
                    largest[node] = Math.max(largest[node], MARGIN * weight(e * e, first, (double) j / GRID));
                }
            }
        }
        largest[0] = largest[1];
        largest[NODES + 1] = largest[NODES];
    }

    private static double square(double x) {
        return x * x;
    }

    private double weight(double s, double first, double second) {
        double volume = phaseSpace.set(s, first, second);
        emission.set(s, phaseSpace.pair2, phaseSpace.cosine);
        return volume * emission.trace();
    }

    /**
     * Draws one point.
     *
     * @param s squared mass of gamma*, GeV^2
     * @return weight of the event: 1, or above where the matrix element exceeds the largest weight found
     */
    double draw(double s, RandomStream random) {
        double share = (Math.sqrt(s) - threshold) / (highest - threshold);
        int node = Math.clamp((int) (Math.sqrt(share) * NODES), 0, NODES);
        double bound = Math.max(largest[node], largest[node + 1]);
        while (true) {
            double weight = weight(s, random.nextDouble(), 2 * random.nextDouble() - 1);
            if (weight > bound * random.nextDouble()) {
                return Math.max(1, weight / bound);
            }
        }
    }
}
