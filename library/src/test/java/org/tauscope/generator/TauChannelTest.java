package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Decays of a negative tau at rest. */
class TauChannelTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int DECAYS = 200_000;

    /** A number of every decay, and its mean and error. */
    private interface Observable {
        double of(DecayProducts decay);
    }

    private static double[] meanAndError(TauChannel channel, Observable observable) {
        DecayProducts out = new DecayProducts();
        RandomStream random = new RandomStream(3, "channel");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DECAYS; i++) {
            out.clear();
            channel.decay(random.at(i, Stage.TAU_MINUS), out);
            double value = observable.of(out);
            sum += value;
            squares += value * value;
        }
        double mean = sum / DECAYS;
        return new double[] {mean, Math.sqrt((squares / DECAYS - mean * mean) / DECAYS)};
    }

    private static void expectMean(TauChannel channel, Observable observable, double expected) {
        double[] found = meanAndError(channel, observable);
        assertThat(found[0]).isCloseTo(expected, within(4 * found[1]));
    }

    private static TauChannel mode(String name) {
        return TauDecayTable.standard().modes().stream()
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow()
                .channel();
    }

    /** Moments of x = E / E_max at tree level, integrated from the Michel spectrum: (0.700000, 0.533334) for electrons. */
    @Test
    void electronsFollowTheMichelSpectrum() {
        double largest = (TAU * TAU + Math.pow(0.00051099895, 2)) / (2 * TAU);
        expectMean(mode("e"), decay -> decay.energy(1) / largest, 0.700000);
        expectMean(mode("e"), decay -> Math.pow(decay.energy(1) / largest, 2), 0.533334);
    }

    /** The same for muons: (0.707925, 0.541537). */
    @Test
    void muonsFollowTheMichelSpectrum() {
        double largest = (TAU * TAU + Math.pow(0.1056583755, 2)) / (2 * TAU);
        expectMean(mode("mu"), decay -> decay.energy(1) / largest, 0.707925);
        expectMean(mode("mu"), decay -> Math.pow(decay.energy(1) / largest, 2), 0.541537);
    }

    /** The mean cosine of the lepton to the spin is -1/9 for electrons, -0.11360 for muons: a third of the mean of h.l. */
    @Test
    void leptonsFlyAgainstTheSpin() {
        expectMean(mode("e"), decay -> along(decay, 1), -1.0 / 3);
        expectMean(mode("mu"), decay -> along(decay, 1), -3 * 0.11360);
    }

    @Test
    void aPionIsAPerfectPolarimeter() {
        expectMean(mode("pi"), decay -> along(decay, 1) - 1, 0);
    }

    /** At squared mass s, V-A gives any spin-1 system the analysing power (m^2 - 2s)/(m^2 + 2s): Y.-S. Tsai, 1971. */
    @Test
    void hadronsHaveTheAnalysingPowerOfSpinOne() {
        for (String name :
                new String[] {"pi pi0", "K pi0", "pi K_S", "K K_S", "3pi", "pi 2pi0", "K pi pi", "pi K K", "pi pi0 eta"
                }) {
            expectMean(
                    mode(name),
                    decay -> {
                        double hadrons = TAU - decay.energy(0);
                        double s = TAU * TAU - 2 * TAU * decay.energy(0);
                        double px = decay.px(0);
                        double py = decay.py(0);
                        double pz = decay.pz(0);
                        double h = -(px * decay.polarimeter(0) + py * decay.polarimeter(1) + pz * decay.polarimeter(2))
                                / Math.sqrt(hadrons * hadrons - s);
                        return h - (TAU * TAU - 2 * s) / (TAU * TAU + 2 * s);
                    },
                    0);
        }
    }

    @Test
    void polarimetersAreAtMostOneLong() {
        for (TauDecayTable.Mode mode : TauDecayTable.standard().modes()) {
            DecayProducts out = new DecayProducts();
            RandomStream random = new RandomStream(4, mode.name());
            for (int i = 0; i < 500; i++) {
                out.clear();
                mode.channel().decay(random, out);
                double h = Math.hypot(Math.hypot(out.polarimeter(0), out.polarimeter(1)), out.polarimeter(2));
                assertThat(h).as(mode.name()).isLessThan(1 + 1e-9);
            }
        }
    }

    /** A phase-space weight above 1 would mean that the largest one was missed. */
    @Test
    void noPhaseSpaceWeightExceedsTheLargestOne() {
        double pion = ParticleTable.standard().mass(Pdg.PI_PLUS);
        double kaon = ParticleTable.standard().mass(Pdg.K_PLUS);
        double[][] cases = {
            {pion, pion, 0},
            {kaon, pion, 0},
            {pion, pion, pion, 0},
            {kaon, kaon, pion, pion, 0},
            {pion, pion, pion, pion, pion, 0},
            {pion, pion, pion, pion, pion, pion, 0}
        };
        double[] cluster = new double[16];
        RandomStream random = new RandomStream(5, "weights");
        for (double[] masses : cases) {
            PhaseSpace phaseSpace = new PhaseSpace(TAU, masses);
            double largest = 0;
            for (int i = 0; i < 300_000; i++) {
                largest = Math.max(largest, phaseSpace.drawClusters(cluster, random));
            }
            assertThat(largest).as(Arrays.toString(masses)).isBetween(0.5, 1.0);
        }
    }

    @Test
    void noPointOfADalitzPlotExceedsItsBound() {
        RandomStream random = new RandomStream(6, "bound");
        double[] work = new double[6];
        int channels = 0;
        for (TauDecayTable.Mode mode : TauDecayTable.standard().modes()) {
            if (mode.channel() instanceof ThreeMesonChannel channel) {
                channels++;
                double largest = 0;
                for (int i = 0; i < 300_000; i++) {
                    double q2 = channel.threshold() + random.nextDouble() * (TAU * TAU - channel.threshold());
                    double s1 = 0.0729 + random.nextDouble() * 2.6;
                    double s2 = 0.0729 + random.nextDouble() * 2.6;
                    double square = channel.currentSquared(q2, s1, s2, work);
                    if (square > 0) {
                        largest = Math.max(largest, square / channel.bound(q2, s1, s2));
                    }
                }
                assertThat(largest).as(mode.name()).isBetween(0.6, 1.0);
            }
        }
        assertThat(channels).isEqualTo(13);
    }

    /** The current of three pions is even in the exchange of the two alike. */
    @Test
    void alikePionsMayBeExchanged() {
        double[] one = new double[6];
        double[] other = new double[6];
        for (String name : new String[] {"3pi", "pi 2pi0"}) {
            ThreeMesonChannel channel = (ThreeMesonChannel) mode(name);
            assertThat(channel.currentSquared(1.4, 0.5, 0.7, one))
                    .isCloseTo(channel.currentSquared(1.4, 0.7, 0.5, other), within(1e-9))
                    .isPositive();
            for (int i = 0; i < 2; i++) {
                assertThat(one[i]).isCloseTo(other[i + 2], within(1e-12));
                assertThat(one[i + 2]).isCloseTo(other[i], within(1e-12));
            }
        }
    }

    private static double along(DecayProducts decay, int particle) {
        double p = Math.sqrt(decay.px(particle) * decay.px(particle)
                + decay.py(particle) * decay.py(particle)
                + decay.pz(particle) * decay.pz(particle));
        return (decay.px(particle) * decay.polarimeter(0)
                        + decay.py(particle) * decay.polarimeter(1)
                        + decay.pz(particle) * decay.polarimeter(2))
                / p;
    }
}
