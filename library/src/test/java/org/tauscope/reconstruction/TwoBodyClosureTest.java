package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * K_S and J/psi put in, detected, fitted: masses, lifetime and pulls of free and of constrained fits come out. Fixed seed;
 * each comparison within four standard deviations of its own statistics, p = 6e-5.
 */
class TwoBodyClosureTest {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double K_SHORT = ParticleTable.standard().mass(Pdg.K_SHORT);
    private static final double K_SHORT_CTAU = ParticleTable.standard().ctau(Pdg.K_SHORT);
    private static final double[] PIONS = {PION, PION};
    private static final double[] MUONS = {MUON, MUON};
    /** Mass of the J/psi, Review of Particle Physics 2024. */
    private static final double J_PSI = 3.0969;

    private static TwoBodySample kShorts(int events) {
        return new TwoBodySample(
                new TwoBodySample.Parent(K_SHORT, K_SHORT_CTAU, Pdg.PI_PLUS, PION, -Pdg.PI_PLUS, PION),
                events,
                0.5,
                2.5,
                "K_S");
    }

    private static TwoBodySample jPsis(int events) {
        return new TwoBodySample(
                new TwoBodySample.Parent(J_PSI, 0, -Pdg.MUON, MUON, Pdg.MUON, MUON), events, 0.5, 2.5, "J/psi");
    }

    /** Sums of squared pulls of the summed momentum (0 to 2) and of the vertex (3 to 5), of mass residuals, of chi squared. */
    private static final class Tally {
        private final double[] squares = new double[6];
        private final double[] masses;
        private double chi2;
        private int count;

        Tally(int most) {
            masses = new double[most];
        }

        void add(TwoBodySample sample, int firstTrack, Vertex vertex, double[] hypothesis, double extraChi2) {
            int a = sample.match.particle(firstTrack);
            int b = sample.match.particle(firstTrack + 1);
            FourVector truth = sample.momentum(a).plus(sample.momentum(b));
            FourVector fitted = vertex.fourMomentum(hypothesis);
            double[] residual = {
                fitted.px() - truth.px(),
                fitted.py() - truth.py(),
                fitted.pz() - truth.pz(),
                vertex.x() - sample.generated.x()[a],
                vertex.y() - sample.generated.y()[a],
                vertex.z() - sample.generated.z()[a]
            };
            for (int i = 0; i < 3; i++) {
                double variance = 0;
                for (int k = 3; k < 9; k += 3) {
                    for (int l = 3; l < 9; l += 3) {
                        variance += vertex.covariance(k + i, l + i);
                    }
                }
                squares[i] += residual[i] * residual[i] / variance;
                squares[3 + i] += residual[3 + i] * residual[3 + i] / vertex.covariance(i, i);
            }
            masses[count++] = fitted.mass();
            chi2 += extraChi2;
        }

        void requireUnitWidths(String what) {
            for (int i = 0; i < 6; i++) {
                assertThat(Math.sqrt(squares[i] / count))
                        .as(what + ", pull " + i)
                        .isCloseTo(1, within(4 / Math.sqrt(2.0 * count)));
            }
        }

        /** Median of the masses against a mass, within four standard deviations of a median. */
        void requireMass(double mass) {
            double[] sorted = Arrays.copyOf(masses, count);
            Arrays.sort(sorted);
            double core = 0.5 * (sorted[(int) (0.8413 * count)] - sorted[(int) (0.1587 * count)]);
            assertThat(sorted[count / 2]).isCloseTo(mass, within(4 * 1.2533 * core / Math.sqrt(count)));
        }
    }

    private interface Fit {
        VertexResult of(Vertex free);
    }

    private static Tally tally(TwoBodySample sample, double[] hypothesis, Fit constrained) {
        VertexFit fit = new VertexFit(sample.card);
        Tally tally = new Tally(sample.detected.events());
        int whole = 0;
        for (int event = 0; event < sample.detected.events(); event++) {
            if (!sample.isWhole(event)) {
                continue;
            }
            whole++;
            int first = sample.detected.firstTrack(event);
            if (fit.fit(sample.detected, first, first + 1) instanceof Vertex free
                    && constrained.of(free) instanceof Vertex vertex) {
                tally.add(sample, first, vertex, hypothesis, vertex.chi2() - free.chi2());
            }
        }
        assertThat(tally.count).as("fitted of " + whole).isGreaterThan(whole * 999 / 1000);
        return tally;
    }

