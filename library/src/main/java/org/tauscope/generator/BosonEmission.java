package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.models.Boson;

/**
 * The amplitude of gamma* -> l- l+ X for unit coupling of X and without the charge of the lepton: X leaves either lepton.
 *
 * <p>Frame: rest frame of gamma*, X along -z, leptons in the x-z plane, l- at x &gt; 0. Spins and the polarisation of a
 * vector X refer to axes parallel to these in each particle's rest frame (boosts without rotation).
 */
final class BosonEmission {

    private final Boson.Kind kind;
    private final double bosonMass;
    private final double leptonMass;
    private final int polarisations;

    /** Momenta of l-, l+ and X, GeV. */
    final double[] momenta = new double[12];
    /**
     * Currents as {@link Spinors} has them, one for each (polarisation of X, spin of l-, spin of l+), the last index
     * fastest. Their spatial part couples to the beams.
     */
    final double[] currents;

    private final double[] rows = new double[2 * Spinors.SIZE];
    private final double[] columns = new double[2 * Spinors.SIZE];
    private final double[] sums = new double[8];
    private final double[] polarisation = new double[3 * Spinors.SIZE];
    private final double[] vertex = new double[Spinors.SIZE];
    private final double[] offShell = new double[4 * Spinors.SIZE];

    /**
     * Of one X and one lepton.
     *
     * @param kind       what X is
     * @param bosonMass  GeV
     * @param leptonMass GeV
     */
    BosonEmission(Boson.Kind kind, double bosonMass, double leptonMass) {
        this.kind = kind;
        this.bosonMass = bosonMass;
        this.leptonMass = leptonMass;
        polarisations = kind == Boson.Kind.VECTOR ? 3 : 1;
        currents = new double[4 * polarisations * Spinors.SIZE];
    }

    /** Number of polarisations of X: 1 or 3 (x, y, z). */
    int polarisations() {
        return polarisations;
    }

    /**
     * Computes momenta and currents at one point of phase space.
     *
     * @param s      squared mass of gamma*, GeV^2
     * @param pair2  squared mass of the lepton pair, GeV^2
     * @param cosine of the angle of l- in the rest frame of the pair to the direction away from X
     */
    void set(double s, double pair2, double cosine) {
        double rootS = Math.sqrt(s);
        double pair = Math.sqrt(pair2);
        double m2 = bosonMass * bosonMass;
        double pairEnergy = (s + pair2 - m2) / (2 * rootS);
        double p = Math.sqrt(Math.max(0, pairEnergy * pairEnergy - pair2));
        double q = Math.sqrt(Math.max(0, pair2 / 4 - leptonMass * leptonMass));
        double across = q * Math.sqrt(Math.max(0, 1 - cosine * cosine));
        double along = q * cosine;
        double gamma = pairEnergy / pair;
        double gammaBeta = p / pair;
        set(0, across, 0, gamma * along + gammaBeta * pair / 2, gamma * pair / 2 + gammaBeta * along);
        set(4, -across, 0, -gamma * along + gammaBeta * pair / 2, gamma * pair / 2 - gammaBeta * along);
        set(8, 0, 0, -p, rootS - pairEnergy);
        // (p + k)^2 - m^2 of both off-shell leptons.
        double whole = (s + m2 - pair2) / 2;
        double part = 2 * rootS * p * q * cosine / pair;
        currents(1 / (whole + part), 1 / (whole - part));
    }

    private void set(int at, double x, double y, double z, double e) {
        momenta[at] = x;
        momenta[at + 1] = y;
        momenta[at + 2] = z;
        momenta[at + 3] = e;
    }

