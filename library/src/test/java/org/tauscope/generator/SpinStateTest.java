package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.models.Boson;
import org.tauscope.models.LeptonCouplings;
import org.tauscope.random.RandomStream;

class SpinStateTest {

    private static final double TAU = 1.77693;

    /**
     * R_kk = (1 + c^2 - s^2/g^2)/A, R_rr = s^2 (1 + 1/g^2)/A, R_nn = -s^2 (1 - 1/g^2)/A, R_rk = 2cs/(gA),
     * A = 1 + c^2 + s^2/g^2.
     */
    @Test
    void tauPairsFromAPhotonHaveTheClosedFormOfTheirCorrelation() {
        double energy = 5.29;
        double p = Math.sqrt(energy * energy - TAU * TAU);
        double g = energy / TAU;
        for (double c : new double[] {-0.9, -0.3, 0, 0.5, 0.8}) {
            double s = Math.sqrt(1 - c * c);
            double[] momenta = {p * s, 0, p * c, energy, -p * s, 0, -p * c, energy};
            SpinState state = new SpinState(8);
            state.clear(8);
            fillFromPhoton(state, momenta);
            double a = 1 + c * c + s * s / (g * g);
            double kk = (1 + c * c - s * s / (g * g)) / a;
            double rr = s * s * (1 + 1 / (g * g)) / a;
            double nn = -s * s * (1 - 1 / (g * g)) / a;
            double rk = 2 * c * s / (g * a);
            double[] k = {s, 0, c};
            double[] r = {-c, 0, s};
            double[] n = {0, -1, 0};
            check(state, k, new double[][] {r, n, k}, new double[] {rk, 0, kk});
            check(state, r, new double[][] {r, n, k}, new double[] {rr, 0, rk});
            check(state, n, new double[][] {r, n, k}, new double[] {0, nn, 0});
        }
    }

    /** A scalar decays to the triplet state without spin along the taus, a pseudoscalar to the singlet. */
    @Test
    void tauPairsFromSpinlessBosonsAreTripletAndSinglet() {
        for (Boson.Kind kind : new Boson.Kind[] {Boson.Kind.SCALAR, Boson.Kind.PSEUDOSCALAR}) {
            Boson boson = new Boson("X", kind, 5, 1, LeptonCouplings.charged(0, 0, 1));
            BosonDecayAmplitude decay = new BosonDecayAmplitude(boson, TAU);
            decay.drawDirection(new BosonEmission(kind, 5, TAU), new double[3], new RandomStream(1, "direction"));
            decay.computeLeptons();
            SpinState state = new SpinState(4);
            state.clear(4);
            for (int i = 0; i < 4; i++) {
                state.add(i, decay.re[i], decay.im[i]);
            }
            double p = Math.sqrt(6.25 - TAU * TAU);
            double[] k = {decay.momenta[0] / p, decay.momenta[1] / p, decay.momenta[2] / p};
            double norm = Math.hypot(k[0], k[1]);
            double[] r = {-k[1] / norm, k[0] / norm, 0};
            check(state, k, new double[][] {k, r}, new double[] {-1, 0});
            check(state, r, new double[][] {k, r}, new double[] {0, kind == Boson.Kind.SCALAR ? 1 : -1});
        }
    }

    /** Spins of tau- found along an axis with a polarimeter of length 0.7 must polarise tau+ by 0.7 times R. */
    private static void check(SpinState state, double[] axis, double[][] axes, double[] expected) {
        double[] first = new double[3];
        double[] second = new double[3];
        // State and its projection are compared through one tau after the other on copies with opposite polarimeters.
        SpinState copy = state.copy();
        copy.polarisation(2, first);
        assertThat(Math.hypot(first[0], Math.hypot(first[1], first[2]))).isLessThan(1e-12);
        copy.project(2, 0.7 * axis[0], 0.7 * axis[1], 0.7 * axis[2]);
        copy.polarisation(1, second);
        for (int i = 0; i < axes.length; i++) {
            double along = axes[i][0] * second[0] + axes[i][1] * second[1] + axes[i][2] * second[2];
            assertThat(along).isCloseTo(0.7 * expected[i], within(1e-12));
        }
    }

    private static void fillFromPhoton(SpinState state, double[] momenta) {
        double[] row = new double[8];
        double[] column = new double[8];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double[] current = new double[8];
                Spinors.outgoing(momenta, 0, TAU, a, row, 0);
                Spinors.outgoingAnti(momenta, 4, TAU, b, column, 0);
                Spinors.addCurrent(row, 0, column, 0, 1, current, 0);
                state.add(2 * a + b, current[2] - current[5], current[3] + current[4]);
                state.add(4 + 2 * a + b, current[2] + current[5], current[3] - current[4]);
            }
        }
    }
}
