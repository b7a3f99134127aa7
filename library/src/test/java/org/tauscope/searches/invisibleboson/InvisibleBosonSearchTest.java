package org.tauscope.searches.invisibleboson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Limit;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.SystematicSizes;

class InvisibleBosonSearchTest {

    private static final InvisibleBosonSearch SEARCH = new InvisibleBosonSearch();

    @TempDir
    private Path folder;

    @Test
    void theSameRunGivesTheSameNumbersOnAnyNumberOfThreads() throws Exception {
        SearchResult one = run(request(), 1);
        SearchResult two = run(request(), 2);
        assertThat(two.limits()).isEqualTo(one.limits());
        assertThat(two.workspaces()).isEqualTo(one.workspaces());
        assertThat(one.limits())
                .allSatisfy(limit -> assertThat(limit.observed()).isEmpty());
        assertThat(one.workspaces()).containsOnlyKeys("workspace-e-spin0-VA-m1.0", "workspace-mu-spin0-VA-m1.0");
    }

    /** B is R times the leptonic branching fraction, and F falls with the root of B. */
    @Test
    void quantitiesAreLimitsOnTheSameRate() throws Exception {
        List<Limit> limits = run(request(), 2).limits();
        double ratio = expected(limits, "R");
        assertThat(expected(limits, "B")).isCloseTo(ratio * Contents.leptonicFraction(Channel.MUON), within(1e-12));
        assertThat(expected(limits, "F_V_GeV")).isBetween(1e6, 1e8);
        assertThat(expected(limits, "F_A_GeV")).isLessThan(expected(limits, "F_V_GeV"));
    }

    /** Where background dominates and all errors shrink together, so does the limit. */
    @Test
    void theLimitFallsWithTheRootOfTheLuminosityWhereSystematicsDo() throws Exception {
        SearchRequest request = request().withSystematics(SystematicSizes.downTo(0));
        Production production = new Production(1, 2);
        List<Produced> produced = production.produce(SEARCH.prepare(request), (sample, events) -> {});
        double today =
                expected(production.conclude(SEARCH.prepare(request), produced).limits(), "R");
        double later = expected(
                production
                        .conclude(SEARCH.prepare(request.withLuminosity(100 * 62.8)), produced)
                        .limits(),
                "R");
        assertThat(today / later).isCloseTo(10, within(0.5));
        double fixed = expected(
                production
                        .conclude(
                                SEARCH.prepare(
                                        request.withLuminosity(100 * 62.8).withSystematics(SystematicSizes.FIXED)),
                                produced)
                        .limits(),
                "R");
        assertThat(fixed).isBetween(2 * later, today);
    }

    @Test
    void pseudoDataBringObservedLimitsPullsAndGoodness() throws Exception {
        SearchRequest request = request()
                .withObservation(new Observation.PseudoData(3, Optional.of(new Observation.Injection(1.0, 0.3))));
        SearchResult result = run(request, 2);
        assertThat(result.limits())
                .allSatisfy(limit -> assertThat(limit.observed()).isPresent());
        assertThat(result.tables()).extracting(table -> table.name()).contains("fits", "pulls");
        Limit ratio = result.limits().getFirst();
        assertThat(ratio.observed().getAsDouble())
                .isGreaterThan(ratio.expected().get(4).getAsDouble());
    }

