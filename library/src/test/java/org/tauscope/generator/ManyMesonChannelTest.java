package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.Card;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

class ManyMesonChannelTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    private static List<TauDecayTable.Mode> modes() {
        return TauDecayTable.standard().modes().stream()
                .filter(mode -> mode.channel() instanceof ManyMesonChannel)
                .toList();
    }

    @Test
    void littleOfTheRateLiesBeyondTheBounds() {
        assertThat(modes()).hasSize(36);
        for (TauDecayTable.Mode mode : modes()) {
            RandomStream random = new RandomStream(1, mode.name()).at(0, Stage.TAU_MINUS);
            double[] found = ((ManyMesonChannel) mode.channel()).lost(20_000, random);
            assertThat(found[0]).as(mode.name()).isLessThan(0.002);
            assertThat(found[1]).as(mode.name()).isGreaterThan(0.005);
        }
    }

    /** The only modes without a polarimeter are those drawn by phase space. */
    @Test
    void everyHadronicModeDependsOnTheSpinOfTheTau() {
        List<String> blind = TauDecayTable.standard().modes().stream()
                .filter(mode -> mode.channel() instanceof PhaseSpaceChannel)
                .map(TauDecayTable.Mode::name)
                .toList();
        assertThat(blind).containsExactly("e e e");
        DecayProducts out = new DecayProducts();
        for (TauDecayTable.Mode mode : modes()) {
            RandomStream random = new RandomStream(2, mode.name()).at(0, Stage.TAU_MINUS);
            out.clear();
            mode.channel().decay(random, out);
            double h = Math.hypot(Math.hypot(out.polarimeter(0), out.polarimeter(1)), out.polarimeter(2));
            assertThat(h).as(mode.name()).isCloseTo(1, within(1e-9));
            double energy = 0;
            for (int i = 0; i < out.size(); i++) {
                energy += out.mother(i) == DecayProducts.TAU ? out.energy(i) : 0;
            }
            assertThat(energy).as(mode.name()).isCloseTo(TAU, within(1e-9));
        }
    }

    /** At squared mass s, V-A gives any spin-1 system the analysing power (m^2 - 2s)/(m^2 + 2s): Y.-S. Tsai, 1971. */
    @Test
    void hadronsHaveTheAnalysingPowerOfSpinOne() {
        DecayProducts out = new DecayProducts();
        for (TauDecayTable.Mode mode : modes()) {
            RandomStream random = new RandomStream(3, mode.name()).at(0, Stage.TAU_MINUS);
            int n = 3000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                out.clear();
                mode.channel().decay(random, out);
                double hadrons = TAU - out.energy(0);
                double s = TAU * TAU - 2 * TAU * out.energy(0);
                double along = 0;
                double[] p = {out.px(0), out.py(0), out.pz(0)};
                for (int axis = 0; axis < 3; axis++) {
                    along -= p[axis] * out.polarimeter(axis);
                }
                double x = along / Math.sqrt(hadrons * hadrons - s) - (TAU * TAU - 2 * s) / (TAU * TAU + 2 * s);
                sum += x;
                squares += x * x;
            }
            double mean = sum / n;
            assertThat(mean).as(mode.name()).isCloseTo(0, within(4.5 * Math.sqrt((squares / n - mean * mean) / n)));
        }
    }

    /** Bose symmetry: exchanging alike pions changes no current. */
    @Test
    void alikePionsMayBeExchanged() {
        Card card = Card.resource(TauDecayTable.class, "tau-currents.yaml");
        ManyMesonCurrents currents = new ManyMesonCurrents(card);
        check(currents, "four_pions", -211, -211, 211, 111);
        check(currents, "four_pions", 111, 111, 111, -211);
        check(currents, "five_pions", -211, -211, -211, 211, 211);
        check(currents, "five_pions", -211, -211, 211, 111, 111);
        check(currents, "five_pions", 111, 111, 111, 111, -211);
        check(currents, "f1_pion", -211, -211, 211, 221);
    }

    private static void check(ManyMesonCurrents currents, String name, int... products) {
        MesonCurrent current = currents.named(name, products);
        double[] masses = new double[products.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = ParticleTable.standard().mass(products[i]);
        }
        DecayProducts out = new DecayProducts();
        for (int i = 0; i < products.length; i++) {
            out.add(products[i], DecayProducts.TAU, masses[i]);
        }
        new PhaseSpace(1.6, masses).generate(new RandomStream(4, name).at(0, Stage.TAU_MINUS), out, 0);
        double before = square(current, out);
        assertThat(before).isPositive();
        int exchanges = 0;
        for (int i = 0; i < products.length; i++) {
            for (int j = i + 1; j < products.length; j++) {
                if (products[i] == products[j]) {
                    exchange(out, i, j);
                    assertThat(square(current, out) / before).as(name).isCloseTo(1, within(1e-9));
                    exchanges++;
                }
            }
        }
        assertThat(exchanges).isPositive();
    }

    private static double square(MesonCurrent current, DecayProducts out) {
        HadronicCurrent j = new HadronicCurrent();
        current.at(1.6, out, 0, new double[] {0, 0, 1}, j);
        return j.spatialSquare();
    }

    private static void exchange(DecayProducts out, int i, int j) {
        double[] p = {out.px(i), out.py(i), out.pz(i)};
        out.setMomentum(i, out.px(j), out.py(j), out.pz(j));
        out.setMomentum(j, p[0], p[1], p[2]);
    }

    /** The mean of 1/density is the volume of phase space, and 1/density a weight that makes it even. */
    @Test
    void phaseSpaceFilledUnevenlyHasTheSameVolume() {
        double[] masses = {PION, PION, PION, PION};
        int[][] orders = {{0, 1, 2, 3}, {2, 3, 1, 0}, {1, 2, 0, 3}};
        ResonantPhaseSpace resonant = new ResonantPhaseSpace(masses, orders);
        RandomStream random = new RandomStream(5, "volume").at(0, Stage.TAU_MINUS);
        DecayProducts out = new DecayProducts();
        for (int i = 0; i < 4; i++) {
            out.add(-Pdg.PI_PLUS, DecayProducts.TAU, PION);
        }
        double q = 1.5;
        int n = 200_000;
        double volume = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            if (resonant.draw(q, random, out, 0)) {
                double weight = 1 / resonant.density(q, out, 0);
                volume += weight;
                weighted += weight * out.massSquared(0, 3);
            }
        }
        PhaseSpace even = new PhaseSpace(q, masses);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            even.generate(random, out, 0);
            mean += out.massSquared(0, 3) / n;
        }
        assertThat(weighted / volume / mean).isCloseTo(1, within(0.01));
        // The density counts s1 s2 over the product of 2 s1/m1 p1, ...: 8 q p1 p2 p3 of dm1^2 dm2^2/(m1 m2).
        double integral = 0;
        int cells = 400;
        double open = q - 4 * PION;
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                double m1 = 2 * PION + open * (i + 0.5) / cells;
                double m2 = 3 * PION + open * (j + 0.5) / cells;
                integral += p(m1, PION, PION) * p(m2, m1, PION) * p(q, m2, PION) * open * open / cells / cells;
            }
        }
        assertThat(volume / n / (32 * q * integral)).isCloseTo(1, within(0.01));
    }

    private static double p(double m, double a, double b) {
        double x = (m * m - (a + b) * (a + b)) * (m * m - (a - b) * (a - b));
        return m > a + b ? Math.sqrt(x) / (2 * m) : 0;
    }

    /** The vector that a decay shows is the axis: normal of three pions, direction of two, across the photon and its polarisation. */
    @Test
    void aSpinningOmegaKeepsItsAngles() {
        double[] axis = {0.6, 0, 0.8};
        int[][] decays = {{211, -211, 111}, {211, -211}, {111, 22}};
        double[] expected = {0, 1, 0};
        for (int k = 0; k < 3; k++) {
            RandomStream random = new RandomStream(6, "omega").at(0, Stage.TAU_MINUS);
            DecayProducts out = new DecayProducts();
            double sum = 0;
            int n = 20_000;
            for (int i = 0; i < n; i++) {
                out.clear();
                int omega = out.add(
                        Pdg.OMEGA, DecayProducts.TAU, ParticleTable.standard().mass(Pdg.OMEGA));
                MesonDecays.standard().decayAlong(random, out, omega, decays[k], axis);
                double p = Math.sqrt(out.energy(1) * out.energy(1) - out.mass[1] * out.mass[1]);
                double cosine = (out.px(1) * axis[0] + out.py(1) * axis[1] + out.pz(1) * axis[2]) / p;
                sum += cosine * cosine / n;
            }
            assertThat(sum).isCloseTo(expected[k], within(1e-9));
        }
    }
}
