package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.FitException;
import org.tauscope.statistics.workspace.StrictJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command that answers with one JSON document; errors become one line and an exit code. */
abstract sealed class StatisticsCommand implements Callable<Integer>
        permits ClsCommand,
                LimitCommand,
                FitCommand,
                EvaluateCommand,
                SignificanceCommand,
                ScanCommand,
                ToysCommand,
                PeaksCommand,
                RankingCommand,
                GoodnessCommand,
                InspectWorkspaceCommand,
                ValidateCommand,
                PruneCommand,
                RenameCommand,
                CombineCommand {

    /** The input cannot be used. */
    static final int BAD_INPUT = 2;

    /** A fit did not converge. */
    static final int NO_CONVERGENCE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--output-file", paramLabel = "FILE", description = "write the answer there")
    private Optional<Path> outputFile = Optional.empty();

    /** The answer. */
    abstract JsonNode answer() throws IOException;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            String text = StrictJson.write(answer());
            if (outputFile.isPresent()) {
                Files.writeString(outputFile.get(), text + "\n");
            } else {
                PrintWriter out = spec.commandLine().getOut();
                out.println(text);
                out.flush();
            }
            return 0;
        } catch (NoSuchFileException e) {
            err.println("tauscope: no such file: " + e.getMessage());
        } catch (CharacterCodingException e) {
            err.println("tauscope: the input is not UTF-8 text");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            err.println("tauscope: " + e.getMessage());
        } catch (FitException e) {
            err.println("tauscope: " + e.getMessage());
            err.flush();
            return NO_CONVERGENCE;
        }
        err.flush();
        return BAD_INPUT;
    }

    /** Where answers go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and errors go. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Warns without stopping. */
    final void warn(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("warning: " + message);
        err.flush();
    }

    /** What to know about an answer: {@code ok}, or that a hypothesis cannot give the events of some bin. */
    static String status(AsymptoticInference inference) {
        return inference.walled()
                ? "a fit met a bin with events but no positive expectation: its likelihood is zero, taken as very small"
                : "ok";
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A number, or null where it is not finite: JSON has no infinity. */
    static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    static ArrayNode array(List<Double> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        }
        return array;
    }

    static ArrayNode array(double[] values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }
}
