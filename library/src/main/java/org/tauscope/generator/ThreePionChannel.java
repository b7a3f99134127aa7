package org.tauscope.generator;

import org.tauscope.cards.Card;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> nu_tau and three pions through the a1: two pions alike (1, 2) and the odd one (3), with the current of
 * J. Kuehn and A. Santamaria, Z. Phys. C48 (1990) 445:
 * J = BW_a1(Q^2) [B(s2) (q1 - q3) + B(s1) (q2 - q3)], made transverse to Q, s1 = (q2 + q3)^2, s2 = (q1 + q3)^2, B the
 * rho form factor.
 *
 * <p>Q^2 is drawn from its spectrum, then the Dalitz plot, then the direction of the neutrino against the pions: each
 * exactly from the matrix element, given the one before.
 */
final class ThreePionChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int Q_CELLS = 200;
    private static final int DALITZ_CELLS = 60;
    private static final int RHO_NODES = 2000;
    /** Above the largest |J|^2 found on the grid: the peaks between its nodes. */
    private static final double HEADROOM = 1.1;

    private final int alike;
    private final int odd;
    private final double m1;
    private final double m3;
    private final double lowest;
    private final double rhoLow;
    private final double rhoSpacing;
    private final double[] rhoReal = new double[RHO_NODES + 2];
    private final double[] rhoImaginary = new double[RHO_NODES + 2];
    private final TabulatedDensity spectrum;
    private final double[] largest = new double[Q_CELLS + 1];

    /**
     * Of three pions.
     *
     * @param alike PDG number of the two alike, as from a negative tau
     * @param odd   PDG number of the third
     * @param card  the section with the a1's mass and width and the rho form factor
     */
    ThreePionChannel(int alike, int odd, Card card) {
        this.alike = alike;
        this.odd = odd;
        m1 = ParticleTable.standard().mass(alike);
        m3 = ParticleTable.standard().mass(odd);
        lowest = 2 * m1 + m3;
        VectorFormFactor rho = new VectorFormFactor(card.section("rho"), m1, m3);
        rhoLow = (m1 + m3) * (m1 + m3);
        rhoSpacing = ((TAU - m1) * (TAU - m1) - rhoLow) / RHO_NODES;
        for (int node = 0; node < rhoReal.length; node++) {
            double[] value = rho.at(rhoLow + node * rhoSpacing);
            rhoReal[node] = value[0];
            rhoImaginary[node] = value[1];
        }
        double a1Mass = card.quantity("a1_mass", "GeV", 1, 2).value();
        double a1Width = card.quantity("a1_width", "GeV", 0.1, 1).value();
        double threshold = lowest * lowest;
        double atPole = runningWidth(a1Mass * a1Mass);
        spectrum = new TabulatedDensity(threshold, TAU * TAU, Q_CELLS, q2 -> {
            double real = a1Mass * a1Mass - q2;
            double imaginary = a1Mass * a1Width * runningWidth(q2) / atPole;
            double open = TAU * TAU - q2;
            return open
                    * open
                    * (TAU * TAU + 2 * q2)
                    / (q2 * q2)
                    * dalitzIntegral(q2)
                    / (real * real + imaginary * imaginary);
        });
        double spacing = (TAU * TAU - threshold) / Q_CELLS;
        for (int node = 0; node <= Q_CELLS; node++) {
            largest[node] = largestCurrent(threshold + node * spacing);
        }
    }

    /** The a1's running width, g(s) of Kuehn and Santamaria, as quoted by TAUOLA (GFUN). */
    private static double runningWidth(double s) {
        double pion = 0.13957;
        double rho = 0.773;
        if (s > (rho + pion) * (rho + pion)) {
            return s * (1.623 + 10.38 / s - 9.32 / (s * s) + 0.65 / (s * s * s));
        }
        double x = s - 9 * pion * pion;
        return x > 0 ? 4.1 * x * x * x * (1 - 3.3 * x + 5.8 * x * x) : 0;
    }

    /** Integral of |J|^2 over the Dalitz plot without the a1. */
    private double dalitzIntegral(double q2) {
        double q = Math.sqrt(q2);
        double low = rhoLow;
        double high = (q - m1) * (q - m1);
        if (high <= low) {
            return 0;
        }
        double step = (high - low) / DALITZ_CELLS;
        double sum = 0;
        for (int i = 0; i < DALITZ_CELLS; i++) {
            for (int j = 0; j < DALITZ_CELLS; j++) {
                sum += currentSquared(q2, low + (i + 0.5) * step, low + (j + 0.5) * step);
            }
        }
        return sum * step * step;
    }

    private double largestCurrent(double q2) {
        double q = Math.sqrt(q2);
        double high = (q - m1) * (q - m1);
        double step = (high - rhoLow) / (2 * DALITZ_CELLS);
        double result = 0;
        for (int i = 0; i <= 2 * DALITZ_CELLS; i++) {
            for (int j = 0; j <= i; j++) {
                result = Math.max(result, currentSquared(q2, rhoLow + i * step, rhoLow + j * step));
            }
        }
        return HEADROOM * result;
    }

    /** |J|^2 in the rest frame of the pions without the a1; 0 outside the Dalitz plot. */
    double currentSquared(double q2, double s1, double s2) {
        double q = Math.sqrt(q2);
        double e1 = (q2 + m1 * m1 - s1) / (2 * q);
        double e2 = (q2 + m1 * m1 - s2) / (2 * q);
        double e3 = q - e1 - e2;
        double p11 = e1 * e1 - m1 * m1;
        double p22 = e2 * e2 - m1 * m1;
        double p33 = e3 * e3 - m3 * m3;
        if (p11 < 0 || p22 < 0 || p33 < 0 || e1 < m1 || e2 < m1 || e3 < m3) {
            return 0;
        }
        double p12 = (p33 - p11 - p22) / 2;
        if (p12 * p12 > p11 * p22) {
            return 0;
        }
        // q1 - q3 = 2 q1 + q2, q2 - q3 = q1 + 2 q2 in this frame.
        double first = 4 * p11 + 4 * p12 + p22;
        double second = p11 + 4 * p12 + 4 * p22;
        double mixed = 2 * p11 + 5 * p12 + 2 * p22;
        double r2 = rhoReal(s2);
        double i2 = rhoImaginary(s2);
        double r1 = rhoReal(s1);
        double i1 = rhoImaginary(s1);
        return (r2 * r2 + i2 * i2) * first + (r1 * r1 + i1 * i1) * second + 2 * (r1 * r2 + i1 * i2) * mixed;
    }

    private double rhoReal(double s) {
        return interpolate(rhoReal, s);
    }

    private double rhoImaginary(double s) {
        return interpolate(rhoImaginary, s);
    }

    private double interpolate(double[] table, double s) {
        double position = (s - rhoLow) / rhoSpacing;
        int node = Math.clamp((int) position, 0, RHO_NODES);
        return table[node] + (position - node) * (table[node + 1] - table[node]);
    }

    /** Bound of |J|^2 on the Dalitz plot of this squared mass. */
    double bound(double q2) {
        double position = (q2 - lowest * lowest) / (TAU * TAU - lowest * lowest) * Q_CELLS;
        int node = Math.min((int) position, Q_CELLS - 1);
        return Math.max(largest[node], largest[node + 1]);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        double q2 = spectrum.sample(random);
        double q = Math.sqrt(q2);
        double range = (q - m1) * (q - m1) - rhoLow;
        double bound = bound(q2);
        double s1;
        double s2;
        double square;
        do {
            s1 = rhoLow + range * random.nextDouble();
            s2 = rhoLow + range * random.nextDouble();
            square = currentSquared(q2, s1, s2);
        } while (square <= bound * random.nextDouble());
        // Pions in the x-z plane, the first along z.
        double e1 = (q2 + m1 * m1 - s1) / (2 * q);
        double e2 = (q2 + m1 * m1 - s2) / (2 * q);
        double e3 = q - e1 - e2;
        double p1 = Math.sqrt(e1 * e1 - m1 * m1);
        double p22 = e2 * e2 - m1 * m1;
        double z2 = p1 > 0 ? (e3 * e3 - m3 * m3 - p1 * p1 - p22) / (2 * p1) : 0;
        double x2 = Math.sqrt(Math.max(0, p22 - z2 * z2));
        double r1 = rhoReal(s1);
        double i1 = rhoImaginary(s1);
        double r2 = rhoReal(s2);
        double i2 = rhoImaginary(s2);
        HadronicCurrent current = out.current;
        current.realT = 0;
        current.realX = (r2 + 2 * r1) * x2;
        current.realY = 0;
        current.realZ = (2 * r2 + r1) * p1 + (r2 + 2 * r1) * z2;
        current.imaginaryT = 0;
        current.imaginaryX = (i2 + 2 * i1) * x2;
        current.imaginaryY = 0;
        current.imaginaryZ = (2 * i2 + i1) * p1 + (i2 + 2 * i1) * z2;
        int neutrino = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        int one = out.add(alike, DecayProducts.TAU, m1);
        int two = out.add(alike, DecayProducts.TAU, m1);
        int three = out.add(odd, DecayProducts.TAU, m3);
        out.setMomentum(one, 0, 0, p1);
        out.setMomentum(two, x2, 0, z2);
        out.setMomentum(three, -x2, 0, -p1 - z2);
        drawNeutrino(random, out, neutrino, q, square);
        double kx = out.px[neutrino];
        double ky = out.py[neutrino];
        double kz = out.pz[neutrino];
        double tauEnergy = q + out.energy[neutrino];
        out.boost(neutrino, three + 1, -kx, -ky, -kz, tauEnergy, TAU);
        current.boost(-kx, -ky, -kz, tauEnergy, TAU);
        current.setPolarimeter(out, out.px[neutrino], out.py[neutrino], out.pz[neutrino]);
    }

    /** Draws the neutrino's direction n from 2 k^2 |n.J|^2 + (N.P) |J|^2 - 2 Q k n.(Re J x Im J). */
    private static void drawNeutrino(RandomStream random, DecayProducts out, int neutrino, double q, double square) {
        HadronicCurrent current = out.current;
        double k = (TAU * TAU - q * q) / (2 * q);
        // Re J and Im J lie in the x-z plane: their product points along y.
        double cross = current.realZ * current.imaginaryX - current.realX * current.imaginaryZ;
        double even = (TAU * TAU - q * q) / 2 * square;
        double bound = even + 2 * k * k * square + 2 * q * k * Math.abs(cross);
        while (true) {
            double y = 2 * random.nextDouble() - 1;
            double phi = 2 * Math.PI * random.nextDouble();
            double transverse = Math.sqrt(1 - y * y);
            double x = transverse * Math.cos(phi);
            double z = transverse * Math.sin(phi);
            double real = x * current.realX + z * current.realZ;
            double imaginary = x * current.imaginaryX + z * current.imaginaryZ;
            double weight = even + 2 * k * k * (real * real + imaginary * imaginary) - 2 * q * k * y * cross;
            if (random.nextDouble() * bound < weight) {
                out.setMomentum(neutrino, k * x, k * y, k * z);
                return;
            }
        }
    }
}
