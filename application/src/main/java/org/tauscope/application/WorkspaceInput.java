package org.tauscope.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Interpolation;
import org.tauscope.statistics.Interpolations;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.workspace.Hs3Document;
import org.tauscope.statistics.workspace.JsonPatch;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.StrictJson;
import org.tauscope.statistics.workspace.Workspace;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The options that say which model is meant; names as in pyhf. */
final class WorkspaceInput {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WORKSPACE",
            defaultValue = "-",
            description = "pyhf JSON or HS3 workspace, - for standard input")
    private String file = "-";

    @Option(
            names = {"-p", "--patch"},
            paramLabel = "FILE",
            description = "JSON patch (RFC 6902); may be repeated")
    private List<Path> patches = new ArrayList<>();

    @Option(
            names = "--measurement",
            paramLabel = "NAME",
            defaultValue = "",
            description = "measurement, the first one where none is named")
    private String measurement = "";

    @Option(
            names = "--normsys-code",
            paramLabel = "CODE",
            description = "interpolation of normsys: code0, code1, code2, code4, code4p (default code4, or what an HS3 "
                    + "document says)")
    private Optional<String> normsysCode = Optional.empty();

    @Option(
            names = "--histosys-code",
            paramLabel = "CODE",
            description =
                    "interpolation of histosys: code0, code2, code4p (default code4p, or what an HS3 document says)")
    private Optional<String> histosysCode = Optional.empty();

    @Option(
            names = "--single-start",
            description = "fit from the suggested start only, as pyhf does; may end in a local minimum")
    private boolean singleStart;

    private Interpolations stated = Interpolations.PYHF;

    /** The file as the user named it, - for standard input. */
    String file() {
        return file;
    }

    /** The document with its patches applied. */
    JsonNode document() throws IOException {
        JsonNode document = StrictJson.read(text(file));
        for (Path patch : patches) {
            document = JsonPatch.apply(document, StrictJson.read(Files.readString(patch)));
        }
        return document;
    }

    /** The workspace. */
    Workspace workspace() throws IOException {
        JsonNode document = document();
        if (Hs3Document.matches(document)) {
            stated = Hs3Document.interpolations(document);
            return Hs3Document.read(document);
        }
        return PyhfDocument.read(document);
    }

    /** The compiled model. */
    HistFactoryModel model() throws IOException {
        return model(workspace());
    }

    /** The compiled model of a workspace that was read before. */
    HistFactoryModel model(Workspace workspace) {
        Measurement chosen =
                measurement.isEmpty() ? workspace.measurements().getFirst() : workspace.measurement(measurement);
        return HistFactoryModel.compile(
                workspace,
                chosen,
                new Interpolations(
                        normsysCode.map(Interpolation::of).orElse(stated.normsys()),
                        histosysCode.map(Interpolation::of).orElse(stated.histosys())));
    }

    /** From where to start fits. */
    Starts starts() {
        return singleStart ? Starts.SINGLE : Starts.SEVERAL;
    }

    static String text(String file) throws IOException {
        if (file.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Files.readString(Path.of(file));
    }
}
