package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class StringBreaksTest {

    private final StringBreaks breaks = new StringBreaks(StringParameters.standard());
    private final RandomStream random = new RandomStream(1, "breaks");

    /** Three times the electric charge of a quark or diquark. */
    private static int charge3(int flavour) {
        int positive = Math.abs(flavour);
        int sum =
                positive > 1000 ? charge3(positive / 1000) + charge3(positive / 100 % 10) : positive % 2 == 0 ? 2 : -1;
        return Integer.signum(flavour) * sum;
    }

    @Test
    void everyBreakConservesCharge() {
        for (int end : new int[] {1, -1, 2, -2, 3, -3, 4, -4, 2101, -2101, 2203, -3201, 3303, -1103}) {
            for (int i = 0; i < 20_000; i++) {
                breaks.draw(end, random);
                int charge = ParticleTable.standard().charge(breaks.hadron());
                assertThat(3 * charge)
                        .as("end " + end + " to " + breaks.hadron())
                        .isEqualTo(charge3(end) + charge3(breaks.partner()));
                boolean quark = Math.abs(end) < 1000;
                boolean baryon = Math.abs(breaks.hadron()) > 1000;
                // A quark takes an antiquark or a diquark, a diquark a quark.
                assertThat(baryon).isEqualTo(!quark || Math.abs(breaks.partner()) > 1000);
                assertThat(baryon).isEqualTo(Integer.signum(breaks.partner()) == Integer.signum(end));
            }
        }
    }

    /** Vector mesons of u and d: one in three (0.5 to 1); strange to up quarks 0.217; rho+ to pi+ 0.5. */
    @Test
    void ratiosAreThoseOfTheCard() {
        // All hadrons off a u quark have positive numbers.
        int[] counts = new int[5000];
        int draws = 400_000;
        for (int i = 0; i < draws; i++) {
            breaks.draw(2, random);
            counts[breaks.hadron()]++;
        }
        double pion = counts[Pdg.PI_PLUS];
        assertThat(counts[Pdg.RHO_PLUS] / pion).isCloseTo(0.5, within(0.01));
        double kaons = counts[Pdg.K_PLUS] + counts[323];
        assertThat(kaons / (pion + counts[Pdg.RHO_PLUS])).isCloseTo(0.217, within(0.004));
        assertThat(counts[323] / (double) counts[Pdg.K_PLUS]).isCloseTo(0.55, within(0.02));
        // sin^2 of 54.7 - 15 degrees turned by 90: 0.59 of the non-strange half, times 0.6.
        assertThat(counts[Pdg.ETA] / (double) counts[Pdg.PI_ZERO]).isCloseTo(0.6 * 0.592, within(0.015));
        double baryons = Arrays.stream(counts, 1000, 5000).sum();
        // 0.081 before SU(6), which keeps nearly all, relative to mesons of which the eta and eta' lose a tenth.
        assertThat(baryons / (draws - baryons)).isBetween(0.075, 0.095);
    }

    /** u with ud of spin 0 is a proton; s with ud of spin 0 a Lambda, never a Sigma. */
    @Test
    void baryonsFollowSpinAndIsospin() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(breaks.draw(2, 2101, random)).isTrue();
            assertThat(breaks.hadron()).isEqualTo(Pdg.PROTON);
            assertThat(breaks.draw(-3, -2101, random)).isTrue();
            assertThat(breaks.hadron()).isEqualTo(-Pdg.LAMBDA);
            assertThat(breaks.draw(4, 2101, random)).isTrue();
            assertThat(breaks.hadron()).isEqualTo(4122);
        }
        assertThat(breaks.draw(2101, -2101, random)).isFalse();
        assertThat(breaks.draw(4, 3303, random)).isFalse();
    }
}
