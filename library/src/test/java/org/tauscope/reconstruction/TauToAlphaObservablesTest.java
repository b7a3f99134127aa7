package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.AlphaChannel;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.InvisibleMassRange;
import org.tauscope.kinematics.ParentMassBound;
import org.tauscope.kinematics.PseudoRestFrame;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** The observables of tau -> l alpha on true four-momenta, without radiation: 3 pi against l alpha at 10.58 GeV. */
class TauToAlphaObservablesTest {

    private static final Beams BEAMS = new Beams(7.998213, 3.499218, 0.022, 0, 0, 0, 0, 0);
    private static final double SQRT_S = BEAMS.sqrtS();
    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    /** True momenta in the c.m. frame of one event. */
    private record Truth(FourVector tau, FourVector lepton, FourVector hadrons) {}

    private static Truth[] generate(int lepton, double mass, int events) {
        TauPairGenerator generator = new TauPairGenerator(
                BEAMS,
                Radiation.off(),
                TauDecay.of(new AlphaChannel(lepton, mass, AlphaChannel.Spin.ZERO, 1, 0), 1),
                TauDecay.modes("3pi"));
        RandomStream random = new RandomStream(20251122, "tau to alpha " + mass);
        GeneratedEvents batch = new GeneratedEvents();
        Truth[] truth = new Truth[events];
        for (int event = 0; event < events; event++) {
            batch.clear();
            generator.generate(event, random, batch);
            FourVector tau = new FourVector(0, 0, 0, 0);
            FourVector l = tau;
            FourVector hadrons = tau;
            for (int i = 0; i < batch.particles(); i++) {
                FourVector p = BEAMS.toCentreOfMass(
                        new FourVector(batch.px()[i], batch.py()[i], batch.pz()[i], batch.energy()[i]));
                if (batch.pdg()[i] == Pdg.TAU) {
                    tau = p;
                } else if (batch.pdg()[i] == lepton) {
                    l = p;
                } else if (Math.abs(batch.pdg()[i]) == Pdg.PI_PLUS) {
                    hadrons = hadrons.plus(p);
                }
            }
            truth[event] = new Truth(tau, l, hadrons);
        }
        return truth;
    }

    /** x_l of the table of two-body lines in lalpha.md, computed there from E* = (m^2 + m_l^2 - m_a^2) / 2m. */
    @ParameterizedTest
    @CsvSource({
        "11, 0, 1.00000", "11, 0.5, 0.92082", "11, 0.7, 0.84481", "11, 1.0, 0.68329", "11, 1.2, 0.54394",
        "11, 1.4, 0.37925", "11, 1.6, 0.18923", "13, 0, 1.00354", "13, 0.5, 0.92436", "13, 0.7, 0.84835",
        "13, 1.0, 0.68683", "13, 1.2, 0.54748", "13, 1.4, 0.38279", "13, 1.6, 0.19276"
    })
    void theTrueDirectionGivesTheLine(int lepton, double mass, double x) {
        PseudoRestFrame frame = new PseudoRestFrame(SQRT_S);
        for (Truth truth : generate(lepton, mass, 20)) {
            FourVector l = truth.lepton();
            FourVector tau = truth.tau();
            assertThat(frame.energyFraction(tau.px(), tau.py(), tau.pz(), l.px(), l.py(), l.pz(), l.energy()))
                    .isCloseTo(x, within(1.5e-5));
        }
    }

