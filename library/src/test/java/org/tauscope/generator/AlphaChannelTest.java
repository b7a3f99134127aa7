package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.DiracMatrix;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** tau -> l alpha against explicit Dirac matrices and the closed forms of its kinematics. */
class AlphaChannelTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double[][] COUPLINGS = {{1, 1}, {1, -1}, {1, 0}, {0, 1}, {0.5, 0.2}, {-0.3, 0.7}};

    private static FourVector momentum(DecayProducts out, int i) {
        return new FourVector(out.px(i), out.py(i), out.pz(i), out.energy(i));
    }

    /** a + b gamma5. */
    private static DiracMatrix coupling(double a, double b) {
        return DiracMatrix.number(a).plus(DiracMatrix.gamma5().scaled(b));
    }

    /** Rate of a tau of this spin: vertices summed with the weights of the polarisations of alpha. */
    private static double rate(DecayProducts out, double a, double b, double[][] polarisation, FourVector spin) {
        double lepton = out.mass[0];
        DiracMatrix tau = DiracMatrix.spinor(new FourVector(0, 0, 0, TAU), TAU, spin);
        DiracMatrix charged = DiracMatrix.slash(momentum(out, 0)).plus(DiracMatrix.number(lepton));
        if (polarisation.length == 0) {
            return charged.times(coupling(a, b))
                    .times(tau)
                    .times(coupling(a, -b))
                    .trace()
                    .getRealPart();
        }
        double sum = 0;
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                sum += DiracMatrix.metric(mu)
                        * DiracMatrix.metric(nu)
                        * polarisation[mu][nu]
                        * charged.times(DiracMatrix.gamma(mu))
                                .times(coupling(a, b))
                                .times(tau)
                                .times(DiracMatrix.gamma(nu))
                                .times(coupling(a, b))
                                .trace()
                                .getRealPart();
            }
        }
        return sum;
    }

    private static double[] components(FourVector p) {
        return new double[] {p.energy(), p.px(), p.py(), p.pz()};
    }

    private static void expectPolarimeter(DecayProducts out, double a, double b, double[][] polarisation) {
        FourVector[] axes = {new FourVector(1, 0, 0, 0), new FourVector(0, 1, 0, 0), new FourVector(0, 0, 1, 0)};
        double average = rate(out, a, b, polarisation, new FourVector(0, 0, 0, 0));
        for (int axis = 0; axis < 3; axis++) {
            double expected = rate(out, a, b, polarisation, axes[axis]) / average - 1;
            assertThat(out.polarimeter(axis)).isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void thePolarimeterIsThatOfDiracMatrices() {
        RandomStream random = new RandomStream(1, "alpha");
        for (double[] ab : COUPLINGS) {
            for (double mass : new double[] {0.3, 1.0, 1.6}) {
                DecayProducts out = new DecayProducts();
                new AlphaChannel(Pdg.MUON, mass, AlphaChannel.Spin.ZERO, ab[0], ab[1]).decay(random, out);
                expectPolarimeter(out, ab[0], ab[1], new double[0][]);
                out.clear();
                new AlphaChannel(Pdg.MUON, mass, AlphaChannel.Spin.ONE, ab[0], ab[1]).decay(random, out);
                double[] q = components(momentum(out, 1));
                double[][] sum = new double[4][4];
                for (int mu = 0; mu < 4; mu++) {
                    for (int nu = 0; nu < 4; nu++) {
                        sum[mu][nu] = q[mu] * q[nu] / (mass * mass) - (mu == nu ? DiracMatrix.metric(mu) : 0);
                    }
                }
                expectPolarimeter(out, ab[0], ab[1], sum);
            }
        }
    }

    @Test
    void theDecayOfAVectorToMuonsIsPartOfThePolarimeter() {
        RandomStream random = new RandomStream(2, "alpha");
        for (double[] ab : COUPLINGS) {
            DecayProducts out = new DecayProducts();
            new AlphaChannel(
                            Pdg.ELECTRON,
                            0.9,
                            AlphaChannel.Spin.ONE,
                            ab[0],
                            ab[1],
                            AlphaChannel.Fate.MUONS,
                            Flight.None.INSTANCE)
                    .decay(random, out);
            double[] one = components(momentum(out, 2));
            double[] other = components(momentum(out, 3));
            double muon2 = out.mass[2] * out.mass[2];
            double[][] sum = new double[4][4];
            for (int mu = 0; mu < 4; mu++) {
                for (int nu = 0; nu < 4; nu++) {
                    sum[mu][nu] = one[mu] * other[nu]
                            + other[mu] * one[nu]
                            - (mu == nu ? DiracMatrix.metric(mu) * 0.9 * 0.9 / 2 : 0);
                }
            }
            assertThat(muon2).isPositive();
            expectPolarimeter(out, ab[0], ab[1], sum);
        }
    }

    /** The angle of the decay of a vector to muons: <cos^2> by the rate that the traces give, summed over a grid. */
    @Test
    void aVectorDecaysToMuonsByItsMatrixElement() {
        AlphaChannel channel = new AlphaChannel(
                Pdg.ELECTRON, 0.9, AlphaChannel.Spin.ONE, 1, 1, AlphaChannel.Fate.MUONS, Flight.None.INSTANCE);
        RandomStream random = new RandomStream(3, "alpha");
        DecayProducts out = new DecayProducts();
        double sum = 0;
        double squares = 0;
        int decays = 100_000;
        for (int i = 0; i < decays; i++) {
            out.clear();
            channel.decay(random, out);
            FourVector muon = momentum(out, 2).inRestFrameOf(momentum(out, 1));
            double c2 = Math.pow(muon.pz() / muon.momentum(), 2);
            sum += c2;
            squares += c2 * c2;
        }
        // Massless electron: transverse vectors (weight 2 M^2) give 1 + c^2 + (r) s^2, the longitudinal one (weight
        // m^2)
        // s^2 + r c^2, with r = 4 mu^2 / M^2.
        double r = Math.pow(2 * ParticleTable.standard().mass(Pdg.MUON) / 0.9, 2);
        double even = 0.9 * 0.9 * (1 + r) + TAU * TAU;
        double square = 0.9 * 0.9 * (1 - r) - TAU * TAU * (1 - r);
        double expected = (even / 3 + square / 5) / (even + square / 3);
        double mean = sum / decays;
        assertThat(mean).isCloseTo(expected, within(4 * Math.sqrt((squares / decays - mean * mean) / decays)));
    }

    /** x = 2E/m of the lepton; the positions are those of the project's note on tau -> l alpha, to its five digits. */
    @Test
    void linesStandWhereTwoBodyKinematicsPutsThem() {
        double[] masses = {0, 0.5, 0.7, 1.0, 1.2, 1.4, 1.6};
        double[] electrons = {1.00000, 0.92082, 0.84481, 0.68329, 0.54394, 0.37925, 0.18923};
        double[] muons = {1.00354, 0.92436, 0.84835, 0.68683, 0.54748, 0.38279, 0.19276};
        for (int i = 0; i < masses.length; i++) {
            assertThat(line(Pdg.ELECTRON, masses[i])).isCloseTo(electrons[i], within(1e-5));
            assertThat(line(Pdg.MUON, masses[i])).isCloseTo(muons[i], within(1e-5));
        }
    }

    private static double line(int lepton, double mass) {
        return 2 * new AlphaChannel(lepton, mass, AlphaChannel.Spin.ZERO, 1, 0).leptonEnergy() / TAU;
    }

    /** Left-handed leptons beside a light scalar are perfect polarimeters: both spins along their taus 5.34 % alike. */
    @Test
    void theHelicityEqualFractionIsTheClosedForm() {
        TauDecay signal = TauDecay.of(new AlphaChannel(Pdg.ELECTRON, 0, AlphaChannel.Spin.ZERO, 1, 1), 1);
        GeneratedEvents events = Events.generate(
                new TauPairGenerator(Events.BELLE, Radiation.off(), signal, signal), 100_000, "helicity");
        double sum = 0;
        for (int event = 0; event < events.events(); event++) {
            double product = 1;
            for (int charge = -1; charge <= 1; charge += 2) {
                int tau = Events.find(events, event, -charge * Pdg.TAU, -1);
                FourVector parent = Events.BELLE.toCentreOfMass(Events.momentum(events, tau));
                FourVector lepton = Events.BELLE
                        .toCentreOfMass(
                                Events.momentum(events, Events.find(events, event, -charge * Pdg.ELECTRON, tau)))
                        .inRestFrameOf(parent);
                product *= parent.cosAngle(lepton);
            }
            sum += 9 * product;
        }
        // Each flies against its tau where the helicities are the usual ones: <9 cos cos> = 2 f - 1, with opposite
        // axes.
        double fraction = (1 - Math.abs(sum / events.events())) / 2;
        assertThat(fraction).isCloseTo(0.0534, within(4 * 0.5 * 3 / Math.sqrt(events.events())));
    }

    @Test
    void impossibleBosonsAreRefused() {
        assertThatThrownBy(() -> new AlphaChannel(Pdg.MUON, 1.7, AlphaChannel.Spin.ZERO, 1, 0))
                .hasMessageContaining("mass 1.7 GeV");
        assertThatThrownBy(() -> new AlphaChannel(Pdg.MUON, Double.NaN, AlphaChannel.Spin.ZERO, 1, 0))
                .hasMessageContaining("mass NaN GeV");
        assertThatThrownBy(() -> new AlphaChannel(Pdg.MUON, 1, AlphaChannel.Spin.ZERO, 0, 0))
                .hasMessageContaining("must not both be 0");
    }
}
