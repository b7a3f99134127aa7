package org.tauscope.searches.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.BranchOutput;
import org.tauscope.formats.root.RootOutput;
import org.tauscope.formats.root.TreeOutput;
import org.tauscope.formats.root.ValueType;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.PyhfDocument;

/** An ntuple of known numbers: cut-flow, templates and limits can be told by hand. */
class AnalysisTest {

    /** Signal entries have kind 1, background 0, data 2; the observable runs over three bins. */
    private static final String CARD = """
        name: small
        title: A small analysis
        luminosity: {value: 2, unit: 1/ab, source: by hand}
        sqrt_s: {value: 10.58, unit: GeV, source: by hand}
        confidence_level: 0.90
        inputs:
          flat:
            role: background
            where: kind == 0
            weight: w
            luminosity: {value: 1000, unit: 1/fb, source: by hand}
          peak:
            role: signal
            where: kind == 1
            weight: w
            cross_section: {value: 0.03, unit: fb, source: by hand}
            generated: 60
          seen:
            role: data
            where: kind == 2
        observables:
          m2: m * m
        cuts:
          - {name: "positive, or nothing", require: m >= 0}
          - {name: inside, require: m2 < 9}
        regions:
          all: {observable: sqrt(m2), label: "m [GeV]", bins: {count: 3, low: 0, high: 3}}
        uncertainties:
          rate: {inputs: [flat], size: {value: 0.1, unit: "1", assumed: true, reason: by hand}}
        """;

    @TempDir
    private Path folder;

    private Path card = Path.of("");

    @BeforeEach
    void writeCard() throws IOException {
        card = Files.writeString(folder.resolve("card.yaml"), CARD);
    }

    /** 300 background entries of weight 0.5, 60 of signal in the middle bin, data as the background expects. */
    private static double[][] rows() {
        double[][] rows = new double[1000][];
        int n = 0;
        for (int i = 0; i < 300; i++) {
            rows[n++] = new double[] {0, (i % 3) + 0.5, 0.5};
        }
        rows[n++] = new double[] {0, -1, 0.5};
        rows[n++] = new double[] {0, 3.5, 0.5};
        rows[n++] = new double[] {0, Double.NaN, 0.5};
        for (int i = 0; i < 60; i++) {
            rows[n++] = new double[] {1, 1.5, 1};
        }
        for (int i = 0; i < 303; i++) {
            rows[n++] = new double[] {2, (i % 3) + 0.25, 1};
        }
        return Arrays.copyOf(rows, n);
    }

