package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run hln                       | search: found 'hln', expected one of [hnl, phil, lalpha, ditau], did you mean 'hnl'?
        run hnl --mass 1.7            | mass of N: found 1.7 GeV, expected more than 0.2113 GeV
        run hnl --mass heavy          | --mass: found 'heavy', expected masses in GeV
        run hnl --mass 1.0:0.5:0.1    | --mass: found '1.0:0.5:0.1', expected masses in GeV
        run hnl --luminosity -5/fb    | --luminosity: found '-5/fb', expected a positive number with its unit
        run hnl --luminosity 915      | --luminosity: found '915', expected a positive number with its unit
        run hnl --beams 2.1x          | beams: found '2.1x', expected one of [belle, belle2
        run hnl --beams 1.5x1.5       | collision: energy 3.0 GeV must exceed the threshold of 3.55
        run lalpha --detector idea    | search lalpha: found collisions at 91.178 GeV (idea), expected at most 25 GeV
        run hnl --threads 0           | threads: found 0, expected 1 to 1024
        run hnl --card absent.yaml    | absent.yaml: cannot be read, expected a YAML card
        run hnl --qick                | Unknown option: '--qick', did you mean '--quick'?
        model hnl                     | Missing required option: '--mass
        model hnl --mass 2            | heavy neutral lepton: mass 2.0 GeV is not in (0, 1.77693) GeV
        model hnl --mass 1 --mixing 2 | mixing |V_tauN|^2 = 2.0 is not in (0, 1]
        model apl --mass 1            | model: found 'apl', expected one of [hnl
        detector show bele2           | detector: found 'bele2', expected one of [belle, belle2, stcf, idea], did you mean 'belle2'?
        simulate absent.lhe -o a.csv | --output: found a.csv, expected a name that ends in .parquet or .root
        detector check absent.yaml    | absent.yaml: cannot be read, expected a YAML card
        modle                         | Unmatched argument at index 0: 'modle', did you mean 'model'?
        """)
    void badInputEndsInOneClearLineAndExitCodeTwo(String command, String expected) {
        assertThat(execute(command.strip().split(" "))).isEqualTo(2);
        assertThat(err.toString().strip())
                .startsWith("tauscope: ")
                .contains(expected.strip())
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderThatHoldsARunIsNeverOverwritten() throws Exception {
        Path treasure = Files.writeString(folder.resolve("limits.csv"), "precious");
        assertThat(execute("run", "hnl", "--mass", "1.0", "-o", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("already holds a run or other files");
        assertThat(treasure).hasContent("precious");
    }

    @Test
    void anOutputBelowAFileIsRefusedBeforeTheRun() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(execute(
                        "run", "hnl", "--mass", "1.0", "-o", file.resolve("run").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--output: cannot write below").contains("expected a folder");
    }

    @Test
    void everyCommandHasHelpWithARunnableExample() {
        CommandLine line = Tauscope.commandLine();
        assertThat(line.getSubcommands()).isNotEmpty();
        line.getSubcommands()
                .forEach((name, command) ->
                        assertThat(command.getUsageMessage()).as(name).contains("Example: tauscope " + name));
    }

    @Test
    void theModelCommandPrintsJson() {
        assertThat(execute("model", "hnl", "--mass", "1.0", "--mixing", "1e-3", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"ctau_mm\"", "\"nu mu mu\"", "\"tau -> pi N\"");
    }

    @Test
    void aRunFolderAppearsWholeOrNotAtAll() throws Exception {
        Path target = folder.resolve("run");
        try (RunFolder run = RunFolder.claim(target)) {
            Files.writeString(run.file("limits.csv"), "half");
            assertThat(target).doesNotExist();
        }
        assertThat(folder).isEmptyDirectory();
        try (RunFolder run = RunFolder.claim(target)) {
            Files.writeString(run.file("limits.csv"), "whole");
            run.publish();
        }
        assertThat(target.resolve("limits.csv")).hasContent("whole");
    }

    @Test
    void massesAreListsOrRanges() {
        assertThat(MassList.parse("0.4,1.0").masses()).isEqualTo(List.of(0.4, 1.0));
        assertThat(MassList.parse("0.3:0.6:0.1").masses()).isEqualTo(List.of(0.3, 0.4, 0.5, 0.6));
        assertThat(Luminosity.parse("50/ab").inverseFemtobarn()).isEqualTo(50_000);
    }

    private int execute(String... arguments) {
        return Tauscope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
