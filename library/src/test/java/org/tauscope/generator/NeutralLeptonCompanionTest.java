package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tauscope.generator.NeutralLeptonChannel.Companion;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.DiracMatrix;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToPionSpin;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** N beside something else than a pion. */
class NeutralLeptonCompanionTest {

    private static final ParticleTable PARTICLES = ParticleTable.standard();
    private static final double TAU = PARTICLES.mass(Pdg.TAU);

    private static NeutralLeptonChannel channel(double mass, Companion companion) {
        return new NeutralLeptonChannel(mass, Nature.DIRAC, Flight.None.INSTANCE, companion);
    }

    /** N is the last of the daughters of the tau. */
    private static int lepton(DecayProducts out) {
        int i = 0;
        while (out.pdg(i) != Pdg.HEAVY_NEUTRAL_LEPTON) {
            i++;
        }
        return i;
    }

    /** The generic current of a pion against the hyperon-like formulas of the models room. */
    @Test
    void besideAPionTheGenericFormulaIsTheSpecialOne() {
        RandomStream random = new RandomStream(1, "pion");
        for (double mass : new double[] {0.3, 1.0, 1.5, 1.6}) {
            TauToPionSpin spin = new TauToPionSpin(mass);
            DecayProducts out = new DecayProducts();
            channel(mass, Companion.PION).decay(random, out);
            double[] expected = new double[3];
            spin.polarimeter(-1, 0, 0, 1, out.polarimeterOfDaughter, expected);
            for (int axis = 0; axis < 3; axis++) {
                assertThat(out.polarimeter(axis)).isCloseTo(expected[axis], within(1e-9));
            }
            assertThat(out.polarisationOfDaughter[2]).isCloseTo(spin.polarisation(), within(1e-9));
        }
    }

    /** Both spins beside the rho: Tr[(N + M)(1 + gamma5 b) J (1 - gamma5)(P + m)(1 + gamma5 s)(1 + gamma5) J] in matrices. */
    @Test
    void besideTheRhoThePolarimeterIsThatOfDiracMatrices() {
        RandomStream random = new RandomStream(2, "rho");
        for (int trial = 0; trial < 10; trial++) {
            DecayProducts out = new DecayProducts();
            channel(0.7, Companion.RHO).decay(random, out);
            FourVector one = momentum(out, 0);
            FourVector other = momentum(out, 1);
            FourVector both = one.plus(other);
            FourVector difference = one.minus(other);
            double along = difference.dot(both) / both.massSquared();
            FourVector j = difference.minus(
                    new FourVector(along * both.px(), along * both.py(), along * both.pz(), along * both.energy()));
            FourVector n = momentum(out, lepton(out));
            double[] b = out.polarimeterOfDaughter;
            FourVector spinOfN = new FourVector(b[0], b[1], b[2], 0).boostedFromRestFrameOf(n);
            double average = rate(j, n, spinOfN, new FourVector(0, 0, 0, 0));
            assertThat(out.polarimeter(0))
                    .isCloseTo(rate(j, n, spinOfN, new FourVector(1, 0, 0, 0)) / average - 1, within(1e-9));
            assertThat(out.polarimeter(2))
                    .isCloseTo(rate(j, n, spinOfN, new FourVector(0, 0, 1, 0)) / average - 1, within(1e-9));
            FourVector unpolarised = new FourVector(0, 0, 0, 0);
            FourVector upward = new FourVector(0, 0, 1, 0).boostedFromRestFrameOf(n);
            double polarisation = rate(j, n, upward, unpolarised) / rate(j, n, unpolarised, unpolarised) - 1;
            assertThat(out.polarisationOfDaughter[2]).isCloseTo(polarisation, within(1e-9));
        }
    }