    /**
     * Quantiles of x_l / x_true are 0.852, 1.039, 1.284 whatever the mass (own toy with the 3 pi current of Kuehn and
     * Santamaria, lalpha.md 2.2; here that of CLEO).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1.0})
    void thePseudoRestFrameSmearsTheLine(double mass) {
        int events = 40_000;
        double line = (TAU * TAU - mass * mass) / (TAU * TAU);
        TauToAlphaObservables observables = new TauToAlphaObservables(SQRT_S);
        double[] x = new double[events];
        Truth[] truths = generate(Pdg.ELECTRON, mass, events);
        for (int i = 0; i < events; i++) {
            compute(observables, truths[i]);
            x[i] = observables.pseudoRestX() / line;
        }
        Arrays.sort(x);
        assertThat(x[(int) (0.1587 * events)]).isCloseTo(0.852, within(0.0085));
        assertThat(x[events / 2]).isCloseTo(1.039, within(0.0104));
        assertThat(x[(int) (0.8413 * events)]).isCloseTo(1.284, within(0.0128));
    }

    /** The true mass squared is between the end points, and they are those of a walk around the cone. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 1.4})
    void theInvisibleMassIsBetweenItsEndPoints(double mass) {
        InvisibleMassRange range = new InvisibleMassRange(SQRT_S);
        double nearestBelow = Double.NEGATIVE_INFINITY;
        double nearestAbove = Double.POSITIVE_INFINITY;
        for (Truth truth : generate(Pdg.MUON, mass, 3000)) {
            range.compute(truth.lepton(), truth.hadrons());
            assertThat(range.cosTag()).isBetween(-1.0, 1 + 1e-9);
            assertThat(range.minSquared()).isLessThanOrEqualTo(mass * mass + 1e-9);
            assertThat(range.maxSquared()).isGreaterThanOrEqualTo(mass * mass - 1e-9);
            nearestBelow = Math.max(nearestBelow, range.minSquared());
            nearestAbove = Math.min(nearestAbove, range.maxSquared());
        }
        // Both distributions begin at the mass.
        assertThat(nearestBelow).isCloseTo(mass * mass, within(2e-3));
        assertThat(nearestAbove).isCloseTo(mass * mass, within(2e-3));
    }

    @Test
    void theEndPointsAreThoseOfAWalkAroundTheCone() {
        InvisibleMassRange range = new InvisibleMassRange(SQRT_S);
        double e = SQRT_S / 2;
        double p = Math.sqrt(e * e - TAU * TAU);
        for (Truth truth : generate(Pdg.MUON, 0.5, 50)) {
            range.compute(truth.lepton(), truth.hadrons());
            FourVector b = truth.hadrons();
            double theta = Math.acos(range.cosTag());
            double polar = Math.acos(-b.pz() / b.momentum());
            double azimuth = Math.atan2(-b.py(), -b.px());
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 3600; i++) {
                double turn = 2 * Math.PI * i / 3600;
                double u = Math.sin(theta) * Math.cos(turn);
                double v = Math.sin(theta) * Math.sin(turn);
                double w = Math.cos(theta);
                double along = w * Math.sin(polar) + u * Math.cos(polar);
                FourVector tau = new FourVector(
                        p * (along * Math.cos(azimuth) - v * Math.sin(azimuth)),
                        p * (along * Math.sin(azimuth) + v * Math.cos(azimuth)),
                        p * (w * Math.cos(polar) - u * Math.sin(polar)),
                        e);
                double square = tau.minus(truth.lepton()).massSquared();
                least = Math.min(least, square);
                most = Math.max(most, square);
            }
            assertThat(range.minSquared()).isCloseTo(least, within(1e-5));
            assertThat(range.maxSquared()).isCloseTo(most, within(1e-5));
        }
    }

    /** For the right masses M2 never exceeds the tau mass and comes up to it. */
    @Test
    void theParentMassBoundEndsAtTheTauMass() {
        ParentMassBound bound = new ParentMassBound(SQRT_S);
        double largest = 0;
        for (Truth truth : generate(Pdg.ELECTRON, 0, 5000)) {
            bound.compute(truth.lepton(), truth.hadrons());
            assertThat(bound.possible()).isTrue();
            assertThat(bound.mass()).isLessThanOrEqualTo(TAU + 1e-6);
            largest = Math.max(largest, bound.mass());
        }
        assertThat(largest).isCloseTo(TAU, within(1e-3));
    }

