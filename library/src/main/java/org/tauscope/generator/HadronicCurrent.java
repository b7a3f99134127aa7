package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * The complex four-vector J of the hadrons in tau -> nu hadrons, and what V - A makes of it.
 *
 * <p>With the neutrino momentum N, the rate of a negative tau is proportional to
 * 2 Re[(N.J)(K.J*)] - (N.K)(J.J*) + Im det[N, J, K, J*], K = P - m s (rows: time, x, y, z; checked in the tests against
 * explicit Dirac matrices). In the rest frame of the tau it is a0 - s.a, so that the polarimeter is h = -a / a0.
 */
final class HadronicCurrent {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    double realT;
    double realX;
    double realY;
    double realZ;
    double imaginaryT;
    double imaginaryX;
    double imaginaryY;
    double imaginaryZ;

    void clear() {
        realT = 0;
        realX = 0;
        realY = 0;
        realZ = 0;
        imaginaryT = 0;
        imaginaryX = 0;
        imaginaryY = 0;
        imaginaryZ = 0;
    }

    /** Adds a real vector times a complex number. */
    void add(double x, double y, double z, double re, double im) {
        realX += re * x;
        realY += re * y;
        realZ += re * z;
        imaginaryX += im * x;
        imaginaryY += im * y;
        imaginaryZ += im * z;
    }

    /** |J|^2 of the spatial part. */
    double spatialSquare() {
        return realX * realX
                + realY * realY
                + realZ * realZ
                + imaginaryX * imaginaryX
                + imaginaryY * imaginaryY
                + imaginaryZ * imaginaryZ;
    }

    /** Replaces the spatial part J by e x J. */
    void cross(double x, double y, double z) {
        double crossX = y * realZ - z * realY;
        double crossY = z * realX - x * realZ;
        realZ = x * realY - y * realX;
        realX = crossX;
        realY = crossY;
        crossX = y * imaginaryZ - z * imaginaryY;
        crossY = z * imaginaryX - x * imaginaryZ;
        imaginaryZ = x * imaginaryY - y * imaginaryX;
        imaginaryX = crossX;
        imaginaryY = crossY;
    }

    /** Moves the current from the rest frame of a system to the frame in which its four-momentum is given. */
    void boost(double bx, double by, double bz, double e, double m) {
        double along = realX * bx + realY * by + realZ * bz;
        double t = (realT * e + along) / m;
        double factor = (t + realT) / (e + m);
        realX += factor * bx;
        realY += factor * by;
        realZ += factor * bz;
        realT = t;
        along = imaginaryX * bx + imaginaryY * by + imaginaryZ * bz;
        t = (imaginaryT * e + along) / m;
        factor = (t + imaginaryT) / (e + m);
        imaginaryX += factor * bx;
        imaginaryY += factor * by;
        imaginaryZ += factor * bz;
        imaginaryT = t;
    }

    /** Sets the polarimeter of a decay whose neutrino has the given momentum in the rest frame of the tau. */
    void setPolarimeter(DecayProducts out, double nx, double ny, double nz) {
        setPolarimeter(out, Math.sqrt(nx * nx + ny * ny + nz * nz), nx, ny, nz);
    }

    /**
     * The same beside a heavy neutral lepton: N becomes N - M b, with its mass M and the four-vector b that is the
     * polarimeter of its own decay in its rest frame; V - A acts on its spin as on that of the tau.
     */
    void setPolarimeter(DecayProducts out, double n, double nx, double ny, double nz) {
        double realN = n * realT - nx * realX - ny * realY - nz * realZ;
        double imaginaryN = n * imaginaryT - nx * imaginaryX - ny * imaginaryY - nz * imaginaryZ;
        double square = realT * realT
                + imaginaryT * imaginaryT
                - realX * realX
                - realY * realY
                - realZ * realZ
                - imaginaryX * imaginaryX
                - imaginaryY * imaginaryY
                - imaginaryZ * imaginaryZ;
        // A = Re J x Im J and B = Im J0 Re J - Re J0 Im J.
        double ax = realY * imaginaryZ - realZ * imaginaryY;
        double ay = realZ * imaginaryX - realX * imaginaryZ;
        double az = realX * imaginaryY - realY * imaginaryX;
        double bx = imaginaryT * realX - realT * imaginaryX;
        double by = imaginaryT * realY - realT * imaginaryY;
        double bz = imaginaryT * realZ - realT * imaginaryZ;
        double a0 = 2 * (realN * realT + imaginaryN * imaginaryT) - n * square - 2 * (nx * ax + ny * ay + nz * az);
        double x = 2 * (realN * realX + imaginaryN * imaginaryX) - nx * square - 2 * n * ax - 2 * (ny * bz - nz * by);
        double y = 2 * (realN * realY + imaginaryN * imaginaryY) - ny * square - 2 * n * ay - 2 * (nz * bx - nx * bz);
        double z = 2 * (realN * realZ + imaginaryN * imaginaryZ) - nz * square - 2 * n * az - 2 * (nx * by - ny * bx);
        out.setPolarimeter(x / a0, y / a0, z / a0);
    }

    /**
     * Draws the neutrino's direction n from 2 k^2 |n.J|^2 + (N.P) |J|^2 - 2 Q k n.(Re J x Im J).
     *
     * @param neutrino its number; gets its momentum in the rest frame of the hadrons
     * @param q        mass of the hadrons, GeV
     * @param square   |J|^2 in their rest frame
     */
    void drawNeutrino(RandomStream random, DecayProducts out, int neutrino, double q, double square) {
        double k = (TAU * TAU - q * q) / (2 * q);
        double crossX = realY * imaginaryZ - realZ * imaginaryY;
        double crossY = realZ * imaginaryX - realX * imaginaryZ;
        double crossZ = realX * imaginaryY - realY * imaginaryX;
        double cross = Math.sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ);
        double even = (TAU * TAU - q * q) / 2 * square;
        double bound = even + 2 * k * k * square + 2 * q * k * cross;
        while (true) {
            double y = 2 * random.nextDouble() - 1;
            double phi = 2 * Math.PI * random.nextDouble();
            double transverse = Math.sqrt(1 - y * y);
            double x = transverse * Math.cos(phi);
            double z = transverse * Math.sin(phi);
            double real = x * realX + y * realY + z * realZ;
            double imaginary = x * imaginaryX + y * imaginaryY + z * imaginaryZ;
            double weight = even
                    + 2 * k * k * (real * real + imaginary * imaginary)
                    - 2 * q * k * (x * crossX + y * crossY + z * crossZ);
            if (random.nextDouble() * bound < weight) {
                out.setMomentum(neutrino, k * x, k * y, k * z);
                return;
            }
        }
    }
}
