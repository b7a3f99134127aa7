package org.tauscope.searches.heavyneutrallepton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Limit;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

class HeavyNeutralLeptonSearchTest {

    private static final HeavyNeutralLeptonSearch SEARCH = new HeavyNeutralLeptonSearch();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theResultDoesNotDependOnThreads() throws Exception {
        SearchRequest small = request(card("signal_events: 80000", "signal_events: 5000"), OptionalDouble.empty());
        SearchResult one = new Production(1, 1).run(SEARCH.prepare(small), (sample, events) -> {});
        SearchResult two = new Production(1, 2).run(SEARCH.prepare(small), (sample, events) -> {});
        assertThat(two.limitTable()).isEqualTo(one.limitTable());
        assertThat(two.tables()).isEqualTo(one.tables());
        assertThat(two.workspaces()).isEqualTo(one.workspaces());
    }

    /** At small mixing the yield grows as |V|^4 and is twice as large for a Majorana N: its edge is lower by sqrt(2). */
    @Test
    void theMajoranaEdgeIsTheDiracOneOverRootTwo() throws Exception {
        SearchRequest small = request(card("signal_events: 80000", "signal_events: 20000"), OptionalDouble.empty());
        List<Limit> limits = new Production(2, 2)
                .run(SEARCH.prepare(small), (sample, events) -> {})
                .limits();
        double dirac = lower(limits, "Dirac", 0.8);
        assertThat(lower(limits, "Majorana", 0.8) / dirac * Math.sqrt(2)).isCloseTo(1, within(0.03));
    }

    @Test
    void anotherLuminosityHasNoObservedLimit() throws Exception {
        SearchRequest larger = request(card("signal_events: 80000", "signal_events: 5000"), OptionalDouble.of(5000));
        SearchResult result = new Production(1, 2).run(SEARCH.prepare(larger), (sample, events) -> {});
        assertThat(result.limits()).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.observed()).isEmpty();
            assertThat(limit.expected().get(2)).isPresent();
        });
    }

    /** Without background the excluded yield is a constant, and the yield grows as luminosity times |V|^4. */
    @Test
    void withoutBackgroundTheExcludedRateFallsWithTheLuminosity() throws Exception {
        Path quiet = card("not_simulated: {value: 0.5", "not_simulated: {value: 0.0");
        Files.writeString(quiet, Files.readString(quiet).replace("signal_events: 80000", "signal_events: 20000"));
        SearchRequest request = request(quiet, OptionalDouble.empty());
        Production production = new Production(1, 2);
        List<Produced> produced = production.produce(SEARCH.prepare(request), (sample, events) -> {});
        double four = expectedEdge(production, request.withLuminosity(4 * 915.0), produced);
        double sixteen = expectedEdge(production, request.withLuminosity(16 * 915.0), produced);
        assertThat(Math.pow(four / sixteen, 2)).isCloseTo(4, within(0.2));
    }

    private static double expectedEdge(Production production, SearchRequest request, List<Produced> produced)
            throws InterruptedException {
        return production.conclude(SEARCH.prepare(request), produced).limits().stream()
                .filter(limit ->
                        limit.hypothesis().equals("Dirac") && limit.edge().equals("lower"))
                .findFirst()
                .orElseThrow()
                .expected()
                .get(2)
                .orElseThrow();
    }

    @Test
    void aMassBeyondTheKinematicLimitIsRefused() {
        assertThatThrownBy(() -> SEARCH.prepare(SearchRequest.standard().withMasses(List.of(1.7))))
                .hasMessage(
                        "mass of N: found 1.7 GeV, expected more than 0.2113 GeV (two muons) and less than 1.6374 GeV"
                                + " (tau -> pi N)");
        assertThatThrownBy(() -> SEARCH.prepare(SearchRequest.standard().withMasses(List.of(0.1))))
                .hasMessageContaining("found 0.1 GeV");
    }

    @Test
    void aMisspeltKeyOfTheCardIsRefusedWithItsLine() throws Exception {
        Path wrong = card("vertex_radius", "vertex_radios");
        assertThatThrownBy(() -> SEARCH.prepare(request(wrong, OptionalDouble.empty())))
                .hasMessageContaining("cuts.vertex_radius: found nothing")
                .hasMessageContaining("did you mean 'vertex_radios'?");
    }

    /** The workspace of a run with a background: positive numbers, pyhf's version. */
    @Test
    void theWorkspaceIsWrittenForPyhf() throws Exception {
        SearchRequest small = request(card("signal_events: 80000", "signal_events: 5000"), OptionalDouble.empty());
        Map<String, String> workspaces = new Production(1, 2)
                .run(SEARCH.prepare(small), (sample, events) -> {})
                .workspaces();
        assertThat(workspaces.get("workspace"))
                .contains("\"version\" : \"1.0.0\"", "\"poi\" : \"mu\"", "SRL", "SRH")
                .doesNotContain("NaN");
    }

    private static double lower(List<Limit> limits, String hypothesis, double mass) {
        return limits.stream()
                .filter(limit -> limit.hypothesis().equals(hypothesis)
                        && limit.mass() == mass
                        && limit.edge().equals("lower"))
                .findFirst()
                .orElseThrow()
                .observed()
                .orElseThrow();
    }

    /** The card that ships, with one text replaced, few background events and one mass. */
    private Path card(String from, String to) throws Exception {
        try (var in = Objects.requireNonNull(HeavyNeutralLeptonCard.class.getResourceAsStream("card.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(from, to)
                    .replace("background_events: 600000", "background_events: 5000");
            return Files.writeString(folder.resolve("card.yaml"), text);
        }
    }

    private static SearchRequest request(Path card, OptionalDouble luminosity) {
        SearchRequest request =
                SearchRequest.standard().withMasses(List.of(0.8)).withCard(card);
        return luminosity.isPresent() ? request.withLuminosity(luminosity.getAsDouble()) : request;
    }
}
