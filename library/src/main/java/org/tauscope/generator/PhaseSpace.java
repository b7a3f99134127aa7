package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.random.RandomStream;

/**
 * Decays of a particle at rest that fill phase space evenly: the M-generator of F. James, CERN 68-15, with the largest
 * weight searched for at construction.
 */
final class PhaseSpace {

    private final double parent;
    private final double[] masses;
    private final double free;
    private final double largestWeight;

    /**
     * Of one decay.
     *
     * @param parent mass, GeV
     * @param masses of the daughters, GeV; at least two
     */
    PhaseSpace(double parent, double... masses) {
        double sum = 0;
        for (double mass : masses) {
            sum += mass;
        }
        if (!(parent > sum) || masses.length < 2) {
            throw new IllegalArgumentException(
                    "phase space: parent mass " + parent + " GeV must exceed the daughters' " + sum + " GeV");
        }
        this.parent = parent;
        this.masses = masses.clone();
        free = parent - sum;
        largestWeight = masses.length == 2 ? 1 : 1.001 * largestWeight();
    }

    /** Mass of a daughter, GeV. */
    double mass(int daughter) {
        return masses[daughter];
    }

    /** Climbs along one cluster mass after the other; the weight has a single maximum. */
    private double largestWeight() {
        int n = masses.length;
        double[] cluster = new double[n];
        double rest = masses[0];
        cluster[0] = rest;
        for (int k = 1; k < n; k++) {
            rest += masses[k];
            cluster[k] = rest + free * k / (n - 1);
        }
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int k = 1; k < n - 1; k++) {
                double low = cluster[k - 1] + masses[k];
                double high = cluster[k + 1] - masses[k + 1];
                for (int step = 0; step < 60; step++) {
                    double a = low + (high - low) / 3;
                    double b = high - (high - low) / 3;
                    cluster[k] = a;
                    double atA = weight(cluster);
                    cluster[k] = b;
                    if (atA < weight(cluster)) {
                        low = a;
                    } else {
                        high = b;
                    }
                }
                cluster[k] = (low + high) / 2;
            }
        }
        return weight(cluster);
    }

    private double weight(double[] cluster) {
        double product = 1;
        for (int k = 1; k < masses.length; k++) {
            product *= TwoBody.momentum(cluster[k], cluster[k - 1], masses[k]);
        }
        return product;
    }

    /** Draws cluster masses; returns their weight relative to the largest one. */
    double drawClusters(double[] cluster, RandomStream random) {
        int n = masses.length;
        for (int k = 1; k < n - 1; k++) {
            double u = random.nextDouble();
            int place = k;
            while (place > 1 && cluster[place - 1] > u) {
                cluster[place] = cluster[place - 1];
                place--;
            }
            cluster[place] = u;
        }
        double rest = masses[0];
        cluster[0] = rest;
        for (int k = 1; k < n - 1; k++) {
            rest += masses[k];
            cluster[k] = rest + free * cluster[k];
        }
        cluster[n - 1] = parent;
        return weight(cluster) / largestWeight;
    }

    /** Gives momenta in the rest frame of the parent to the daughters, which stand in a row from {@code first}. */
    void generate(RandomStream random, DecayProducts out, int first) {
        int n = masses.length;
        double[] cluster = out.cluster;
        if (n == 2) {
            cluster[0] = masses[0];
            cluster[1] = parent;
        } else {
            while (drawClusters(cluster, random) < random.nextDouble()) {
                // Rejected: draw again.
            }
        }
        for (int k = 1; k < n; k++) {
            double p = TwoBody.momentum(cluster[k], cluster[k - 1], masses[k]);
            double cosTheta = 2 * random.nextDouble() - 1;
            double pt = p * Math.sqrt(1 - cosTheta * cosTheta);
            double phi = 2 * Math.PI * random.nextDouble();
            double x = pt * Math.cos(phi);
            double y = pt * Math.sin(phi);
            double z = p * cosTheta;
            out.setMomentum(first + k, x, y, z);
            if (k == 1) {
                out.setMomentum(first, -x, -y, -z);
            } else {
                double m = cluster[k - 1];
                out.boost(first, first + k, -x, -y, -z, Math.sqrt(m * m + p * p), m);
            }
        }
    }
}
