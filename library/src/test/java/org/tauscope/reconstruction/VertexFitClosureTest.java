package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.reconstruction.VertexResult.Vertex;

/** Two muons of about 1 GeV from one point: inject, detect, fit, compare. Fixed seed. */
class VertexFitClosureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 200, 500})
    void vertexPullsHaveWidthOneAndMeanZero(int radius) {
        DisplacedMuons sample = new DisplacedMuons(8000, radius, "vertex pulls");
        VertexFit fit = new VertexFit(sample.card);
        double[] sum = new double[3];
        double[] squares = new double[3];
        double chi2 = 0;
        int vertices = 0;
        int pairs = 0;
        for (int event = 0; event < sample.detected.events(); event++) {
            int first = sample.detected.firstTrack(event);
            if (sample.detected.endTrack(event) - first != 2) {
                continue;
            }
            pairs++;
            if (!(fit.fit(sample.detected, first, first + 1) instanceof Vertex vertex)) {
                continue;
            }
            int truth = sample.match.particle(first);
            double[] pull = {
                (vertex.x() - sample.generated.x()[truth]) / Math.sqrt(vertex.covariance(0, 0)),
                (vertex.y() - sample.generated.y()[truth]) / Math.sqrt(vertex.covariance(1, 1)),
                (vertex.z() - sample.generated.z()[truth]) / Math.sqrt(vertex.covariance(2, 2))
            };
            for (int i = 0; i < 3; i++) {
                sum[i] += pull[i];
                squares[i] += pull[i] * pull[i];
            }
            chi2 += vertex.chi2();
            vertices++;
        }
        assertThat(vertices).as("converged of " + pairs).isGreaterThan(pairs * 99 / 100);
        for (int i = 0; i < 3; i++) {
            // Mean 0 within 4 standard deviations: p = 6e-5.
            assertThat(sum[i] / vertices).isCloseTo(0, within(4 / Math.sqrt(vertices)));
            assertThat(Math.sqrt(squares[i] / vertices)).isCloseTo(1, within(0.05));
        }
        // One degree of freedom, variance 2: 4 standard deviations, p = 6e-5.
        assertThat(chi2 / vertices).isCloseTo(1, within(4 * Math.sqrt(2.0 / vertices)));
    }
}
