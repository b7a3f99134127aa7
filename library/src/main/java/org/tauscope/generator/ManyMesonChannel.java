package org.tauscope.generator;

import org.jspecify.annotations.Nullable;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * tau- -> nu_tau and any mesons through a {@link MesonCurrent}.
 *
 * <p>Q^2 and the mesons are drawn together by acceptance and rejection under an envelope
 * (m^2 - Q^2)^2 (m^2 + 2Q^2)/Q^2 (Q - M)^(n-2) p(Q) j(Q) dQ: p the largest product of momenta in phase space, M the sum of
 * the masses, j the largest |J|^2 found by a pilot run at each node. The neutrino's direction follows from the current.
 * A last meson of spin 1 gets a polarisation even in all directions, which is weighed with the rest and then decides how
 * it decays: its decay keeps its angles.
 *
 * <p>A pilot run cannot find the very largest |J|^2. What lies beyond the bound is as frequent as the bound allows: less than
 * 0.2 % of the rate of any mode is lost thereby (tested).
 */
final class ManyMesonChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int NODES = 40;
    private static final int PILOT = 1500;
    private static final double MARGIN = 1.1;
    /** What the product of momenta may exceed the line between nodes by. */
    private static final double CONVEX = 1.02;

    private final int[] products;
    private final double[] masses;
    private final int @Nullable [] daughters;
    private final boolean polarised;
    private final MesonCurrent form;
    private final double threshold;
    private final PhaseSpace phaseSpace;
    /** Where four mesons make rhos; the bound is then that of |J|^2 over its density. */
    private final @Nullable ResonantPhaseSpace resonant;

    /** At each node: bounds of the product of momenta and of |J|^2. */
    private final double[] momentumBound = new double[NODES + 1];

    private final double[] currentBound = new double[NODES + 1];
    private final TabulatedDensity envelope;

    /**
     * Of some mesons.
     *
     * @param form      their current
     * @param daughters of the last meson, where it has spin 1: PDG numbers of the decay it must have, or none for any
     * @param products  PDG numbers as from a negative tau, in the order of the current
     */
    ManyMesonChannel(MesonCurrent form, int @Nullable [] daughters, int... products) {
        this.form = form;
        this.products = products.clone();
        this.daughters = daughters == null ? null : daughters.clone();
        int last = products[products.length - 1];
        polarised = last == Pdg.OMEGA || last == Pdg.PHI || last == Pdg.PHOTON;
        masses = new double[products.length];
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            masses[i] = ParticleTable.standard().mass(products[i]);
            sum += masses[i];
        }
        threshold = sum;
        phaseSpace = new PhaseSpace(TAU, masses);
        int[][] orders = form.rhoOrders();
        resonant = orders.length == 0 ? null : new ResonantPhaseSpace(masses, orders);
        searchBounds();
        int bodies = masses.length;
        envelope = new TabulatedDensity(threshold, TAU, 50 * NODES, q -> {
            double open = TAU * TAU - q * q;
            return open
                    * open
                    * (TAU * TAU + 2 * q * q)
                    / (q * q)
                    * (resonant == null ? Math.pow(q - threshold, bodies - 2.0) * momentumBound(q) : 1)
                    * form.propagatorSquared(q * q)
                    * at(currentBound, q);
        });
    }

    private void searchBounds() {
        RandomStream random = new RandomStream(0, "pilot").at(0, Stage.PROCESS);
        DecayProducts work = new DecayProducts();
        for (int i = 0; i < products.length; i++) {
            work.add(products[i], DecayProducts.TAU, masses[i]);
        }
        double[] largest = new double[NODES + 1];
        for (int node = 1; node <= NODES; node++) {
            double q = threshold + (TAU - threshold) * node / NODES;
            PhaseSpace space = new PhaseSpace(q, masses);
            momentumBound[node] = space.largestWeight();
            for (int trial = 0; trial < PILOT; trial++) {
                if (resonant == null) {
                    space.generate(random, work, 0);
                    drawAxis(random, work.axis);
                } else if (!resonant.draw(q, random, work, 0)) {
                    continue;
                }
                largest[node] = Math.max(largest[node], weight(q, work, 0));
            }
        }
        for (int node = 0; node <= NODES; node++) {
            double neighbours = (largest[Math.max(1, node - 1)] + largest[Math.min(NODES, node + 1)]) / 2;
            currentBound[node] = MARGIN * Math.max(largest[node], neighbours);
        }
    }

    private double momentumBound(double q) {
        // Two bodies: as a root at the threshold, above the line between nodes. More: below it.
        return masses.length == 2 ? TwoBody.momentum(q, masses[0], masses[1]) : CONVEX * at(momentumBound, q);
    }

    private double at(double[] nodes, double q) {
        double position = (q - threshold) / (TAU - threshold) * NODES;
        int node = Math.clamp((int) position, 0, NODES - 1);
        return nodes[node] + (position - node) * (nodes[node + 1] - nodes[node]);
    }

    private static void drawAxis(RandomStream random, double[] axis) {
        double z = 2 * random.nextDouble() - 1;
        double phi = 2 * Math.PI * random.nextDouble();
        double across = Math.sqrt(1 - z * z);
        axis[0] = across * Math.cos(phi);
        axis[1] = across * Math.sin(phi);
        axis[2] = z;
    }

    /** |J|^2, over the density of points where that is not even. */
    private double weight(double q, DecayProducts out, int first) {
        HadronicCurrent current = out.current;
        current.clear();
        form.at(q, out, first, out.axis, current);
        double square = current.spatialSquare();
        return resonant == null ? square : square / resonant.density(q, out, first);
    }

    /** Draws momenta of the mesons at rest together; false where the attempt fails. */
    private boolean draw(double q, RandomStream random, DecayProducts out, int first) {
        if (resonant != null) {
            return resonant.draw(q, random, out, first);
        }
        if (drawClusters(q, out.cluster, random) < random.nextDouble()) {
            return false;
        }
        phaseSpace.layOut(out.cluster, random, out, first);
        return true;
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int neutrino = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        int first = out.size();
        for (int i = 0; i < products.length; i++) {
            out.add(products[i], DecayProducts.TAU, masses[i]);
        }
        double q;
        double weight;
        do {
            do {
                q = envelope.sample(random);
            } while (!draw(q, random, out, first));
            if (polarised) {
                drawAxis(random, out.axis);
            }
            weight = weight(q, out, first);
        } while (weight < at(currentBound, q) * random.nextDouble());
        HadronicCurrent current = out.current;
        double square = current.spatialSquare();
        current.drawNeutrino(random, out, neutrino, q, square);
        int end = out.size();
        int last = end - 1;
        if (polarised && products[products.length - 1] != Pdg.PHOTON) {
            MesonDecays.standard().decayAlong(random, out, last, daughters, out.axis);
            end = out.size();
        }
        double kx = out.px[neutrino];
        double ky = out.py[neutrino];
        double kz = out.pz[neutrino];
        double tauEnergy = q + out.energy[neutrino];
        out.boost(neutrino, end, -kx, -ky, -kz, tauEnergy, TAU);
        current.boost(-kx, -ky, -kz, tauEnergy, TAU);
        current.setPolarimeter(out, out.px[neutrino], out.py[neutrino], out.pz[neutrino]);
    }

    /** Draws masses; returns the product of momenta over its bound. */
    private double drawClusters(double q, double[] cluster, RandomStream random) {
        if (masses.length == 2) {
            cluster[0] = masses[0];
            cluster[1] = q;
            return 1;
        }
        return phaseSpace.drawClusters(q, cluster, random) * phaseSpace.largestWeight() / momentumBound(q);
    }

    /** Share of the rate that lies beyond the bounds and is lost, and the mean acceptance; for tests. */
    double[] lost(int trials, RandomStream random) {
        DecayProducts out = new DecayProducts();
        for (int i = 0; i < products.length; i++) {
            out.add(products[i], DecayProducts.TAU, masses[i]);
        }
        double sum = 0;
        double beyond = 0;
        for (int i = 0; i < trials; i++) {
            double q = envelope.sample(random);
            double share = 1;
            if (resonant == null) {
                share = drawClusters(q, out.cluster, random);
                phaseSpace.layOut(out.cluster, random, out, 0);
                drawAxis(random, out.axis);
            } else if (!resonant.draw(q, random, out, 0)) {
                continue;
            }
            double ratio = weight(q, out, 0) / at(currentBound, q);
            sum += share * ratio;
            beyond += Math.max(0, share - 1) * ratio + share * Math.max(0, ratio - 1);
        }
        return new double[] {beyond / sum, sum / trials};
    }
}
