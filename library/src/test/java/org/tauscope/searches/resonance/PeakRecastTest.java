package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult.RateLimit;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.ScanPoint;

/** What a recast takes from events and runs. */
class PeakRecastTest {

    private static final List<String> INPUTS = List.of("thrust", "missing mass", "lepton id");

    private static PreviousRun run(Map<String, byte[]> files, ResultTable... tables) {
        Map<String, Table> read = Arrays.stream(tables)
                .collect(Collectors.toMap(
                        ResultTable::name,
                        table -> Table.parse(
                                table.name() + ".csv",
                                String.join(",", table.columns()) + "\n"
                                        + table.rows().stream()
                                                .map(row -> String.join(",", row) + "\n")
                                                .collect(Collectors.joining()))));
        return new PreviousRun(
                "a-run", "toy", "belle", Optional.empty(), 100, Map.of(), List.of(), read, files, Map.of("card", "1"));
    }

    @Test
    void limitsOnEventsAreThoseOfTheScan() {
        ResonanceResult result =
                ToyResonance.scan(60_000, new double[] {1.5, 2.5, 5}).expected();
        PreviousRun run = run(Map.of(), EventLimits.table(result));
        ScanPoint.Tested test = result.points().tested().get(1);
        // Strength 1 is one event in both channels together; the nearest mass is within a width of 9 MeV.
        EventLimits limits = EventLimits.of(run, 2.505);
        assertThat(limits.mass()).isEqualTo(2.5);
        assertThat(limits.high() - limits.low()).isCloseTo(6 * 0.009, Percentage.withPercentage(10));
        // 15 % of the peak have lost four widths on average: a few per cent lie below three.
        assertThat(limits.share()).isBetween(0.88, 0.97);
        double[] expected = {test.limits().get(3), test.limitsAt(0.95).get(3)};
        for (int i = 0; i < 2; i++) {
            Map<Double, RateLimit> rates = limits.rates(4);
            RateLimit limit = List.copyOf(rates.values()).get(i);
            assertThat(limit.median().orElseThrow()).isCloseTo(expected[i] / 4, Percentage.withPercentage(1e-3));
            assertThat(limit.observed()).isEmpty();
        }
        assertThat(limits.rates(0).values())
                .allSatisfy(none -> assertThat(none.median()).isEmpty());
        assertThatThrownBy(() -> EventLimits.of(run, 3.1))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found 3.1", "the nearest is 2.5");
    }

