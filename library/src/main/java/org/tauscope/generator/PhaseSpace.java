package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.random.RandomStream;

/**
 * Decays of a particle at rest that fill phase space evenly: the M-generator of F. James, CERN 68-15, with the largest
 * weight searched for at construction.
 */
final class PhaseSpace implements MesonMode {

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
        largestWeight =
                masses.length == 2 ? TwoBody.momentum(parent, masses[0], masses[1]) : 1.001 * searchLargestWeight();
    }

    @Override
    public double mass(int daughter) {
        return masses[daughter];
    }

    /** Climbs along one cluster mass after the other; the weight has a single maximum. */
    private double searchLargestWeight() {
        int n = masses.length;
        double[] cluster = new double[n];
        double rest = masses[0];
        cluster[0] = rest;
        for (int k = 1; k < n; k++) {
            rest += masses[k];
            cluster[k] = rest + free * k / (n - 1);
        }
        double reached = 0;
        double before;
        do {
            before = reached;
            for (int k = 1; k < n - 1; k++) {
                double low = cluster[k - 1] + masses[k];
                double high = cluster[k + 1] - masses[k + 1];
                for (int step = 0; step < 40; step++) {
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
            reached = weight(cluster);
        } while (reached > before * (1 + 1e-6));
        return reached;
    }

    /** Largest product of the momenta of one daughter after the other, GeV to the power of their number less one. */
    double largestWeight() {
        return largestWeight;
    }

    private double weight(double[] cluster) {
        double product = 1;
        for (int k = 1; k < masses.length; k++) {
            product *= TwoBody.momentum(cluster[k], cluster[k - 1], masses[k]);
        }
        return product;
    }

    /**
     * Draws cluster masses, cluster k holding the daughters 0 to k.
     *
     * @return their weight relative to the largest one, in (0, 1]
     */
    double drawClusters(double[] cluster, RandomStream random) {
        return drawClusters(parent, free, cluster, random);
    }

    /** The same for a parent of another, smaller mass in GeV; the weight still refers to the largest one of this. */
    double drawClusters(double mass, double[] cluster, RandomStream random) {
        return drawClusters(mass, free - (parent - mass), cluster, random);
    }

    private double drawClusters(double mass, double open, double[] cluster, RandomStream random) {
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
            cluster[k] = rest + open * cluster[k];
        }
        cluster[n - 1] = mass;
        return weight(cluster) / largestWeight;
    }

    @Override
    public void generate(RandomStream random, DecayProducts out, int first) {
        double[] cluster = out.cluster;
        if (masses.length == 2) {
            cluster[0] = masses[0];
            cluster[1] = parent;
        } else {
            while (drawClusters(cluster, random) < random.nextDouble()) {
                // Rejected: draw again.
            }
        }
        layOut(cluster, random, out, first);
    }

    /** Gives momenta to daughters whose cluster masses are known. */
    void layOut(double[] cluster, RandomStream random, DecayProducts out, int first) {
        layOut(cluster, masses.length, random, out, first);
    }

    /** The same for so many daughters, whose masses stand in the chain. */
    static void layOut(double[] cluster, int bodies, RandomStream random, DecayProducts out, int first) {
        for (int k = 1; k < bodies; k++) {
            double p = TwoBody.momentum(cluster[k], cluster[k - 1], out.mass[first + k]);
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