    private Path csv() throws IOException {
        StringBuilder text = new StringBuilder("kind,m,w\n");
        for (double[] row : rows()) {
            text.append(row[0])
                    .append(',')
                    .append(Double.isNaN(row[1]) ? "" : row[1])
                    .append(',')
                    .append(row[2]);
            text.append('\n');
        }
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    private Path parquet() throws Exception {
        Path path = folder.resolve("a.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + csv() + "')) TO '" + path + "' (FORMAT parquet)");
        }
        return path;
    }

    private SearchResult shaped(String uncertainty) throws IOException {
        Path own = Files.writeString(
                folder.resolve("shaped.yaml"),
                CARD.replace("  rate: {inputs: [flat]", uncertainty + "\n  rate: {inputs: [flat]"));
        // Without the entry whose observable is missing: a weight must be known.
        Path known = folder.resolve("known.csv");
        Files.writeString(known, Files.readString(csv()).replace("0.0,,0.5\n", ""));
        return Analysis.read(own).withInput(known.toString()).conclude().result();
    }

    /** Bins of 100 events: 100 entries of weight 0.5, scaled by 2; the factor is 0.9, 1 and 1.1 by bin. */
    @Test
    void aWeightMovesTheShape() throws IOException {
        SearchResult result = shaped(
                "  slope: {inputs: [flat], weight: {up: \"1 + 0.1 * (m - 1.5)\", down: \"1 - 0.1 * (m - 1.5)\"}}");
        Modifier.HistoSys moved = shape(result, "slope");
        assertThat(rounded(moved.high())).containsExactly(90.0, 100.0, 110.0);
        assertThat(rounded(moved.low())).containsExactly(110.0, 100.0, 90.0);
        assertThat(row(result, "slope")).containsExactly("slope", "shape", "flat", "all", "0", "0", "0.1");
    }

    /** One change alone is mirrored; entries that move by 1 leave the first bin for the second, the third for outside. */
    @Test
    void anotherObservableMovesTheShape() throws IOException {
        SearchResult result = shaped("  scale: {inputs: [flat], observables: {up: {m2: (m + 1) * (m + 1)}}}");
        Modifier.HistoSys moved = shape(result, "scale");
        assertThat(moved.high()).containsExactly(0.0, 100.0, 100.0);
        assertThat(moved.low()).containsExactly(200.0, 100.0, 100.0);
    }

    @Test
    void anotherNtupleMovesTheShape() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "kind,m,w\n0,0.5,60\n0,1.5,50\n0,2.5,40\n1,1.5,1\n");
        SearchResult result = shaped("  model: {inputs: [flat], file: {up: other.csv}}");
        Modifier.HistoSys moved = shape(result, "model");
        assertThat(moved.high()).containsExactly(120.0, 100.0, 80.0);
        assertThat(moved.low()).containsExactly(80.0, 100.0, 120.0);
    }

    /** What cannot be told from a moved background is limited less well. */
    @Test
    void aShapeUncertaintyWeakensTheLimit() throws IOException {
        double without = limit(shaped("  other: {inputs: [peak], size: {value: 0, unit: \"1\", source: by hand}}"));
        double with = limit(shaped("  bump: {inputs: [flat], weight: {up: \"1 + 0.3 * (m > 1 and m < 2)\"}}"));
        assertThat(with).isGreaterThan(1.5 * without);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {inputs: [flat], weight: {down: w}}                       | weight.up
        {inputs: [flat], observables: {up: {m3: m}}}              | expected an observable of the card: [m2]
        {inputs: [flat], weight: {up: w}, file: {up: a.csv}}      | expected one of size, [weight, observables, file]
        {inputs: [flta], weight: {up: w}}                         | did you mean 'flat'?
        {inputs: [flat], weight: {up: ww}}                        | unknown name 'ww'
        """)
    void aWrongShapeIsRefusedWithItsPlace(String uncertainty, String message) {
        assertThatThrownBy(() -> shaped("  wrong: " + uncertainty)).hasMessageContaining(message);
    }

    /** The cut m2 < 9 rejects one background entry at 3.5 alone; the one at -1 fails another cut. */
    @Test
    void theObservableOfACutIsShownWithoutIt() throws IOException {
        Path own = Files.writeString(
                folder.resolve("pictures.yaml"),
                CARD.replace(
                        "require: m2 < 9}", "require: m2 < 9, observable: m, bins: {count: 5, low: -1, high: 4}}"));
        SearchResult result =
                Analysis.read(own).withInput(csv().toString()).conclude().result();
        ResultTable table = result.tables().stream()
                .filter(one -> one.name().equals("n-1-inside"))
                .findFirst()
                .orElseThrow();
        assertThat(table.rows().stream().map(row -> row.get(2)).toList())
                .containsExactly("0", "100", "100", "100", "1");
        assertThat(result.exhibits())
                .anyMatch(exhibit -> exhibit instanceof Exhibit.Spectrum spectrum
                        && spectrum.name().equals("n-1-inside"));
    }

    private static List<Double> rounded(List<Double> events) {
        return events.stream().map(one -> Math.rint(1e9 * one) / 1e9).toList();
    }

    private static double limit(SearchResult result) {
        return Double.parseDouble(result.tables().getFirst().rows().getFirst().get(7));
    }

    private static List<String> row(SearchResult result, String uncertainty) {
        return result.tables().stream()
                .filter(table -> table.name().equals("uncertainties"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.getFirst().equals(uncertainty))
                .findFirst()
                .orElseThrow();
    }

    private static Modifier.HistoSys shape(SearchResult result, String name) {
        return PyhfDocument.read(Objects.requireNonNull(result.workspaces().get("workspace-peak"))).channels().stream()
                .flatMap(channel -> channel.samples().stream())
                .flatMap(sample -> sample.modifiers().stream())
                .filter(modifier -> modifier instanceof Modifier.HistoSys shape
                        && shape.name().equals(name))
                .map(Modifier.HistoSys.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Without what is not known: our writer refuses such numbers. */
    private Path root() {
        Path path = folder.resolve("a.root");
        try (RootOutput file = RootOutput.create(path)) {
            TreeOutput tree = file.tree("tau", "");
            BranchOutput kind = tree.column("kind", ValueType.INT32);
            BranchOutput m = tree.column("m", ValueType.FLOAT64);
            BranchOutput w = tree.column("w", ValueType.FLOAT64);
            for (double[] row : rows()) {
                kind.add((long) row[0]);
                m.add(Double.isNaN(row[1]) ? -1 : row[1]);
                w.add(row[2]);
                tree.endEntry();
            }
        }
        return path;
    }

    private AnalysisConclusion conclude(String input) {
        return Analysis.read(card).withInput(input).conclude();
    }

    @Test
    void cutFlowTellsWhatEachCutLeaves() throws IOException {
        ResultTable flow = conclude(csv().toString()).result().tables().get(2);
        // Weight 0.5, twice the luminosity of the sample: every background entry is one event.
        assertThat(flow.rows())
                .contains(
                        List.of("flat", "all entries", "303", "0", "303", "17.4069", "1", "1"),
                        List.of("flat", "positive, or nothing", "301", "1", "301", "17.3494", "0.993399", "0.993399"),
                        List.of("flat", "inside", "300", "0", "300", "17.3205", "0.996678", "0.990099"),
                        // 0.03 fb in 2/ab are 60 events, one for each of 60 entries.
                        List.of("peak", "inside", "60", "0", "60", "7.74597", "1", "1"),
                        List.of("seen", "inside", "303", "0", "303", "17.4069", "1", "1"));
    }

    @Test
    void templatesHoldTheEvents() throws IOException {
        AnalysisConclusion found = conclude(csv().toString());
        assertThat(found.templates())
                .extracting(template -> template.name())
                .containsExactly("all_flat", "all_peak", "all_seen");
        assertThat(found.templates().get(0).contents()).containsExactly(0, 100, 100, 100, 0);
        assertThat(found.templates().get(1).contents()).containsExactly(0, 0, 60, 0, 0);
        assertThat(found.templates().get(2).contents()).containsExactly(0, 101, 101, 101, 0);
        Exhibit.Spectrum spectrum = (Exhibit.Spectrum) found.result().exhibits().getFirst();
        // Statistics 10 and rate 10 events in quadrature.
        assertThat(spectrum.error().get(0)).isCloseTo(Math.sqrt(200), within(1e-12));
        assertThat(found.result().remarks())
                .contains("input flat: 1 entries fail 'positive, or nothing' because it is not known for them (NaN)");
    }

    @Test
    void formatsGiveTheSameLimits() throws Exception {
        List<List<String>> csv = limits(conclude(csv().toString()).result());
        assertThat(limits(conclude(parquet().toString()).result())).isEqualTo(csv);
        assertThat(limits(conclude(root() + ":tau").result())).isEqualTo(csv);
        double expected = Double.parseDouble(csv.getFirst().get(7));
        // Side bins fix the rate: 60 mu against about 100 +- (10 + 10 from simulation + 7 from the rate), 1.645 sigma
        // and more.
        assertThat(expected).isBetween(0.35, 0.55);
    }

    private static List<List<String>> limits(SearchResult result) {
        return result.tables().getFirst().rows();
    }

    /** Nothing expected, nothing seen: CLs excludes -ln 0.1 = 2.3026 events (of 60 at strength 1). */
    @Test
    void emptyRegionExcludesTheFamousNumber() throws IOException {
        Files.writeString(
                card,
                CARD.replace("require: m2 < 9", "require: m2 > 100 or kind == 1")
                        .replace("{count: 3, low: 0, high: 3}", "{count: 1, low: 0, high: 3}"));
        AnalysisConclusion found = conclude(csv().toString());
        List<String> row = limits(found.result()).getFirst();
        assertThat(row.get(3)).isEqualTo("exact");
        double events = 60 * Double.parseDouble(row.get(4));
        // The signal has a statistical error of 13 %, which weakens the limit a little.
        assertThat(events).isBetween(2.3026, 2.3026 * 1.03);
        assertThat(found.result().remarks().getFirst()).contains("1 bins without simulated background");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m * m | m * mm | card.yaml:22: observables.m2: found an unknown name 'mm' at character 5 of 'm * mm'",
                "m2 < 9 | m22 < 9 | did you mean 'm2'?",
                "m2 < 9 | m2 < | cuts[1].require: found the end at character 5",
                "role: signal | role: sgnal | inputs.peak.role: found sgnal, expected one of [background, signal,"
                        + " data], did you",
                "regions: | region: | card.yaml",
                "unit: fb | unit: barn | inputs.peak.cross_section: found unit barn, expected unit one of [nb, pb, fb]",
                "generated: 60 | scale: {} | expected one of cross_section (with generated), luminosity",
                "inputs: [flat] | inputs: [flt] | uncertainties.rate.inputs: found 'flt'",
                "where: kind == 1 | where: kind == 9 | input peak: found no entry in",
                "where: kind == 1 | wher: kind == 1 | inputs.peak.wher: found an unknown key, expected one of",
                "m2: m * m | m: w * w | observables.m: found the name of a column of",
                "high: 3 | high: -3 | regions.all.bins.high: found -3.0, expected more than low",
                "weight: w | weight: log(-w) | weight of entry 0: found NaN, expected a finite number"
            })
    void mistakesOfTheCardAreNamed(String right, String wrong, String message) throws IOException {
        Files.writeString(card, CARD.replace(right, wrong));
        assertThatThrownBy(() -> conclude(csv().toString()))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(message);
    }

    /** Whatever is changed in the card: a conclusion, or one line. */
    @Test
    void damagedCardsAreRefusedOrConcluded() throws IOException {
        damage(150);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedCardsAreRefusedOrConcluded() throws IOException {
        damage(DamagedCopies.count(2_000));
    }

    private void damage(int copies) throws IOException {
        String csv = csv().toString();
        List<String> words =
                List.of(": ", "\n", "- ", "0", "9", "(", ")", "* ", "/ ", "not ", "m", "w", "kind", "0.5", "1e-9");
        DamagedCopies damage = new DamagedCopies(19, words, 256L << 20, List.of(CardException.class));
        int read = damage.read(CARD.getBytes(StandardCharsets.UTF_8), copies, content -> {
            Files.write(card, content);
            AnalysisConclusion found = Analysis.read(card).withInput(csv).conclude();
            assertThat(found.result().headline()).doesNotContain("NaN").doesNotContain("Infinity");
        });
        assertThat(read).isBetween(copies / 20, copies / 2);
    }

    @Test
    void inputsAreNamedOnce() throws IOException {
        String csv = csv().toString();
        assertThatThrownBy(() -> Analysis.read(card).conclude())
                .hasMessageContaining("input flat: found no file in the card");
        assertThatThrownBy(() -> Analysis.read(card).withInput(csv).withInput(csv))
                .hasMessageContaining("expected INPUT=");
        assertThat(Analysis.read(card)
                        .withInput("peak=" + csv)
                        .withInput(csv)
                        .conclude()
                        .result()
                        .headline())
                .startsWith("Upper limits on the signal strength at 90 % CL: peak: observed ");
    }
}
