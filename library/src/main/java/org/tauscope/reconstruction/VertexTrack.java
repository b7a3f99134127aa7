package org.tauscope.reconstruction;

import org.tauscope.event.DetectedEvents;

/** One track inside a vertex fit: what was measured, its weight, and the fitted direction at the vertex; reused. */
final class VertexTrack {

    final HelixAtPoint model = new HelixAtPoint();
    /** Measured d0, phi0, omega, z0, tanLambda. */
    final double[] measured = new double[5];
    /** Their covariance, lower triangle. */
    final double[] covariance = new double[15];
    /** Inverse covariance, lower triangle. */
    private final double[] weight = new double[15];
    /** Fitted azimuth of flight, curvature and slope at the vertex. */
    final double[] direction = new double[3];

    /** Path length from closest approach to where the direction was set last, mm. */
    double startPath;

    private final double[] start = new double[3];
    private final double[] change = new double[3];

    /** What the track says about the point: lower triangle of the information. */
    final double[] pointBlock = new double[6];

    private final double[] mixedBlock = new double[9];
    private final double[] directionBlock = new double[6];
    /** Inverse of what the track says about the direction, lower triangle. */
    final double[] directionInverse = new double[6];

    private final double[] directionGradient = new double[3];
    /** Right-hand side of the point equations. */
    final double[] pointGradient = new double[3];

    private final SymmetricMatrix five = new SymmetricMatrix(5);
    private final SymmetricMatrix three = new SymmetricMatrix(3);
    private final double[] residual = new double[5];
    private final double[] weighted = new double[5];
    private final double[] weightedB = new double[15];
    private final double[] weightedA = new double[15];
    /** Mixed block times inverse of the direction block: minus the change of direction per change of the point. */
    final double[] elimination = new double[9];

    /** Takes the parameters of a measured track, without its errors. */
    void read(DetectedEvents events, int track) {
        measured[0] = events.d0()[track];
        measured[1] = events.phi0()[track];
        measured[2] = events.omega()[track];
        measured[3] = events.z0()[track];
        measured[4] = events.tanLambda()[track];
    }

    /** Takes a measured track; false where its covariance is singular. */
    boolean load(DetectedEvents events, int track) {
        read(events, track);
        System.arraycopy(events.covariance(), track * DetectedEvents.COVARIANCE_SIZE, covariance, 0, covariance.length);
        return five.invert(covariance, 0, weight);
    }

    /** Sets the direction that the measured helix has closest to a line along z. */
    double start(double x, double y) {
        double omega = measured[2];
        double reach = measured[0] + 1 / omega;
        double towardsX = x - reach * Math.sin(measured[1]);
        double towardsY = y + reach * Math.cos(measured[1]);
        double side = Math.signum(omega);
        double phi = Math.atan2(-side * towardsX, side * towardsY);
        double turn = Math.IEEEremainder(measured[1] - phi, 2 * Math.PI);
        direction[0] = phi;
        direction[1] = omega;
        direction[2] = measured[4];
        startPath = turn / omega;
        return measured[3] + measured[4] * startPath;
    }

    /**
     * Linearises at a vertex and eliminates the direction: leaves in {@code pointBlock} and {@code pointGradient} what this
     * track says about the point.
     *
     * @return its chi squared here, or NaN where the direction cannot be eliminated
     */
    double linearise(double[] vertex) {
        model.set(vertex[0], vertex[1], vertex[2], direction[0], direction[1], direction[2]);
        residual[0] = measured[0] - model.d0;
        residual[1] = Math.IEEEremainder(measured[1] - model.phi0, 2 * Math.PI);
        residual[2] = measured[2] - direction[1];
        residual[3] = measured[3] - model.z0;
        residual[4] = measured[4] - direction[2];
        double chi2 = 0;
        for (int i = 0; i < 5; i++) {
            double w = 0;
            for (int j = 0; j < 5; j++) {
                w += weight(i, j) * residual[j];
            }
            weighted[i] = w;
            chi2 += w * residual[i];
        }
        multiply(model.byPoint, weightedA);
        multiply(model.byDirection, weightedB);
        for (int i = 0; i < 3; i++) {
            double point = 0;
            double along = 0;
            for (int k = 0; k < 5; k++) {
                point += model.byPoint[3 * k + i] * weighted[k];
                along += model.byDirection[3 * k + i] * weighted[k];
            }
            pointGradient[i] = point;
            directionGradient[i] = along;
            for (int j = 0; j < 3; j++) {
                double aa = 0;
                double ab = 0;
                double bb = 0;
                for (int k = 0; k < 5; k++) {
                    aa += model.byPoint[3 * k + i] * weightedA[3 * k + j];
                    ab += model.byPoint[3 * k + i] * weightedB[3 * k + j];
                    bb += model.byDirection[3 * k + i] * weightedB[3 * k + j];
                }
                mixedBlock[3 * i + j] = ab;
                if (j <= i) {
                    pointBlock[i * (i + 1) / 2 + j] = aa;
                    directionBlock[i * (i + 1) / 2 + j] = bb;
                }
            }
        }
        return eliminate() ? chi2 : Double.NaN;
    }

    /** Path length from closest approach to the axis to the vertex, mm, where it was last linearised. */
    double path() {
        return -model.byDirection[11];
    }

    /** Finds the change of direction that goes with a step of the vertex; returns how much it lowers chi squared. */
    double solve(double[] step) {
        double gain = 0;
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                double inverse = directionInverse[triangle(i, j)];
                gain += directionGradient[i] * inverse * directionGradient[j];
                double remaining = directionGradient[j];
                for (int k = 0; k < 3; k++) {
                    remaining -= mixedBlock[3 * k + j] * step[k];
                }
                sum += inverse * remaining;
            }
            change[i] = sum;
            start[i] = direction[i];
        }
        return gain;
    }

    /** Makes a fraction of the change found last. */
    void move(double fraction) {
        for (int i = 0; i < 3; i++) {
            direction[i] = start[i] + fraction * change[i];
        }
    }

    private boolean eliminate() {
        if (!three.invert(directionBlock, 0, directionInverse)) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += mixedBlock[3 * i + k] * directionInverse[triangle(k, j)];
                }
                elimination[3 * i + j] = sum;
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                pointGradient[i] -= elimination[3 * i + k] * directionGradient[k];
                for (int j = 0; j <= i; j++) {
                    pointBlock[i * (i + 1) / 2 + j] -= elimination[3 * i + k] * mixedBlock[3 * j + k];
                }
            }
        }
        return true;
    }

    private void multiply(double[] columns, double[] target) {
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 5; k++) {
                    sum += weight(i, k) * columns[3 * k + j];
                }
                target[3 * i + j] = sum;
            }
        }
    }

    private double weight(int i, int j) {
        return weight[triangle(i, j)];
    }

    private static int triangle(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}