    @Test
    void classifiersComeBackFromTheRunAndBadOnesAreRefused() throws InterruptedException {
        Candidates signal = CandidateClassifierTest.candidates("signal", 900, 1, 1, 0);
        CandidateClassifier trained = CandidateClassifierTest.train(
                List.of(signal, CandidateClassifierTest.candidates("tau tau", 900, 0, 0, 0)));
        List<Double> weights = List.of(0.0, 0.3);
        TrainedClassifier before =
                new TrainedClassifier("mumu", new Range(1, 3), new Range(0.8, 3.5), 0.7, weights, trained.classifier());
        PreviousRun run = run(trained.files(), TrainedClassifier.table(List.of(before)));
        TrainedClassifier after = TrainedClassifier.of(run, 3, INPUTS);
        assertThat(after.cut()).isEqualTo(0.7);
        assertThat(after.spectrum()).isEqualTo(before.spectrum());
        assertThat(after.scores(signal)).isEqualTo(before.scores(signal));
        // p0 / (p0 + 0.3 p1) of two classes.
        double p = trained.signalScores(signal)[0];
        assertThat(after.scores(signal)[0]).isCloseTo(p / (p + 0.3 * (1 - p)), within(1e-6));

        refused(run, 3.2, INPUTS, "found 3.2 GeV", "1.0-3.0");
        refused(run, 2, List.of("thrust"), "inputs", "a-run");
        Map<String, byte[]> files = new TreeMap<>(trained.files());
        byte[] whole = files.remove("trees-mumu-fold1.ubj");
        refused(run(files, TrainedClassifier.table(List.of(before))), 2, INPUTS, "trees-mumu-fold1.ubj");
        files.put("trees-mumu-fold1.ubj", Arrays.copyOf(whole == null ? new byte[0] : whole, 1000));
        refused(run(files, TrainedClassifier.table(List.of(before))), 2, INPUTS, "trees-mumu-fold1.ubj");
        assertThatThrownBy(() -> run.requireCards(Map.of("card", "2")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("another card");
    }

    private static void refused(PreviousRun run, double mass, List<String> inputs, String... words) {
        assertThatThrownBy(() -> TrainedClassifier.of(run, mass, inputs))
                .isInstanceOf(CardException.class)
                .hasMessageContainingAll(words);
    }

    /** A tenth of the weight in a peak at 2.5 GeV on an even background of 1 to 5 GeV. */
    @Test
    void theMassIsThatOfTheRecordOtherwiseTheMode() {
        int size = 4000;
        RandomStream dice = new RandomStream(3, "mode").at(0, Stage.SELECTION);
        double[] masses = new double[size];
        double[] isTrue = new double[size];
        double[] trueMass = new double[size];
        for (int i = 0; i < size; i++) {
            boolean peak = i % 10 == 0;
            masses[i] = peak ? 2.5 + 0.01 * dice.nextGaussian() : 1 + 4 * dice.nextDouble();
            isTrue[i] = peak ? 1 : 0;
            trueMass[i] = peak ? 2.4999 : 0;
        }
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        Candidates all = new Candidates("given", new double[0][], ones, new long[size], masses);
        double[] none = new double[size];
        OptionalDouble nothing = OptionalDouble.empty();
        GivenCandidates.Peak known = new GivenCandidates("m", List.of("x"), all, isTrue, trueMass).peak(nothing);
        assertThat(known.mass()).isEqualTo(2.4999);
        assertThat(known.reason()).contains("record of 400");
        GivenCandidates blind = new GivenCandidates("m", List.of("x"), all, none, none);
        assertThat(blind.hasTruth()).isFalse();
        assertThat(blind.peak(nothing).mass()).isCloseTo(2.5, within(0.015));
        assertThat(blind.peak(nothing).reason()).contains("mode of m");
        assertThat(blind.peak(OptionalDouble.of(3)).mass()).isEqualTo(3);
        assertThatThrownBy(() -> blind.where(i -> i < 5).peak(nothing))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("--mass");
    }

    @Test
    void newParticlesAreNeitherLeptonsNorHadrons() {
        assertThat(List.of(32, 35, 36, 55, 9900012, 1000022, 4900023).stream().allMatch(PeakTruth::isNew))
                .isTrue();
        assertThat(
                        Collections.unmodifiableList(
                                        List.of(11, -15, 22, 23, 25, 111, -211, 443, 100443, 553, 130, 9010221))
                                .stream()
                                .noneMatch(PeakTruth::isNew))
                .isTrue();
        GeneratedEvents events = new GeneratedEvents();
        events.beginEvent(0, 1);
        int x = events.addParticle(55, GeneratedEvents.NO_MOTHER, 0, 0, 3, 5, 0, 0, 0, 0);
        int first = events.addParticle(13, x, 0, 0, 3, 3.2, 0, 0, 0, 0);
        int copy = events.addParticle(13, first, 0, 0, 2, 2.2, 0, 0, 0, 0);
        int other = events.addParticle(-13, x, 0, 0, 0, 1.8, 0, 0, 0, 0);
        int alone = events.addParticle(-13, GeneratedEvents.NO_MOTHER, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(PeakTruth.common(events, copy, other)).isEqualTo(x);
        assertThat(PeakTruth.common(events, copy, alone)).isEqualTo(GeneratedEvents.NO_MOTHER);
        assertThat(PeakTruth.mass(events, x)).isEqualTo(4);
    }
}