    /** No direction of the invisible particles does better, and the solution is one of them. */
    @Test
    void theParentMassBoundIsTheLeastOfTheLargerMasses() {
        ParentMassBound bound = new ParentMassBound(SQRT_S);
        double mass = 0.3;
        for (Truth truth : generate(Pdg.MUON, 1.0, 40)) {
            FourVector a = truth.lepton();
            FourVector b = truth.hadrons();
            bound.compute(a.px(), a.py(), a.pz(), a.energy(), b.px(), b.py(), b.pz(), b.energy(), mass);
            FourVector q = new FourVector(0, 0, 0, SQRT_S).minus(a).minus(b);
            double k = (q.massSquared() - mass * mass) / (2 * q.mass());
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 200; i++) {
                for (int j = 0; j < 400; j++) {
                    double cos = (i + 0.5) / 100 - 1;
                    double sin = Math.sqrt(1 - cos * cos);
                    double phi = Math.PI * j / 200;
                    FourVector invisible = FourVector.ofMass(
                                    mass, k * sin * Math.cos(phi), k * sin * Math.sin(phi), k * cos)
                            .boostedFromRestFrameOf(q);
                    double m1 = a.plus(invisible).mass();
                    double m2 = b.plus(q).minus(invisible).mass();
                    best = Math.min(best, Math.max(m1, m2));
                }
            }
            assertThat(bound.mass()).isBetween(best - 0.02, best + 1e-9);
            FourVector invisible = FourVector.ofMass(
                    mass, bound.parentX() - a.px(), bound.parentY() - a.py(), bound.parentZ() - a.pz());
            assertThat(q.minus(invisible).massSquared()).as("second invisible").isCloseTo(0, within(1e-9));
            double m1 = a.plus(invisible).mass();
            double m2 = b.plus(q).minus(invisible).mass();
            assertThat(bound.mass()).isCloseTo(Math.max(m1, m2), within(1e-9));
        }
    }

    /** M2 guesses the direction better than the three hadrons do: the line is narrower. */
    @Test
    void theSolutionOfTheBoundIsABetterGuessOfTheDirection() {
        int events = 20_000;
        TauToAlphaObservables observables = new TauToAlphaObservables(SQRT_S);
        double[] hadrons = new double[events];
        double[] parents = new double[events];
        Truth[] truths = generate(Pdg.ELECTRON, 0, events);
        for (int i = 0; i < events; i++) {
            compute(observables, truths[i]);
            hadrons[i] = observables.pseudoRestX();
            parents[i] = observables.parentX();
        }
        Arrays.sort(hadrons);
        Arrays.sort(parents);
        double width = hadrons[(int) (0.8413 * events)] - hadrons[(int) (0.1587 * events)];
        double narrow = parents[(int) (0.8413 * events)] - parents[(int) (0.1587 * events)];
        assertThat(narrow).isLessThan(width);
    }

    @Test
    void whatCannotBeIsSaid() {
        ParentMassBound bound = new ParentMassBound(SQRT_S);
        // More seen than there was.
        bound.compute(FourVector.ofMass(0, 7, 0, 0), FourVector.ofMass(0.5, -7, 0, 0));
        assertThat(bound.possible()).isFalse();
        assertThat(bound.mass()).isZero();
        InvisibleMassRange range = new InvisibleMassRange(SQRT_S);
        range.compute(FourVector.ofMass(0, 3, 0, 0), FourVector.ofMass(0.5, -7, 0, 0));
        assertThat(range.cosTag()).isGreaterThan(1);
        assertThat(range.minSquared()).isEqualTo(range.maxSquared());
        range.compute(FourVector.ofMass(0, 3, 0, 0), new FourVector(0, 0, 0, 0));
        assertThat(range.minSquared()).isNotNaN();
        assertThat(new PseudoRestFrame(SQRT_S).energyFraction(0, 0, 0, 1, 0, 0, 1))
                .isZero();
        assertThatThrownBy(() -> new PseudoRestFrame(3)).hasMessageContaining("sqrt(s) 3.0 GeV");
        assertThatThrownBy(() -> new InvisibleMassRange(3)).hasMessageContaining("makes no tau pairs");
        assertThatThrownBy(() -> new ParentMassBound(Double.NaN)).hasMessageContaining("must be positive");
    }

    private static void compute(TauToAlphaObservables observables, Truth truth) {
        FourVector l = truth.lepton();
        FourVector h = truth.hadrons();
        observables.compute(
                l.px(), l.py(), l.pz(), l.energy(), h.px(), h.py(), h.pz(), h.energy(), h.px(), h.py(), h.pz());
    }
}
