package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchRequest;

class LeptophilicScalarSearchTest {

    private static final LeptophilicScalarSearch SEARCH = new LeptophilicScalarSearch();

    private static void refuses(SearchRequest request, String... words) {
        assertThatThrownBy(() -> SEARCH.prepare(request))
                .isInstanceOf(CardException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void massesOutsideOfTheRegionsAreRefused() {
        refuses(SearchRequest.standard().withMasses(List.of(1.0, 0.02)), "found 0.02 GeV", "0.04-0.2113", "GeV");
        refuses(SearchRequest.standard().withMasses(List.of(6.9)), "found 6.9 GeV");
        refuses(
                SearchRequest.standard()
                        .withObservation(
                                new Observation.PseudoData(1, Optional.of(new Observation.Injection(0.2120, 1)))),
                "--inject",
                "found 0.212 GeV");
    }

    @Test
    void thereIsOneObservable() {
        refuses(SearchRequest.standard().withObservable("xl"), "search phil", "found the observable 'xl'");
    }

    @Test
    void collisionsMustHaveTheEnergyForTheHeaviestPhi() {
        refuses(SearchRequest.standard().withDetector("stcf"), "detector", "expected more than 10.");
    }

    @Test
    void recordedMassesAreReadBeforeAnythingIsSimulated() {
        refuses(
                SearchRequest.standard().withObservation(new Observation.Recorded(Path.of("mumu=absent.csv"))),
                "absent.csv",
                "no such file");
    }

    @Test
    void everyRegionHasSimulatedMassesOnBothSidesOfItsBorders() {
        LeptophilicScalarCard card = LeptophilicScalarCard.of(LeptophilicScalarCard.standard());
        for (Region region : card.regions()) {
            List<Double> masses = card.samples().masses(region.channel());
            assertThat(masses).anyMatch(mass -> mass <= region.low() + 1e-9);
            assertThat(masses).anyMatch(region::holds);
            assertThat(masses.getLast()).isGreaterThanOrEqualTo(Math.min(0.211, region.high() - 0.01));
        }
    }
}