    private void currents(double minusPropagator, double plusPropagator) {
        for (int spin = 0; spin < 2; spin++) {
            Spinors.outgoing(momenta, 0, leptonMass, spin, rows, spin * Spinors.SIZE);
            Spinors.outgoingAnti(momenta, 4, leptonMass, spin, columns, spin * Spinors.SIZE);
        }
        for (int i = 0; i < 4; i++) {
            sums[i] = momenta[i] + momenta[8 + i];
            sums[4 + i] = -momenta[4 + i] - momenta[8 + i];
        }
        if (polarisations == 3) {
            setPolarisations();
        }
        Arrays.fill(currents, 0);
        for (int polarisationNumber = 0; polarisationNumber < polarisations; polarisationNumber++) {
            for (int spin = 0; spin < 2; spin++) {
                int s = spin * Spinors.SIZE;
                rowVertex(s, polarisationNumber);
                Spinors.rowPropagator(vertex, 0, sums, 0, leptonMass, minusPropagator, offShell, s);
                columnVertex(s, polarisationNumber);
                Spinors.propagatorColumn(
                        sums, 4, leptonMass, plusPropagator, vertex, 0, offShell, 2 * Spinors.SIZE + s);
            }
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    int at = (4 * polarisationNumber + 2 * a + b) * Spinors.SIZE;
                    int row = a * Spinors.SIZE;
                    int column = b * Spinors.SIZE;
                    Spinors.addCurrent(offShell, row, columns, column, 1, currents, at);
                    Spinors.addCurrent(rows, row, offShell, 2 * Spinors.SIZE + column, 1, currents, at);
                }
            }
        }
    }

    /** Unit vectors of the rest frame of X, boosted. */
    private void setPolarisations() {
        double gamma = momenta[11] / bosonMass;
        double gammaBeta = momenta[10] / bosonMass;
        polarisation[2] = 1;
        polarisation[Spinors.SIZE + 4] = 1;
        polarisation[2 * Spinors.SIZE] = gammaBeta;
        polarisation[2 * Spinors.SIZE + 6] = gamma;
    }

    private void rowVertex(int row, int polarisationNumber) {
        switch (kind) {
            case SCALAR -> System.arraycopy(rows, row, vertex, 0, Spinors.SIZE);
            case PSEUDOSCALAR, AXION_LIKE -> timesGamma5(rows, row);
            case VECTOR -> Spinors.rowSlash(rows, row, polarisation, polarisationNumber * Spinors.SIZE, vertex, 0);
        }
    }

    private void columnVertex(int column, int polarisationNumber) {
        switch (kind) {
            case SCALAR -> System.arraycopy(columns, column, vertex, 0, Spinors.SIZE);
            case PSEUDOSCALAR, AXION_LIKE -> timesGamma5(columns, column);
            case VECTOR ->
                Spinors.slashColumn(polarisation, polarisationNumber * Spinors.SIZE, columns, column, vertex, 0);
        }
    }

    /** i gamma5 = i diag(-1, -1, 1, 1), from either side. */
    private void timesGamma5(double[] from, int at) {
        for (int i = 0; i < Spinors.SIZE; i += 2) {
            int sign = i < 4 ? 1 : -1;
            vertex[i] = sign * from[at + i + 1];
            vertex[i + 1] = -sign * from[at + i];
        }
    }

    /** Sum over all spins of the squared spatial current, GeV^-2 times GeV^2 for unit couplings. */
    double trace() {
        double sum = 0;
        for (int at = 0; at < currents.length; at += Spinors.SIZE) {
            for (int i = 2; i < Spinors.SIZE; i++) {
                sum += currents[at + i] * currents[at + i];
            }
        }
        return sum;
    }

    /**
     * Sum over all spins of the squared current across a direction, a unit vector: what beams along it produce, apart
     * from constants.
     */
    double transverse(double[] beam) {
        double sum = 0;
        for (int at = 0; at < currents.length; at += Spinors.SIZE) {
            sum += transverse(
                    beam,
                    currents[at + 2],
                    currents[at + 3],
                    currents[at + 4],
                    currents[at + 5],
                    currents[at + 6],
                    currents[at + 7]);
        }
        return sum;
    }

    /** The same for a vector X that is polarised along (x, y, z), a unit vector of its rest frame. */
    double transverse(double[] beam, double x, double y, double z) {
        int step = 4 * Spinors.SIZE;
        double sum = 0;
        for (int at = 2; at < step; at += Spinors.SIZE) {
            sum += transverse(
                    beam,
                    x * currents[at] + y * currents[at + step] + z * currents[at + 2 * step],
                    x * currents[at + 1] + y * currents[at + step + 1] + z * currents[at + 2 * step + 1],
                    x * currents[at + 2] + y * currents[at + step + 2] + z * currents[at + 2 * step + 2],
                    x * currents[at + 3] + y * currents[at + step + 3] + z * currents[at + 2 * step + 3],
                    x * currents[at + 4] + y * currents[at + step + 4] + z * currents[at + 2 * step + 4],
                    x * currents[at + 5] + y * currents[at + step + 5] + z * currents[at + 2 * step + 5]);
        }
        return sum;
    }

    private static double transverse(double[] beam, double xr, double xi, double yr, double yi, double zr, double zi) {
        double re = beam[0] * xr + beam[1] * yr + beam[2] * zr;
        double im = beam[0] * xi + beam[1] * yi + beam[2] * zi;
        return xr * xr + xi * xi + yr * yr + yi * yi + zr * zr + zi * zi - re * re - im * im;
    }
}
