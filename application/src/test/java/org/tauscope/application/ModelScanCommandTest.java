package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                "--mass 1.0 --coupling 1e-6:1:log60 --search lalpha --run nowhere | provenance.json"
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
