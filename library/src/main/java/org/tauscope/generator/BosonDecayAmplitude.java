package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.models.Boson;
import org.tauscope.random.RandomStream;

/**
 * The decay of a boson X at rest to two particles, with the amplitudes for all spins of a lepton pair: index
 * (polarisation of X, spin of l-, spin of l+), the last one fastest, in the axes of the rest frame of X.
 */
final class BosonDecayAmplitude {

    private final Boson.Kind kind;
    private final double bosonMass;
    private final double mass;
    private final double momentum;
    private final double velocity2;

    /** Momenta of both daughters, the particle first, GeV. */
    final double[] momenta = new double[8];
    /** Amplitudes, real parts. */
    final double[] re;
    /** Amplitudes, imaginary parts. */
    final double[] im;

    private final double[] row = new double[Spinors.SIZE];
    private final double[] column = new double[Spinors.SIZE];
    private final double[] current = new double[Spinors.SIZE];

    /**
     * Of one boson.
     *
     * @param boson X
     * @param mass  of either daughter, GeV
     */
    BosonDecayAmplitude(Boson boson, double mass) {
        if (!(boson.mass() > 2 * mass)) {
            throw new IllegalArgumentException(boson.name() + ": mass " + boson.mass()
                    + " GeV must exceed twice that of its daughters, " + mass + " GeV");
        }
        kind = boson.kind();
        bosonMass = boson.mass();
        this.mass = mass;
        momentum = TwoBody.momentum(boson.mass(), mass, mass);
        velocity2 = 4 * momentum * momentum / (boson.mass() * boson.mass());
        int size = kind == Boson.Kind.VECTOR ? 12 : 4;
        re = new double[size];
        im = new double[size];
    }

    /**
     * Draws the direction of the daughters. A vector made by a current decays by 1 - beta^2 times its alignment along it.
     *
     * @param production what made X; only its sum over other spins counts
     * @param beam       direction of the beams in its axes, a unit vector
     */
    void drawDirection(BosonEmission production, double[] beam, RandomStream random) {
        double whole = kind == Boson.Kind.VECTOR ? production.transverse(beam) : 1;
        while (true) {
            double z = 2 * random.nextDouble() - 1;
            double phi = 2 * Math.PI * random.nextDouble();
            double t = Math.sqrt(1 - z * z);
            double x = t * Math.cos(phi);
            double y = t * Math.sin(phi);
            if (kind == Boson.Kind.VECTOR
                    && random.nextDouble() * whole > whole - velocity2 * production.transverse(beam, x, y, z)) {
                continue;
            }
            set(0, x, y, z);
            set(4, -x, -y, -z);
            return;
        }
    }

    private void set(int at, double x, double y, double z) {
        momenta[at] = momentum * x;
        momenta[at + 1] = momentum * y;
        momenta[at + 2] = momentum * z;
        momenta[at + 3] = bosonMass / 2;
    }

    /** Computes the amplitudes to a lepton pair in the direction drawn. */
    void computeLeptons() {
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                Spinors.outgoing(momenta, 0, mass, a, row, 0);
                Spinors.outgoingAnti(momenta, 4, mass, b, column, 0);
                int at = 2 * a + b;
                switch (kind) {
                    case SCALAR -> setScalar(at, 1);
                    case PSEUDOSCALAR, AXION_LIKE -> setScalar(at, -1);
                    case VECTOR -> setVector(at);
                }
            }
        }
    }

    /** ubar v = upper plus lower half, or up to a phase ubar gamma5 v = upper minus lower half. */
    private void setScalar(int at, int sign) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < Spinors.SIZE; i += 2) {
            int s = i < 4 ? 1 : sign;
            real += s * (row[i] * column[i] - row[i + 1] * column[i + 1]);
            imaginary += s * (row[i] * column[i + 1] + row[i + 1] * column[i]);
        }
        re[at] = real;
        im[at] = imaginary;
    }

    private void setVector(int at) {
        Arrays.fill(current, 0);
        Spinors.addCurrent(row, 0, column, 0, 1, current, 0);
        for (int polarisation = 0; polarisation < 3; polarisation++) {
            re[4 * polarisation + at] = current[2 + 2 * polarisation];
            im[4 * polarisation + at] = current[3 + 2 * polarisation];
        }
    }
}
