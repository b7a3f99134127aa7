package org.tauscope.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

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

    /** The definition itself: the longest of all signed sums, 2^n of them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 8, 11})
    void theAxisIsTheLongestOfAllSignedSums(int n) {
        RandomStream random = new RandomStream(5, "thrust");
        for (int event = 0; event < 50; event++) {
            double[][] p = momenta(n, random.at(event, Stage.PROCESS, n));
            if (event % 3 == 1) {
                // In a plane.
                p[2] = new double[n];
            }
            if (event % 3 == 2) {
                // Two along each other, two against each other.
                p[0][n - 1] = -2 * p[0][0];
                p[1][n - 1] = -2 * p[1][0];
                p[2][n - 1] = -2 * p[2][0];
                p[0][n / 2] = 3 * p[0][0];
                p[1][n / 2] = 3 * p[1][0];
                p[2][n / 2] = 3 * p[2][0];
            }
            thrust.compute(p[0], p[1], p[2], n);
            assertThat(thrust.value()).as("event " + event).isCloseTo(longest(p, n), within(1e-14));
            // The axis gives that value.
            double along = 0;
            double scalar = 0;
            for (int i = 0; i < n; i++) {
                along += Math.abs(p[0][i] * thrust.axisX() + p[1][i] * thrust.axisY() + p[2][i] * thrust.axisZ());
                scalar += Math.sqrt(p[0][i] * p[0][i] + p[1][i] * p[1][i] + p[2][i] * p[2][i]);
            }
            assertThat(along / scalar).isCloseTo(thrust.value(), within(1e-14));
        }
    }

    /** Many momenta are treated another way: adding momenta of no length must not change the answer. */
    @Test
    void manyMomentaGiveWhatFewDo() {
        RandomStream random = new RandomStream(6, "thrust");
        for (int event = 0; event < 100; event++) {
            double[][] p = momenta(24, random.at(event, Stage.PROCESS));
            if (event % 3 == 1) {
                p[1] = new double[24];
            }
            if (event % 3 == 2) {
                p[0] = p[1];
                p[2] = p[1];
            }
            thrust.compute(p[0], p[1], p[2], 24);
            double few = thrust.value();
            for (int i = 0; i < 3; i++) {
                p[i] = Arrays.copyOf(p[i], 30);
            }
            thrust.compute(p[0], p[1], p[2], 30);
            assertThat(thrust.value()).as("event " + event).isCloseTo(few, within(1e-13));
        }
    }

    /** Five hundred isotropic momenta: thrust is near the 1/2 of a sphere. */
    @Test
    void fiveHundredMomentaAreNoProblem() {
        double[][] p = momenta(500, new RandomStream(7, "thrust").at(0, Stage.PROCESS));
        thrust.compute(p[0], p[1], p[2], 500);
        assertThat(thrust.value()).isBetween(0.5, 0.56);
    }

    private static double[][] momenta(int n, RandomStream random) {
        double[][] p = new double[3][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                p[k][i] = random.nextGaussian();
            }
        }
        return p;
    }

    private static double longest(double[][] p, int n) {
        double best = 0;
        double scalar = 0;
        for (int i = 0; i < n; i++) {
            scalar += Math.sqrt(p[0][i] * p[0][i] + p[1][i] * p[1][i] + p[2][i] * p[2][i]);
        }
        for (int signs = 0; signs < 1 << n; signs++) {
            double x = 0;
            double y = 0;
            double z = 0;
            for (int i = 0; i < n; i++) {
                double s = (signs >> i & 1) == 0 ? 1 : -1;
                x += s * p[0][i];
                y += s * p[1][i];
                z += s * p[2][i];
            }
            best = Math.max(best, Math.sqrt(x * x + y * y + z * z));
        }
        return best / scalar;
    }
}
