package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

class TauToPionSpinTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double[] U = {2.0 / 7, -3.0 / 7, 6.0 / 7};
    private static final double[] TAU_SPIN = {0.3, 0.5, -0.4};
    private static final double[] LEPTON_SPIN = {-0.6, 0.1, 0.2};

    /** Numbers of the physics note on this decay, from the crossed formula of pi -> mu N. */
    @Test
    void polarisationIsThatOfTheCrossedPionDecay() {
        assertThat(new TauToPionSpin(0.3).polarisation()).isCloseTo(1.0000, within(5e-5));
        assertThat(new TauToPionSpin(1.0).polarisation()).isCloseTo(0.9999, within(5e-5));
        assertThat(new TauToPionSpin(1.4).polarisation()).isCloseTo(0.9974, within(5e-5));
        assertThat(new TauToPionSpin(1.5).polarisation()).isCloseTo(0.9895, within(5e-5));
        // The note's m_tau was 0.07 MeV lower, which matters 38 MeV from threshold: 0.8925 here.
        assertThat(new TauToPionSpin(1.6).polarisation()).isCloseTo(0.892, within(1e-3));
    }

    @Test
    void longitudinalAndTransverseShareOneSpin() {
        for (double mass : new double[] {0.3, 1.0, 1.4, 1.6, 1.637}) {
            TauToPionSpin spin = new TauToPionSpin(mass);
            assertThat(Math.hypot(spin.polarisation(), spin.transversePolarisation()))
                    .isCloseTo(1, within(1e-12));
        }
    }

    /** The documented rate in both spins, for both charges, is the trace of explicit Dirac matrices up to a factor. */
    @Test
    void jointSpinRateIsTheTraceOfDiracMatrices() {
        for (double mass : new double[] {0.5, 1.4, 1.6}) {
            for (int charge : new int[] {-1, 1}) {
                double unpolarised = trace(mass, charge, new double[3], new double[3]);
                double both = trace(mass, charge, TAU_SPIN, LEPTON_SPIN) / unpolarised;
                assertThat(both).isCloseTo(documented(mass, charge, TAU_SPIN, LEPTON_SPIN), within(1e-9));
                double opposite = trace(mass, charge, LEPTON_SPIN, TAU_SPIN) / unpolarised;
                assertThat(opposite).isCloseTo(documented(mass, charge, LEPTON_SPIN, TAU_SPIN), within(1e-9));
            }
        }
    }

    @Test
    void leptonPolarisationAndPolarimeterFactoriseTheJointRate() {
        TauToPionSpin spin = new TauToPionSpin(1.6);
        for (int charge : new int[] {-1, 1}) {
            double[] z = new double[3];
            spin.leptonPolarisation(charge, U[0], U[1], U[2], TAU_SPIN, z);
            double tauOnly = 1 + spin.analysingPower(charge) * dot(U, TAU_SPIN);
            assertThat(tauOnly * (1 + dot(z, LEPTON_SPIN)))
                    .isCloseTo(documented(1.6, charge, TAU_SPIN, LEPTON_SPIN), within(1e-12));

            double[] h = new double[3];
            spin.polarimeter(charge, U[0], U[1], U[2], LEPTON_SPIN, h);
            double decayOnly = 1 - spin.helicityPolarisation(charge) * dot(U, LEPTON_SPIN);
            assertThat(decayOnly * (1 + dot(h, TAU_SPIN)))
                    .isCloseTo(documented(1.6, charge, TAU_SPIN, LEPTON_SPIN), within(1e-12));
        }
    }

    @Test
    void pionOfATauMinusFollowsItsSpinAndItsLeptonIsLeftHanded() {
        TauToPionSpin spin = new TauToPionSpin(0.5);
        assertThat(spin.analysingPower(-1)).isPositive().isEqualTo(-spin.analysingPower(1));
        assertThat(spin.helicityPolarisation(-1)).isNegative().isEqualTo(-spin.helicityPolarisation(1));
    }

    @Test
    void aMassBeyondTheKinematicLimitIsRefused() {
        assertThatThrownBy(() -> new TauToPionSpin(1.65)).hasMessageContaining("tau -> pi N: mass 1.65 GeV");
        assertThatThrownBy(() -> new TauToPionSpin(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new TauToPionSpin(0.5).analysingPower(0)).hasMessageContaining("tau charge 0");
    }

    private static double documented(double mass, int charge, double[] s, double[] z) {
        TauToPionSpin spin = new TauToPionSpin(mass);
        double p = charge * spin.polarisation();
        double sn = -dot(U, s);
        double zn = -dot(U, z);
        return 1 + p * sn + p * zn + sn * zn + spin.transversePolarisation() * (dot(s, z) - sn * zn);
    }

    private static double trace(double mass, int charge, double[] tauSpin, double[] leptonSpin) {
        double momentum = TwoBody.momentum(TAU, mass, PION);
        FourVector tau = new FourVector(0, 0, 0, TAU);
        FourVector pion = FourVector.ofMass(PION, momentum * U[0], momentum * U[1], momentum * U[2]);
        FourVector lepton = tau.minus(pion);
        FourVector s = new FourVector(tauSpin[0], tauSpin[1], tauSpin[2], 0);
        FourVector z = new FourVector(leptonSpin[0], leptonSpin[1], leptonSpin[2], 0).boostedFromRestFrameOf(lepton);
        DiracMatrix vertex = DiracMatrix.slash(pion).times(DiracMatrix.chiral(1, 0));
        DiracMatrix adjoint = DiracMatrix.chiral(0, 1).times(DiracMatrix.slash(pion));
        DiracMatrix first = charge < 0 ? DiracMatrix.spinor(lepton, mass, z) : DiracMatrix.spinor(tau, -TAU, s);
        DiracMatrix second = charge < 0 ? DiracMatrix.spinor(tau, TAU, s) : DiracMatrix.spinor(lepton, -mass, z);
        return first.times(vertex).times(second).times(adjoint).trace().getReal();
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
