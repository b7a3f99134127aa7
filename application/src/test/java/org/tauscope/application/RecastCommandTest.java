package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.Searches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope recast}, with the backgrounds of a run that is written here. */
class RecastCommandTest {

    private static final String RATE = "0.91366nb";

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Path run = Path.of("");
    private Path events = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeRunAndEvents() throws IOException {
        run = shared.resolve("run");
        events = shared.resolve("n.hepmc3");
        if (Files.exists(events)) {
            return;
        }
        Files.createDirectory(run);
        Files.writeString(run.resolve("provenance.json"), """
            {"search": "hnl", "conditions": ["luminosity 915.0/fb, 8.360e+08 tau pairs, sqrt(s) = 10.580 GeV, detector belle"]}
            """);
        String region = """
            {"name": "%s", "samples": [
              {"name": "signal", "data": [1], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
              {"name": "background", "data": [0.5], "modifiers":
                [{"name": "b_%s", "type": "normsys", "data": {"hi": 2.718, "lo": 0.368}}]}]}\
            """;
        Files.writeString(
                run.resolve("workspace.json"),
                "{\"channels\": [" + region.formatted("SRL", "SRL") + "," + region.formatted("SRH", "SRH")
                        + "], \"observations\": [{\"name\": \"SRL\", \"data\": [0]}, {\"name\": \"SRH\", \"data\":"
                        + " [1]}], \"measurements\": [{\"name\": \"limit\", \"config\": {\"poi\": \"mu\","
                        + " \"parameters\": []}}], \"version\": \"1.0.0\"}");
        assertThat(run(
                        "generate",
                        "tau-pi-N",
                        "--mass",
                        "1.0",
                        "--ctau",
                        "300",
                        "--beams",
                        "belle",
                        "--events",
                        "3000",
                        "-o",
                        events.toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void largeRatesAreExcludedAndSmallOnesAreNot() {
        JsonNode many = recast(events, "--cross-section", RATE, "--branching", "1e-3");
        assertThat(many.get("verdict").asString()).startsWith("verdict: EXCLUDED at 95 % CL, search hnl");
        assertThat(many.get("frame").asString()).contains("laboratory");
        assertThat(acceptance(many)).isBetween(0.003, 0.03);
        JsonNode few = recast(events, "--cross-section", RATE, "--branching", "1e-9");
        assertThat(few.get("verdict").asString()).startsWith("verdict: ALLOWED at 90 % and 95 % CL");
        assertThat(few.get("limits").get(1).get("observed_fb").asDouble())
                .isEqualTo(many.get("limits").get(1).get("observed_fb").asDouble());
        assertThat(run("recast", events.toString(), "--search", "hnl", "--run", run.toString()))
                .isZero();
        assertThat(out.toString()).contains("verdict: none without --cross-section");
    }

    @Test
    void threadsDoNotChangeAnything() {
        JsonNode one = recast(events, "--threads", "1");
        JsonNode three = recast(events, "--threads", "3");
        assertThat(three).isEqualTo(one);
    }

    @Test
    void centimetresAndMegaelectronvoltsGiveTheSame() throws IOException {
        double expected = acceptance(recast(events));
        assertThat(acceptance(recast(rewritten("GEV CM", 1, 0.1))))
                .isCloseTo(expected, Offset.offset(1e-12 * expected));
        assertThat(acceptance(recast(rewritten("MEV MM", 1000, 1))))
                .isCloseTo(expected, Offset.offset(1e-3 * expected));
        // MeV that the file calls GeV are found by the energy of the collision.
        JsonNode wrong = recast(rewritten("GEV MM", 1000, 1));
        assertThat(wrong.get("frame").asString()).contains("MeV");
        assertThat(acceptance(wrong)).isCloseTo(expected, Offset.offset(1e-3 * expected));
    }

    @Test
    void lostFlightsAreMentionedWithTheRemedyWhichWorks() throws IOException {
        double expected = acceptance(recast(events));
        Path lost = folder.resolve("lost.hepmc3");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(events)) {
            lines.add(line.startsWith("V ") && line.contains("@") ? line.replaceFirst("@.*", "@ 0 0 0 0") : line);
        }
        Files.write(lost, lines);
        JsonNode without = recast(lost);
        assertThat(without.get("warnings").toString()).contains("9900012").contains("--lifetime 9900012=12mm");
        assertThat(acceptance(without)).isZero();
        JsonNode with = recast(lost, "--lifetime", "9900012=30cm");
        assertThat(with.get("warnings").toString()).doesNotContain("9900012");
        double error = with.get("regions").get(1).get("acceptance_error").asDouble();
        assertThat(acceptance(with)).isCloseTo(expected, Offset.offset(5 * error));
        JsonNode invisible = recast(events, "--invisible", "9900012");
        assertThat(acceptance(invisible)).isZero();
        assertThat(invisible.get("verdict").asString()).startsWith("verdict: none");
    }

    @Test
    void anOutputFolderHoldsTablesAndAModelThatOthersRead() {
        Path target = folder.resolve("result");
        recast(events, "--cross-section", RATE, "--branching", "1e-6", "-o", target.toString());
        assertThat(target.toFile().list())
                .containsExactlyInAnyOrder("recast.json", "recast.txt", "regions.csv", "workspace-SRL-and-SRH.json");
        assertThat(run("limit", target.resolve("workspace-SRL-and-SRH.json").toString()))
                .as(err.toString())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n.hepmc3 --search hnl --cross-section 0.919 | unit is never guessed",
                "n.hepmc3 --search hnl --branching 3 | --branching",
                "n.hepmc3 --search hnll | expected one of",
                "n.hepmc3 --search hnl --lifetime 9900012=12 | expected a PDG number and a proper decay length",
                "n.hepmc3 --search hnl --frame lub | did you mean 'lab'",
                "n.hepmc3 --search hnl --run nowhere | provenance.json",
                "n.hepmc3 --search hnl --detector stcf | sqrt(s)",
                "missing.lhe --search hnl | missing.lhe",
                "cut.hepmc3 --search hnl | truncated",
                "text.txt --search hnl | expected an event file"
            })
    void badInputIsOneLineAndExitCodeTwo(String command, String expected) throws IOException {
        byte[] whole = Files.readAllBytes(events);
        Files.write(folder.resolve("cut.hepmc3"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("text.txt"), "nothing\n");
        List<String> arguments = new ArrayList<>(List.of(("recast " + command.strip()).split(" ")));
        Files.write(folder.resolve("n.hepmc3"), whole);
        arguments.set(1, folder.resolve(arguments.get(1)).toString());
        if (!command.contains("--run")) {
            arguments.addAll(List.of("--run", run.toString()));
        }
        if (command.contains("stcf")) {
            arguments.subList(arguments.size() - 2, arguments.size()).clear();
        }
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(expected.strip());
    }

    /** Runs of searches for peaks: sealed tables and trees, or none in runs of earlier versions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole | | found no trees-mumu-mid-fold0.ubj",
                "changed | | changed since the run wrote it",
                "whole | --mass 9 | mass of phi: found 9.0 GeV",
                "old | | --mass: found none",
                "hnl | | found a run of hnl with detector belle",
                "whole | --beams 4x7 | say --beams as the run did",
                "other-card | --mass 1 | found another searches/leptophilicscalar/card.yaml"
            })
    void runsThatDoNotServeAreRefusedInOneLine(String kind, @Nullable String options, String expected)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "recast",
                events.toString(),
                "--search",
                "phil",
                "--run",
                (kind.equals("hnl") ? run : peakRun(kind)).toString()));
        if (options != null) {
            arguments.addAll(List.of(options.strip().split(" ")));
        }
        assertThat(run(arguments.toArray(String[]::new))).as(out.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
        assertThat(err.toString()).contains(expected.strip());
    }

    private Path peakRun(String kind) throws Exception {
        Path target = Files.createDirectory(folder.resolve(kind));
        Files.writeString(
                target.resolve("provenance.json"), """
                    {"search": "phil", "conditions": ["luminosity 626.0/fb, sqrt(s) = 10.580 GeV, detector belle"],
                     "request": {"masses_GeV": [], "quick": true}, "cards_sha256": {"searches/leptophilicscalar/card.yaml": "%s"}}
                    """.formatted(kind.equals("other-card") ? "0" : currentCard()));
        if (kind.equals("old")) {
            return target;
        }
        Files.writeString(target.resolve("event-limits.csv"), """
            channel,mass_GeV,window_low_GeV,window_high_GeV,window_share,cl,observed,expected_m2,expected_m1,expected,expected_p1,expected_p2
            mumu-mid,1,0.98,1.02,0.97,0.9,,2,3,4,5,6
            """);
        Files.writeString(target.resolve("classifiers.csv"), """
            classifier,models,low,high,from_GeV,to_GeV,cut,class,weight
            mumu-mid,3,0.9,3.55,0.7,4,0.7,signal,1
            """);
        List<String> sums = new ArrayList<>();
        for (String name : List.of("classifiers.csv", "event-limits.csv")) {
            sums.add(RunRequest.sha256(target.resolve(name)) + "  " + name);
        }
        Files.write(target.resolve("SHA256SUMS"), sums);
        if (kind.equals("changed")) {
            Files.writeString(target.resolve("classifiers.csv"), "# more\n", StandardOpenOption.APPEND);
        }
        return target;
    }

    private static String currentCard() {
        return Searches.named("phil")
                .prepare(SearchRequest.standard())
                .cards()
                .getOrDefault("searches/leptophilicscalar/card.yaml", "");
    }

    /** The file in other units. */
    private Path rewritten(String units, double momenta, double lengths) throws IOException {
        Path file = folder.resolve(units.replace(' ', '-') + momenta + ".hepmc3");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(events)) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "U" -> lines.add("U " + units);
                case "P" -> lines.add(scaled(words, 4, 9, momenta));
                case "V", "E" -> {
                    int at = List.of(words).indexOf("@");
                    lines.add(at < 0 ? line : scaled(words, at + 1, at + 5, lengths));
                }
                default -> lines.add(line);
            }
        }
        Files.write(file, lines);
        return file;
    }

    private static String scaled(String[] words, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            words[i] = String.format(Locale.ROOT, "%.17e", factor * Double.parseDouble(words[i]));
        }
        return String.join(" ", words);
    }

    private static double acceptance(JsonNode report) {
        return report.get("regions").get(1).get("acceptance").asDouble();
    }

    private JsonNode recast(Path file, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("recast", file.toString(), "--search", "hnl", "--run", run.toString(), "--json"));
        arguments.addAll(List.of(options));
        assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Tauscope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
