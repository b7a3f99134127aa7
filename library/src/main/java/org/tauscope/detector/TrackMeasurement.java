package org.tauscope.detector;

import java.util.Arrays;
import java.util.List;

/**
 * How well the hits of a particle measure (d0, phi0, omega, z0, tanLambda): an information filter from the outermost
 * hit inwards. Each hit adds a rank-one measurement, each layer with material two rank-one kinks.
 *
 * <p>The measured quantity of a wire is the distance to it; a stereo wire mixes distance in r-phi and z. Multiple
 * scattering after V. L. Highland, NIM 129 (1975) 497, with the constants of the Review of Particle Physics, eq. 34.16.
 * Energy is assumed to be corrected for its mean loss; the fluctuation of the loss is neglected.
 */
final class TrackMeasurement {

    /** Cosine of the incidence on a layer below which a silicon hit is not used and material does not grow. */
    private static final double GRAZING = 0.1;
    /** Smallest part of a diagonal element that the others may leave: below, the parameters are not determined. */
    private static final double LEAST_PIVOT = 1e-13;

    private final double[] scattering;
    /** Tangents of the stereo angles. */
    private final double[] stereo;

    /** Information, lower triangle row by row. */
    private final double[] m = new double[15];
    /** Inverse of the Cholesky factor of the information, lower triangle. */
    private final double[] inverse = new double[15];

    /** For the layers of one detector. */
    TrackMeasurement(List<Layer> layers) {
        scattering = new double[layers.size()];
        stereo = new double[layers.size()];
        for (int i = 0; i < scattering.length; i++) {
            double t = layers.get(i).thickness();
            double angle = t > 0 ? 0.0136 * (1 + 0.038 * Math.log(t)) : 0;
            scattering[i] = angle * angle * t;
            stereo[i] = Math.tan(layers.get(i).stereoAngle());
        }
    }

    /**
     * Filters the hits of a walk.
     *
     * @param mass of the particle, GeV
     * @return false where the hits do not determine the five parameters
     */
    boolean measure(Flight flight, LayerWalk walk, double mass) {
        Arrays.fill(m, 0);
        double p2 = flight.momentum * flight.momentum;
        double betaP2 = p2 * p2 / (p2 + mass * mass);
        for (int c = walk.crossings - 1; c >= 0; c--) {
            Layer layer = walk.layers[walk.layer[c]];
            double incidence = flight.centre * walk.along[c] / layer.radius();
            if (walk.hit[c]) {
                addHit(
                        flight,
                        layer,
                        walk.layer[c],
                        walk.path[c],
                        walk.cosTurn[c],
                        walk.along[c],
                        incidence,
                        walk.share[c]);
            }
            double strength = scattering[walk.layer[c]];
            if (strength > 0) {
                double cosLambda = 1 / Math.sqrt(1 + flight.tanLambda * flight.tanLambda);
                double variance = strength / (betaP2 * cosLambda * Math.max(GRAZING, incidence));
                addKinks(flight, layer, walk.path[c], walk.cosTurn[c], walk.along[c], variance);
            }
        }
        return factorise();
    }

    /** Covariance of the parameters, lower triangle row by row, 15 numbers. */
    void covariance(double[] triangle) {
        covariance(inverse, triangle);
    }

    /**
     * Moves true parameters to measured ones.
     *
     * @param parameters five numbers, changed in place
     * @param gaussians  five independent numbers of mean 0 and variance 1
     */
    void smear(double[] parameters, double[] gaussians) {
        smear(inverse, parameters, gaussians);
    }

    /** Copies the inverse of the Cholesky factor of the information, 15 numbers. */
    void factor(double[] into, int position) {
        System.arraycopy(inverse, 0, into, position, inverse.length);
    }

    /** The inverse of the Cholesky factor of the information; changed by the next measurement. */
    double[] factor() {
        return inverse;
    }

