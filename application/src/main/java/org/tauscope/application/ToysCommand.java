package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.ToyEnsembles;
import org.tauscope.statistics.ToyInference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code toys}: CLs of one signal strength from pseudo-experiments, which can be kept, continued and merged. */
@Command(
        name = "toys",
        description = "CLs of one signal strength from pseudo-experiments.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {
            "",
            "Example: tauscope toys workspace.json --seed 1 --precision 0.05",
            "         tauscope toys workspace.json --toys-file toys.json      throws what the file does not hold yet",
            "         tauscope toys workspace.json --first-toy 2000 --toys-file second.json      on another machine",
            "         tauscope toys workspace.json --merge first.json --merge second.json --ntoys 4000"
        })
public final class ToysCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Mixin
    private StrengthOption strength = new StrengthOption();

    @Mixin
    private TestOptions test = new TestOptions();

    @Mixin
    private ToyOptions toys = new ToyOptions();

    @Option(
            names = "--first-toy",
            paramLabel = "N",
            defaultValue = "0",
            description = "number of the first toy, to share toys among machines (default ${DEFAULT-VALUE})")
    private long first;

    @Option(
            names = "--toys-file",
            paramLabel = "FILE",
            description = "keep the toys there; toys that the file holds already are not thrown again")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            arity = "1",
            description = "add the toys of another run with the same seed and strength; may be repeated")
    private List<Path> others = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "PART",
            defaultValue = "0",
            description = "throw more toys until CLs is known to this part of itself, for example 0.05")
    private double precision;

    @Option(
            names = "--max-toys",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "with --precision: stop at this many toys per hypothesis (default ${DEFAULT-VALUE})")
    private int most = 1_000_000;

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        double mu = strength.mu();
        ToyInference inference = toys.inference(model, test, input);
        ToyEnsembles thrown = inference.none(mu);
        for (Path other : others) {
            thrown = merge(thrown, other);
        }
        if (file.isPresent() && Files.exists(file.get())) {
            thrown = merge(thrown, file.get());
        }
        if (precision != 0) {
            thrown = inference.refine(mu, thrown, precision, most);
        } else {
            thrown = inference.run(mu, thrown, first, Math.addExact(first, toys.number()));
        }
        if (file.isPresent()) {
            Files.writeString(file.get(), thrown.write() + "\n");
        }
        return answer(inference.test(mu, thrown), thrown);
    }

    private static ToyEnsembles merge(ToyEnsembles thrown, Path file) throws IOException {
        try {
            return thrown.merge(ToyEnsembles.read(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode answer(ToyInference.Test found, ToyEnsembles thrown) {
        ObjectNode answer = object();
        answer.set("CLs_exp", array(found.test().expected()));
        put(answer, "CLs_obs", found.test().cls());
        put(answer, "CLs_obs_uncertainty", found.uncertainty());
        put(answer, "CLsb", found.test().clsb());
        put(answer, "CLb", found.test().clb());
        answer.put("toys_signal_plus_background", thrown.signal().size());
        answer.put("toys_background", thrown.background().size());
        answer.put("failed_toys", found.failedToys());
        return answer;
    }
}
