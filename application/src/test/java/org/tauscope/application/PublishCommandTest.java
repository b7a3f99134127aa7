package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope publish} makes a valid record of a run's folder, the same bytes each time, and judges records. */
class PublishCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path run = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRun() throws IOException {
        run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("provenance.json"), """
            {"program": "tauscope 1", "search": "hnl", "reproduces": "Belle, arXiv:2402.02580", "seed": 1,
             "conditions": ["luminosity 915.0/fb, sqrt(s) = 10.580 GeV"]}
            """);
        Files.writeString(run.resolve("limits.csv"), """
            # Limits. Empty: not excluded.
            search,channel,hypothesis,quantity,cl,mass_GeV,edge,observed,expected,expected_m1
            hnl,mumu,Dirac,V2,0.95,0.8,lower,1.0E-5,2.5E-4,
            hnl,mumu,Dirac,V2,0.95,1.3,lower,0.00113588,9.98527E-4,9.5359E-4
            hnl,mumu,Majorana,V2,0.95,1.3,lower,8.4E-4,7.4E-4,7.0E-4
            """);
        Files.writeString(run.resolve("cut-flow.csv"), """
            # What is left; source 10.1103/PhysRevD.109.L111102
            step,events,events_error
            "all, selected",100,10
            none,0,0
            """);
        Files.writeString(run.resolve("workspace.json"), """
            {"channels": [{"name": "SR", "samples": [{"name": "signal", "data": [1.0], "modifiers":
               [{"name": "mu", "type": "normfactor", "data": null}]}]}],
             "observations": [{"name": "SR", "data": [0.0]}],
             "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}], "version": "1.0.0"}
            """);
        BufferedImage picture = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", run.resolve("contour-majorana.png").toFile());
    }

    @Test
    void recordIsValidAndHasTablesWorkspacesAndThumbnails() throws IOException {
        Path record = folder.resolve("record.tar.gz");
        assertThat(tauscope("publish", run.toString(), "-o", record.toString())).isZero();
        assertThat(tauscope("publish", "check", record.toString(), "--json")).isZero();
        String text = out.toString();
        JsonNode verdict = JsonMapper.shared().readTree(text.substring(text.indexOf('{')));
        assertThat(verdict.get("valid").asBoolean()).isTrue();
        assertThat(verdict.get("tables").asInt()).isEqualTo(3);
        String content = unpacked(record);
        assertThat(content)
                .contains("- {location: \"workspace-hs3.json\", description: \"Statistical model as HS3 0.2\", type:"
                        + " \"HS3\"}")
                .contains("type: \"HistFactory\"")
                .contains("thumb_contour-majorana.png")
                .contains("name: \"limits: mumu, Dirac, V2, 0.95 CL, lower\"")
                .contains("- {name: \"CL\", value: 95, units: \"%\"}")
                .contains("- header: {name: \"mass\", units: \"GeV\"}")
                .contains("- header: {name: \"expected, -1 sigma\"}")
                .contains("- {value: 1.0e-5}")
                .contains("- {value: \"-\"}")
                .contains("- {value: \"all, selected\"}")
                .contains("- {value: 100, errors: [{symerror: 10}]}\n  - {value: 0}")
                .contains("@misc{arXiv:2402.02580")
                .contains("doi = {10.1103/PhysRevD.109.L111102}");
    }

    @Test
    void sameRunMakesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.tar.gz");
        Path second = folder.resolve("second.tar.gz");
        tauscope("publish", run.toString(), "-o", first.toString());
        tauscope("publish", run.toString(), "-o", second.toString());
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void bibtexIsPrinted() {
        assertThat(tauscope("publish", run.toString(), "--bibtex")).isZero();
        assertThat(out.toString()).startsWith("@software{Tauscope").contains("eprint = {2402.02580}");
    }

    @Test
    void invalidRecordEndsWithTwoAndOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("table.yaml"), "independent_variables: []\n");
        assertThat(tauscope("publish", "check", file.toString())).isEqualTo(2);
        assertThat(out.toString().lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("table.yaml:1: found no key 'dependent_variables', expected [independent_variables,"
                        + " dependent_variables]");
    }

    @Test
    void folderThatIsNoRunIsRefused() {
        assertThat(tauscope("publish", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("found no provenance.json, expected the folder of a run");
        assertThat(tauscope("publish", "check", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    /** The text of all entries: tar keeps files as they are. */
    private static String unpacked(Path archive) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int tauscope(String... arguments) {
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
