package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

class TwoFoldMassTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    /** One tau -> pi N, N -> nu mu mu in the laboratory. */
    private record Decay(FourVector pion, FourVector n, FourVector visible) {}

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1.0, 1.3, 1.6})
    void oneOfTheTwoMassesIsTheTrueOne(double mass) {
        RandomStream random = new RandomStream(11, "two-fold mass");
        for (int event = 0; event < 2000; event++) {
            Decay decay = decay(mass, random.at(event, Stage.PROCESS));
            FourVector n = decay.n();
            TwoFoldMass found = TwoFoldMass.of(decay.pion(), decay.visible(), n.px(), n.py(), n.pz());
            double error = Math.min(Math.abs(found.minus() - mass), Math.abs(found.plus() - mass));
            // Where both solutions nearly coincide the root of a rounded discriminant is lost by rounding.
            double width = Math.sqrt(Math.max(0, found.discriminant()));
            assertThat(error).as("event " + event).isLessThan(width > 0.05 ? 1e-12 : 1e-7);
            assertThat(found.minus()).isLessThanOrEqualTo(found.plus());
        }
    }

    @Test
    void aNegativeDiscriminantIsTakenAsZeroAndFlagged() {
        RandomStream random = new RandomStream(12, "two-fold mass");
        int clamped = 0;
        for (int event = 0; event < 500; event++) {
            Decay decay = decay(1.0, random.at(event, Stage.PROCESS));
            FourVector n = decay.n();
            // A direction wrong by 0.3 rad, far beyond resolution.
            TwoFoldMass found =
                    TwoFoldMass.of(decay.pion(), decay.visible(), n.px() - 0.3 * n.pz(), n.py(), n.pz() + 0.3 * n.px());
            assertThat(found.minus()).isNotNaN();
            assertThat(found.plus()).isNotNaN();
            if (found.clamped()) {
                clamped++;
                assertThat(found.minus()).isEqualTo(found.plus());
            }
        }
        assertThat(clamped).isPositive();
    }

    @Test
    void aDirectionOfNoLengthIsRefused() {
        FourVector pion = FourVector.ofMass(PION, 1, 0, 0);
        assertThatThrownBy(() -> TwoFoldMass.of(pion, pion, 0, 0, 0)).hasMessageContaining("must be finite and not 0");
    }

    /** Isotropic chain with a flat mass of the muon pair. */
    private static Decay decay(double mass, RandomStream random) {
        FourVector tau = direction(TAU, 5 * random.nextDouble(), random);
        FourVector pionAtRest = direction(PION, TwoBody.momentum(TAU, PION, mass), random);
        FourVector pion = pionAtRest.boostedFromRestFrameOf(tau);
        FourVector n = FourVector.ofMass(mass, -pionAtRest.px(), -pionAtRest.py(), -pionAtRest.pz())
                .boostedFromRestFrameOf(tau);
        double pairMass = 2 * MUON + (mass - 2 * MUON) * random.nextDouble();
        FourVector visible =
                direction(pairMass, TwoBody.momentum(mass, pairMass, 0), random).boostedFromRestFrameOf(n);
        return new Decay(pion, n, visible);
    }

    private static FourVector direction(double mass, double momentum, RandomStream random) {
        double cosTheta = 2 * random.nextDouble() - 1;
        double phi = 2 * Math.PI * random.nextDouble();
        double transverse = momentum * Math.sqrt(1 - cosTheta * cosTheta);
        return FourVector.ofMass(mass, transverse * Math.cos(phi), transverse * Math.sin(phi), momentum * cosTheta);
    }
}
