package org.tauscope.generator;

import org.jspecify.annotations.Nullable;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> nu_tau and three mesons through a {@link ThreeMesonCurrent}.
 *
 * <p>Q^2 is drawn from its spectrum, then the Dalitz plot, then the direction of the neutrino against the mesons: each
 * exactly from the matrix element, given the one before.
 */
final class ThreeMesonChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    /** Above the largest |J|^2 found on the grid: what lies between nodes in Q^2. */
    private static final double HEADROOM = 1.15;

    private final int[] products;
    private final double m1;
    private final double m2;
    private final double m3;
    private final double threshold;
    private final int cells;
    private final int dalitzCells;
    private final ThreeMesonCurrent form;
    private final TabulatedDensity spectrum;
    private final double[] largest;
    /** Bounds cell by cell, for currents without narrow resonances. */
    private final @Nullable DalitzBounds bounds;

    /**
     * Of three mesons.
     *
     * @param form     their current
     * @param smooth   whether no resonance is narrow: the bounds may then be searched on a grid
     * @param cells    of the table in Q^2; a third as many along each side of the Dalitz plot
     * @param products PDG numbers as from a negative tau, in the order of the current
     */
    ThreeMesonChannel(ThreeMesonCurrent form, boolean smooth, int cells, int... products) {
        ParticleTable particles = ParticleTable.standard();
        this.form = form;
        this.products = products.clone();
        this.cells = cells;
        dalitzCells = cells / 3;
        m1 = particles.mass(products[0]);
        m2 = particles.mass(products[1]);
        m3 = particles.mass(products[2]);
        threshold = (m1 + m2 + m3) * (m1 + m2 + m3);
        double[] work = new double[6];
        spectrum = new TabulatedDensity(threshold, TAU * TAU, cells, q2 -> {
            double open = TAU * TAU - q2;
            return open
                    * open
                    * (TAU * TAU + 2 * q2)
                    / (q2 * q2)
                    * dalitzIntegral(q2, work)
                    * form.propagatorSquared(q2);
        });
        largest = new double[cells + 1];
        if (smooth) {
            bounds = new DalitzBounds(cells / 2, (node, x, y) -> atCoordinates(massSquared(2 * node), x, y, work));
            return;
        }
        bounds = null;
        for (int node = 0; node <= cells; node++) {
            largest[node] = largestCurrent(massSquared(node), work);
        }
    }

    private double massSquared(int node) {
        return threshold + node * (TAU * TAU - threshold) / cells;
    }

    private double atCoordinates(double q2, double x, double y, double[] work) {
        double q = Math.sqrt(q2);
        double low1 = (m2 + m3) * (m2 + m3);
        double low2 = (m1 + m3) * (m1 + m3);
        return currentSquared(
                q2, low1 + x * ((q - m1) * (q - m1) - low1), low2 + y * ((q - m2) * (q - m2) - low2), work);
    }

    /** Integral of |J|^2 over the Dalitz plot. */
    private double dalitzIntegral(double q2, double[] work) {
        double q = Math.sqrt(q2);
        double low1 = (m2 + m3) * (m2 + m3);
        double low2 = (m1 + m3) * (m1 + m3);
        double step1 = ((q - m1) * (q - m1) - low1) / dalitzCells;
        double step2 = ((q - m2) * (q - m2) - low2) / dalitzCells;
        if (step1 <= 0 || step2 <= 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < dalitzCells; i++) {
            for (int j = 0; j < dalitzCells; j++) {
                sum += currentSquared(q2, low1 + (i + 0.5) * step1, low2 + (j + 0.5) * step2, work);
            }
        }
        return sum * step1 * step2;
    }

    private double largestCurrent(double q2, double[] work) {
        double q = Math.sqrt(q2);
        double low1 = (m2 + m3) * (m2 + m3);
        double low2 = (m1 + m3) * (m1 + m3);
        int nodes = 2 * dalitzCells;
        double step1 = ((q - m1) * (q - m1) - low1) / nodes;
        double step2 = ((q - m2) * (q - m2) - low2) / nodes;
        double result = 0;
        double best1 = low1;
        double best2 = low2;
        for (int i = 0; i <= nodes; i++) {
            for (int j = 0; j <= nodes; j++) {
                double value = currentSquared(q2, low1 + i * step1, low2 + j * step2, work);
                if (value > result) {
                    result = value;
                    best1 = low1 + i * step1;
                    best2 = low2 + j * step2;
                }
            }
        }
        // Resonances narrower than the grid: climb from its highest node.
        for (int halving = 0; halving < 8; halving++) {
            step1 /= 2;
            step2 /= 2;
            double centre1 = best1;
            double centre2 = best2;
            for (int i = -2; i <= 2; i++) {
                for (int j = -2; j <= 2; j++) {
                    double value = currentSquared(q2, centre1 + i * step1, centre2 + j * step2, work);
                    if (value > result) {
                        result = value;
                        best1 = centre1 + i * step1;
                        best2 = centre2 + j * step2;
                    }
                }
            }
        }
        return HEADROOM * result;
    }

    /** |J|^2 in the rest frame of the mesons without the propagator; 0 outside the Dalitz plot. Leaves A, B, C in the work. */
    double currentSquared(double q2, double s1, double s2, double[] work) {
        double q = Math.sqrt(q2);
        double e1 = (q2 + m1 * m1 - s1) / (2 * q);
        double e2 = (q2 + m2 * m2 - s2) / (2 * q);
        double e3 = q - e1 - e2;
        double p11 = e1 * e1 - m1 * m1;
        double p22 = e2 * e2 - m2 * m2;
        double p33 = e3 * e3 - m3 * m3;
        if (p11 < 0 || p22 < 0 || p33 < 0 || e1 < m1 || e2 < m2 || e3 < m3) {
            return 0;
        }
        double p12 = (p33 - p11 - p22) / 2;
        double area = p11 * p22 - p12 * p12;
        if (area < 0) {
            return 0;
        }
        form.at(q2, s1, s2, q2 + m1 * m1 + m2 * m2 + m3 * m3 - s1 - s2, work);
        return (work[0] * work[0] + work[1] * work[1]) * p11
                + (work[2] * work[2] + work[3] * work[3]) * p22
                + 2 * (work[0] * work[2] + work[1] * work[3]) * p12
                + (work[4] * work[4] + work[5] * work[5]) * area;
    }

    /** Smallest Q^2, GeV^2. */
    double threshold() {
        return threshold;
    }

    /** Bound of |J|^2 at a point of a Dalitz plot. */
    double bound(double q2, double s1, double s2) {
        if (bounds != null) {
            double q = Math.sqrt(q2);
            double low1 = (m2 + m3) * (m2 + m3);
            double low2 = (m1 + m3) * (m1 + m3);
            double x = (s1 - low1) / ((q - m1) * (q - m1) - low1);
            double y = (s2 - low2) / ((q - m2) * (q - m2) - low2);
            return bounds.bound(position(q2), bounds.cell(x, y));
        }
        return bound(q2);
    }

    private double position(double q2) {
        return (q2 - threshold) / (TAU * TAU - threshold) * cells / 2;
    }

    private double bound(double q2) {
        int node = Math.min((int) ((q2 - threshold) / (TAU * TAU - threshold) * cells), cells - 1);
        return Math.max(largest[node], largest[node + 1]);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        double q2 = spectrum.sample(random);
        double q = Math.sqrt(q2);
        double low1 = (m2 + m3) * (m2 + m3);
        double low2 = (m1 + m3) * (m1 + m3);
        double range1 = (q - m1) * (q - m1) - low1;
        double range2 = (q - m2) * (q - m2) - low2;
        double[] f = out.formFactors;
        double s1;
        double s2;
        double square;
        if (bounds == null) {
            double bound = bound(q2);
            do {
                s1 = low1 + range1 * random.nextDouble();
                s2 = low2 + range2 * random.nextDouble();
                square = currentSquared(q2, s1, s2, f);
            } while (square <= bound * random.nextDouble());
        } else {
            double position = position(q2);
            int cell;
            do {
                cell = bounds.draw(position, random);
                s1 = low1 + range1 * bounds.first(cell, random);
                s2 = low2 + range2 * bounds.second(cell, random);
                square = currentSquared(q2, s1, s2, f);
            } while (square <= bounds.bound(position, cell) * random.nextDouble());
        }
        // Mesons in the x-z plane, the first along z; q1 x q2 points along y.
        double e1 = (q2 + m1 * m1 - s1) / (2 * q);
        double e2 = (q2 + m2 * m2 - s2) / (2 * q);
        double e3 = q - e1 - e2;
        double p1 = Math.sqrt(e1 * e1 - m1 * m1);
        double p22 = e2 * e2 - m2 * m2;
        double z2 = p1 > 0 ? (e3 * e3 - m3 * m3 - p1 * p1 - p22) / (2 * p1) : 0;
        double x2 = Math.sqrt(Math.max(0, p22 - z2 * z2));
        HadronicCurrent current = out.current;
        current.realT = 0;
        current.realX = f[2] * x2;
        current.realY = -f[5] * p1 * x2;
        current.realZ = f[0] * p1 + f[2] * z2;
        current.imaginaryT = 0;
        current.imaginaryX = f[3] * x2;
        current.imaginaryY = f[4] * p1 * x2;
        current.imaginaryZ = f[1] * p1 + f[3] * z2;
        int neutrino = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        int one = out.add(products[0], DecayProducts.TAU, m1);
        int two = out.add(products[1], DecayProducts.TAU, m2);
        int three = out.add(products[2], DecayProducts.TAU, m3);
        out.setMomentum(one, 0, 0, p1);
        out.setMomentum(two, x2, 0, z2);
        out.setMomentum(three, -x2, 0, -p1 - z2);
        current.drawNeutrino(random, out, neutrino, q, square);
        double kx = out.px[neutrino];
        double ky = out.py[neutrino];
        double kz = out.pz[neutrino];
        double tauEnergy = q + out.energy[neutrino];
        out.boost(neutrino, three + 1, -kx, -ky, -kz, tauEnergy, TAU);
        current.boost(-kx, -ky, -kz, tauEnergy, TAU);
        current.setPolarimeter(out, out.px[neutrino], out.py[neutrino], out.pz[neutrino]);
    }
}
