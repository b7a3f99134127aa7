package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.particles.Pdg;

/** {@code tauscope model new} and {@code tauscope scan} of a model card, with limits of a run that is written here. */
class ModelScanCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"hnl", "scalar", "alp", "vector", "lfv"})
    void newCardsAreReadAgainAndNeverOverwrite(String kind) {
        Path card = folder.resolve(kind + ".yaml");
        assertThat(run("model", "new", kind, "-o", card.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("model", "new", kind, "-o", card.toString())).isEqualTo(2);
        // Read without complaint: what is missing is the coupling.
        assertThat(run("scan", card.toString(), "--mass", "1.0")).isEqualTo(2);
        assertThat(err.toString()).contains("--coupling: found none");
    }

    /** The limit on B(tau -> e a) at 1 GeV is crossed where the model's branching fraction is the limit. */
    @Test
    void limitsOnRatesBecomeLimitsOnCouplings() throws IOException {
        Path card = folder.resolve("lfv.yaml");
        assertThat(run("model", "new", "lfv", "-o", card.toString())).isZero();
        Path target = folder.resolve("scan");
        assertThat(run(
                        "scan",
                        card.toString(),
                        "--mass",
                        "0.9:1.1:0.1",
                        "--coupling",
                        "1e-8:1e-6:log20",
                        "--combine",
                        "best",
                        "--run",
                        lalphaRun().toString(),
                        "-o",
                        target.toString()))
                .as(err.toString())
                .isZero();
        double expected = 1 / new TauToLeptonBoson(Pdg.ELECTRON, 1.0, 1, 0.5).scaleOf(2e-3);
        List<String> rows = Files.readAllLines(target.resolve("contour.csv")).stream()
                .filter(row -> row.contains(",1,expected,"))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("lalpha e,0.95,1,expected,");
        assertThat(Double.parseDouble(rows.getFirst().split(",")[4]) / expected).isBetween(0.9999, 1.0001);
        // The muon's limit is half as large, so the combination follows it.
        assertThat(rows.get(2).split(",")[4]).isEqualTo(rows.get(1).split(",")[4]);
        assertThat(target.toFile().list())
                .contains("model.yaml", "points.csv", "contour-combined.png", "contour-lalpha-e.pdf", "request.txt");
        assertThat(folder.toFile().list()).doesNotContain(".scan.unfinished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mass 1.0 --coupling 1e-6:1:60 | expected first:last:logN",
                "--mass 1.0 --coupling 1:1e-6:log60 | expected first:last:logN",
                "--coupling 1e-6:1:log60 | --mass: found none",
                "--mass 1.0 --coupling 1e-6:1:log60 --search hnll | hnll",
                "--mass 1.0 --coupling 1e-6:1:log60 --parameter mu | beside a model card",
                "--mass 1.0 --coupling 1e-6:1:log60 --combine both | expected joint or best",
                "--mass 1.0 --coupling 1e-6:1:log60 --search lalpha --run nowhere | expected none"
            })
    void badInputIsOneLineAndExitCodeTwo(String options, String expected) {
        Path card = folder.resolve("hnl.yaml");
        assertThat(run("model", "new", "hnl", "-o", card.toString())).isZero();
        List<String> arguments = new ArrayList<>(List.of("scan", card.toString()));
        arguments.addAll(List.of(options.strip().split(" ")));
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(expected.strip());
    }

    /** Cards and files that say something impossible: one line that names the place, exit code 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: vector;kind: x | unknown key",
                "model: squark | squark",
                "name: x | model: found nothing",
                "model: [vector | not valid YAML",
                "model: lfv;vector_share: 1.5 | vector_share: found 1.5",
                "model: lfv;electron: -1 | electron: found -1",
                "model: hnl;nature: weyl | weyl",
                "model: hnl;width_power: -3 | width_power: found -3",
                "model: vector;table: none.csv | none.csv",
                "model: vector;table: above.csv | at most 1",
                "model: vector;table: sum.csv | at most 1",
                "model: vector;table: negative.csv | negative.csv",
                "model: vector;table: word.csv | expected a number",
                "model: vector;table: falling.csv | rising masses",
                "model: vector;table: timeless.csv | ctau_mm: found 0",
                "model: vector;table: column.csv | taus",
                "model: vector;table: sum.csv;slha: {file: a.slha, coupling: 1} | one of the two",
                "model: vector;slha: {file: nodecay.slha, coupling: 1} | no DECAY 9900032",
                "model: vector;slha: {file: nomass.slha, coupling: 1} | no mass of PDG",
                "model: vector;slha: {file: nonumbers.slha, coupling: 1} | 0 QNUMBERS blocks",
                "model: vector;slha: {file: above.slha, coupling: 1} | branching fraction 1.3",
                "model: vector;slha: {file: good.slha, coupling: -1} | coupling: found -1",
                "model: vector;slha: {file: good.slha} | coupling: found nothing"
            })
    void impossibleModelsAreRefused(String card, String expected) throws IOException {
        String numbers = "BLOCK QNUMBERS 9900032 # X\n 1 0\n 2 3\n 3 1\n 4 0\n";
        String mass = "BLOCK MASS\n 9900032 5.0\n";
        String decay = "DECAY 9900032 1e-3\n 1.0 2 15 -15\n";
        Map<String, String> files = Map.ofEntries(
                Map.entry("above.csv", "mass_GeV,tautau\n4,1.2\n6,0.5\n"),
                Map.entry("sum.csv", "mass_GeV,tautau,mumu\n4,0.7,0.5\n"),
                Map.entry("negative.csv", "mass_GeV,tautau\n4,-0.2\n"),
                Map.entry("word.csv", "mass_GeV,tautau\n4,much\n"),
                Map.entry("falling.csv", "mass_GeV,tautau\n6,0.5\n4,0.5\n"),
                Map.entry("timeless.csv", "mass_GeV,tautau,ctau_mm\n6,0.5,0\n"),
                Map.entry("column.csv", "mass_GeV,taus\n6,0.5\n"),
                Map.entry("nodecay.slha", numbers + mass),
                Map.entry("nomass.slha", numbers + decay),
                Map.entry("nonumbers.slha", mass + decay),
                Map.entry("above.slha", numbers + mass + decay.replace("1.0 2", "1.3 2")),
                Map.entry("good.slha", numbers + mass + decay));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Path model = folder.resolve("model.yaml");
        Files.writeString(model, card.strip().replace(";", "\n") + "\n");
        assertThat(run("scan", model.toString(), "--mass", "5", "--coupling", "1e-3:1:log5"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(expected.strip());
    }

    @Test
    void massesThatNoSearchSeesAreRefusedAndLeaveNothingBehind() throws IOException {
        Path card = folder.resolve("lfv.yaml");
        assertThat(run("model", "new", "lfv", "-o", card.toString())).isZero();
        String target = folder.resolve("scan").toString();
        String[] arguments = {
            "scan",
            card.toString(),
            "--mass",
            "5",
            "--coupling",
            "1e-8:1e-6:log5",
            "--run",
            lalphaRun().toString(),
            "-o",
            target
        };
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains("masses [5.0] GeV, of which [lalpha e, lalpha mu] say nothing");
        assertThat(folder.toFile().list()).doesNotContain(".scan.unfinished", "scan");
    }

    private Path lalphaRun() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("provenance.json"), """
            {"search": "lalpha", "conditions": ["luminosity 62.8/fb, 5.77e+07 tau pairs, sqrt(s) = 10.580 GeV, detector belle2"]}
            """);
        List<String> lines = new ArrayList<>();
        lines.add("# comment");
        lines.add(
                "search,channel,hypothesis,quantity,cl,mass_GeV,edge,observed,expected,expected_m2,expected_m1,expected_p1,expected_p2");
        for (String mass : List.of("0.8", "1", "1.2")) {
            lines.add("lalpha,e,spin0-VA,B,0.95," + mass + ",limit,,0.002,0.001,0.0015,0.003,0.004");
            lines.add("lalpha,mu,spin0-VA,B,0.95," + mass + ",limit,,0.001,0.0005,0.00075,0.0015,0.002");
            lines.add("lalpha,e,spin0-VA,B,0.9," + mass + ",limit,,0.0015,0.001,0.0012,0.002,0.003");
        }
        Files.write(run.resolve("limits.csv"), lines);
        return run;
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
