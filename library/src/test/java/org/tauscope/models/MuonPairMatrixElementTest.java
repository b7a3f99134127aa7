package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.MuonPairMatrixElement.Parent;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

class MuonPairMatrixElementTest {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double[] MASSES = {0.3, 0.5, 1.0, 1.5};
    private static final double[] MIXED_SPIN = {0.5, -0.7, 0.4};

    /** Gamma = 1/(2 pi)^3 / (32 m^3) times the integral of |M|^2 over m^2(mu mu) and m^2(nu mu-). */
    @ParameterizedTest
    @EnumSource
    void integralOverPhaseSpaceIsTheClosedWidth(Parent parent) {
        Nature nature = parent == Parent.MAJORANA ? Nature.MAJORANA : Nature.DIRAC;
        for (double mass : MASSES) {
            MuonPairMatrixElement element = new MuonPairMatrixElement(mass, parent);
            double m2 = mass * mass;
            double integral = Integral.over(4 * MUON * MUON, m2, pair2 -> {
                double half = (m2 + pair2) / (4 * mass);
                double spread = (m2 - pair2) / (2 * mass) * Math.sqrt(0.25 - MUON * MUON / pair2);
                // m^2(nu mu-) = m^2 + m_mu^2 - 2 m E(mu+): at fixed pair mass its step is 2 m dE.
                return 2
                        * mass
                        * Integral.over(
                                half - spread, half + spread, plus -> element.unpolarised(2 * half - plus, plus));
            });
            double width = integral / (Math.pow(2 * Math.PI, 3) * 32 * mass * m2);
            double closed = new HeavyNeutralLepton(mass, 1, nature).muonPairWidth();
            assertThat(width / closed).as("%s at %s GeV", parent, mass).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundIsNeverExceededAndNearlyReached(Parent parent) {
        double[] b = new double[3];
        for (double mass : MASSES) {
            MuonPairMatrixElement element = new MuonPairMatrixElement(mass, parent);
            double largest = 0;
            for (int i = 0; i < 300; i++) {
                for (int j = 0; j <= 300; j++) {
                    FourVector[] muons = decay(mass, i / 300.0, j / 300.0);
                    element.polarimeter(
                            muons[0].px(),
                            muons[0].py(),
                            muons[0].pz(),
                            muons[1].px(),
                            muons[1].py(),
                            muons[1].pz(),
                            b);
                    double length = Math.sqrt(b[0] * b[0] + b[1] * b[1] + b[2] * b[2]);
                    assertThat(length).isLessThan(1 + 1e-9);
                    double norm = length > 0 ? 1 / length : 0;
                    double[] best = {b[0] * norm, b[1] * norm, b[2] * norm};
                    largest = Math.max(largest, squared(element, best, muons));
                }
            }
            assertThat(largest / element.bound())
                    .as("%s at %s GeV", parent, mass)
                    .isBetween(0.999, 1.0);
        }
    }

    /** The muon and lepton tensors from explicit Dirac matrices, contracted, are the formula up to one factor. */
    @ParameterizedTest
    @EnumSource
    void formulaIsTheTraceOfDiracMatricesForEverySpin(Parent parent) {
        double[][] points = {{0.1, 0.2}, {0.4, 0.9}, {0.7, 0.5}};
        double[][] spins = {{0, 0, 0}, {0, 0, 1}, MIXED_SPIN};
        for (double mass : new double[] {0.3, 1.0}) {
            MuonPairMatrixElement element = new MuonPairMatrixElement(mass, parent);
            double factor = 0;
            for (double[] point : points) {
                for (double[] spin : spins) {
                    FourVector[] muons = decay(mass, point[0], point[1]);
                    double traces = switch (parent) {
                        case PARTICLE -> traces(mass, spin, muons, 1);
                        case ANTIPARTICLE -> traces(mass, spin, muons, -1);
                        case MAJORANA -> traces(mass, spin, muons, 1) + traces(mass, spin, muons, -1);
                    };
                    double ratio = traces / squared(element, spin, muons);
                    factor = factor == 0 ? ratio : factor;
                    assertThat(ratio / factor).isCloseTo(1, within(1e-9));
                }
            }
        }
    }

    @Test
    void polarimeterIsTheSlopeInTheSpin() {
        MuonPairMatrixElement element = new MuonPairMatrixElement(0.8, Parent.PARTICLE);
        FourVector[] muons = decay(0.8, 0.3, 0.8);
        double[] b = new double[3];
        element.polarimeter(
                muons[0].px(), muons[0].py(), muons[0].pz(), muons[1].px(), muons[1].py(), muons[1].pz(), b);
        double slope = b[0] * MIXED_SPIN[0] + b[1] * MIXED_SPIN[1] + b[2] * MIXED_SPIN[2];
        double expected = element.unpolarised(muons[0].energy(), muons[1].energy()) * (1 + slope);
        assertThat(squared(element, MIXED_SPIN, muons) / expected).isCloseTo(1, within(1e-12));
    }

    @Test
    void polarimeterVanishesWithTheRateWhereTheNeutrinoStops() {
        MuonPairMatrixElement element = new MuonPairMatrixElement(1.0, Parent.PARTICLE);
        double momentum = Math.sqrt(0.25 - MUON * MUON);
        double[] b = new double[3];
        element.polarimeter(0, 0, momentum, 0, 0, -momentum, b);
        assertThat(element.unpolarised(0.5, 0.5)).isZero();
        assertThat(b).doesNotContain(Double.NaN);
    }

    @Test
    void aTauMinusMakesTheParticle() {
        assertThat(Parent.of(Nature.DIRAC, -1)).isEqualTo(Parent.PARTICLE);
        assertThat(Parent.of(Nature.DIRAC, 1)).isEqualTo(Parent.ANTIPARTICLE);
        assertThat(Parent.of(Nature.MAJORANA, 1)).isEqualTo(Parent.MAJORANA);
    }

    @Test
    void aMassBelowThresholdIsRefused() {
        assertThatThrownBy(() -> new MuonPairMatrixElement(0.2, Parent.PARTICLE))
                .hasMessageContaining("N -> nu mu mu: mass 0.2 GeV");
        assertThatThrownBy(() -> new MuonPairMatrixElement(Double.NaN, Parent.PARTICLE))
                .hasMessageContaining("NaN");
    }

    private static double squared(MuonPairMatrixElement element, double[] spin, FourVector[] muons) {
        return element.squared(
                spin[0],
                spin[1],
                spin[2],
                muons[0].px(),
                muons[0].py(),
                muons[0].pz(),
                muons[1].px(),
                muons[1].py(),
                muons[1].pz());
    }

    /** mu- and mu+ in the N rest frame for x, y in [0, 1]: squared pair mass and angle, the pair along a skew axis. */
    private static FourVector[] decay(double mass, double x, double y) {
        double lowest = 4 * MUON * MUON;
        double pair2 = lowest + x * (mass * mass - lowest);
        double recoil = (mass * mass - pair2) / (2 * mass);
        FourVector pair =
                new FourVector(recoil * 2 / 3, -recoil / 3, recoil * 2 / 3, (mass * mass + pair2) / (2 * mass));
        double q = Math.sqrt(Math.max(0, pair2 / 4 - MUON * MUON));
        double along = q * (2 * y - 1);
        double across = q * 2 * Math.sqrt(y * (1 - y)) / Math.sqrt(2);
        FourVector minus = FourVector.ofMass(MUON, along * 2 / 3 + across, -along / 3, along * 2 / 3 - across);
        FourVector plus = FourVector.ofMass(MUON, -minus.px(), -minus.py(), -minus.pz());
        return new FourVector[] {minus.boostedFromRestFrameOf(pair), plus.boostedFromRestFrameOf(pair)};
    }

    /** N (sign +1) or Nbar (sign -1): (nu, N) current with P_L times the muon current, summed over final spins. */
    private static double traces(double mass, double[] spin, FourVector[] muons, int sign) {
        FourVector parent = new FourVector(0, 0, 0, mass);
        FourVector neutrino = parent.minus(muons[0]).minus(muons[1]);
        FourVector s = new FourVector(spin[0], spin[1], spin[2], 0);
        DiracMatrix heavy = DiracMatrix.spinor(parent, sign * mass, s);
        DiracMatrix light = DiracMatrix.slash(neutrino);
        DiracMatrix first = sign > 0 ? light : heavy;
        DiracMatrix second = sign > 0 ? heavy : light;
        DiracMatrix minus = DiracMatrix.slash(muons[0]).plus(DiracMatrix.number(MUON));
        DiracMatrix plus = DiracMatrix.slash(muons[1]).plus(DiracMatrix.number(-MUON));
        DiracMatrix left = DiracMatrix.chiral(1, 0);
        DiracMatrix both = DiracMatrix.chiral(-0.5 + Constants.SIN2_THETA_W, Constants.SIN2_THETA_W);
        Complex sum = Complex.ZERO;
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                DiracMatrix upper = DiracMatrix.gamma(mu);
                DiracMatrix other = DiracMatrix.gamma(nu);
                Complex neutral = first.times(upper)
                        .times(left)
                        .times(second)
                        .times(other)
                        .times(left)
                        .trace();
                Complex charged = minus.times(upper)
                        .times(both)
                        .times(plus)
                        .times(other)
                        .times(both)
                        .trace();
                sum = sum.add(neutral.multiply(charged).multiply(DiracMatrix.METRIC[mu] * DiracMatrix.METRIC[nu]));
            }
        }
        return sum.getReal();
    }
}