    @Test
    void massOfTheKShortIsFound() {
        Tally tally = tally(kShorts(6000), PIONS, free -> free);
        tally.requireMass(K_SHORT);
        tally.requireUnitWidths("free fit");
    }

    @Test
    void massOfTheJPsiIsFound() {
        Tally tally = tally(jPsis(4000), MUONS, free -> free);
        tally.requireMass(J_PSI);
        tally.requireUnitWidths("free fit");
    }

    @Test
    void theMassConstraintIsFulfilledAndLeavesUnitPulls() {
        Tally tally = tally(kShorts(6000), PIONS, free -> KinematicFit.fit(free, PIONS, new Constraint.Mass(K_SHORT)));
        tally.requireUnitWidths("mass");
        for (int i = 0; i < tally.count; i++) {
            assertThat(tally.masses[i]).isCloseTo(K_SHORT, within(1e-7));
        }
        // One degree of freedom, variance 2.
        assertThat(tally.chi2 / tally.count).isCloseTo(1, within(4 * Math.sqrt(2.0 / tally.count)));
    }

    @Test
    @Tag("physics")
    void massAndPointingTogetherLeaveUnitPulls() {
        TwoBodySample sample = kShorts(6000);
        BeamSpot spot = BeamSpot.of(sample.card);
        Tally tally = tally(
                sample,
                PIONS,
                free -> KinematicFit.fit(free, PIONS, new Constraint.Mass(K_SHORT), new Constraint.Pointing(spot)));
        tally.requireUnitWidths("mass and pointing");
        assertThat(tally.chi2 / tally.count).isCloseTo(3, within(4 * Math.sqrt(6.0 / tally.count)));
    }

    /**
     * The lifetime from decays between 1 and 30 mm from the axis, where the efficiency falls by 1.5 %: the likelihood of an
     * exponential between the ends that each momentum sets.
     */
    @Test
    @Tag("physics")
    void lifetimeOfTheKShortIsFound() {
        TwoBodySample sample = kShorts(24_000);
        BeamSpot spot = BeamSpot.of(sample.card);
        VertexFit fit = new VertexFit(sample.card);
        double[] flight = new double[24_000];
        double[] range = new double[24_000];
        int n = 0;
        for (int event = 0; event < sample.detected.events(); event++) {
            int first = sample.detected.firstTrack(event);
            if (!sample.isWhole(event) || !(fit.fit(sample.detected, first, first + 1) instanceof Vertex vertex)) {
                continue;
            }
            FourVector p = vertex.fourMomentum(PIONS);
            double perRadius = K_SHORT / p.pt();
            double length = DecayLength.of(spot, vertex, p).length() * p.pt() / p.momentum();
            if (length > 1 && length < 30) {
                flight[n] = (length - 1) * perRadius;
                range[n++] = 29 * perRadius;
            }
        }
        // Newton steps to the zero of the derivative of the logarithm with respect to k = 1/(c tau).
        double k = 1 / 20.0;
        double second = 0;
        for (int iteration = 0; iteration < 20; iteration++) {
            double slope = 0;
            second = 0;
            for (int i = 0; i < n; i++) {
                double e = Math.exp(-k * range[i]);
                slope += 1 / k - flight[i] - range[i] * e / (1 - e);
                second += -1 / (k * k) + range[i] * range[i] * e / ((1 - e) * (1 - e));
            }
            k -= slope / second;
        }
        double sigma = 1 / Math.sqrt(-second);
        assertThat(n).isGreaterThan(3000);
        assertThat(k).isCloseTo(1 / K_SHORT_CTAU, within(3 * sigma));
        assertThat(sigma * K_SHORT_CTAU).as("relative error").isLessThan(0.08);
    }
}
