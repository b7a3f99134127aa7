package org.tauscope.generator;

import java.util.function.DoubleUnaryOperator;

/**
 * The current of a pseudoscalar and a particle of spin 1, which stands last: omega pi through the vector current,
 * J = e x q; K omega and K phi through the axial one in an S wave, J = e; a photon, whose polarisation is across its
 * momentum, J = e - k (k.e)/k^2 for either current. e is the polarisation in the rest frame of both.
 */
final class VectorMesonCurrent implements MesonCurrent {

    /** Which part of the polarisation counts. */
    enum Wave {
        /** Vector current to a vector meson and a pseudoscalar. */
        P,
        /** Axial current to the same. */
        S,
        /** Either current to a photon and a pseudoscalar. */
        PHOTON
    }

    private final Wave wave;
    private final DoubleUnaryOperator strength;

    /**
     * Of two particles.
     *
     * @param wave     which part of the polarisation counts
     * @param strength factor on |J|^2 as a function of Q^2, GeV^2
     */
    VectorMesonCurrent(Wave wave, DoubleUnaryOperator strength) {
        this.wave = wave;
        this.strength = strength;
    }

    /** Moves a polarisation from the rest frame of a particle to the frame of its momentum: its spatial part. */
    static void boost(DecayProducts mesons, int particle, double[] axis, double[] out) {
        double m = mesons.mass[particle];
        double x = mesons.px[particle];
        double y = mesons.py[particle];
        double z = mesons.pz[particle];
        double factor = (axis[0] * x + axis[1] * y + axis[2] * z) / (m * (mesons.energy[particle] + m));
        out[0] = axis[0] + factor * x;
        out[1] = axis[1] + factor * y;
        out[2] = axis[2] + factor * z;
    }

    @Override
    public void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out) {
        int particle = first + 1;
        double x = mesons.px[particle];
        double y = mesons.py[particle];
        double z = mesons.pz[particle];
        switch (wave) {
            case P -> {
                out.realX = axis[1] * z - axis[2] * y;
                out.realY = axis[2] * x - axis[0] * z;
                out.realZ = axis[0] * y - axis[1] * x;
            }
            case S -> {
                boost(mesons, particle, axis, mesons.to);
                out.realX = mesons.to[0];
                out.realY = mesons.to[1];
                out.realZ = mesons.to[2];
            }
            case PHOTON -> {
                double along = (axis[0] * x + axis[1] * y + axis[2] * z) / (x * x + y * y + z * z);
                out.realX = axis[0] - along * x;
                out.realY = axis[1] - along * y;
                out.realZ = axis[2] - along * z;
            }
        }
    }

    @Override
    public double propagatorSquared(double q2) {
        return strength.applyAsDouble(q2);
    }
}
