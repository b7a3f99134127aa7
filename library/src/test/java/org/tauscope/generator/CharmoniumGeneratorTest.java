package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.CharmoniumGenerator.Mode;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

class CharmoniumGeneratorTest {

    @Test
    void momentumIsConservedAndTheMassIsThatOfTheResonance() {
        for (Mode mode : Mode.values()) {
            GeneratedEvents events = Events.generate(
                    new CharmoniumGenerator(Events.BELLE, Radiation.standard(), mode), 2_000, "charmonium");
            for (int event = 0; event < events.events(); event++) {
                FourVector left = Events.BELLE.total();
                for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                    FourVector p = Events.momentum(events, i);
                    left = events.decayed()[i] ? left : left.minus(p);
                    if (events.pdg()[i] == 443) {
                        assertThat(p.mass()).isCloseTo(3.0969, within(1e-6));
                    }
                }
                assertThat(Math.abs(left.energy()) + left.momentum()).isLessThan(1e-8);
            }
        }
    }

    /**
     * To first order in alpha, H = 2 alpha/pi (ln(s/m^2) - 1) (1 + z^2)/(2 (1 - z)) at the photon's energy: the exponentiated
     * one differs by higher orders, below 10 %.
     */
    @Test
    void theRateIsNearTheOneOfFirstOrder() {
        double s = Math.pow(Events.BELLE.sqrtS(), 2);
        double z = 3.0969 * 3.0969 / s;
        double logarithm = Math.log(s / Math.pow(0.00051099895, 2)) - 1;
        double first = 2 * Constants.ALPHA / Math.PI * logarithm * (1 + z * z) / (2 * (1 - z));
        double rate = 12 * Math.PI * Math.PI * 5.53e-6 / (3.0969 * s) * first * Constants.GEV2_NB * 0.05961;
        double ours = new CharmoniumGenerator(Events.BELLE, Radiation.standard(), Mode.J_PSI_TO_MUONS).crossSection();
        assertThat(ours / rate).isBetween(0.9, 1.1);
    }

    /** The same resonance as a narrow peak in the radiator of pairs: a Gaussian in s, wide against its table. */
    @Test
    void theRateIsThatOfANarrowPeakUnderTheRadiatorOfPairs() {
        double s = Math.pow(Events.BELLE.sqrtS(), 2);
        double mass2 = 3.0969 * 3.0969;
        double width = 0.3;
        double area = 12 * Math.PI * Math.PI * 5.53e-6 / 3.0969 * Constants.GEV2_NB * 0.05961;
        InitialStateRadiation radiator = new InitialStateRadiation(
                s,
                mass2 - 8 * width,
                x -> 1e-12 + area * Math.exp(-Math.pow((x - mass2) / width, 2) / 2) / (width * Math.sqrt(2 * Math.PI)));
        double background = new InitialStateRadiation(s, mass2 - 8 * width, x -> 1e-12).crossSection();
        double ours = new CharmoniumGenerator(Events.BELLE, Radiation.standard(), Mode.J_PSI_TO_MUONS).crossSection();
        assertThat(ours).isCloseTo(radiator.crossSection() - background, within(0.01 * ours));
    }

    @Test
    void pionsBesideTheJpsiAreHeavyPairs() {
        GeneratedEvents events = Events.generate(
                new CharmoniumGenerator(Events.BELLE, Radiation.standard(), Mode.PSI_2S_TO_MUONS_AND_PIONS),
                5_000,
                "dipion");
        double sum = 0;
        for (int event = 0; event < events.events(); event++) {
            FourVector pair = Events.momentum(events, Events.find(events, event, Pdg.PI_PLUS, -1))
                    .plus(Events.momentum(events, Events.find(events, event, -Pdg.PI_PLUS, -1)));
            assertThat(pair.mass()).isBetween(0.2791, 0.5893);
            sum += pair.mass() / events.events();
        }
        // Phase space alone would have 0.44.
        assertThat(sum).isBetween(0.49, 0.54);
    }

    @Test
    void withoutRadiationThereIsNoReturn() {
        assertThatThrownBy(() -> new CharmoniumGenerator(Events.BELLE, Radiation.off(), Mode.J_PSI_TO_MUONS))
                .hasMessageContaining("switched off");
    }
}
