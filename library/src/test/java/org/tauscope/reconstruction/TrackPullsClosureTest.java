package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured minus true track parameters against the covariance that comes with them. Fixed seed. */
class TrackPullsClosureTest {

    private static final int BINS = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 200, 500})
    void pullsOfAllFiveParametersAreNormal(int radius) {
        DisplacedMuons sample = new DisplacedMuons(6000, radius, "track pulls");
        int tracks = sample.detected.tracks();
        double[] sum = new double[5];
        double[] squares = new double[5];
        int[] histogram = new int[BINS];
        ChiSquaredDistribution five = ChiSquaredDistribution.of(5);
        for (int track = 0; track < tracks; track++) {
            double[] residual = residual(Helix.of(sample.detected, track), sample.trueHelix(track));
            RealMatrix covariance = covariance(sample.detected.covariance(), 15 * track);
            for (int i = 0; i < 5; i++) {
                double pull = residual[i] / Math.sqrt(covariance.getEntry(i, i));
                sum[i] += pull;
                squares[i] += pull * pull;
            }
            RealMatrix r = MatrixUtils.createColumnRealMatrix(residual);
            double chi2 = r.transpose()
                    .multiply(MatrixUtils.inverse(covariance))
                    .multiply(r)
                    .getEntry(0, 0);
            histogram[Math.min(BINS - 1, (int) (BINS * five.cumulativeProbability(chi2)))]++;
        }
        assertThat(tracks).isGreaterThan(3000);
        for (int i = 0; i < 5; i++) {
            // Four standard deviations: p = 6e-5 each.
            assertThat(sum[i] / tracks).isCloseTo(0, within(4 / Math.sqrt(tracks)));
            assertThat(squares[i] / tracks).isCloseTo(1, within(4 * Math.sqrt(2.0 / tracks)));
        }
        // The probabilities of chi squared are flat.
        double flatness = 0;
        for (int count : histogram) {
            double expected = (double) tracks / BINS;
            flatness += (count - expected) * (count - expected) / expected;
        }
        assertThat(ChiSquaredDistribution.of(BINS - 1).survivalProbability(flatness))
                .as("p-value")
                .isGreaterThan(1e-3);
    }

    private static double[] residual(Helix measured, Helix truth) {
        return new double[] {
            measured.d0() - truth.d0(),
            Math.IEEEremainder(measured.phi0() - truth.phi0(), 2 * Math.PI),
            measured.omega() - truth.omega(),
            measured.z0() - truth.z0(),
            measured.tanLambda() - truth.tanLambda()
        };
    }

    private static RealMatrix covariance(double[] triangles, int offset) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(5, 5);
        int n = offset;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.setEntry(i, j, triangles[n]);
                matrix.setEntry(j, i, triangles[n]);
                n++;
            }
        }
        return matrix;
    }
}
