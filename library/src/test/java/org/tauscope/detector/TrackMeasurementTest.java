package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;

/** The information filter against a least-squares fit of all hits at once, whose derivatives are numerical. */
class TrackMeasurementTest {

    private static final double FIELD = 1.5;
    private static final double MUON = 0.1056583755;

    private final List<Layer> layers = DetectorCard.belle().layers();

    /** One measured quantity of one layer. */
    private record Row(int crossing, boolean isZ, double sigma) {}

    @ParameterizedTest
    @CsvSource({
        // charge, p, theta, azimuth against radial, birth radius
        "1, 1.0, 1.4, 0.0, 0",
        "-1, 0.3, 0.8, 0.0, 0",
        "1, 4.0, 2.2, 0.0, 0",
        "-1, 1.2, 1.1, 0.4, 200",
        "1, 0.7, 1.7, -0.5, 400",
        "1, 0.9, 1.3, 0.2, 550",
        "-1, 0.8, 1.5, 2.4, 180"
    })
    void theFilterAgreesWithTheFitOfAllHits(int charge, double p, double theta, double azimuth, double radius) {
        Flight flight = new Flight();
        double px = p * Math.sin(theta) * Math.cos(azimuth);
        double py = p * Math.sin(theta) * Math.sin(azimuth);
        assertThat(flight.launch(charge, FIELD, px, py, p * Math.cos(theta), radius, 0, 10))
                .isTrue();
        LayerWalk walk = new LayerWalk(layers);
        walk.walk(flight, flight.halfTurn(), new RandomStream(1, "measurement"));
        TrackMeasurement measurement = new TrackMeasurement(layers);
        assertThat(measurement.measure(flight, walk, MUON)).isTrue();
        double[] triangle = new double[15];
        measurement.covariance(triangle);

        RealMatrix expected = fitOfAllHits(flight, walk, p);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                double scale = Math.sqrt(expected.getEntry(i, i) * expected.getEntry(j, j));
                assertThat(triangle[i * (i + 1) / 2 + j] / scale)
                        .as("element " + i + ", " + j)
                        .isCloseTo(expected.getEntry(i, j) / scale, within(1e-5));
            }
        }
    }

    /** (H' V^-1 H)^-1 with V from hit errors and from kinks, each moved through all layers outside of it. */
    private RealMatrix fitOfAllHits(Flight flight, LayerWalk walk, double p) {
        List<Row> rows = rows(walk);
        int n = rows.size();
        double[] parameters = {flight.d0, flight.phi0, flight.omega, flight.z0, flight.tanLambda};
        double[] steps = {1e-3, 1e-6, 1e-10, 1e-3, 1e-6};
        RealMatrix h = MatrixUtils.createRealMatrix(n, 5);
        for (int k = 0; k < 5; k++) {
            double[] up = parameters.clone();
            double[] down = parameters.clone();
            up[k] += steps[k];
            down[k] -= steps[k];
            for (int r = 0; r < n; r++) {
                double difference =
                        measured(rows.get(r), walk, up, parameters) - measured(rows.get(r), walk, down, parameters);
                h.setEntry(r, k, difference / (2 * steps[k]));
            }
        }
        RealMatrix v = MatrixUtils.createRealMatrix(n, n);
        for (int r = 0; r < n; r++) {
            v.setEntry(r, r, rows.get(r).sigma() * rows.get(r).sigma());
        }
        double beta2 = p * p / (p * p + MUON * MUON);
        for (int c = 0; c < walk.crossings; c++) {
            Layer layer = walk.layers[walk.layer[c]];
            double t = layer.thickness();
            if (t == 0) {
                continue;
            }
            double cosLambda = 1 / Math.hypot(1, flight.tanLambda);
            double s = walk.path[c];
            double phi = flight.phi0 - flight.omega * s;
            double incidence = (flight.x(s) * Math.cos(phi) + flight.y(s) * Math.sin(phi)) / layer.radius();
            double angle = 0.0136 * (1 + 0.038 * Math.log(t)) / (p * Math.sqrt(beta2));
            double variance = angle * angle * t / (incidence * cosLambda);
            for (int direction = 0; direction < 2; direction++) {
                double step = 1e-6;
                double[] up = kinked(flight, s, p, direction, step);
                double[] down = kinked(flight, s, p, direction, -step);
                double[] g = new double[n];
                for (int r = 0; r < n; r++) {
                    if (rows.get(r).crossing() > c) {
                        g[r] = (measured(rows.get(r), walk, up, parameters)
                                        - measured(rows.get(r), walk, down, parameters))
                                / (2 * step);
                    }
                }
                double scale = direction == 0 ? variance / (cosLambda * cosLambda) : variance;
                for (int r = 0; r < n; r++) {
                    for (int q = 0; q < n; q++) {
                        v.addToEntry(r, q, scale * g[r] * g[q]);
                    }
                }
            }
        }
        RealMatrix weight = MatrixUtils.inverse(v);
        return MatrixUtils.inverse(h.transpose().multiply(weight).multiply(h));
    }

    private static List<Row> rows(LayerWalk walk) {
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < walk.crossings; c++) {
            if (walk.hit[c]) {
                Layer layer = walk.layers[walk.layer[c]];
                rows.add(new Row(c, false, layer.resolution()));
                if (layer.kind() == Layer.Kind.SILICON) {
                    rows.add(new Row(c, true, layer.zResolution()));
                }
            }
        }
        return rows;
    }

    /** Helix parameters outside of a kink, by launching the deflected particle at the kink. */
    private static double[] kinked(Flight flight, double s, double p, int direction, double kink) {
        double phi = flight.phi0 - flight.omega * s + (direction == 0 ? kink : 0);
        double lambda = Math.atan(flight.tanLambda) + (direction == 1 ? kink : 0);
        Flight outside = new Flight();
        outside.launch(
                flight.omega > 0 ? 1 : -1,
                FIELD,
                p * Math.cos(lambda) * Math.cos(phi),
                p * Math.cos(lambda) * Math.sin(phi),
                p * Math.sin(lambda),
                flight.x(s),
                flight.y(s),
                flight.z(s));
        return new double[] {outside.d0, outside.phi0, outside.omega, outside.z0, outside.tanLambda};
    }

    /**
     * What a layer measures: position on the cylinder for silicon; for wires the distance between the straight wire through
     * the nominal crossing and the helix, perpendicular to both.
     */
    private static double measured(Row row, LayerWalk walk, double[] parameters, double[] nominal) {
        Layer layer = walk.layers[walk.layer[row.crossing()]];
        double[] point = crossing(parameters, layer.radius());
        if (row.isZ()) {
            return point[2];
        }
        double[] reference = crossing(nominal, layer.radius());
        double azimuth = Math.atan2(reference[1], reference[0]);
        if (layer.kind() == Layer.Kind.SILICON) {
            return layer.radius() * Math.IEEEremainder(Math.atan2(point[1], point[0]) - azimuth, 2 * Math.PI);
        }
        double tan = Math.tan(layer.stereoAngle());
        double[] wire = {-Math.sin(azimuth) * tan, Math.cos(azimuth) * tan, 1};
        double[] flight = {Math.cos(point[3]), Math.sin(point[3]), parameters[4]};
        double[] normal = {
            wire[1] * flight[2] - wire[2] * flight[1],
            wire[2] * flight[0] - wire[0] * flight[2],
            wire[0] * flight[1] - wire[1] * flight[0]
        };
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        return ((point[0] - reference[0]) * normal[0]
                        + (point[1] - reference[1]) * normal[1]
                        + (point[2] - reference[2]) * normal[2])
                / length;
    }

    /** x, y, z and azimuth of flight where a helix leaves a cylinder, found from its circle by bisection. */
    private static double[] crossing(double[] q, double radius) {
        double low = 0;
        double high = Math.PI / Math.abs(q[2]);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double[] point = at(q, middle);
            if (Math.hypot(point[0], point[1]) < radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(q, low);
    }

    private static double[] at(double[] q, double s) {
        double phi = q[1] - q[2] * s;
        return new double[] {
            q[0] * Math.sin(q[1]) + (Math.sin(q[1]) - Math.sin(phi)) / q[2],
            -q[0] * Math.cos(q[1]) + (Math.cos(phi) - Math.cos(q[1])) / q[2],
            q[3] + q[4] * s,
            phi
        };
    }

    /** p_T = 0.3 B R: the curvature of the flight is that of a charge in the field. */
    @ParameterizedTest
    @CsvSource({"1, 1.0", "-1, 0.2"})
    void aFlightPassesThroughItsBirth(int charge, double pt) {
        Flight flight = new Flight();
        assertThat(flight.launch(charge, FIELD, pt * 0.6, pt * 0.8, 0.3, -210, 40, 33))
                .isTrue();
        assertThat(flight.omega).isCloseTo(charge * Constants.BENDING * FIELD / pt, within(1e-15));
        assertThat(flight.x(flight.birth)).isCloseTo(-210, within(1e-9));
        assertThat(flight.y(flight.birth)).isCloseTo(40, within(1e-9));
        assertThat(flight.z(flight.birth)).isCloseTo(33, within(1e-9));
        assertThat(flight.px(flight.birth)).isCloseTo(pt * 0.6, within(1e-12));
        assertThat(flight.py(flight.birth)).isCloseTo(pt * 0.8, within(1e-12));
        assertThat(flight.pz()).isCloseTo(0.3, within(1e-12));
    }
}
