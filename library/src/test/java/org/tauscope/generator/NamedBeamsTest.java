package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The colliders that ship with the library, and polarised beams. */
class NamedBeamsTest {

    /** Boost (0.0414880886, 0, 0.2725254668) after a rotation by 5.769966 mrad about y: basf2's frame of SuperKEKB. */
    @Test
    void theLaboratoryOfBelle2IsThatOfBasf2() {
        Beams beams = NamedBeams.BELLE2.beams();
        FourVector total = beams.total();
        assertThat(total.px() / total.energy()).isCloseTo(0.0414880886, within(1e-10));
        assertThat(total.pz() / total.energy()).isCloseTo(0.2725254668, within(1e-10));
        assertThat(beams.electronAngleInCentreOfMass()).isCloseTo(5.769966e-3, within(1e-9));
        assertThat(beams.sqrtS()).isCloseTo(10.5796, within(1e-4));
    }

    /** beta gamma = 0.425 (Belle, hep-ex/0011028) at 10.580 GeV; SuperKEKB 0.287; 60 MeV less off resonance. */
    @Test
    void energiesAndBoostsAreThePublishedOnes() {
        Beams belle = NamedBeams.named("belle").beams();
        assertThat(belle.sqrtS()).isCloseTo(10.580, within(1e-3));
        assertThat(belle.total().momentum() / belle.sqrtS()).isCloseTo(0.425, within(1e-3));
        Beams belle2 = NamedBeams.named("belle2").beams();
        assertThat(belle2.total().momentum() / belle2.sqrtS()).isCloseTo(0.287, within(1e-3));
        assertThat(NamedBeams.named("belle2-off-resonance").beams().sqrtS()).isCloseTo(10.519, within(1e-3));
        assertThatThrownBy(() -> NamedBeams.named("bellE")).hasMessageContaining("expected one of [belle, belle2");
    }

    /** With P of the electrons, <q-> of the pion of tau- is P <(2s/(gA), 0, 2c/A)> / 3 on the axes r, n, k. */
    @Test
    void polarisedElectronsPolariseTheTaus() {
        Beams beams = new Beams(7.998213, 3.499218, 0.022, 0, 0, 0, 0, 0, 0.8, 0);
        TauDecay pion = TauDecay.modes("pi");
        GeneratedEvents events =
                Events.generate(new TauPairGenerator(beams, Radiation.off(), pion, pion), 100_000, "polarised");
        double gamma = beams.sqrtS() / 2 / ParticleTable.standard().mass(Pdg.TAU);
        for (int charge = -1; charge <= 1; charge += 2) {
            double[] sum = new double[3];
            double[] expected = new double[3];
            for (int event = 0; event < events.events(); event++) {
                int tau = Events.find(events, event, -charge * Pdg.TAU, -1);
                FourVector parent = beams.toCentreOfMass(Events.momentum(events, tau));
                FourVector q = beams.toCentreOfMass(
                                Events.momentum(events, Events.find(events, event, charge * Pdg.PI_PLUS, tau)))
                        .inRestFrameOf(parent);
                double p = -charge * parent.momentum();
                double[] k = {parent.px() / p, parent.py() / p, parent.pz() / p};
                double c = k[2];
                double s = Math.sqrt(1 - c * c);
                double[] r = {-c * k[0] / s, -c * k[1] / s, s};
                // A pi- follows the spin of its tau-, a pi+ flies against it.
                double norm = -charge / q.momentum();
                double along = (q.px() * k[0] + q.py() * k[1] + q.pz() * k[2]) * norm;
                double across = (q.px() * r[0] + q.py() * r[1] + q.pz() * r[2]) * norm;
                double fold = Math.signum(c);
                sum[0] += across;
                sum[2] += along * fold;
                double a = 1 + c * c + s * s / (gamma * gamma);
                expected[0] += 0.8 * 2 * s / (gamma * a) / 3;
                expected[2] += 0.8 * 2 * Math.abs(c) / a / 3;
            }
            double error = 4 * Math.sqrt(events.events() / 3.0);
            assertThat(sum[0]).isCloseTo(expected[0], within(error));
            assertThat(sum[2]).isCloseTo(expected[2], within(error));
        }
    }

    @Test
    void polarisationsOfBothBeamsChangeTheRate() {
        Beams beams = new Beams(7, 4, 0, 0, 0, 0, 0, 0, 0.8, -0.5);
        assertThat(beams.polarisation()).isCloseTo(1.3 / 1.4, within(1e-12));
        assertThat(new MuonPairGenerator(beams, Radiation.off()).crossSection())
                .isCloseTo(
                        1.4 * new MuonPairGenerator(new Beams(7, 4, 0, 0, 0, 0, 0, 0), Radiation.off()).crossSection(),
                        within(1e-9));
        assertThatThrownBy(() -> new Beams(7, 4, 0, 0, 0, 0, 0, 0, 1, 1)).hasMessageContaining("polarisations");
    }
}
