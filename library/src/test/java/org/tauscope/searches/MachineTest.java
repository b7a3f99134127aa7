package org.tauscope.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

class MachineTest {

    @Test
    void atHomeNothingIsScaledOrSaid() {
        Machine machine = Machine.of(SearchRequest.standard(), "belle");
        assertThat(machine.isHome()).isTrue();
        assertThat(machine.events(836e6, 915, 457.5)).isEqualTo(418e6);
        assertThat(machine.conditions()).isEmpty();
    }

    /** sigma = 4 pi alpha^2/(3 s) beta (3 - beta^2)/2; radiation of both energies differs by less than 20 %. */
    @Test
    void tauPairsFollowTheCrossSection() {
        Machine machine = Machine.of(SearchRequest.standard().withDetector("stcf"), "belle");
        double born = born(machine.detector().beams()) / born(machine.home().beams());
        assertThat(machine.events(836e6, 915, 915) / 836e6).isCloseTo(born, within(0.2 * born));
        assertThat(machine.rates().orElseThrow().atHome()).isCloseTo(0.919, within(0.003));
        assertThat(machine.isHome()).isFalse();
        assertThat(machine.conditions())
                .anyMatch(line -> line.contains("tau pairs: those that the card counts at belle"))
                .anyMatch(line -> line.contains("chosen for belle"));
    }

    @Test
    void energiesTakeTheSpotOfTheDetectorAndItsRelativeSpread() {
        SearchRequest request = SearchRequest.standard().withDetector("stcf").withBeams("2.1x2.3");
        Beams beams = Machine.of(request, "belle").detector().beams();
        Beams own = Machine.of(SearchRequest.standard().withDetector("stcf"), "belle")
                .detector()
                .beams();
        assertThat(beams.sqrtS()).isCloseTo(2 * Math.sqrt(2.1 * 2.3), within(1e-6));
        assertThat(beams.electronAngle()).isZero();
        assertThat(beams.spotZ()).isEqualTo(own.spotZ());
        assertThat(beams.energySpread() / beams.sqrtS()).isCloseTo(own.energySpread() / own.sqrtS(), within(1e-12));
    }

    @Test
    void beamsOfANameMeetInAnyDetector() {
        SearchRequest request = SearchRequest.standard().withBeams("belle2-off-resonance");
        assertThat(Machine.of(request, "belle2").detector().beams().sqrtS()).isCloseTo(10.519, within(1e-3));
    }

    @Test
    void impossibleBeamsAreRefused() {
        for (String beams : new String[] {"2.1.1x2", "0x2", "2x5000", "belle3", "2.1x"}) {
            assertThatThrownBy(() -> Machine.of(SearchRequest.standard().withBeams(beams), "belle"))
                    .isInstanceOf(CardException.class)
                    .hasMessageContaining("beams: found '" + beams + "', expected");
        }
        assertThatThrownBy(() -> Machine.of(SearchRequest.standard().withBeams("1.5x1.5"), "belle"))
                .hasMessageContaining("must exceed the threshold of 3.55");
    }

    private static double born(Beams beams) {
        double s = beams.sqrtS() * beams.sqrtS();
        double mass = ParticleTable.standard().mass(Pdg.TAU);
        double beta = Math.sqrt(1 - 4 * mass * mass / s);
        return 4 * Math.PI * Constants.ALPHA * Constants.ALPHA / (3 * s) * beta * (3 - beta * beta) / 2;
    }
}
