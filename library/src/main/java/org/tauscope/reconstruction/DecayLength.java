package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * How far a decaying particle flew along its momentum, with error: the length L for which vertex - spot = L u fits best with
 * the covariances of both, u along the momentum. A spot that is narrow in one direction thereby counts most there.
 *
 * @param length mm; negative where the vertex lies behind
 * @param sigma  standard deviation from vertex and beam spot, mm
 * @param chi2   of the two conditions that the vertex lies on the line, the error of the direction left out
 * @param cosine of the angle between flight and momentum, in [-1, 1]; 0 for no flight at all
 */
public record DecayLength(double length, double sigma, double chi2, double cosine) {

    /**
     * From a beam spot to a vertex.
     *
     * @param momentum of the decaying particle in the laboratory, not at rest
     */
    public static DecayLength of(BeamSpot spot, Vertex vertex, FourVector momentum) {
        double p = momentum.momentum();
        if (!(p > 0)) {
            throw new IllegalArgumentException("decay length: a particle at rest has no direction");
        }
        double[] u = {momentum.px() / p, momentum.py() / p, momentum.pz() / p};
        double[] flight = {vertex.x() - spot.x(), vertex.y() - spot.y(), vertex.z() - spot.z()};
        double[] sum = new double[6];
        double[] weight = new double[6];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i * (i + 1) / 2 + j] = vertex.covariance(i, j) + (i == j ? spot.variance(i) : 0);
            }
        }
        if (!new SymmetricMatrix(3).invert(sum, 0, weight)) {
            throw new IllegalArgumentException("decay length: covariance of the vertex is not positive definite");
        }
        double uu = product(u, weight, u);
        double length = product(u, weight, flight) / uu;
        double chi2 = product(flight, weight, flight) - length * length * uu;
        double along = u[0] * flight[0] + u[1] * flight[1] + u[2] * flight[2];
        double distance = Math.sqrt(flight[0] * flight[0] + flight[1] * flight[1] + flight[2] * flight[2]);
        double cosine = distance > 0 ? Math.clamp(along / distance, -1, 1) : 0;
        return new DecayLength(length, 1 / Math.sqrt(uu), Math.max(0, chi2), cosine);
    }

    private static double product(double[] a, double[] weight, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int triangle = i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
                sum += a[i] * weight[triangle] * b[j];
            }
        }
        return sum;
    }
}
