package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.selection.trees.ModelFile;
import org.tauscope.selection.trees.TreeEnsemble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope trees}: what a model of boosted decision trees holds; the same model in another format. */
@Command(
        name = "trees",
        description = {
            "Tells classes, inputs and their importance of a model of boosted decision trees,",
            "as runs keep it (XGBoost's JSON or UBJSON), and writes it as JSON or ONNX."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope trees phil-run/trees-mumu-fold0.ubj -o fold0.onnx"})
final class TreesCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "Model in XGBoost's JSON or UBJSON.")
    private Path model = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "New file for the model, ending in .json or .onnx.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        ModelFile file = ModelFile.read(model);
        if (output != null) {
            write(file, output);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(facts(file.ensemble())));
        } else {
            print(file.ensemble(), out);
        }
        out.flush();
        return 0;
    }

    private static void write(ModelFile file, Path target) {
        byte[] bytes;
        if (target.toString().endsWith(".json")) {
            bytes = file.json();
        } else if (target.toString().endsWith(".onnx")) {
            bytes = file.onnx();
        } else {
            throw new CardException("--output: found " + target + ", expected a name that ends in .json or .onnx");
        }
        if (Files.exists(target)) {
            throw new CardException(
                    "--output: " + target + " exists already, expected a new file; nothing was changed");
        }
        try {
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new CardException("--output: cannot write " + target + ": " + RunFolder.reason(e));
        }
    }

    private Map<String, Object> facts(TreeEnsemble trees) {
        double[] shares = TreeEnsemble.importance(List.of(trees));
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("name", trees.inputs().get(i));
            input.put("importance", shares[i]);
            inputs.add(input);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", model.toString());
        facts.put("trees", trees.trees());
        facts.put("nodes", trees.size());
        facts.put("classes", trees.classes());
        facts.put("inputs", inputs);
        return facts;
    }

    private void print(TreeEnsemble trees, PrintWriter out) {
        out.printf("%s: %d trees, %d nodes%n", model, trees.trees(), trees.size());
        out.printf("classes: %s%n%n", String.join(", ", trees.classes()));
        out.printf("%-30s %10s%n", "input", "importance");
        double[] shares = TreeEnsemble.importance(List.of(trees));
        for (int i = 0; i < shares.length; i++) {
            out.printf(Locale.ROOT, "%-30s %10.4f%n", trees.inputs().get(i), shares[i]);
        }
    }
}
