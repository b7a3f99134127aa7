package org.tauscope.generator;

import java.util.Arrays;

/**
 * Amplitudes of e+e- -> e+e- l+ l- by two photons off the beams that make the pair (two diagrams), electrons massive, without
 * the charges. Each electron's current is shifted along its photon's momentum until its time component vanishes, which changes
 * nothing in the sum of the diagrams and takes away the large parts that would cancel: what remains is of the size of the angle.
 *
 * <p>Amplitudes have the index 16 a + 4 b + 2 c + d: spins before and after of the electron (a) and positron (b), two digits
 * each, spins of l- (c) and l+ (d), see {@link Spinors}.
 */
final class TwoPhotonAmplitude {

    private static final int SIZE = Spinors.SIZE;
    private static final double ELECTRON = TwoPhotonPhaseSpace.ELECTRON;

    private final double mass;

    /** Amplitudes, real parts. */
    final double[] re = new double[64];
    /** Amplitudes, imaginary parts. */
    final double[] im = new double[64];

    private final double[] before = new double[2 * SIZE];
    private final double[] after = new double[2 * SIZE];
    /** Of electron and positron, four each. */
    private final double[] currents = new double[8 * SIZE];

    private final double[] rows = new double[2 * SIZE];
    private final double[] columns = new double[2 * SIZE];
    private final double[] vertex = new double[SIZE];
    private final double[] fromRow = new double[16 * SIZE];
    private final double[] fromColumn = new double[16 * SIZE];
    private final double[] inner = new double[4];

    /** To leptons of this mass in GeV. */
    TwoPhotonAmplitude(double mass) {
        this.mass = mass;
    }

    /** Computes all amplitudes. */
    void set(TwoPhotonPhaseSpace point) {
        setElectron(point);
        setPositron(point);
        for (int spin = 0; spin < 2; spin++) {
            Spinors.outgoing(point.leptons, 0, mass, spin, rows, spin * SIZE);
            Spinors.outgoingAnti(point.leptons, 4, mass, spin, columns, spin * SIZE);
        }
        for (int beam = 0; beam < 2; beam++) {
            double dot = 0;
            for (int i = 0; i < 4; i++) {
                double q = point.photons[4 * beam + i];
                inner[i] = point.leptons[i] - q;
                dot += (i == 3 ? 1 : -1) * q * point.leptons[i];
            }
            double propagator = -1 / ((point.q2[beam] + 2 * dot) * point.q2[0] * point.q2[1]);
            for (int spin = 0; spin < 2; spin++) {
                for (int i = 0; i < 4; i++) {
                    int current = (4 * beam + i) * SIZE;
                    int at = (8 * beam + 4 * spin + i) * SIZE;
                    Spinors.rowSlash(rows, spin * SIZE, currents, current, vertex, 0);
                    Spinors.rowPropagator(vertex, 0, inner, 0, mass, propagator, fromRow, at);
                    Spinors.slashColumn(currents, current, columns, spin * SIZE, fromColumn, at);
                }
            }
        }
        for (int index = 0; index < 64; index++) {
            int a = index >> 4;
            int b = (index >> 2) & 3;
            int c = 4 * ((index >> 1) & 1);
            int d = 4 * (index & 1);
            int first = (c + a) * SIZE;
            int second = (8 + c + b) * SIZE;
            int firstColumn = (8 + d + b) * SIZE;
            int secondColumn = (d + a) * SIZE;
            re[index] = Spinors.real(fromRow, first, fromColumn, firstColumn)
                    + Spinors.real(fromRow, second, fromColumn, secondColumn);
            im[index] = Spinors.imaginary(fromRow, first, fromColumn, firstColumn)
                    + Spinors.imaginary(fromRow, second, fromColumn, secondColumn);
        }
    }

    /** Sum over all spins of the squared amplitude. */
    double squared() {
        double total = 0;
        for (int i = 0; i < 64; i++) {
            total += re[i] * re[i] + im[i] * im[i];
        }
        return total;
    }

    private void setElectron(TwoPhotonPhaseSpace point) {
        Arrays.fill(currents, 0);
        for (int spin = 0; spin < 2; spin++) {
            Spinors.incoming(point.beams, 0, ELECTRON, spin, before, spin * SIZE);
            Spinors.outgoing(point.scattered, 0, ELECTRON, spin, after, spin * SIZE);
        }
        for (int i = 0; i < 4; i++) {
            Spinors.addCurrent(after, (i & 1) * SIZE, before, (i >> 1) * SIZE, 1, currents, i * SIZE);
            shift(i * SIZE, point.photons, 0, point.q2[0]);
        }
    }

    private void setPositron(TwoPhotonPhaseSpace point) {
        for (int spin = 0; spin < 2; spin++) {
            Spinors.incomingAnti(point.beams, 4, ELECTRON, spin, before, spin * SIZE);
            Spinors.outgoingAnti(point.scattered, 4, ELECTRON, spin, after, spin * SIZE);
        }
        for (int i = 0; i < 4; i++) {
            Spinors.addCurrent(before, (i >> 1) * SIZE, after, (i & 1) * SIZE, 1, currents, (4 + i) * SIZE);
            shift((4 + i) * SIZE, point.photons, 4, point.q2[1]);
        }
    }

    /** j - q j0/q0, with j0 from current conservation: q0^2 - qz^2 = qT^2 - Q^2 is small and known. */
    private void shift(int at, double[] q, int i, double q2) {
        double energy2 = q[i + 3] * q[i + 3];
        double transverse2 = q[i] * q[i] + q[i + 1] * q[i + 1];
        for (int part = 0; part < 2; part++) {
            double jx = currents[at + 2 + part];
            double jy = currents[at + 4 + part];
            double jz = currents[at + 6 + part];
            double across = q[i] * jx + q[i + 1] * jy;
            double ratio = (q[i + 2] * jz + across) / energy2;
            currents[at + part] = 0;
            currents[at + 2 + part] = jx - q[i] * ratio;
            currents[at + 4 + part] = jy - q[i + 1] * ratio;
            currents[at + 6 + part] = (jz * (transverse2 - q2) - q[i + 2] * across) / energy2;
        }
    }
}
