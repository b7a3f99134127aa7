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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope generate}, and {@code inspect} of what it wrote. */
class GenerateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"a.hepmc3", "a.hepmc3.gz", "a.lhe.gz"})
    void threadsDoNotChangeTheBytes(String name) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String threads : new String[] {"1", "3"}) {
            Path file = folder.resolve(threads + name);
            assertThat(run("generate", "tautau", "--events", "2500", "--threads", threads, "-o", file.toString()))
                    .as(err.toString())
                    .isZero();
            files.add(Files.readAllBytes(file));
        }
        assertThat(files.get(1)).isEqualTo(files.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.hepmc3.gz", "a.lhe", "a.parquet", "a.root"})
    void whatIsWrittenIsFoundAgain(String name) {
        Path file = folder.resolve(name);
        assertThat(run(
                        "generate",
                        "tautau-scalar",
                        "--mass",
                        "0.1",
                        "--coupling",
                        "0.5",
                        "--decay",
                        "ee",
                        "--events",
                        "1200",
                        "--beams",
                        "belle",
                        "-o",
                        file.toString(),
                        "--json"))
                .as(err.toString())
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        // sigma x B(ee) = 5.71 fb x 0.95 x xi^2 and the corrections of the generator.
        assertThat(report.get("cross_section_nb").asDouble()).isBetween(1.3e-6, 1.8e-6);
        assertThat(folder.toFile().list()).containsExactly(name);
        JsonNode found = inspect(file);
        assertThat(found.get("events").asInt()).isEqualTo(1200);
        for (JsonNode species : found.get("species")) {
            if (species.get("pdg").asInt() == 35) {
                assertThat(species.get("decays").asInt()).isEqualTo(1200);
                // c tau is 10.98 mm / xi^2, the mean of 1200 exponential decays.
                assertThat(species.get("mean_proper_decay_length_mm").asDouble())
                        .isBetween(39.0, 49.0);
            }
        }
    }

    @Test
    void cutsKeepAsManyEventsAsWanted() throws IOException {
        Path card = Files.writeString(folder.resolve("card.yaml"), """
            process: tautau
            beams: belle2
            taus: {minus: [e], plus: [mu]}
            cuts: {tracks: 2, pt_GeV: 0.2, polar_angle_deg: [17, 150]}
            """);
        Path file = folder.resolve("a.hepmc3");
        assertThat(run("generate", card.toString(), "--events", "1500", "-o", file.toString(), "--json"))
                .as(err.toString())
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        double efficiency = 1500.0 / report.get("tried").asLong();
        assertThat(efficiency).isBetween(0.6, 0.95);
        double before = 0.9176 * 0.178175 * 0.173937;
        assertThat(report.get("cross_section_nb").asDouble() / (before * efficiency))
                .isBetween(0.999, 1.001);
        assertThat(Files.readString(file))
                .contains("A 0 GenCrossSection "
                        + 1000 * report.get("cross_section_nb").asDouble());
        assertThat(inspect(file).get("events").asInt()).isEqualTo(1500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        generate tautaux -o a.lhe                      | process: found 'tautaux', expected one of
        generate tautau                                | Missing required option: '--output=FILE'
        generate tautau -o a.csv                       | a.csv: found no known ending
        generate tautau --events 0 -o a.lhe            | --events: found 0, expected 1
        generate tautau --threads 0 -o a.lhe           | threads: found 0, expected 1 to 1024
        generate tautau --beams bele2 -o a.lhe         | beams: found 'bele2', expected one of
        generate tautau --mass 1 -o a.lhe              | particle: found a new particle, expected none
        generate absent.yaml -o a.lhe                  | absent.yaml: cannot be read
        generate absent.yaml --mass 1 -o a.lhe         | expected them in the card
        generate mumu-alp --mass 1 -o a.lhe            | particle.decay: found nothing, expected one of [ee (2.392e-05), mumu
        generate tautau -o /nowhere/a.lhe              | /nowhere/.part-a.lhe: cannot be written
        list proceses                                  | did you mean 'processes'?
        model cross-section scaler --mass 1            | did you mean 'scalar'?
        model cross-section scalar                     | Missing required option: '--mass=GEV'
        model cross-section tautau --mass 1            | --mass: found beside tautau
        model cross-section scalar --mass 12           | must exceed the threshold
        model lfv --mass 3                             | mass 3.0 GeV is not in [0, 1.67
        """)
    void badInputEndsInOneClearLine(String command, String expected) {
        assertThat(run(command.strip().split(" "))).isEqualTo(2);
        assertThat(err.toString().strip())
                .startsWith("tauscope: ")
                .contains(expected.strip())
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatExistsIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.lhe"), "precious");
        assertThat(run("generate", "tautau", "-o", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void listsTellWhatThereIs() {
        assertThat(run("list", "processes")).isZero();
        assertThat(run("list", "models")).isZero();
        assertThat(run("list", "beams", "--json")).isZero();
        assertThat(out.toString())
                .contains("tautau-scalar", "tau-mu-alpha1", "mumutautau")
                .contains("hnl", "C/Lambda in 1/GeV")
                .contains("\"name\" : \"belle2-off-resonance\"", "sqrt_s_GeV");
    }

    /** The tables of docs/processes.md: 5.7149 and 0.00757 fb at 10.58 GeV, this is at 10.5796 GeV. */
    @Test
    void crossSectionsComeWithTheirUnits() {
        assertThat(run("model", "cross-section", "scalar", "--mass", "0.1", "--beams", "belle", "--json"))
                .isZero();
        JsonNode rows = JsonMapper.shared().readTree(out.toString());
        assertThat(rows.get(0).get("process").asString()).isEqualTo("mu mu X");
        assertThat(rows.get(0).get("born_fb").asDouble()).isBetween(0.00755, 0.00759);
        assertThat(rows.get(1).get("born_fb").asDouble()).isBetween(5.70, 5.73);
        assertThat(rows.get(1).get("initial_state_over_born").asDouble()).isBetween(1.089, 1.111);
        assertThat(rows.get(1).get("coupling_name").asString()).isEqualTo("xi");
    }

    @Test
    void modelsAreTabulatedOverMasses() {
        assertThat(run("model", "alp", "--mass", "0.3:0.5:0.1")).isZero();
        assertThat(out.toString()).contains("C/Lambda = 1.0 1/GeV", "mu mu").hasLineCount(5);
        assertThat(run("model", "lfv", "--mass", "1", "--coupling", "1e7", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"coupling_name\" : \"F\"").doesNotContain("Infinity", "NaN");
    }

    private JsonNode inspect(Path file) {
        out.getBuffer().setLength(0);
        assertThat(run("inspect", file.toString(), "--json")).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        return Tauscope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
