package org.tauscope.application;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.Layer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope detector show}: beams, cylinders, and every number with its source. */
@Command(
        name = "show",
        description =
                "Prints what a detector card says: beams, cylinders, trigger lines, every number with its source.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope detector show belle2 --json"})
final class DetectorShowCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DETECTOR", description = DetectorCommand.WHICH)
    private String detector = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        DetectorCard card = DetectorCard.nameOrFile(detector);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(toMap(card)));
        } else {
            print(card, out);
        }
        out.flush();
        return 0;
    }

    private static void print(DetectorCard card, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: sqrt(s) = %.4f GeV, boost beta gamma = %.4f, field %.3g T%n%n",
                card.name(),
                card.beams().sqrtS(),
                card.beams().total().momentum() / card.beams().sqrtS(),
                card.field());
        out.printf(
                "%-8s %9s %9s %9s %11s %11s %10s %8s %9s%n",
                "kind", "r [mm]", "z min", "z max", "r-phi [um]", "z [um]", "stereo", "hits", "X0 [%]");
        for (Layer layer : card.layers()) {
            boolean passive = layer.kind() == Layer.Kind.PASSIVE;
            out.printf(
                    Locale.ROOT,
                    "%-8s %9.1f %9s %9s %11s %11s %10s %8s %9.3f%n",
                    layer.kind().name().toLowerCase(Locale.ROOT),
                    layer.radius(),
                    passive ? "-" : number("%.0f", layer.zMin()),
                    passive ? "-" : number("%.0f", layer.zMax()),
                    passive ? "-" : number("%.1f", 1e3 * layer.resolution()),
                    layer.zResolution() > 0 ? number("%.1f", 1e3 * layer.zResolution()) : "-",
                    layer.stereoAngle() == 0 ? "-" : number("%+.1f mrad", 1e3 * layer.stereoAngle()),
                    passive ? "-" : number("%.2f", layer.hitEfficiency()),
                    100 * layer.thickness());
        }
        out.printf("%ntrigger lines: %s%n%n", String.join(", ", card.triggerLines()));
        List<Statement> statements = card.statements();
        for (Statement statement : statements) {
            out.printf(
                    "%s = %s %s (%s%s)%n",
                    statement.name(),
                    statement.value(),
                    statement.unit(),
                    statement.assumed() ? "assumed: " : "",
                    statement.origin());
        }
        long assumed = statements.stream().filter(Statement::assumed).count();
        out.printf("%n%d numbers and tables, %d of them assumed%n", statements.size(), assumed);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static Map<String, Object> toMap(DetectorCard card) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", card.name());
        map.put("sqrt_s_GeV", card.beams().sqrtS());
        map.put("field_T", card.field());
        map.put("sha256", card.fingerprint());
        map.put("layers", card.layers());
        map.put("trigger_lines", card.triggerLines());
        map.put("identification_bins", card.identificationBins());
        map.put("statements", card.statements());
        return map;
    }
}
