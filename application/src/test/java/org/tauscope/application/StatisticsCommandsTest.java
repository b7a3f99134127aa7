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

    @Test
    void toysAreKeptAndContinued() throws Exception {
        String file = folder.resolve("toys.json").toString();
        run(new ToysCommand(), WORKSPACE, "--ntoys", "100", "--toys-file", file);
        JsonNode continued = run(new ToysCommand(), WORKSPACE, "--ntoys", "150", "--toys-file", file)
                .json();
        JsonNode whole = run(new ToysCommand(), WORKSPACE, "--ntoys", "150").json();
        assertThat(continued).isEqualTo(whole);
        Outcome other = run(new ToysCommand(), WORKSPACE, "--seed", "2", "--toys-file", file);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("cannot merge").contains("toys.json");
    }

    @Test
    void aLimitIsFoundByTheMethodAskedFor() throws Exception {
        String known = WORKSPACE
                .replace("[12.0, 11.0]", "[1.0]")
                .replace("[50.0, 52.0]", "[0.5]")
                .replace("[51.0, 48.0]", "[3.0]")
                .replace("{\"name\": \"uncorr_bkguncrt\", \"type\": \"shapesys\", \"data\": [3.0, 7.0]}", "");
        // Feldman and Cousins, table IV: 0.60 to 6.92 at 90 %
        JsonNode unified = run(new LimitCommand(), known, "--method", "feldman-cousins", "--cl", "0.9")
                .json();
        assertThat(unified.path("limit_obs").asDouble()).isCloseTo(6.92, within(0.01));
        assertThat(unified.path("lower").asDouble()).isCloseTo(0.60, within(0.01));
        JsonNode bayes = run(new LimitCommand(), known, "--method", "bayes").json();
        assertThat(bayes.path("nuisances").stringValue()).isEqualTo("none");
        assertThat(run(new LimitCommand(), known, "--method", "guess").code()).isEqualTo(2);
    }

    @Test
    void aFitGivesTwoSidedIntervals() throws Exception {
        JsonNode answer = run(new FitCommand(), WORKSPACE, "--minos", "uncorr_bkguncrt[0]")
                .json();
        JsonNode parameter = answer.path("parameters").path("uncorr_bkguncrt[0]");
        assertThat(parameter.path("upper").asDouble() - parameter.path("value").asDouble())
                .isCloseTo(parameter.path("uncertainty").asDouble(), within(0.005));
        assertThat(answer.path("parameters").path("mu").has("upper")).isFalse();
        assertThat(run(new FitCommand(), WORKSPACE, "--minos", "nu").code()).isEqualTo(2);
    }

    @Test
    void aPeakIsFittedAndScanned() throws Exception {
        StringBuilder values = new StringBuilder("# masses\n");
        for (int i = 0; i < 2000; i++) {
            values.append(1 + 2.0 * (i + 0.5) / 2000).append('\n');
        }
        for (int i = 0; i < 60; i++) {
            values.append(1.9 + 0.01 * Math.sin(i)).append('\n');
        }
        JsonNode fit = run(new PeaksCommand(), values.toString(), "--range", "1,3", "--mass", "1.9", "--sigma", "0.01")
                .json();
        assertThat(fit.path("parameters").path("signal").path("value").asDouble())
                .isBetween(40.0, 75.0);
        assertThat(fit.path("significance").asDouble()).isGreaterThan(5);
        JsonNode scan = run(
                        new PeaksCommand(),
                        values.toString(),
                        "--range",
                        "1,3",
                        "--scan",
                        "1.2,2.8,81",
                        "--sigma",
                        "0.01")
                .json();
        assertThat(scan.path("points").size()).isEqualTo(81);
        assertThat(scan.path("largest_excess").path("mass").asDouble()).isCloseTo(1.9, within(0.021));
        assertThat(run(new PeaksCommand(), "one\n", "--range", "1,3", "--mass", "2", "--sigma", "0.1")
                        .err())
                .contains("line 1");
    }

    @Test
    void impossibleDataGiveFiniteAnswersWithAStatus() throws Exception {
        String impossible = WORKSPACE.replace("[50.0, 52.0]", "[0.0, 52.0]");
        JsonNode significance = run(new SignificanceCommand(), impossible).json();
        assertThat(significance.path("q0").asDouble()).isBetween(100.0, 1e30);
        assertThat(significance.path("status").stringValue()).contains("no positive expectation");
        JsonNode possible = run(new SignificanceCommand(), WORKSPACE).json();
        assertThat(possible.path("status").stringValue()).isEqualTo("ok");
        assertThat(run(new ClsCommand(), WORKSPACE).json().has("status")).isFalse();
    }

    @Test
    void fitsAreDrawn() throws Exception {
        Path pulls = folder.resolve("pulls.svg");
        Path matrix = folder.resolve("matrix.pdf");
        JsonNode fit = run(
                        new FitCommand(),
                        WORKSPACE,
                        "-o",
                        pulls.toString(),
                        "--correlation-plot",
                        matrix.toString(),
                        "--correlations")
                .json();
        assertThat(pulls).isNotEmptyFile();
        assertThat(matrix).isNotEmptyFile();
        assertThat(fit.path("correlations")
                        .path("uncorr_bkguncrt[0]")
                        .path("uncorr_bkguncrt[0]")
                        .asDouble())
                .isCloseTo(1, within(1e-12));
        assertThat(fit.path("parameters")
                        .path("uncorr_bkguncrt[1]")
                        .path("pull")
                        .asDouble())
                .isLessThan(0);
        Path ranking = folder.resolve("ranking.png");
        assertThat(run(
                                new RankingCommand(),
                                WORKSPACE.replace("[51.0, 48.0]", "[10.0, 10.0]"),
                                "-o",
                                ranking.toString())
                        .err())
                .contains("stays at its bound");
        assertThat(ranking).isNotEmptyFile();
        Path yields = folder.resolve("yields.png");
        run(new GoodnessCommand(), WORKSPACE, "-o", yields.toString());
        assertThat(yields).isNotEmptyFile();
        assertThat(run(new GoodnessCommand(), WORKSPACE, "-o", "yields.gif").code())
                .isEqualTo(2);
    }
}
