package org.tauscope.searches.heavyneutrallepton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.Flight;
import org.tauscope.generator.NeutralLeptonChannel;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.models.Nature;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.SearchRequest;

/** One sample of log-uniform flights agrees with dedicated exponential ones at five lifetimes over four decades. */
@Tag("physics")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifetimeReweightingClosureTest {

    private static final double MASS = 1.0;
    private static final int EVENTS = 40_000;

    private final HeavyNeutralLeptonCard card = HeavyNeutralLeptonCard.of(
            HeavyNeutralLeptonCard.wanted(SearchRequest.standard()).card());
    private final DetectorCard detector = DetectorCard.belle();
    private SelectedDecays reweighted = new SelectedDecays(new Harvest(SelectedDecays.COLUMNS, List.of()));

    @BeforeAll
    void runTheOneSample() {
        reweighted = new SelectedDecays(
                SearchChain.signal("signal", MASS, card, detector).run(1, 0, EVENTS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 200, 2000, 20_000, 200_000})
    void dedicatedSampleAgrees(double ctau) {
        TauDecay toN = TauDecay.of(new NeutralLeptonChannel(MASS, Nature.MAJORANA, new Flight.Exponential(ctau)), 1);
        SearchChain chain = SearchChain.given(
                "dedicated",
                TauPairGenerator.ofAnyCharge(detector.beams(), Radiation.standard(), toN, TauDecay.inclusive()),
                card,
                detector);
        SelectedDecays dedicated = new SelectedDecays(chain.run(2, 0, EVENTS));
        double expected = 0;
        double error = 0;
        double found = 0;
        for (Region region : Region.SIGNAL) {
            expected += reweighted.sample(region, Nature.MAJORANA).efficiency(ctau);
            error = Math.hypot(error, reweighted.sample(region, Nature.MAJORANA).error(ctau));
            found += dedicated.fraction(region);
        }
        // Events of the dedicated sample fluctuate by Poisson's law about the expectation, however few there are; each
        // counts
        // with its identification probabilities, known from the one sample.
        double fluctuation = Math.sqrt(weightOfOneEvent() * expected / EVENTS);
        assertThat((found - expected) / Math.hypot(error, fluctuation)).isBetween(-3.0, 3.0);
        assertThat(error / expected).isLessThan(0.15);
    }

    /** Mean square over mean of the weights without those of the flights. */
    private double weightOfOneEvent() {
        double sum = 0;
        double squares = 0;
        for (double weight : reweighted.harvest().column("weight")) {
            sum += weight;
            squares += weight * weight;
        }
        return squares
                / sum
                / Math.log(card.samples().flightMax() / card.samples().flightMin());
    }
}
