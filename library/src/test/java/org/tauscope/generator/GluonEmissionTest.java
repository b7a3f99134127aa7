package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;

class GluonEmissionTest {

    private static final double W = 10;

    private final GluonEmission emission = new GluonEmission(StringParameters.standard());

    /** One loop through the thresholds: 0.1365 at the Z is 0.2679 at 4.8 GeV and 0.4565 at 1.5 GeV by hand. */
    @Test
    void theCouplingRunsThroughTheThresholds() {
        assertThat(emission.coupling(4.8 * 4.8)).isCloseTo(0.2679, within(5e-4));
        assertThat(emission.coupling(1.5 * 1.5)).isCloseTo(0.4565, within(5e-4));
        assertThat(emission.coupling(2.25 + 1e-9)).isCloseTo(emission.coupling(2.25 - 1e-9), within(1e-6));
    }

    /**
     * The share of pairs without a gluon above pT = 1.5 GeV is exp(-integral) of the massless matrix element
     * 2/3 alpha_s/pi (x1^2 + x2^2)/((1 - x1)(1 - x2)), here by the midpoint rule.
     */
    @Test
    void gluonsObeyTheirSudakovFactor() {
        double integral = 0;
        int steps = 1500;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                double a = (i + 0.5) / steps;
                double b = (j + 0.5) / steps;
                double pt2 = W * W * a * b;
                if (a + b < 1 && pt2 > 1.5 * 1.5) {
                    integral += 2
                            * emission.coupling(pt2)
                            / (3 * Math.PI)
                            * ((1 - a) * (1 - a) + (1 - b) * (1 - b))
                            / (a * b * steps * steps);
                }
            }
        }
        RandomStream random = new RandomStream(1, "gluons");
        int pairs = 100_000;
        int with = 0;
        for (int i = 0; i < pairs; i++) {
            if (emission.draw(W, 0, random)) {
                double pt2 = W * W * (1 - emission.quark) * (1 - emission.antiquark);
                with += pt2 > 1.5 * 1.5 ? 1 : 0;
            }
        }
        double expected = 1 - Math.exp(-integral);
        assertThat((double) with / pairs).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / pairs)));
    }

    /** Charm radiates less, and never along itself: the dead cone. */
    @Test
    void charmRadiatesLess() {
        RandomStream random = new RandomStream(1, "charm");
        int light = 0;
        int heavy = 0;
        for (int i = 0; i < 20_000; i++) {
            light += emission.draw(W, 0, random) ? 1 : 0;
            heavy += emission.draw(W, 1.5, random) ? 1 : 0;
        }
        assertThat(heavy).isLessThan(light * 9 / 10);
    }
}
