package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

class FourLeptonAmplitudeTest {

    private static final double S = 111.9364;
    private static final double MUON = 0.1056583755;
    private static final double TAU = 1.77693;

    private static double[] point(double mass, double other, int number) {
        FourLeptonPhaseSpace space = new FourLeptonPhaseSpace(mass, other, false);
        space.draw(S, new RandomStream(1, "points").at(number, Stage.PROCESS));
        return space.momenta;
    }

    private static double squared(double mass, double other, boolean identical, double[] momenta) {
        FourLeptonAmplitude amplitude = new FourLeptonAmplitude(mass, other, identical);
        amplitude.set(momenta, S);
        return amplitude.squared();
    }

    private static double[] reordered(double[] p, int... order) {
        double[] out = new double[16];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(p, 4 * order[i], out, 4 * i, 4);
        }
        return out;
    }

    @Test
    void thePairsMayBeNamedEitherWay() {
        for (int i = 0; i < 20; i++) {
            double[] p = point(TAU, MUON, i);
            assertThat(squared(MUON, TAU, false, reordered(p, 2, 3, 0, 1)) / squared(TAU, MUON, false, p))
                    .isCloseTo(1, within(1e-9));
        }
    }

    /** Charge conjugation: leptons and antileptons of both pairs exchanged, and the beams. */
    @Test
    void chargeConjugationChangesNothing() {
        for (int i = 0; i < 20; i++) {
            double[] p = point(TAU, MUON, i);
            double[] mirrored = reordered(p, 1, 0, 3, 2);
            for (int k = 0; k < 16; k++) {
                mirrored[k] *= k % 4 == 3 ? 1 : -1;
            }
            assertThat(squared(TAU, MUON, false, mirrored) / squared(TAU, MUON, false, p))
                    .isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void identicalLeptonsMayBeExchanged() {
        for (int i = 0; i < 20; i++) {
            double[] p = point(TAU, TAU, i);
            double whole = squared(TAU, TAU, true, p);
            assertThat(squared(TAU, TAU, true, reordered(p, 0, 3, 2, 1)) / whole)
                    .isCloseTo(1, within(1e-9));
            assertThat(squared(TAU, TAU, true, reordered(p, 2, 1, 0, 3)) / whole)
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aTurnAboutTheBeamsChangesNothing() {
        for (int i = 0; i < 20; i++) {
            double[] p = point(TAU, MUON, i);
            double[] turned = p.clone();
            for (int k = 0; k < 16; k += 4) {
                turned[k] = 0.6 * p[k] - 0.8 * p[k + 1];
                turned[k + 1] = 0.8 * p[k] + 0.6 * p[k + 1];
            }
            assertThat(squared(TAU, MUON, false, turned) / squared(TAU, MUON, false, p))
                    .isCloseTo(1, within(1e-8));
        }
    }

    /** Massless four-body phase space: (2 pi)^-8 (pi/2)^3 s^2 / 12. */
    @Test
    void theChannelsFillPhaseSpace() {
        for (boolean identical : new boolean[] {false, true}) {
            FourLeptonPhaseSpace space = new FourLeptonPhaseSpace(identical ? 0.001 : 0.002, 0.001, identical);
            RandomStream random = new RandomStream(1, "volume").at(0, Stage.PROCESS);
            int points = 200_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < points; i++) {
                double volume = space.draw(S, random);
                sum += volume;
                squares += volume * volume;
            }
            double exact = Math.pow(2 * Math.PI, -8) * Math.pow(Math.PI / 2, 3) * S * S / 12;
            double mean = sum / points;
            double error = Math.sqrt((squares / points - mean * mean) / points);
            assertThat(error / exact).isLessThan(0.03);
            assertThat(mean).isCloseTo(exact, within(3 * error));
        }
    }
}
