package org.tauscope.searches.heavyneutrallepton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.production.Production;
import org.tauscope.searches.Limit;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

/** The search where nobody has done it: cards of its own for the tau-charm facility and for the Z pole. */
class OtherMachinesTest {

    private static final HeavyNeutralLeptonSearch SEARCH = new HeavyNeutralLeptonSearch();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"stcf, card-stcf.yaml", "idea, card-idea.yaml", "belle2, card.yaml", "belle, card.yaml"})
    void aDetectorBringsTheCardThatWasWrittenForIt(String detector, String name) {
        SearchRequest request = SearchRequest.standard().withDetector(detector);
        SearchCard found = HeavyNeutralLeptonCard.wanted(request);
        assertThat(found.name()).isEqualTo(name);
        assertThat(SEARCH.prepare(request).cards()).containsKey("searches/heavyneutrallepton/" + name);
    }

    @Test
    void theUsersCardWins() throws Exception {
        Path own = card("card.yaml", "", "");
        SearchRequest request = SearchRequest.standard().withDetector("stcf").withCard(own);
        assertThat(HeavyNeutralLeptonCard.wanted(request).card().fingerprint())
                .isEqualTo(HeavyNeutralLeptonCard.wanted(SearchRequest.standard())
                        .card()
                        .fingerprint());
    }

    @Test
    void nothingWasObservedAtMachinesThatAreNotBuilt() {
        assertThat(HeavyNeutralLeptonCard.of(HeavyNeutralLeptonCard.wanted(
                                        SearchRequest.standard().withDetector("idea"))
                                .card())
                        .data()
                        .observed())
                .isEqualTo(Optional.empty());
    }

    /** With 4,000 signal events the reach is known to some 15 %; Belle's own at 1 GeV is 1.3e-3. */
    @Test
    @Tag("physics")
    void aYearOfTheTauCharmFacilityReachesAsDeepAsBelle() throws Exception {
        Path small = card("card-stcf.yaml", "signal_events: 80000", "signal_events: 4000");
        SearchResult result = run(SearchRequest.standard()
                .withDetector("stcf")
                .withBeams("2.1x2.1")
                .withCard(small)
                .withMasses(List.of(1.0)));
        Limit lower = lower(result);
        assertThat(lower.observed()).isEmpty();
        assertThat(lower.expected().get(2).orElseThrow()).isBetween(1.0e-3, 2.5e-3);
        assertThat(result.conditions()).anyMatch(line -> line.contains("nothing was recorded at stcf"));
    }

    /**
     * Without background three events are excluded, -ln 0.05 = 2.996, and 1.01 to 1.05 times as many where the efficiency is
     * known to 11 %: whatever the efficiency is.
     */
    @Test
    @Tag("physics")
    void withoutBackgroundThreeEventsAreExcludedAtTheZ() throws Exception {
        Path quiet = card("card-idea.yaml", "not_simulated: {value: 1", "not_simulated: {value: 0");
        Files.writeString(
                quiet,
                Files.readString(quiet)
                        .replace("signal_events: 80000", "signal_events: 4000")
                        .replace("background_events: 20000", "background_events: 50"));
        SearchResult result = run(SearchRequest.standard()
                .withDetector("idea")
                .withCard(quiet)
                .withMasses(List.of(1.0))
                .withLuminosity(5000));
        double mixing = lower(result).expected().get(2).orElseThrow();
        assertThat(eventsAt(result, mixing)).isBetween(2.996, 1.05 * 2.996);
    }

    /** Events grow as the fourth power of the coupling: between two rows of the table of efficiencies. */
    private static double eventsAt(SearchResult result, double mixing) {
        double[] below = {0, 0};
        double[] above = {0, 0};
        for (List<String> row : result.tables().stream()
                .filter(table -> table.name().equals("efficiency"))
                .findFirst()
                .orElseThrow()
                .rows()) {
            if (!row.getFirst().equals("Dirac")) {
                continue;
            }
            double square = Double.parseDouble(row.get(2));
            double events = Double.parseDouble(row.get(7));
            if (square <= mixing && square >= below[0]) {
                below = new double[] {square, square > below[0] ? events : below[1] + events};
            }
            if (square > mixing && (above[0] == 0 || square <= above[0])) {
                above = new double[] {square, square == above[0] ? above[1] + events : events};
            }
        }
        double power = Math.log(above[1] / below[1]) / Math.log(above[0] / below[0]);
        return below[1] * Math.pow(mixing / below[0], power);
    }

    private static Limit lower(SearchResult result) {
        return result.limits().stream()
                .filter(limit ->
                        limit.hypothesis().equals("Dirac") && limit.edge().equals("lower"))
                .findFirst()
                .orElseThrow();
    }

    private static SearchResult run(SearchRequest request) throws InterruptedException {
        return new Production(1, 1).run(SEARCH.prepare(request), (sample, events) -> {});
    }

    private Path card(String name, String from, String to) throws Exception {
        try (var in = Objects.requireNonNull(HeavyNeutralLeptonCard.class.getResourceAsStream(name))) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String text = from.isEmpty() ? whole : whole.replace(from, to);
            return Files.writeString(
                    folder.resolve(name),
                    name.equals("card.yaml")
                            ? text
                            : text.replace("background_events: 1500000", "background_events: 20000"));
        }
    }
}
