package org.tauscope.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThrustTest {

    private final Thrust thrust = new Thrust();

    @Test
    void twoBackToBackParticlesHaveThrustOne() {
        thrust.compute(new double[] {1, -1}, new double[] {2, -2}, new double[] {-2, 2}, 2);
        assertThat(thrust.value()).isCloseTo(1, within(1e-15));
        assertThat(Math.abs(thrust.axisX())).isCloseTo(1.0 / 3, within(1e-15));
    }

    /** Three equal momenta at 120 degrees: thrust 2/3, E. Farhi, PRL 39 (1977) 1587. */
    @Test
    void theMercedesStarHasThrustTwoThirds() {
        double h = Math.sqrt(3) / 2;
        thrust.compute(new double[] {1, -0.5, -0.5}, new double[] {0, h, -h}, new double[] {0, 0, 0}, 3);
        assertThat(thrust.value()).isCloseTo(2.0 / 3, within(1e-15));
    }

    /** Against a search over directions: never below it, and above it by less than its spacing allows. */
    @Test
    void noDirectionIsBetterThanTheAxis() {
        double[] px = {0.3, -1.2, 0.5, 2.0, -0.7, -0.9};
        double[] py = {1.1, 0.4, -2.0, 0.1, 0.6, -0.3};
        double[] pz = {-0.2, 0.8, 0.3, -1.5, 1.0, 0.1};
        thrust.compute(px, py, pz, 6);
        double scalar = 0;
        for (int i = 0; i < 6; i++) {
            scalar += Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
        }
        double best = 0;
        for (int a = 0; a < 400; a++) {
            for (int b = 0; b < 400; b++) {
                double cosTheta = (a + 0.5) / 400;
                double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
                double phi = 2 * Math.PI * b / 400;
                double sum = 0;
                for (int i = 0; i < 6; i++) {
                    sum += Math.abs(sinTheta * (Math.cos(phi) * px[i] + Math.sin(phi) * py[i]) + cosTheta * pz[i]);
                }
                best = Math.max(best, sum / scalar);
            }
        }
        assertThat(thrust.value()).isBetween(best, best + 1e-3);
    }

    /** Along a line: all momenta count. */
    @Test
    void particlesAlongOneLineHaveThrustOne() {
        thrust.compute(new double[] {1, -3, 2}, new double[] {1, -3, 2}, new double[] {0, 0, 0}, 3);
        assertThat(thrust.value()).isCloseTo(1, within(1e-15));
    }

    @Test
    void nothingHasNoThrust() {
        thrust.compute(new double[0], new double[0], new double[0], 0);
        assertThat(thrust.value()).isZero();
        assertThat(thrust.axisZ()).isEqualTo(1);
    }
}