    @Test
    void aRecordedSpectrumBringsItsOwnBins() throws Exception {
        Path file = Files.writeString(folder.resolve("spectrum.csv"), """
            channel,low,high,events
            e,0.0,0.4,1000
            e,0.4,0.8,3000
            e,0.8,2.0,2500
            """);
        SearchResult result = run(request().withObservation(new Observation.Recorded(file)), 2);
        assertThat(result.limits().stream()
                        .filter(limit -> limit.channel().equals("e"))
                        .map(Limit::observed))
                .allMatch(OptionalDouble::isPresent);
        assertThat(result.limits().stream()
                        .filter(limit -> limit.channel().equals("mu"))
                        .map(Limit::observed))
                .noneMatch(OptionalDouble::isPresent);
        assertThat(result.workspaces().get("workspace-e-spin0-VA-m1.0")).contains("3000.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel,low,high,events\\ntau,0,1,3 | row 1: found the channel 'tau', expected e or mu",
                "channel,low,high,events\\ne,0,1,3\\ne,1.5,2,3 | row 2: found a bin from 1.5 to 2.0",
                "channel,low,high,events\\ne,0,1,-3 | row 1: found -3.0 events",
                "channel,low,high,events\\ne,0,1,NaN | row 1, column events: found 'NaN', expected a number",
                "channel,low,high | found no row",
                "channel,low,high,events\\ne,0,1,3\\nmu,0,2,3 | the channels have different bins"
            })
    void aSpectrumThatCannotBeUsedIsRefused(String text, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.csv"), text.strip().replace("\\n", "\n") + "\n");
        assertThatThrownBy(() -> SEARCH.prepare(request().withObservation(new Observation.Recorded(file))))
                .hasMessageContaining("bad.csv")
                .hasMessageContaining(message.strip());
    }

    @Test
    void impossibleRequestsAreRefused() throws Exception {
        SearchRequest request = request();
        assertThatThrownBy(() -> SEARCH.prepare(request.withMasses(List.of(1.7))))
                .hasMessageContaining("mass of alpha: found 1.7 GeV, expected 0 to 1.66");
        assertThatThrownBy(() -> SEARCH.prepare(request.withObservable("xll")))
                .hasMessageContaining("did you mean 'xl'?");
        assertThatThrownBy(() -> SEARCH.prepare(request.withObservation(
                        new Observation.PseudoData(1, Optional.of(new Observation.Injection(0.3, 0.1))))))
                .hasMessageContaining("--inject: found the mass 0.3 GeV");
    }

    /** The derivative of the normalised spectrum's logarithm before normalisation, against finite differences. */
    @ParameterizedTest
    @CsvSource({"0.2", "0.5", "0.75", "1.0"})
    void michelVariationIsTheDerivativeOfTheSpectrum(double fraction) {
        double ratio = Channel.MUON.mass() / 1.77693;
        double x = fraction / (1 + ratio * ratio);
        double x0 = 2 * ratio / (1 + ratio * ratio);
        double step = 1e-6;
        double up = spectrum(x, x0, 0.75 + step);
        double down = spectrum(x, x0, 0.75 - step);
        assertThat(Systematic.michel(fraction, Channel.MUON))
                .isCloseTo((up - down) / (2 * step) / spectrum(x, x0, 0.75), within(1e-6));
    }

    private static double spectrum(double x, double x0, double rho) {
        return x * (1 - x) + 2.0 / 9 * rho * (4 * x * x - 3 * x - x0 * x0);
    }

    private static double expected(List<Limit> limits, String quantity) {
        return limits.stream()
                .filter(limit ->
                        limit.channel().equals("mu") && limit.quantity().equals(quantity) && limit.cl() == 0.95)
                .findFirst()
                .orElseThrow()
                .expected()
                .get(2)
                .getAsDouble();
    }

    private static SearchResult run(SearchRequest request, int threads) throws InterruptedException {
        return new Production(1, threads).run(SEARCH.prepare(request), (sample, events) -> {});
    }

    /** The card that ships with small samples. */
    private SearchRequest request() throws Exception {
        String text = CardText.standard()
                .replaceAll("lepton_events: \\d+", "lepton_events: 6000")
                .replaceAll("other_events: \\d+", "other_events: 4500")
                .replaceAll("quark_events: \\d+", "quark_events: 2000")
                .replaceAll("signal_events: \\d+", "signal_events: 2500");
        Path card = folder.resolve("card.yaml");
        Files.writeString(card, text);
        return SearchRequest.standard().withMasses(List.of(1.0)).withCard(card);
    }
}
