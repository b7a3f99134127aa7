package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.reconstruction.VertexResult.NoVertex;
import org.tauscope.reconstruction.VertexResult.Reason;
import org.tauscope.reconstruction.VertexResult.Vertex;

class VertexFitTest {

    private final DetectorCard belle = DetectorCard.belle();
    private final VertexFit fit = new VertexFit(belle);
    private final DetectedEvents events = new DetectedEvents();

    private int track(int charge, double px, double py, double pz, double x, double y, double z) {
        Helix helix = Helix.through(charge, belle.field(), FourVector.ofMass(0.1057, px, py, pz), x, y, z);
        double[] triangle = new double[15];
        double[] sigma = {0.1, 1e-3, 1e-6, 1, 1e-3};
        for (int i = 0; i < 5; i++) {
            triangle[i * (i + 1) / 2 + i] = sigma[i] * sigma[i];
        }
        double[] parameters = {helix.d0(), helix.phi0(), helix.omega(), helix.z0(), helix.tanLambda()};
        int track = events.addTrack(parameters, triangle);
        events.firstHitRadius()[track] = 300;
        return track;
    }

    @Test
    void exactTracksMeetWhereTheyWereBorn() {
        events.beginEvent(0, 1);
        int a = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        int b = track(-1, 0.9, 0.5, 0.2, 200, 50, -30);
        int c = track(1, 0.5, -0.3, -0.4, 200, 50, -30);
        for (VertexResult result : new VertexResult[] {fit.fit(events, a, b), fit.fit(events, a, b, c)}) {
            assertThat(result).isInstanceOf(Vertex.class);
            Vertex vertex = (Vertex) result;
            assertThat(vertex.x()).isCloseTo(200, within(1e-6));
            assertThat(vertex.y()).isCloseTo(50, within(1e-6));
            assertThat(vertex.z()).isCloseTo(-30, within(1e-6));
            assertThat(vertex.chi2()).isCloseTo(0, within(1e-8));
            assertThat(vertex.ndf()).isEqualTo(2 * vertex.tracks() - 3);
            assertThat(vertex.px(0)).isCloseTo(0.8, within(1e-9));
            assertThat(vertex.py(1)).isCloseTo(0.5, within(1e-9));
            assertThat(vertex.pz(1)).isCloseTo(0.2, within(1e-9));
        }
    }

    @Test
    void tracksAlongEachOtherHaveNoVertex() {
        events.beginEvent(0, 1);
        int a = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        int b = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        assertThat(fit.fit(events, a, b)).isEqualTo(new NoVertex(Reason.PARALLEL));
    }

    @Test
    void aSingularCovarianceIsReported() {
        events.beginEvent(0, 1);
        int a = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        int b = track(-1, 0.9, 0.5, 0.2, 200, 50, -30);
        events.covariance()[b * DetectedEvents.COVARIANCE_SIZE] = 0;
        assertThat(fit.fit(events, a, b)).isEqualTo(new NoVertex(Reason.SINGULAR_COVARIANCE));
        events.covariance()[b * DetectedEvents.COVARIANCE_SIZE] = Double.NaN;
        assertThat(fit.fit(events, a, b)).isEqualTo(new NoVertex(Reason.SINGULAR_COVARIANCE));
    }

    @Test
    void tracksThatMissEachOtherInZMeetHalfWayWithAPoorChiSquared() {
        events.beginEvent(0, 1);
        int a = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        int b = track(-1, 0.9, 0.5, 0.2, 200, 50, 20);
        assertThat(fit.fit(events, a, b)).isInstanceOfSatisfying(Vertex.class, vertex -> {
            assertThat(vertex.z()).isBetween(-25.0, 15.0);
            assertThat(vertex.chi2()).isGreaterThan(100);
            assertThat(vertex.covariance(0, 1)).isEqualTo(vertex.covariance(1, 0));
        });
    }

    @Test
    void oneTrackMakesNoVertex() {
        events.beginEvent(0, 1);
        int a = track(1, 0.8, 0.1, 0.3, 200, 50, -30);
        assertThatThrownBy(() -> fit.fit(events, a)).hasMessage("vertex fit: 1 tracks, expected 2 or more");
    }
}
