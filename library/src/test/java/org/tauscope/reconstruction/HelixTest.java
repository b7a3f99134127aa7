package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.kinematics.FourVector;

class HelixTest {

    private static final double FIELD = 1.5;

    @ParameterizedTest
    @CsvSource({"1, 0.7, 0.3, 0.2, 120, -40, 15", "-1, -0.2, 0.5, -0.9, -300, 250, -80", "-1, 0.9, -0.1, 0.1, 0, 0, 0"})
    void aHelixPassesThroughThePointThatMadeIt(
            int charge, double px, double py, double pz, double x, double y, double z) {
        FourVector muon = FourVector.ofMass(0.10566, px, py, pz);
        Helix helix = Helix.through(charge, FIELD, muon, x, y, z);
        double s = helix.pathTo(x, y);
        assertThat(helix.x(s)).isCloseTo(x, within(1e-9));
        assertThat(helix.y(s)).isCloseTo(y, within(1e-9));
        assertThat(helix.z(s)).isCloseTo(z, within(1e-9));
        FourVector there = helix.momentum(FIELD, 0.10566, s);
        assertThat(there.px()).isCloseTo(px, within(1e-12));
        assertThat(there.py()).isCloseTo(py, within(1e-12));
        assertThat(there.pz()).isCloseTo(pz, within(1e-12));
        assertThat(Math.hypot(helix.x(0), helix.y(0))).isCloseTo(Math.abs(helix.d0()), within(1e-9));
    }

    /** A positive charge turns clockwise in a field along +z, and the origin on its left means positive d0. */
    @Test
    void signsAreThoseOfTheEventFormat() {
        Helix right = Helix.through(1, FIELD, FourVector.ofMass(0.14, 1, 0, 0), 0, -5, 0);
        assertThat(right.omega()).isPositive();
        assertThat(right.d0()).isCloseTo(5, within(1e-9));
        assertThat(right.phi0()).isCloseTo(0, within(1e-9));
        assertThat(right.y(100)).isLessThan(-5);
        Helix left = Helix.through(-1, FIELD, FourVector.ofMass(0.14, 1, 0, 0), 0, 5, 0);
        assertThat(left.omega()).isNegative();
        assertThat(left.d0()).isCloseTo(-5, within(1e-9));
        assertThat(left.y(100)).isGreaterThan(5);
    }

    @Test
    void aStraightLineIsNoHelix() {
        assertThatThrownBy(() -> new Helix(0, 0, 0, 0, 0)).hasMessageContaining("omega not 0");
        assertThatThrownBy(() -> new Helix(Double.NaN, 0, 1, 0, 0)).hasMessageContaining("must be finite");
    }

    /** The derivatives that the vertex fit uses, against differences. */
    @ParameterizedTest
    @CsvSource({"120, -40, 15, 0.4, 4e-4, 0.7", "-300, 250, -80, 2.9, -6e-4, -1.1", "1, 2, 3, -1.5, 2e-3, 0.1"})
    void derivativesAreThoseOfTheModel(double x, double y, double z, double phi, double omega, double tanLambda) {
        double[] point = {x, y, z, phi, omega, tanLambda};
        double[] step = {1e-3, 1e-3, 1e-3, 1e-6, 1e-9, 1e-6};
        HelixAtPoint model = new HelixAtPoint();
        model.set(x, y, z, phi, omega, tanLambda);
        for (int k = 0; k < 6; k++) {
            double[] up = evaluate(point, k, step[k]);
            double[] down = evaluate(point, k, -step[k]);
            for (int row = 0; row < 5; row++) {
                double expected = (up[row] - down[row]) / (2 * step[k]);
                double found = k < 3 ? model.byPoint[3 * row + k] : model.byDirection[3 * row + k - 3];
                assertThat(found)
                        .as("row " + row + ", variable " + k)
                        .isCloseTo(expected, within(1e-6 + 1e-5 * Math.abs(expected)));
            }
        }
    }

    private static double[] evaluate(double[] point, int variable, double step) {
        double[] p = point.clone();
        p[variable] += step;
        HelixAtPoint model = new HelixAtPoint();
        model.set(p[0], p[1], p[2], p[3], p[4], p[5]);
        return new double[] {model.d0, model.phi0, p[4], model.z0, p[5]};
    }
}
