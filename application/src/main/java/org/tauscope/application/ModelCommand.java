package org.tauscope.application;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.models.DecayChannel;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.ModelSummary;
import org.tauscope.models.Nature;
import org.tauscope.models.ProductionChannel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope model}: widths, branching fractions, lifetime of a model at a point. */
@Command(
        name = "model",
        description = "Prints widths, branching fractions and lifetime of a new particle.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {"", "Example: tauscope model hnl --mass 1.0 --mixing 1e-3 --nature majorana"})
final class ModelCommand implements Callable<Integer> {

    private static final List<String> MODELS = List.of("hnl");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "hnl: heavy neutral lepton mixing with nu_tau.")
    private String model = "";

    @Option(names = "--mass", required = true, paramLabel = "GEV", description = "Mass.")
    private double mass;

    @Option(
            names = {"--mixing", "--coupling"},
            paramLabel = "V2",
            description = "|V_tauN|^2 (default: ${DEFAULT-VALUE}).")
    private double mixing = 1;

    @Option(
            names = {"--nature", "--hypothesis"},
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Nature nature = Nature.DIRAC;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!MODELS.contains(model)) {
            throw new CardException(
                    "model: found '" + model + "', expected one of " + MODELS + NearestName.hint(model, MODELS));
        }
        ModelSummary summary = summary();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(toMap(summary)));
        } else {
            print(summary, out);
        }
        out.flush();
        return 0;
    }

    private ModelSummary summary() {
        try {
            return new HeavyNeutralLepton(mass, mixing, nature).summary();
        } catch (IllegalArgumentException e) {
            throw new CardException(String.valueOf(e.getMessage()));
        }
    }

    private static void print(ModelSummary summary, PrintWriter out) {
        out.printf(Locale.ROOT, "%s, mass %s GeV, |V|^2 = %s%n", summary.model(), summary.mass(), summary.coupling());
        out.printf(
                Locale.ROOT,
                "total width %.5g GeV (theory uncertainty %.1f %%), c tau %.5g mm%n%n",
                summary.totalWidth(),
                100 * summary.widthUncertainty(),
                summary.ctau());
        out.printf("%-24s %14s %14s%n", "decay", "width [GeV]", "fraction");
        for (DecayChannel decay : summary.decays()) {
            out.printf(Locale.ROOT, "%-24s %14.5g %14.5g%n", decay.name(), decay.width(), decay.branchingFraction());
        }
        out.printf("%n%-24s %14s %14s %14s%n", "production", "fraction", "tree level", "up to [GeV]");
        for (ProductionChannel production : summary.productions()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %14.5g %14.5g %14.5g%n",
                    production.name(),
                    production.branchingFraction(),
                    production.treeLevel(),
                    production.heaviest());
        }
        long assumed =
                summary.inputs().stream().filter(input -> input.assumed()).count();
        out.printf(
                "%n%d hadronic inputs, %d of them assumed; --json lists them%n",
                summary.inputs().size(), assumed);
    }

    private static Map<String, Object> toMap(ModelSummary summary) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", summary.model());
        map.put("mass_GeV", summary.mass());
        map.put("V2", summary.coupling());
        map.put("total_width_GeV", summary.totalWidth());
        map.put("width_uncertainty", summary.widthUncertainty());
        map.put("ctau_mm", summary.ctau());
        map.put("decays", summary.decays());
        map.put("productions", summary.productions());
        map.put("inputs", summary.inputs());
        return map;
    }
}
