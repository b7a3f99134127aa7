package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.models.Boson;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.particles.Pdg;

/** Cards say what is generated, and every rate follows from what they say. */
class ProcessCardTest {

    private static ProcessSample prepare(String card) {
        return ProcessCard.prepare(Card.parse("card", card), "belle2");
    }

    private static double rate(String card) {
        return prepare(card).crossSection();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        process: tautau; raditaion: off                          | raditaion: found an unknown key
        process: tautau; radiation: maybe                        | radiation: found maybe, expected one of [on, off]
        process: tautau; radiation: {initial_sate: true}         | radiation.initial_sate: found an unknown key
        process: tautau; particle: {mass_GeV: 1}                 | particle: found a new particle, expected none
        process: tautau; taus: {minus: [pie]}                    | mode 'pie' is unknown
        process: tautau; taus: {one: [pi], other: [e, pi]}       | taus.other: found 'pi', which is among those of one
        process: tautau; taus: {minus: []}                       | taus.minus: found an empty list
        process: tautau; beams: bell                             | did you mean 'belle'?
        process: tautau; cuts: {tracks: 2, polar_angle_deg: [90, 17]} | cuts.polar_angle_deg: found no range
        process: tau-pi-N                                        | nothing is said about its new particle
        process: tau-pi-N; particle: {mass_GeV: 1.7}             | beyond
        process: tau-pi-N; particle: {mass_GeV: 1, nature: dirc} | particle.nature: found dirc
        process: tau-e-alpha; particle: {mass_GeV: 1, decay: tautau} | particle.decay: found tautau
        process: mumu-vector; particle: {mass_GeV: 1}            | particle.decay: found nothing, expected one of [mumu
        process: mumu-vector; particle: {mass_GeV: 1, decay: tautau} | decay to tautau is closed
        process: mumu-vector; particle: {mass_GeV: 11, decay: mumu}  | must exceed the threshold
        process: mumu-scalar; particle: {mass_GeV: 1, decay: mumu, ctau_mm: 1, radius_mm: [1, 2]} | ctau_mm beside it
        process: mumu-scalar; particle: {mass_GeV: 1, decay: mumu, coupling: 1, couplings: {mu: 1}} | couplings beside it
        """)
    void whatIsWrongIsNamed(String card, String message) {
        assertThatThrownBy(() -> prepare(card.strip().replace("; ", "\n")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void ratesOfForcedTausAreProductsOfFractions() {
        double all = rate("process: tautau");
        double pion = TauDecay.modes("pi").probability();
        double electron = TauDecay.modes("e").probability();
        assertThat(rate("process: tautau\ntaus: {minus: [pi], plus: [e]}"))
                .isCloseTo(all * pion * electron, within(1e-12));
        assertThat(rate("process: tautau\ntaus: {one: [pi], other: [e]}"))
                .isCloseTo(2 * all * pion * electron, within(1e-12));
        assertThat(rate("process: tautau\ntaus: {stable: true}")).isEqualTo(all);
        String scalar = "process: tautau-scalar\nparticle: {mass_GeV: 5, decay: tautau}\n";
        assertThat(rate(scalar + "taus: {minus: [e], plus: [e]}") / rate(scalar))
                .isCloseTo(Math.pow(electron, 4), within(1e-12));
    }

    @Test
    void ratesOfSignalsFollowTheirModels() {
        double pairs = rate("process: tautau");
        HeavyNeutralLepton lepton = new HeavyNeutralLepton(1, 1e-3, Nature.MAJORANA);
        assertThat(rate("process: tau-pi-N\nparticle: {mass_GeV: 1, coupling: 1e-3, nature: majorana}"))
                .isCloseTo(
                        2 * pairs * lepton.tauToPion().branchingFraction() * lepton.muonPairFraction(), within(1e-15));
        assertThat(rate("process: tau-mu-alpha\nparticle: {mass_GeV: 1, branching_fraction: 1e-3}"))
                .isCloseTo(2e-3 * pairs, within(1e-12));
        Boson boson = Boson.leptophilicScalar(0.1, 0.5);
        CrossSectionSteps steps = CrossSectionSteps.of(NamedBeams.BELLE2.beams(), boson, Pdg.TAU);
        assertThat(rate("process: tautau-scalar\nparticle: {mass_GeV: 0.1, coupling: 0.5, decay: ee}"))
                .isCloseTo(steps.complete() * boson.fractionToLeptons(Pdg.ELECTRON), within(1e-18));
        // The couplings of the model, stated one by one, are the model.
        assertThat(rate("process: mumu-vector\nparticle: {mass_GeV: 5, decay: tautau, couplings: {mu: 0.01, tau: -0.01,"
                                + " nu_mu: 0.01, nu_tau: -0.01}}")
                        / rate("process: mumu-vector\nparticle: {mass_GeV: 5, decay: tautau, coupling: 0.01}"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void stableTausStayInTheRecordWithoutDaughters() {
        for (String process : new String[] {
            "process: tautau", "process: mumu-scalar\nparticle: {mass_GeV: 5, decay: tautau}", "process: mumutautau"
        }) {
            ProcessSample sample = prepare(process + "\ntaus: {stable: true}\nradiation: off");
            GeneratedEvents events = Events.generate(sample.generators().get(), 50, "stable");
            int taus = 0;
            for (int i = 0; i < events.particles(); i++) {
                if (Math.abs(events.pdg()[i]) == Pdg.TAU) {
                    assertThat(events.decayed()[i]).isFalse();
                    taus++;
                }
            }
            assertThat(taus).as(process).isEqualTo(100);
        }
    }

    @Test
    void trackCutsLookAtChargedFinalParticles() {
        TrackCuts cuts = prepare("process: tautau\ncuts: {tracks: 2, pt_GeV: 0.1, polar_angle_deg: [17, 150]}")
                .cuts()
                .orElseThrow();
        GeneratedEvents batch = new GeneratedEvents();
        batch.beginEvent(0, 1);
        int tau = batch.addParticle(15, GeneratedEvents.NO_MOTHER, 0, 1, 0, 2, 0, 0, 0, 0);
        batch.addParticle(13, tau, 0, 1, 0, 1, 0, 0, 0, 0);
        batch.addParticle(-13, GeneratedEvents.NO_MOTHER, 0, 0.09, 0, 1, 0, 0, 0, 0);
        batch.addParticle(211, GeneratedEvents.NO_MOTHER, 0, 0.2, 2, 2, 0, 0, 0, 0);
        batch.addParticle(22, GeneratedEvents.NO_MOTHER, 0, 1, 0, 1, 0, 0, 0, 0);
        assertThat(cuts.keeps(batch, 0)).isFalse();
        batch.addParticle(-211, GeneratedEvents.NO_MOTHER, 0, 0.2, -0.3, 1, 0, 0, 0, 0);
        assertThat(cuts.keeps(batch, 0)).isTrue();
    }

    @Test
    void titlesAreOneLineThatSaysEverything() {
        ProcessSample sample =
                prepare("process: tau-e-alpha\nparticle: {mass_GeV: 1, A: 1, B: 1}\ntaus: {other: [3pi]}");
        assertThat(sample.title())
                .isEqualTo("tau-e-alpha, beams belle2, radiation on, mass_GeV 1.0, branching_fraction 1.0, A 1.0 B 1.0,"
                        + " decay invisible, prompt, taus other: 3pi");
        assertThat(sample.name()).isEqualTo("tau-e-alpha/m=1");
    }
}
