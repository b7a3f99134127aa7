package org.tauscope.searches.ditauresonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Limit;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

class DitauResonanceSearchTest {

    private static final DitauResonanceSearch SEARCH = new DitauResonanceSearch();

    @TempDir
    private Path folder;

    /** The card that ships with another content of some lines. */
    private Path card(String... replacements) throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(DitauResonanceSearch.class.getResourceAsStream("card.yaml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).containsPattern(replacements[i]);
            text = text.replaceFirst(replacements[i], replacements[i + 1]);
        }
        Path file = folder.resolve("card.yaml");
        Files.writeString(file, text);
        return file;
    }

    /** One range, one hypothesis, few events. */
    private SearchRequest small() throws IOException {
        return SearchRequest.standard()
                .withCard(card(
                        "hypotheses: .*",
                        "hypotheses: [scalar]",
                        "masses_GeV: .*",
                        "masses_GeV: [6.0, 6.4, 6.8]",
                        "signal_events: \\d+",
                        "signal_events: 3000",
                        "tautau-3x1: \\d+",
                        "tautau-3x1: 60000",
                        "tautau-1x1: \\d+",
                        "tautau-1x1: 20000",
                        "qqbar: \\d+",
                        "qqbar: 40000",
                        "mumutautau: \\d+",
                        "mumutautau: 8000",
                        "mumumumu: \\d+",
                        "mumumumu: 8000",
                        "eemumu: \\d+",
                        "eemumu: 20000",
                        "eetautau: \\d+",
                        "eetautau: 8000",
                        "mumu: \\d+",
                        "mumu: 20000",
                        "trees: 100",
                        "trees: 40",
                        "toys: \\{value: \\d+",
                        "toys: {value: 10"));
    }

    @Tag("physics")
    @Test
    void theSameRunGivesTheSameNumbersOnAnyNumberOfThreads() throws Exception {
        SearchRequest request =
                small().withObservation(new Observation.PseudoData(3, Optional.of(new Observation.Injection(6.4, 20))));
        Production one = new Production(1, 1);
        Production two = new Production(1, 2);
        List<Produced> produced = one.produce(SEARCH.prepare(request), (sample, events) -> {});
        SearchResult first = one.conclude(SEARCH.prepare(request), produced);
        SearchResult second =
                two.conclude(SEARCH.prepare(request), two.produce(SEARCH.prepare(request), (sample, events) -> {}));
        assertThat(second.limits()).isEqualTo(first.limits());
        assertThat(second.tables()).isEqualTo(first.tables());
        // 20 fb at 6.4 GeV are seen where they are.
        List<String> excess = first.tables().stream()
                .filter(table -> table.name().equals("global"))
                .findFirst()
                .orElseThrow()
                .rows()
                .getFirst();
        assertThat(Double.parseDouble(excess.get(0))).isCloseTo(6.4, within(0.05));
        assertThat(Double.parseDouble(excess.get(1))).isGreaterThan(4);
        limitsAreConsistent(first);
        recordedMassesAreTestedLikePseudoData(request, one, produced);
        // Nothing else depends on what is observed.
        SearchResult blind =
                one.conclude(SEARCH.prepare(request.withObservation(new Observation.Published())), produced);
        assertThat(blind.limits())
                .allSatisfy(limit -> assertThat(limit.observed()).isEmpty());
        assertThat(blind.limits().stream().map(Limit::expected).toList())
                .isEqualTo(first.limits().stream().map(Limit::expected).toList());
    }

    /** Twenty candidates at 6.4 GeV on a few spread evenly. */
    private void recordedMassesAreTestedLikePseudoData(
            SearchRequest request, Production production, List<Produced> produced) throws Exception {
        StringBuilder text = new StringBuilder("mass_GeV\n");
        for (int i = 0; i < 60; i++) {
            text.append(5.5 + 0.03 * i).append('\n');
        }
        text.append("6.4\n".repeat(20));
        Path file = folder.resolve("masses.csv");
        Files.writeString(file, text.toString());
        SearchResult recorded =
                production.conclude(SEARCH.prepare(request.withObservation(new Observation.Recorded(file))), produced);
        Limit strongest = of(recorded, "sigma_fb").stream()
                .max((a, b) ->
                        Double.compare(a.observed().orElseThrow(), b.observed().orElseThrow()))
                .orElseThrow();
        assertThat(strongest.mass()).isCloseTo(6.4, within(0.05));
    }

    private static void limitsAreConsistent(SearchResult result) {
        List<Limit> sigma = of(result, "sigma_fb");
        List<Limit> xi = of(result, "xi");
        assertThat(sigma).hasSameSizeAs(xi).hasSizeGreaterThan(50);
        for (int i = 1; i < sigma.size(); i++) {
            double ratio = expected(sigma.get(i)) / Math.pow(expected(xi.get(i)), 2);
            assertThat(sigma.get(i).mass()).isEqualTo(xi.get(i).mass());
            // The rate at xi = 1 falls with the mass.
            assertThat(ratio).isLessThan(expected(sigma.get(i - 1)) / Math.pow(expected(xi.get(i - 1)), 2));
        }
        // 62.8/fb see nothing of 0.05 fb and would not miss 50 fb.
        assertThat(sigma).allSatisfy(limit -> assertThat(expected(limit)).isBetween(0.05, 50.0));
    }

    private static List<Limit> of(SearchResult result, String quantity) {
        return result.limits().stream()
                .filter(limit -> limit.quantity().equals(quantity))
                .toList();
    }

    private static double expected(Limit limit) {
        return limit.expected().get(2).orElseThrow();
    }

    @Test
    void massesOutOfReachAreRefused() {
        for (double mass : new double[] {3.5, 10.4, -1}) {
            assertThatThrownBy(() -> SEARCH.prepare(SearchRequest.standard().withMasses(List.of(mass))))
                    .hasMessageContaining("mass of X: found " + mass)
                    .hasMessageContaining("expected 3.6 to 10.0 GeV");
        }
    }

    @Test
    void aTriggerLineThatTheDetectorLacksIsRefused() throws IOException {
        Path wrong = card("line: three_tracks", "line: four_tracks");
        assertThatThrownBy(() -> SEARCH.prepare(SearchRequest.standard().withCard(wrong)))
                .hasMessageContaining("four_tracks")
                .hasMessageContaining("[two_tracks, three_tracks, energy]");
    }

    @Test
    void anUnknownHypothesisIsRefused() throws IOException {
        Path wrong = card("hypotheses: .*", "hypotheses: [graviton]");
        assertThatThrownBy(() -> SEARCH.prepare(SearchRequest.standard().withCard(wrong)))
                .hasMessageContaining("graviton")
                .hasMessageContaining("[Zprime, scalar, ALP]");
    }
}
