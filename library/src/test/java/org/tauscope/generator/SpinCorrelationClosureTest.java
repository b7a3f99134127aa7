package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToPionSpin;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The spin correlation seen in the directions of two pions, C_ij = 9 &lt;q-_i q+_j&gt;, against its closed form. */
class SpinCorrelationClosureTest {

    @Test
    void twoPionsShowTheClosedForm() {
        double chi2 = chiSquared(TauDecay.modes("pi"), 1, 100_000);
        // 45 entries; the seed is fixed; refused below p = 1 %.
        assertThat(ChiSquaredDistribution.of(45).survivalProbability(chi2))
                .as("chi2 = " + chi2 + " for 45 entries")
                .isGreaterThan(0.01);
    }

    @Test
    @Tag("physics")
    void aMillionPairsOfPionsShowTheClosedForm() {
        double chi2 = chiSquared(TauDecay.modes("pi"), 1, 1_000_000);
        assertThat(ChiSquaredDistribution.of(45).survivalProbability(chi2))
                .as("chi2 = " + chi2 + " for 45 entries")
                .isGreaterThan(0.01);
    }

    /** A pion beside N analyses the spin with power P: 1 - 1e-5 at 0.3 GeV, 0.892 at 1.6 GeV. */
    @Test
    void thePionBesideAHeavyNeutralLeptonShowsItsAnalysingPower() {
        for (double mass : new double[] {0.3, 1.6}) {
            TauDecay signal = TauDecay.of(new NeutralLeptonChannel(mass, Nature.DIRAC, Flight.None.INSTANCE), 1);
            double chi2 = chiSquared(signal, new TauToPionSpin(mass).polarisation(), 100_000);
            assertThat(ChiSquaredDistribution.of(45).survivalProbability(chi2))
                    .as(mass + " GeV: chi2 = " + chi2 + " for 45 entries")
                    .isGreaterThan(0.01);
        }
    }

    private static double chiSquared(TauDecay negative, double power, int events) {
        TauPairGenerator generator =
                new TauPairGenerator(Events.BELLE, Radiation.off(), negative, TauDecay.modes("pi"));
        GeneratedEvents sample = Events.generate(generator, events, "spin");
        double gamma = Events.BELLE.sqrtS() / 2 / ParticleTable.standard().mass(Pdg.TAU);
        int bins = 5;
        double[][][] sum = new double[bins][3][3];
        double[][][] square = new double[bins][3][3];
        double[][][] expected = new double[bins][3][3];
        int[] count = new int[bins];
        for (int event = 0; event < sample.events(); event++) {
            int minus = Events.find(sample, event, Pdg.TAU, -1);
            int plus = Events.find(sample, event, -Pdg.TAU, -1);
            FourVector tauMinus = Events.BELLE.toCentreOfMass(Events.momentum(sample, minus));
            FourVector tauPlus = Events.BELLE.toCentreOfMass(Events.momentum(sample, plus));
            FourVector piMinus = Events.BELLE
                    .toCentreOfMass(Events.momentum(sample, Events.find(sample, event, -Pdg.PI_PLUS, minus)))
                    .inRestFrameOf(tauMinus);
            FourVector piPlus = Events.BELLE
                    .toCentreOfMass(Events.momentum(sample, Events.find(sample, event, Pdg.PI_PLUS, plus)))
                    .inRestFrameOf(tauPlus);
            double p = tauMinus.momentum();
            double[] k = {tauMinus.px() / p, tauMinus.py() / p, tauMinus.pz() / p};
            double c = k[2];
            double s = Math.sqrt(1 - c * c);
            double[] r = {-c * k[0] / s, -c * k[1] / s, (1 - c * k[2]) / s};
            double[] n = {k[1] * r[2] - k[2] * r[1], k[2] * r[0] - k[0] * r[2], k[0] * r[1] - k[1] * r[0]};
            double[] q = along(piMinus, r, n, k);
            double[] qBar = along(piPlus, r, n, k);
            // Fold c < 0: the mixed entries change sign.
            double fold = Math.signum(c);
            double a = 1 + c * c + s * s / (gamma * gamma);
            double[][] closed = {
                {-s * s * (1 + 1 / (gamma * gamma)) / a, 0, -2 * Math.abs(c) * s / (gamma * a)},
                {0, (1 - 1 / (gamma * gamma)) * s * s / a, 0},
                {-2 * Math.abs(c) * s / (gamma * a), 0, -(1 + c * c - s * s / (gamma * gamma)) / a}
            };
            int bin = Math.min(bins - 1, (int) (Math.abs(c) * bins));
            count[bin]++;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double value = 9 * q[i] * qBar[j] * (i == j || i == 1 || j == 1 ? 1 : fold);
                    sum[bin][i][j] += value;
                    square[bin][i][j] += value * value;
                    expected[bin][i][j] += power * closed[i][j];
                }
            }
        }
        double chi2 = 0;
        for (int bin = 0; bin < bins; bin++) {
            int m = count[bin];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double mean = sum[bin][i][j] / m;
                    double variance = (square[bin][i][j] / m - mean * mean) / m;
                    double pull = mean - expected[bin][i][j] / m;
                    chi2 += pull * pull / variance;
                }
            }
        }
        return chi2;
    }

    private static double[] along(FourVector v, double[] r, double[] n, double[] k) {
        double p = v.momentum();
        return new double[] {
            (v.px() * r[0] + v.py() * r[1] + v.pz() * r[2]) / p,
            (v.px() * n[0] + v.py() * n[1] + v.pz() * n[2]) / p,
            (v.px() * k[0] + v.py() * k[1] + v.pz() * k[2]) / p
        };
    }
}
