package org.tauscope.generator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tree-level amplitudes of e+e- -> f- f+ F- F+ by photons, electrons massless, without the charges: both pairs from
 * photons off the beams (2 diagrams), F F off f (2) and f f off F (2); for identical leptons the same with the two positive
 * ones exchanged, and a minus sign.
 *
 * <p>Frame: centre of mass, electron along z. Amplitudes have the index 16 h + 8 a + 4 b + 2 c + d with the helicity h of
 * the beams and the spins of f-, f+, F-, F+ (0 up, 1 down), see {@link Spinors}.
 */
final class FourLeptonAmplitude {

    private static final int SIZE = Spinors.SIZE;

    private final double mass;
    private final double otherMass;
    private final boolean identical;
    private final @Nullable TabulatedAmplitude shift;

    /** Amplitudes, real parts. */
    final double[] re = new double[32];
    /** Amplitudes, imaginary parts. */
    final double[] im = new double[32];

    private final double[] beams = new double[8];
    private final double[] electron = new double[2 * SIZE];
    private final double[] positron = new double[2 * SIZE];
    private final double[] beamCurrent = new double[2 * SIZE];

    /** Rows of negative leptons and columns of positive ones: (particle, spin). */
    private final double[] rows = new double[4 * SIZE];

    private final double[] columns = new double[4 * SIZE];
    private final double[] current = new double[4 * SIZE];
    private final double[] otherCurrent = new double[4 * SIZE];

    private final double[] vertex = new double[SIZE];
    private final double[] offShell = new double[8 * SIZE];
    private final double[] beamRows = new double[8 * SIZE];
    private final double[] sum = new double[4];
    private final double[] pair = new double[4];
    private final double[] otherPair = new double[4];

    /**
     * Of two kinds of leptons.
     *
     * @param mass     of f, GeV
     * @param otherMass     of F, GeV
     * @param identical whether f and F are the same
     */
    FourLeptonAmplitude(double mass, double otherMass, boolean identical) {
        this(mass, otherMass, identical, null);
    }

    /**
     * The same with each photon's propagator divided by 1 minus the shift of alpha.
     *
     * @param shift as a function of the photon's mass in GeV, or none
     */
    FourLeptonAmplitude(double mass, double otherMass, boolean identical, @Nullable TabulatedAmplitude shift) {
        this.shift = shift;
        this.mass = mass;
        this.otherMass = otherMass;
        this.identical = identical;
    }

