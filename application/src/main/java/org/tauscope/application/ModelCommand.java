package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.Quantity;
import org.tauscope.models.DecayChannel;
import org.tauscope.models.ModelSummary;
import org.tauscope.models.Nature;
import org.tauscope.models.ProductionChannel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope model}: widths, branching fractions, lifetime of a model at a point or over masses. */
@Command(
        name = "model",
        description = "Prints widths, branching fractions and lifetime of a new particle.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        subcommands = {CrossSectionCommand.class, ModelNewCommand.class},
        footer = {
            "",
            "Example: tauscope model hnl --mass 1.0 --mixing 1e-3 --nature majorana",
            "Example: tauscope model scalar --mass 0.1:0.5:0.1 --coupling 0.5"
        })
final class ModelCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "A name of 'tauscope list models': hnl, scalar, pseudoscalar, alp, vector, lfv.")
    private @Nullable String model;

    @Option(
            names = "--mass",
            paramLabel = "GEV",
            converter = MassList.Converter.class,
            description = "Mass, or masses as 0.4,1.0 or first:last:step.")
    private @Nullable MassList masses;

    @Option(
            names = {"--coupling", "--mixing"},
            paramLabel = "C",
            description = "|V_tauN|^2, xi, C/Lambda in 1/GeV, g' or, for lfv, F in GeV (default: 1).")
    private double coupling = 1;

    @Option(
            names = {"--nature", "--hypothesis"},
            description = "Of hnl: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Nature nature = Nature.DIRAC;

    @Option(names = "--lepton", description = "Of lfv: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ModelPoint.Lepton lepton = ModelPoint.Lepton.MU;

    @Option(
            names = "--vector-share",
            paramLabel = "V",
            description = "Of lfv: |CV|^2/(|CV|^2 + |CA|^2), 1/2 for V-A and V+A (default: ${DEFAULT-VALUE}).")
    private double vectorShare = 0.5;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** A point as JSON shows it; what is infinite is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Point(
            String model,
            @JsonProperty("mass_GeV") double mass,
            @JsonProperty("coupling_name") String couplingName,
            @JsonProperty("coupling_unit") String couplingUnit,
            double coupling,
            @JsonProperty("total_width_GeV") double totalWidth,
            @JsonProperty("width_uncertainty") double widthUncertainty,
            @JsonProperty("ctau_mm") @Nullable Double ctau,
            List<DecayChannel> decays,
            List<ProductionChannel> productions,
            List<Quantity> inputs) {

        static Point of(ModelSummary summary) {
            return new Point(
                    summary.model(),
                    summary.mass(),
                    summary.couplingName(),
                    summary.couplingUnit(),
                    summary.coupling(),
                    summary.totalWidth(),
                    summary.widthUncertainty(),
                    Double.isFinite(summary.ctau()) ? summary.ctau() : null,
                    summary.decays(),
                    summary.productions(),
                    summary.inputs());
        }
    }

    @Override
    public Integer call() {
        if (model == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'MODEL'");
        }
        ModelPoint point = new ModelPoint(model, coupling, nature, lepton, vectorShare);
        if (masses == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--mass=GEV'");
        }
        List<ModelSummary> summaries = masses.masses().stream().map(point::at).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Point> points = summaries.stream().map(Point::of).toList();
            Object shown = points.size() == 1 ? points.getFirst() : points;
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(shown));
        } else if (summaries.size() == 1) {
            print(summaries.getFirst(), out);
        } else {
            printRows(summaries, out);
        }
        out.flush();
        return 0;
    }

    private static String coupling(ModelSummary summary) {
        String unit = summary.couplingUnit().equals("1") ? "" : " " + summary.couplingUnit();
        return summary.couplingName() + " = " + summary.coupling() + unit;
    }

    private static void print(ModelSummary summary, PrintWriter out) {
        out.printf(Locale.ROOT, "%s, mass %s GeV, %s%n", summary.model(), summary.mass(), coupling(summary));
        if (!summary.decays().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "total width %.5g GeV (theory uncertainty %.1f %%), c tau %.5g mm%n%n",
                    summary.totalWidth(),
                    100 * summary.widthUncertainty(),
                    summary.ctau());
            out.printf("%-24s %14s %14s%n", "decay", "width [GeV]", "fraction");
        }
        for (DecayChannel decay : summary.decays()) {
            out.printf(Locale.ROOT, "%-24s %14.5g %14.5g%n", decay.name(), decay.width(), decay.branchingFraction());
        }
        if (!summary.productions().isEmpty()) {
            out.printf("%n%-24s %14s %14s %14s%n", "production", "fraction", "tree level", "up to [GeV]");
        }
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
        if (!summary.inputs().isEmpty()) {
            out.printf(
                    "%n%d hadronic inputs, %d of them assumed; --json lists them%n",
                    summary.inputs().size(), assumed);
        }
    }

    /** One row for each mass. */
    private static void printRows(List<ModelSummary> summaries, PrintWriter out) {
        ModelSummary first = summaries.getFirst();
        out.printf("%s, %s%n", first.model(), coupling(first));
        out.printf("%10s %12s %12s  %s%n", "mass [GeV]", "width [GeV]", "c tau [mm]", "fractions");
        for (ModelSummary summary : summaries) {
            String decays = summary.decays().stream()
                    .map(decay -> String.format(Locale.ROOT, "%s %.4g", decay.name(), decay.branchingFraction()))
                    .collect(Collectors.joining(", "));
            String productions = summary.productions().stream()
                    .map(one -> String.format(Locale.ROOT, "%s %.4g", one.name(), one.branchingFraction()))
                    .collect(Collectors.joining(", "));
            out.printf(
                    Locale.ROOT,
                    "%10.6g %12.5g %12s  %s%n",
                    summary.mass(),
                    summary.totalWidth(),
                    Double.isFinite(summary.ctau()) ? String.format(Locale.ROOT, "%.5g", summary.ctau()) : "-",
                    decays.isEmpty() ? productions : decays);
        }
    }
}