    /** Covariance from the inverse of the Cholesky factor of the information, lower triangles row by row. */
    static void covariance(double[] factor, double[] triangle) {
        int n = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < 5; k++) {
                    sum += factor[k * (k + 1) / 2 + i] * factor[k * (k + 1) / 2 + j];
                }
                triangle[n++] = sum;
            }
        }
    }

    /** Moves five true parameters by five independent Gaussian numbers, with the covariance of a factor. */
    static void smear(double[] factor, double[] parameters, double[] gaussians) {
        for (int i = 0; i < 5; i++) {
            for (int k = i; k < 5; k++) {
                parameters[i] += factor[k * (k + 1) / 2 + i] * gaussians[k];
            }
        }
    }

    /** Derivatives of the measured distances with respect to the parameters, at a fixed radius. */
    private void addHit(
            Flight flight, Layer layer, int index, double s, double cos, double along, double incidence, double share) {
        double h = flight.centre;
        double sagitta = (layer.radius() * layer.radius() - flight.d0 * flight.d0) / (2 * h);
        // Distance perpendicular to the flight in r-phi.
        double uD0 = -cos;
        double uPhi0 = h * along;
        double uOmega = -sagitta;
        if (layer.kind() == Layer.Kind.AXIAL) {
            add(uD0, uPhi0, uOmega, 0, 0, share / (layer.resolution() * layer.resolution()));
            return;
        }
        // z at the cylinder, times the cosine of the incidence.
        double zD0 = -flight.tanLambda * (flight.d0 + flight.omega * sagitta) / layer.radius();
        double zOmega = -flight.tanLambda * (h * s * along - (1 + h) * sagitta) / (flight.omega * layer.radius());
        double zTanLambda = s * incidence;
        if (layer.kind() == Layer.Kind.STEREO) {
            // Perpendicular to wire and flight; the wire is inclined towards the azimuth.
            double tilt = stereo[index];
            double slip = (flight.omega * sagitta - flight.d0 * cos) / layer.radius();
            double slope = tilt * flight.tanLambda;
            double square = 1 + tilt * tilt * incidence * incidence + slope * slope + 2 * slope * slip;
            add(
                    uD0 - tilt * zD0,
                    uPhi0,
                    uOmega - tilt * zOmega,
                    -tilt * incidence,
                    -tilt * zTanLambda,
                    share / (layer.resolution() * layer.resolution() * square));
        } else if (incidence > GRAZING) {
            double rPhi = layer.resolution() * incidence;
            double z = layer.zResolution() * incidence;
            add(uD0, uPhi0, uOmega, 0, 0, share / (rPhi * rPhi));
            add(zD0, 0, zOmega, incidence, zTanLambda, share / (z * z));
        }
    }

    /** A kink in azimuth and one in dip angle: how the helix seen from inside differs from the one outside. */
    private void addKinks(Flight flight, Layer layer, double s, double cos, double along, double variance) {
        double h = flight.centre;
        double t = flight.tanLambda;
        double stretch = 1 + t * t;
        kink(along, cos / h, 0, -t * (cos / h - 1) / flight.omega, 0, variance * stretch);
        double change = flight.omega * t;
        double sagitta = (layer.radius() * layer.radius() - flight.d0 * flight.d0) / (2 * h);
        kink(change * sagitta, change * along / h, change, -s * stretch - t * t * (along / h - s), stretch, variance);
    }

    private void add(double a, double b, double c, double d, double e, double weight) {
        double wa = weight * a;
        double wb = weight * b;
        double wc = weight * c;
        double wd = weight * d;
        m[0] += wa * a;
        m[1] += wa * b;
        m[2] += wb * b;
        m[3] += wa * c;
        m[4] += wb * c;
        m[5] += wc * c;
        m[6] += wa * d;
        m[7] += wb * d;
        m[8] += wc * d;
        m[9] += wd * d;
        m[10] += wa * e;
        m[11] += wb * e;
        m[12] += wc * e;
        m[13] += wd * e;
        m[14] += weight * e * e;
    }

    /** Adds variance along a direction to the covariance, by the formula of Sherman and Morrison. */
    private void kink(double a, double b, double c, double d, double e, double variance) {
        double va = m[0] * a + m[1] * b + m[3] * c + m[6] * d + m[10] * e;
        double vb = m[1] * a + m[2] * b + m[4] * c + m[7] * d + m[11] * e;
        double vc = m[3] * a + m[4] * b + m[5] * c + m[8] * d + m[12] * e;
        double vd = m[6] * a + m[7] * b + m[8] * c + m[9] * d + m[13] * e;
        double ve = m[10] * a + m[11] * b + m[12] * c + m[13] * d + m[14] * e;
        double weight = -1 / (1 / variance + a * va + b * vb + c * vc + d * vd + e * ve);
        add(va, vb, vc, vd, ve, weight);
    }

    private boolean factorise() {
        double[] l = inverse;
        for (int i = 0; i < 5; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j < i; j++) {
                int column = j * (j + 1) / 2;
                double sum = m[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[row + k] * l[column + k];
                }
                l[row + j] = sum / l[column + j];
            }
            double rest = m[row + i];
            for (int k = 0; k < i; k++) {
                rest -= l[row + k] * l[row + k];
            }
            if (!(rest > LEAST_PIVOT * m[row + i])) {
                return false;
            }
            l[row + i] = Math.sqrt(rest);
        }
        invertFactor();
        return true;
    }

    private void invertFactor() {
        double[] l = inverse;
        for (int j = 0; j < 5; j++) {
            int diagonal = j * (j + 1) / 2 + j;
            l[diagonal] = 1 / l[diagonal];
        }
        // Row by row from the left: what is overwritten is not needed any more.
        for (int i = 1; i < 5; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum += l[row + k] * l[k * (k + 1) / 2 + j];
                }
                l[row + j] = -sum * l[row + i];
            }
        }
    }
}
