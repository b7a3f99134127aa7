package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.cards.Table;
import org.tauscope.formats.root.RootFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope analyse} with the card of the examples, on ntuples of our own generator. */
class AnalyseCommandTest {

    private static final Path CARD = Path.of("..", "examples", "analyse", "card.yaml");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Tauscope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String generate(String name, String... what) {
        Path file = folder.resolve(name);
        String[] arguments = new String[what.length + 7];
        arguments[0] = "generate";
        System.arraycopy(what, 0, arguments, 1, what.length);
        String[] rest = {"--events", "1500", "--threads", "1", "-o", file.toString()};
        System.arraycopy(rest, 0, arguments, what.length + 1, rest.length);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return file + ":events";
    }

    private String card() throws IOException {
        String text = Files.readString(CARD).replaceAll("generated: \\d+", "generated: 1500");
        return Files.writeString(folder.resolve("card.yaml"), text).toString();
    }

    @Test
    void exampleGoesFromNtuplesToLimits() throws IOException {
        Path result = folder.resolve("result");
        String[] analyse = {
            "analyse",
            card(),
            "--input",
            "mumutautau=" + generate("four.root", "mumutautau"),
            "--input",
            "scalar05=" + generate("a.root", "tautau-scalar", "--mass", "0.5", "--coupling", "1", "--decay", "mumu"),
            "--input",
            "scalar10=" + generate("b.root", "tautau-scalar", "--mass", "1.0", "--coupling", "1", "--decay", "mumu"),
            "--json",
            "-o",
            result.toString()
        };
        out.getBuffer().setLength(0);
        assertThat(run(analyse)).as(err.toString()).isZero();
        JsonNode summary = JsonMapper.shared().readTree(out.toString());
        assertThat(summary.get("headline").asString()).startsWith("Upper limits on the signal strength at 90 % CL");
        assertThat(List.of(
                        "cut-flow.csv",
                        "yields.csv",
                        "template-four-tracks.csv",
                        "template-six-tracks.pdf",
                        "limits.svg",
                        "report.html",
                        "provenance.json",
                        "SHA256SUMS"))
                .allMatch(name -> Files.exists(result.resolve(name)));
        Table limits = Table.read(result.resolve("limits.csv"));
        double expected = limits.number(0, "expected");
        // 0.47 with the statistics of the example; few background events weaken it.
        assertThat(expected).isBetween(0.4, 5.0);
        // The workspace gives the same limit to whoever reads it.
        out.getBuffer().setLength(0);
        assertThat(run("limit", result.resolve("workspace-scalar05.json").toString(), "--cl", "0.90"))
                .as(err.toString())
                .isZero();
        JsonNode limit = JsonMapper.shared().readTree(out.toString());
        assertThat(limit.get("limit_exp").get(2).asDouble()).isCloseTo(expected, within(1e-4 * expected));
        verifyFindsWhatDiffers(result);
        try (RootFile histograms = RootFile.open(result.resolve("histograms.root"))) {
            double[] contents = histograms.histogram("four-tracks_mumutautau").contents();
            assertThat(contents[1]).isGreaterThan(contents[10]);
        }
    }

    /** A folder may be moved; one changed byte in it, or a changed ntuple, is found; it cannot be projected. */
    private void verifyFindsWhatDiffers(Path result) throws IOException {
        Path moved = Files.move(result, folder.resolve("moved"));
        assertThat(run("verify", moved.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("analysed again", "verified: nothing differs");
        err.getBuffer().setLength(0);
        assertThat(run("project", moved.toString(), "--luminosity", "5/ab")).isEqualTo(2);
        assertThat(err.toString()).contains("found an analysis of ntuples").hasLineCount(1);
        Path limits = moved.resolve("limits.csv");
        String text = Files.readString(limits);
        Files.writeString(limits, text.replace("scalar05", "scalar06"));
        assertThat(run("verify", moved.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("differs: file limits.csv", "differs: analysed again, limits.csv");
        Files.writeString(limits, text);
        out.getBuffer().setLength(0);
        Files.writeString(folder.resolve("card.yaml"), Files.readString(folder.resolve("card.yaml")) + "# more\n");
        assertThat(run("verify", moved.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("differs: input " + folder.resolve("card.yaml"));
        Files.move(moved, result);
    }

    @Test
    void wrongCardsAndInputsAreOneLine() throws IOException {
        assertThat(run("analyse", card(), "--input", "four=absent.root:events")).isEqualTo(2);
        assertThat(err.toString()).contains("four=absent.root").hasLineCount(1);
        err.getBuffer().setLength(0);
        assertThat(run("analyse", folder.resolve("absent.yaml").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("absent.yaml: cannot be read, expected a YAML card")
                .hasLineCount(1);
        assertThat(folder.resolve("two-muons-analysis")).doesNotExist();
    }
}
