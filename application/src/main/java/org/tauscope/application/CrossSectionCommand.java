package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.generator.CrossSectionSteps;
import org.tauscope.generator.NamedBeams;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.models.NamedBoson;
import org.tauscope.particles.Pdg;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope model cross-section}: Born and radiative cross sections of e+e- -> l l X, pairs and four leptons. */
@Command(
        name = "cross-section",
        description = "Prints Born and radiative cross sections of e+e- -> l l X, of lepton pairs and of four leptons.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Those of l l X are before the decay of X. alpha(0) in the Born ones; generators that use alpha(M_Z) find"
                    + " 14.8 %% more.",
            "",
            "Example: tauscope model cross-section scalar --mass 0.1,1,4 --coupling 1"
        })
final class CrossSectionCommand implements Callable<Integer> {

    private static final double FB_PER_NB = 1e6;
    private static final List<String> OTHERS = List.of("tautau", "mumu", "mumutautau", "mumumumu", "tautautautau");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "scalar, pseudoscalar, alp, vector; or tautau, mumu, mumutautau, mumumumu, tautautautau.")
    private String model = "";

    @Option(
            names = "--mass",
            paramLabel = "GEV",
            converter = MassList.Converter.class,
            description = "Mass of X, or masses as 0.4,1.0 or first:last:step.")
    private @Nullable MassList masses;

    @Option(names = "--coupling", paramLabel = "C", description = "xi, C/Lambda in 1/GeV, or g' (default: 1).")
    private double coupling = 1;

    @Option(
            names = "--beams",
            paramLabel = "BEAMS",
            description = "A name of 'tauscope list beams', or a beam card (default: ${DEFAULT-VALUE}).")
    private String beams = "belle2";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One line as JSON shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Row(
            String process,
            @JsonProperty("mass_GeV") @Nullable Double mass,
            @JsonProperty("coupling_name") @Nullable String couplingName,
            @JsonProperty("coupling_unit") @Nullable String couplingUnit,
            @Nullable Double coupling,
            @JsonProperty("sqrt_s_GeV") double sqrtS,
            @JsonProperty("born_fb") double born,
            @JsonProperty("running_alpha_fb") double running,
            @JsonProperty("initial_state_over_born") double initialStateRatio,
            @JsonProperty("complete_fb") double complete,
            @JsonProperty("error_fb") double error) {}

    @Override
    public Integer call() {
        List<String> known = new ArrayList<>(ModelPoint.bosons());
        known.addAll(OTHERS);
        if (!known.contains(model)) {
            throw new CardException(
                    "model: found '" + model + "', expected one of " + known + NearestName.hint(model, known));
        }
        if (masses == null && !OTHERS.contains(model)) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--mass=GEV'");
        }
        if (masses != null && OTHERS.contains(model)) {
            throw new CardException("--mass: found beside " + model + ", expected for new particles only");
        }
        Beams colliding = NamedBeams.nameOrCard(beams);
        List<Row> rows = UserInput.checked(() -> masses == null
                ? List.of(standardModel(colliding))
                : masses.masses().stream()
                        .flatMap(mass -> rows(colliding, mass).stream())
                        .toList());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            print(rows, colliding, out);
        }
        out.flush();
        return 0;
    }

    private Row standardModel(Beams colliding) {
        CrossSectionSteps steps = switch (model) {
            case "tautau" -> CrossSectionSteps.pairs(colliding, Pdg.TAU);
            case "mumu" -> CrossSectionSteps.pairs(colliding, Pdg.MUON);
            case "mumutautau" -> CrossSectionSteps.fourLeptons(colliding, Pdg.MUON, Pdg.TAU);
            case "mumumumu" -> CrossSectionSteps.fourLeptons(colliding, Pdg.MUON, Pdg.MUON);
            default -> CrossSectionSteps.fourLeptons(colliding, Pdg.TAU, Pdg.TAU);
        };
        return row(steps, null, null, colliding);
    }

    /** Beside both leptons, where the energy suffices and X couples to them. */
    private List<Row> rows(Beams colliding, double mass) {
        NamedBoson named = NamedBoson.named(model);
        Boson boson = named.of(mass, coupling);
        List<Row> rows = new ArrayList<>();
        rows.add(row(CrossSectionSteps.of(colliding, boson, Pdg.MUON), mass, named, colliding));
        if (CrossSectionSteps.isOpen(colliding, boson, Pdg.TAU)) {
            rows.add(row(CrossSectionSteps.of(colliding, boson, Pdg.TAU), mass, named, colliding));
        }
        return rows;
    }

    private Row row(CrossSectionSteps steps, @Nullable Double mass, @Nullable NamedBoson named, Beams colliding) {
        return new Row(
                steps.process(),
                mass,
                named == null ? null : named.coupling(),
                named == null ? null : named.unit(),
                named == null ? null : coupling,
                colliding.sqrtS(),
                steps.born() * FB_PER_NB,
                steps.withRunning() * FB_PER_NB,
                steps.initialStateRatio(),
                steps.complete() * FB_PER_NB,
                steps.error() * FB_PER_NB);
    }

    private void print(List<Row> rows, Beams colliding, PrintWriter out) {
        out.printf(Locale.ROOT, "beams %s, sqrt(s) = %.4f GeV", beams, colliding.sqrtS());
        Row first = rows.getFirst();
        if (first.couplingName() != null) {
            String unit = "1".equals(first.couplingUnit()) ? "" : " " + first.couplingUnit();
            out.printf(", %s, %s = %s%s", model, first.couplingName(), coupling, unit);
        }
        out.printf(
                "%n%-16s %10s %14s %18s %16s %14s%n",
                "process", "mass [GeV]", "Born [fb]", "running alpha [fb]", "ISR over Born", "complete [fb]");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %10s %14.6g %18.6g %16.4f %14.6g%n",
                    row.process(),
                    row.mass() == null ? "-" : String.format(Locale.ROOT, "%.6g", row.mass()),
                    row.born(),
                    row.running(),
                    row.initialStateRatio(),
                    row.complete());
        }
        if (first.error() > 0) {
            out.printf(Locale.ROOT, "statistical error of each: %.2g fb%n", first.error());
        }
    }
}