    /**
     * Computes all amplitudes.
     *
     * @param p momenta of f-, f+, F-, F+: px, py, pz, energy in GeV each
     * @param s squared collision energy, GeV^2
     */
    void set(double[] p, double s) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        setBeams(Math.sqrt(s) / 2);
        add(p, 4, 12, s, 4, 1, 1);
        if (identical) {
            add(p, 12, 4, s, 1, 4, -1);
        }
    }

    /** Sum over all spins of the squared amplitude. */
    double squared() {
        double total = 0;
        for (int i = 0; i < 32; i++) {
            total += re[i] * re[i] + im[i] * im[i];
        }
        return total;
    }

    private void setBeams(double e) {
        beams[2] = e;
        beams[3] = e;
        beams[6] = -e;
        beams[7] = e;
        Arrays.fill(beamCurrent, 0);
        for (int h = 0; h < 2; h++) {
            Spinors.incoming(beams, 0, 0, h, electron, h * SIZE);
            Spinors.incomingAnti(beams, 4, 0, h, positron, h * SIZE);
            Spinors.addCurrent(positron, h * SIZE, electron, h * SIZE, 1, beamCurrent, h * SIZE);
        }
    }

    /** Adds the six diagrams in which the positive leptons at these places belong to f and F. */
    private void add(double[] p, int plus, int otherPlus, double s, int stride, int otherStride, int sign) {
        Arrays.fill(current, 0);
        Arrays.fill(otherCurrent, 0);
        for (int spin = 0; spin < 2; spin++) {
            Spinors.outgoing(p, 0, mass, spin, rows, spin * SIZE);
            Spinors.outgoing(p, 8, otherMass, spin, rows, (2 + spin) * SIZE);
            Spinors.outgoingAnti(p, plus, mass, spin, columns, spin * SIZE);
            Spinors.outgoingAnti(p, otherPlus, otherMass, spin, columns, (2 + spin) * SIZE);
        }
        for (int i = 0; i < 4; i++) {
            Spinors.addCurrent(rows, (i >> 1) * SIZE, columns, (i & 1) * SIZE, 1, current, i * SIZE);
            Spinors.addCurrent(rows, (2 + (i >> 1)) * SIZE, columns, (2 + (i & 1)) * SIZE, 1, otherCurrent, i * SIZE);
            pair[i] = p[i] + p[plus + i];
            otherPair[i] = p[8 + i] + p[otherPlus + i];
        }
        double pair2 = square(pair);
        double otherPair2 = square(otherPair);
        double first = running(pair2);
        double second = running(otherPair2);
        double whole = running(s);
        fromBeams(
                current,
                8,
                stride,
                otherCurrent,
                2,
                otherStride,
                otherPair,
                sign * first * second / (pair2 * otherPair2));
        fromBeams(otherCurrent, 2, otherStride, current, 8, stride, pair, sign * first * second / (pair2 * otherPair2));
        fromLine(
                p,
                0,
                plus,
                mass,
                0,
                8,
                stride,
                otherCurrent,
                2,
                otherStride,
                otherPair,
                otherPair2,
                sign * whole * second / (s * otherPair2));
        fromLine(
                p,
                8,
                otherPlus,
                otherMass,
                2,
                2,
                otherStride,
                current,
                8,
                stride,
                pair,
                pair2,
                sign * whole * first / (s * pair2));
    }

    /** alpha(q2)/alpha. */
    private double running(double q2) {
        return shift == null ? 1 : 1 / (1 - shift.real(Math.sqrt(q2)));
    }

    private static double square(double[] q) {
        return q[3] * q[3] - q[0] * q[0] - q[1] * q[1] - q[2] * q[2];
    }

    /** The electron radiates the second current, of momentum q, then annihilates into the first. */
    private void fromBeams(
            double[] first,
            int firstMinus,
            int firstPlus,
            double[] second,
            int secondMinus,
            int secondPlus,
            double[] q,
            double factor) {
        for (int i = 0; i < 4; i++) {
            sum[i] = beams[i] - q[i];
        }
        double propagator = factor / square(sum);
        for (int h = 0; h < 2; h++) {
            for (int i = 0; i < 4; i++) {
                Spinors.slashColumn(second, i * SIZE, electron, h * SIZE, vertex, 0);
                Spinors.propagatorColumn(sum, 0, 0, propagator, vertex, 0, offShell, i * SIZE);
                Spinors.rowSlash(positron, h * SIZE, first, i * SIZE, beamRows, i * SIZE);
            }
            for (int i = 0; i < 4; i++) {
                int at = 16 * h + (i >> 1) * firstMinus + (i & 1) * firstPlus;
                for (int j = 0; j < 4; j++) {
                    int index = at + (j >> 1) * secondMinus + (j & 1) * secondPlus;
                    re[index] += Spinors.real(beamRows, i * SIZE, offShell, j * SIZE);
                    im[index] += Spinors.imaginary(beamRows, i * SIZE, offShell, j * SIZE);
                }
            }
        }
    }

    /** Leptons from the beams, of which either radiates the other pair's current, of momentum q. */
    private void fromLine(
            double[] p,
            int minus,
            int plus,
            double mass,
            int line,
            int lineMinus,
            int linePlus,
            double[] other,
            int otherMinus,
            int otherPlus,
            double[] q,
            double q2,
            double factor) {
        double minusQ = p[minus + 3] * q[3] - p[minus] * q[0] - p[minus + 1] * q[1] - p[minus + 2] * q[2];
        double plusQ = p[plus + 3] * q[3] - p[plus] * q[0] - p[plus + 1] * q[1] - p[plus + 2] * q[2];
        for (int i = 0; i < 4; i++) {
            sum[i] = p[minus + i] + q[i];
        }
        for (int h = 0; h < 2; h++) {
            for (int spin = 0; spin < 2; spin++) {
                int at = (2 * h + spin) * SIZE;
                Spinors.slashColumn(beamCurrent, h * SIZE, columns, (line + spin) * SIZE, beamRows, at);
                Spinors.rowSlash(rows, (line + spin) * SIZE, beamCurrent, h * SIZE, beamRows, at + 4 * SIZE);
            }
        }
        for (int i = 0; i < 8; i++) {
            Spinors.rowSlash(rows, (line + (i >> 2)) * SIZE, other, (i & 3) * SIZE, vertex, 0);
            Spinors.rowPropagator(vertex, 0, sum, 0, mass, factor / (q2 + 2 * minusQ), offShell, i * SIZE);
        }
        for (int i = 0; i < 8; i++) {
            int at = (i >> 2) * lineMinus + ((i >> 1) & 1) * otherMinus + (i & 1) * otherPlus;
            for (int hb = 0; hb < 4; hb++) {
                int index = at + 16 * (hb >> 1) + (hb & 1) * linePlus;
                re[index] += Spinors.real(offShell, i * SIZE, beamRows, hb * SIZE);
                im[index] += Spinors.imaginary(offShell, i * SIZE, beamRows, hb * SIZE);
            }
        }
        for (int i = 0; i < 4; i++) {
            sum[i] = -p[plus + i] - q[i];
        }
        for (int i = 0; i < 8; i++) {
            Spinors.slashColumn(other, (i & 3) * SIZE, columns, (line + (i >> 2)) * SIZE, vertex, 0);
            Spinors.propagatorColumn(sum, 0, mass, factor / (q2 + 2 * plusQ), vertex, 0, offShell, i * SIZE);
        }
        for (int i = 0; i < 8; i++) {
            int at = (i >> 2) * linePlus + ((i >> 1) & 1) * otherMinus + (i & 1) * otherPlus;
            for (int ha = 0; ha < 4; ha++) {
                int index = at + 16 * (ha >> 1) + (ha & 1) * lineMinus;
                re[index] += Spinors.real(beamRows, (4 + ha) * SIZE, offShell, i * SIZE);
                im[index] += Spinors.imaginary(beamRows, (4 + ha) * SIZE, offShell, i * SIZE);
            }
        }
    }
}
