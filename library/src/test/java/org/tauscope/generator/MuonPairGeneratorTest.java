package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;

class MuonPairGeneratorTest {

    @Test
    void momentumIsConserved() {
        GeneratedEvents events =
                Events.generate(new MuonPairGenerator(Events.BELLE, Radiation.standard(), 1), 5_000, "conservation");
        for (int event = 0; event < events.events(); event++) {
            FourVector left = Events.BELLE.total();
            for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                left = left.minus(Events.momentum(events, i));
            }
            assertThat(Math.abs(left.energy()) + left.momentum()).isLessThan(1e-9);
        }
    }

    /** For a massless lepton the mean of cos^2 is 2/5; the muon's mass changes it by 1e-4. */
    @Test
    void theAngleFollowsOnePlusCosineSquared() {
        int number = 50_000;
        GeneratedEvents events =
                Events.generate(new MuonPairGenerator(Events.BELLE, Radiation.off(), 1), number, "angle");
        double sum = 0;
        for (int event = 0; event < number; event++) {
            FourVector muon =
                    Events.BELLE.toCentreOfMass(Events.momentum(events, Events.find(events, event, Pdg.MUON, -1)));
            sum += muon.pz() * muon.pz() / (muon.momentum() * muon.momentum());
        }
        // <cos^4> = 9/35, so one event has a standard deviation of 0.312; four of the mean.
        assertThat(sum / number).isCloseTo(0.4, within(4 * 0.312 / Math.sqrt(number)));
    }

    /** 4 pi alpha^2 / 3 s at 10.58 GeV: 86.86 nb GeV^2 / s. */
    @Test
    void theBornCrossSectionIsTheTextbooks() {
        double s = Math.pow(Events.BELLE.sqrtS(), 2);
        assertThat(new MuonPairGenerator(Events.BELLE, Radiation.off(), 1).crossSection() * s)
                .isCloseTo(86.86, within(0.01));
    }

    @Test
    void aLowestMassBelowTwoMuonsIsRefused() {
        assertThatThrownBy(() -> new MuonPairGenerator(Events.BELLE, Radiation.off(), 0.1))
                .hasMessageContaining("0.1 GeV");
    }
}
