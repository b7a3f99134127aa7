package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CouplingReachTest {

    @Test
    void eventsThatGoAsTheSquareGiveTheRoot() {
        assertThat(CouplingReach.coupling(xi -> 4 * xi * xi, 9)).hasValueCloseTo(1.5, within(1e-9));
    }

    @Test
    void aFlightThatShortensWithTheCouplingCountsTwice() {
        // Decays within L of a particle of mean flight a/xi^2 much longer than L: xi^2 (xi^2 L/a), so xi^4.
        double share = 1e-6;
        assertThat(CouplingReach.coupling(xi -> 100 * xi * xi * -Math.expm1(-share * xi * xi), 1e-4))
                .hasValueCloseTo(1.0, within(1e-6));
    }

    @Test
    void noCouplingWhereNoneGivesEnough() {
        assertThat(CouplingReach.coupling(xi -> 1 - Math.exp(-xi), 2)).isEmpty();
        assertThat(CouplingReach.coupling(xi -> xi, Double.POSITIVE_INFINITY)).isEmpty();
    }
}
