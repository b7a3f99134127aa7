package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.statistics.workspace.StrictJson;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class StatisticsCommandsTest {

    private static final String WORKSPACE = """
        {"channels": [{"name": "singlechannel", "samples": [
          {"name": "signal", "data": [12.0, 11.0],
           "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
          {"name": "background", "data": [50.0, 52.0],
           "modifiers": [{"name": "uncorr_bkguncrt", "type": "shapesys", "data": [3.0, 7.0]}]}]}],
         "observations": [{"name": "singlechannel", "data": [51.0, 48.0]}],
         "measurements": [{"name": "Measurement", "config": {"poi": "mu", "parameters": []}}],
         "version": "1.0.0"}
        """;

    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int code, String out, String err) {
        JsonNode json() {
            return StrictJson.read(out);
        }
    }

    private Outcome run(Callable<Integer> command, String text, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("workspace.json"), text);
        String[] arguments = new String[options.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void clsAnswersAsPyhfDoes() throws Exception {
        Outcome outcome = run(new ClsCommand(), WORKSPACE);
        assertThat(outcome.code()).isZero();
        // pyhf README: 0.05251497423736956, limited by its optimiser at 1e-5
        assertThat(outcome.json().path("CLs_obs").asDouble()).isCloseTo(0.05251497423736956, within(1e-6));
        assertThat(outcome.json().path("CLs_exp").size()).isEqualTo(5);
    }

    @Test
    void limitAnswersAsPyhfDoes() throws Exception {
        JsonNode answer = run(new LimitCommand(), WORKSPACE).json();
        assertThat(answer.path("limit_obs").asDouble()).isCloseTo(1.01156939, within(1e-5));
        assertThat(answer.path("limit_exp").path(2).asDouble()).isCloseTo(1.06234693, within(1e-5));
    }

    @Test
    void evaluateTakesScalarsAndVectors() throws Exception {
        JsonNode answer = run(
                        new EvaluateCommand(), WORKSPACE, "--parameters", "{\"mu\": 1, \"uncorr_bkguncrt\": [1, 1]}")
                .json();
        assertThat(answer.path("expected_data").path(0).asDouble()).isEqualTo(62);
        assertThat(answer.path("logpdf").asDouble()).isCloseTo(-15.387627173157366, within(1e-10));
    }

    @Test
    void aDamagedWorkspaceGivesOneLineWithThePlace() throws Exception {
        Outcome outcome = run(new ValidateCommand(), WORKSPACE.replace("48.0", "-48.0"));
        assertThat(outcome.code()).isEqualTo(StatisticsCommand.BAD_INPUT);
        assertThat(outcome.err()).startsWith("tauscope: /observations/0/data/1: found -48.0 events");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void everyOtherCommandAnswersWithJson() throws Exception {
        for (StatisticsCommand command : new StatisticsCommand[] {
            new FitCommand(), new SignificanceCommand(), new ScanCommand(), new RankingCommand(), new GoodnessCommand(),
            new InspectWorkspaceCommand(), new ValidateCommand(), new PruneCommand(), new RenameCommand(),
                    new ToysCommand()
        }) {
            Outcome outcome = run(command, WORKSPACE);
            assertThat(outcome.code())
                    .as(command.getClass().getSimpleName() + " " + outcome.err())
                    .isZero();
            assertThat(outcome.json().isObject()).isTrue();
        }
    }
}
