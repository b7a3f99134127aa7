package org.tauscope.generator;

import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;

/** A 4 x 4 matrix on (px, py, pz, E), row by row, that is reused from event to event. */
final class LorentzTransformation {

    final double[] m = new double[16];
    private final double[] left = new double[16];

    LorentzTransformation() {
        setIdentity();
    }

    /** The transformation {@link Beams#toLaboratory} as a matrix. */
    static LorentzTransformation toLaboratory(Beams beams) {
        LorentzTransformation result = new LorentzTransformation();
        result.setColumn(0, beams.toLaboratory(new FourVector(1, 0, 0, 0)));
        result.setColumn(1, beams.toLaboratory(new FourVector(0, 1, 0, 0)));
        result.setColumn(2, beams.toLaboratory(new FourVector(0, 0, 1, 0)));
        result.setColumn(3, beams.toLaboratory(new FourVector(0, 0, 0, 1)));
        return result;
    }

    private void setColumn(int column, FourVector v) {
        m[column] = v.px();
        m[4 + column] = v.py();
        m[8 + column] = v.pz();
        m[12 + column] = v.energy();
    }

    void setIdentity() {
        for (int i = 0; i < 16; i++) {
            m[i] = i % 5 == 0 ? 1 : 0;
        }
    }

    void set(LorentzTransformation other) {
        System.arraycopy(other.m, 0, m, 0, 16);
    }

    /** From the rest frame of a particle of this momentum and mass to the frame in which the momentum is given. */
    void setBoost(double px, double py, double pz, double e, double mass) {
        double k = 1 / (mass * (e + mass));
        m[0] = 1 + k * px * px;
        m[1] = k * px * py;
        m[2] = k * px * pz;
        m[3] = px / mass;
        m[4] = m[1];
        m[5] = 1 + k * py * py;
        m[6] = k * py * pz;
        m[7] = py / mass;
        m[8] = m[2];
        m[9] = m[6];
        m[10] = 1 + k * pz * pz;
        m[11] = pz / mass;
        m[12] = m[3];
        m[13] = m[7];
        m[14] = m[11];
        m[15] = e / mass;
    }

    /** This transformation after a rotation, given row by row. */
    void afterRotation(double[] rotation) {
        for (int row = 0; row < 16; row += 4) {
            double a = m[row];
            double b = m[row + 1];
            double c = m[row + 2];
            m[row] = a * rotation[0] + b * rotation[3] + c * rotation[6];
            m[row + 1] = a * rotation[1] + b * rotation[4] + c * rotation[7];
            m[row + 2] = a * rotation[2] + b * rotation[5] + c * rotation[8];
        }
    }

    /** This transformation after a boost along the third axis with energy and momentum over mass. */
    void afterBoostAlongZ(double gamma, double gammaBeta) {
        for (int row = 0; row < 16; row += 4) {
            double c = m[row + 2];
            double d = m[row + 3];
            m[row + 2] = gamma * c + gammaBeta * d;
            m[row + 3] = gammaBeta * c + gamma * d;
        }
    }

    /** This transformation after another. */
    void after(LorentzTransformation first) {
        System.arraycopy(m, 0, left, 0, 16);
        double[] f = first.m;
        for (int row = 0; row < 16; row += 4) {
            for (int column = 0; column < 4; column++) {
                m[row + column] = left[row] * f[column]
                        + left[row + 1] * f[4 + column]
                        + left[row + 2] * f[8 + column]
                        + left[row + 3] * f[12 + column];
            }
        }
    }

    double px(double x, double y, double z, double e) {
        return m[0] * x + m[1] * y + m[2] * z + m[3] * e;
    }

    double py(double x, double y, double z, double e) {
        return m[4] * x + m[5] * y + m[6] * z + m[7] * e;
    }

    double pz(double x, double y, double z, double e) {
        return m[8] * x + m[9] * y + m[10] * z + m[11] * e;
    }

    double energy(double x, double y, double z, double e) {
        return m[12] * x + m[13] * y + m[14] * z + m[15] * e;
    }
}
