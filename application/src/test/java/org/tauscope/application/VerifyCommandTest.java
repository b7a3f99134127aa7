package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code tauscope verify} and {@code tauscope project} on the folder of a small run. */
class VerifyCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunIsVerifiedProjectedAndATouchedOneIsNot() throws IOException {
        Path run = folder.resolve("run");
        assertThat(tauscope("run", "hnl", "--quick", "--mass", "0.8", "-o", run.toString()))
                .as(err.toString())
                .isZero();
        assertThat(tauscope("verify", run.toString(), "--part", "3")).isZero();
        assertThat(out.toString()).contains("verified: nothing differs");

        Path projection = folder.resolve("projection");
        assertThat(tauscope(
                        "project",
                        run.toString(),
                        "--luminosity",
                        "50,1/ab",
                        "--systematics",
                        "sqrt",
                        "-o",
                        projection.toString()))
                .as(err.toString())
                .isZero();
        List<String> rows = Files.readAllLines(projection.resolve("projection.csv"));
        assertThat(median(rows, "1000,")).isGreaterThan(2 * median(rows, "50000,"));
        assertThat(projection.resolve("projection-mumu-dirac-v2-95cl.svg")).exists();

        Path limits = run.resolve("limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("0.8", "0.9"));
        assertThat(tauscope("verify", run.toString(), "--part", "3")).isEqualTo(2);
        assertThat(out.toString()).contains("differs: file limits.csv");
        Path parts = run.resolve("parts.csv");
        Files.writeString(parts, Files.readString(parts).replaceAll(",3,[0-9a-f]{4}", ",3,0000"));
        assertThat(tauscope("verify", run.toString(), "--part", "3")).isEqualTo(2);
        assertThat(out.toString()).contains("differs: part 3 of signal/m=0.800000");
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        assertThat(tauscope("verify", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("found no provenance.json, expected the folder of a run");
        assertThat(tauscope("project", folder.toString(), "--luminosity", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("expected a positive number with its unit");
        assertThat(tauscope("project", folder.toString(), "--luminosity", "5/ab", "--systematics", "floor=200%"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected fixed, sqrt or a floor below 100 %");
    }

    private static double median(List<String> rows, String luminosity) {
        return rows.stream()
                .filter(row -> row.startsWith(luminosity + "hnl,mumu,Dirac") && row.contains(",lower,"))
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[9]))
                .findFirst()
                .orElseThrow();
    }

    private int tauscope(String... arguments) {
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
