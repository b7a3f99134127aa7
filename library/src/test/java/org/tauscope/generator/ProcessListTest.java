package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.cards.Card;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** What every listed process promises. */
class ProcessListTest {

    /** Belle's without spread and spot. */
    private static final String BEAMS = """
        beams:
          electron_energy: {value: 7.998213, unit: GeV, source: "KEKB"}
          positron_energy: {value: 3.499218, unit: GeV, source: "KEKB"}
          electron_angle: {value: 0.022, unit: rad, source: "KEKB"}
          positron_angle: {value: 0, unit: rad, source: "KEKB"}
          energy_spread: {value: 0, unit: GeV, assumed: true, reason: "momentum is conserved exactly"}
          spot_x: {value: 0, unit: mm, assumed: true, reason: "a point"}
          spot_y: {value: 0, unit: mm, assumed: true, reason: "a point"}
          spot_z: {value: 0, unit: mm, assumed: true, reason: "a point"}
        """;

    private static ProcessSample sample(ProcessList.Entry entry) {
        String particle = entry.particle().isEmpty()
                ? ""
                : "particle: {mass_GeV: 0.8" + (entry.particle().contains("decay, coupling") ? ", decay: mumu}" : "}");
        return prepare("process: " + entry.name() + "\n" + particle);
    }

    private static ProcessSample prepare(String card) {
        return ProcessCard.prepare(Card.parse("card", card + "\n" + BEAMS), "belle2");
    }

    /** Nothing here is as frequent as Bhabha scattering. */
    @Test
    void everyProcessConservesFourMomentumAndHasARate() {
        for (ProcessList.Entry entry : ProcessList.all()) {
            ProcessSample sample = sample(entry);
            assertThat(sample.crossSection()).as(entry.name()).isBetween(1e-10, 20.0);
            GeneratedEvents events = Events.generate(sample.generators().get(), 300, entry.name());
            for (int event = 0; event < events.events(); event++) {
                FourVector left = sample.beams().total();
                for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                    if (!events.decayed()[i]) {
                        left = left.minus(Events.momentum(events, i));
                    }
                }
                assertThat(Math.abs(left.energy()) + left.momentum())
                        .as(entry.name())
                        .isLessThan(1e-8);
            }
        }
    }

    @Test
    void namesAreUniqueAndUnknownOnesAreRefused() {
        assertThat(ProcessList.all().stream().map(ProcessList.Entry::name).distinct())
                .hasSameSizeAs(ProcessList.all());
        assertThatThrownBy(() -> ProcessList.named("tautau-scaler"))
                .hasMessageContaining("expected one of [tautau, mumu")
                .hasMessageContaining("did you mean 'tautau-scalar'?");
    }

    /** KKMC, as remembered from S. Banerjee et al., PRD 77 (2008) 054012: 1.148 nb with an error of 0.5 %. */
    @Test
    void muonPairsHaveTheCrossSectionOfKkmc() {
        assertThat(sample(ProcessList.named("mumu")).crossSection()).isCloseTo(1.148, within(0.01 * 1.148));
    }

    /** The soft limit of any theory of photons: 2 alpha/pi [(1 + b^2)/(2b) ln((1 + b)/(1 - b)) - 1] for each unit of ln v. */
    @Test
    void softPhotonsAreAsManyAsTheirClosedForm() {
        for (int lepton : new int[] {Pdg.MUON, Pdg.TAU}) {
            double mass = ParticleTable.standard().mass(lepton);
            double beta = Math.sqrt(1 - 4 * mass * mass / (10.58 * 10.58));
            double logarithm = Math.log((1 + beta) / (1 - beta));
            double expected =
                    2 * Constants.ALPHA / Math.PI * ((1 + beta * beta) / (2 * beta) * logarithm - 1) * Math.log(100);
            FinalStateRadiation radiation = new FinalStateRadiation(mass);
            RandomStream random = new RandomStream(1, "soft");
            int found = 0;
            int events = 300_000;
            for (int event = 0; event < events; event++) {
                radiation.draw(10.58, random.at(event, Stage.FINAL_PHOTONS));
                for (int photon = 0; photon < radiation.size; photon++) {
                    double v = radiation.photons[4 * photon + 3] / (10.58 / 2);
                    found += v > 1e-4 && v < 1e-2 ? 1 : 0;
                }
            }
            // At v = 1e-2 the rate has left its limit by one percent.
            assertThat((double) found / events)
                    .isCloseTo(expected, within(0.01 * expected + 4 * Math.sqrt(expected / events)));
        }
    }
}