    private static double rate(FourVector j, FourVector n, FourVector spinOfN, FourVector spinOfTau) {
        return DiracMatrix.spinor(n, n.mass(), spinOfN)
                .times(DiracMatrix.slash(j))
                .times(DiracMatrix.chiral(1, 0))
                .times(DiracMatrix.spinor(new FourVector(0, 0, 0, TAU), TAU, spinOfTau))
                .times(DiracMatrix.chiral(0, 1))
                .times(DiracMatrix.slash(j))
                .trace()
                .getRealPart();
    }

    private static FourVector momentum(DecayProducts out, int i) {
        return new FourVector(out.px(i), out.py(i), out.pz(i), out.energy(i));
    }

    /** Mean energy of N beside a lepton pair by the spectrum of Bondarenko et al., arXiv:1805.08567, integrated here. */
    @Test
    void besideLeptonsTheSpectrumOfNIsThePublishedOne() {
        double mass = 0.6;
        double n2 = mass * mass;
        double l2 = Math.pow(PARTICLES.mass(Pdg.MUON), 2);
        double highest = (TAU * TAU + n2 - l2) / (2 * TAU);
        DoubleUnaryOperator spectrum = energy -> {
            double pair = TAU * TAU + n2 - 2 * energy * TAU;
            double open = 1 - l2 / pair;
            double missing = TAU - energy;
            double momentum2 = energy * energy - n2;
            return open
                    * open
                    * Math.sqrt(momentum2)
                    * (missing * (1 - (n2 + l2) / (TAU * TAU))
                            - open * (missing * missing / TAU + momentum2 / (3 * TAU)));
        };
        expectMean(Companion.MUON, mass, mass, highest, spectrum, 0);
    }

    /** Mean squared mass of pi pi0, as energy of N, by the width of tau -> pi pi0 N in the models room. */
    @Test
    void besideTheRhoTheSpectrumOfNIsThatOfTheWidth() {
        double mass = 0.6;
        double n2 = mass * mass / (TAU * TAU);
        double threshold = PARTICLES.mass(Pdg.PI_PLUS) + PARTICLES.mass(Pdg.PI_ZERO);
        DoubleUnaryOperator spectrum = energy -> {
            double s = TAU * TAU + mass * mass - 2 * TAU * energy;
            double z = s / (TAU * TAU);
            double difference = PARTICLES.mass(Pdg.PI_PLUS) - PARTICLES.mass(Pdg.PI_ZERO);
            double beta2 = (1 - threshold * threshold / s) * (1 - difference * difference / s);
            double lambda = Math.pow(1 - z - n2, 2) - 4 * z * n2;
            return ((1 - n2) * (1 - n2) + z * (1 + n2) - 2 * z * z)
                    * Math.sqrt(Math.max(0, lambda))
                    * Math.pow(Math.max(0, beta2), 1.5)
                    * TauDecayTable.twoPions().squared(s);
        };
        double highest = (TAU * TAU + mass * mass - threshold * threshold) / (2 * TAU);
        expectMean(Companion.RHO, mass, mass, highest - 1e-9, spectrum, 0);
    }

    private static void expectMean(
            Companion companion, double mass, double low, double high, DoubleUnaryOperator spectrum, double shift) {
        double norm = 0;
        double first = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double energy = low + (high - low) * (i + 0.5) / steps;
            norm += spectrum.applyAsDouble(energy);
            first += (energy - shift) * spectrum.applyAsDouble(energy);
        }
        NeutralLeptonChannel channel = channel(mass, companion);
        RandomStream random = new RandomStream(3, "spectrum");
        DecayProducts out = new DecayProducts();
        double sum = 0;
        double squares = 0;
        int decays = 100_000;
        for (int i = 0; i < decays; i++) {
            out.clear();
            channel.decay(random, out);
            double energy = out.energy(lepton(out));
            sum += energy;
            squares += energy * energy;
        }
        double mean = sum / decays;
        double error = Math.sqrt((squares / decays - mean * mean) / decays);
        assertThat(mean).isCloseTo(first / norm, within(4 * error));
    }
}
