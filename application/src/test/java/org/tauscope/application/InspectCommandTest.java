package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope inspect} tells what is in a file and where it ends badly. */
class InspectCommandTest {

    private static final String EVENT = """
        HepMC::Version 3.02.05
        HepMC::Asciiv3-START_EVENT_LISTING
        E 0 2 5
        U MEV CM
        P 1 0 11 0 0 5000 5000 0 4
        P 2 0 -11 0 0 -5000 5000 0 4
        V -1 0 [1,2]
        P 3 -1 15 0 0 0 10000 10000 2
        V -2 0 [3] @ 0.3 0 0.4 1
        P 4 -2 13 0 3000 0 5000 4000 1
        P 5 -2 -14 0 -3000 0 5000 4000 1
        """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonTellsUnitsCountsBeamsAndDecayLengths() throws IOException {
        assertThat(inspect(EVENT + "HepMC::Asciiv3-END_EVENT_LISTING\n", "--json"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("format").asString()).isEqualTo("HepMC3 ASCII");
        assertThat(json.get("momentum_unit").asString()).isEqualTo("MEV");
        assertThat(json.get("events").asInt()).isEqualTo(1);
        assertThat(json.get("particles").asInt()).isEqualTo(5);
        assertThat(json.get("vertices").asInt()).isEqualTo(2);
        assertThat(json.get("sqrt_s_GeV").asDouble()).isEqualTo(10);
        assertThat(json.get("beams").get(0).get("pz_GeV").asDouble()).isEqualTo(5);
        assertThat(json.get("species").get(4).get("name").asString()).isEqualTo("tau-");
        assertThat(json.get("species").get(4).get("mean_flight_mm").asDouble()).isEqualTo(5);
        assertThat(json.get("complete").asBoolean()).isTrue();
    }

    @Test
    void slhaFileTellsMassWidthLifetimeAndFractions() throws IOException {
        String text = "# model\nBLOCK MASS\n 35 1.5 # h2\nDECAY 35 1.973269804e-13\n 1.0 2 13 -13\n";
        assertThat(inspect(text, "--json")).isZero();
        JsonNode particle =
                JsonMapper.shared().readTree(out.toString()).get("particles").get(0);
        assertThat(particle.get("pdg").asInt()).isEqualTo(35);
        assertThat(particle.get("mass_GeV").asDouble()).isEqualTo(1.5);
        assertThat(particle.get("ctau_mm").asDouble()).isEqualTo(1);
        assertThat(particle.get("decays").get(0).get("daughters").get(1).asInt())
                .isEqualTo(-13);
    }

    @Test
    void truncatedFileIsToldUpToItsEndAndEndsWithTwo() throws IOException {
        assertThat(inspect(EVENT)).isEqualTo(Tauscope.BAD_INPUT);
        assertThat(out.toString()).contains("1 events, 5 particles, 2 vertices");
        assertThat(err.toString())
                .contains("file:11: found the end of the file")
                .contains("truncated");
    }

    /** As in {@code generator | tauscope inspect -}. */
    @Test
    void eventsComeFromThePipeOfAnExternalGenerator() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.US_ASCII)));
        try {
            CommandLine line = new CommandLine(new InspectCommand());
            line.setOut(new PrintWriter(out));
            line.setErr(new PrintWriter(err, true));
            assertThat(line.execute("-")).isEqualTo(Tauscope.BAD_INPUT);
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).contains("1 events, 5 particles, 2 vertices");
        assertThat(err.toString()).contains("standard input:11: found the end of the file");
    }

    @Test
    void truncatedRootFileIsRefusedInOneLine() throws IOException {
        String begin = "root" + "\0\0\u0000?" + "\0\0\0d" + "\0\1\0\0" + " ".repeat(200);
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err, true));
        Path file = folder.resolve("a.root");
        Files.writeString(file, begin);
        assertThat(line.execute("inspect", file.toString())).isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString())
                .contains("a.root: at byte 0: found 216 bytes, expected the 65536 bytes that its header tells")
                .hasLineCount(1);
    }

    private int inspect(String content, String... options) throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, content);
        CommandLine line = new CommandLine(new InspectCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err, true));
        String[] arguments = new String[options.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return line.execute(arguments);
    }
}
