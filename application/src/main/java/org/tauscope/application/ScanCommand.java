package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Interval;
import org.tauscope.statistics.ProfileScan;
import org.tauscope.statistics.ProfileScan.Point;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code scan}: profile likelihood over one or two parameters, with the 68 % and 95 % intervals in one dimension. */
@Command(
        name = "scan",
        description = {
            "Profile likelihood over one or two parameters of a workspace; or, for a model card (.yaml), what searches"
                    + " exclude",
            "in the plane of mass and coupling."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {
            "",
            "Example: tauscope scan workspace.json --parameter mu --range 0,3,31",
            "Example: tauscope scan my.yaml --mass 0.3:1.6:0.05 --coupling 1e-6:1:log60 -o my-scan"
        })
public final class ScanCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Mixin
    private ModelScanOptions modelScan = new ModelScanOptions();

    @Option(
            names = "--parameter",
            paramLabel = "NAME",
            arity = "1",
            description = "parameter, the one of interest where none is named; may be given twice")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--range",
            paramLabel = "FROM,TO,POINTS",
            arity = "1",
            description = "range per parameter; default three standard deviations, 21 points")
    private List<String> ranges = new ArrayList<>();

    /** A model card is scanned over mass and coupling, anything else over its parameters. */
    @Override
    public Integer call() {
        String file = input.file();
        if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
            modelScan.requireNone();
            return super.call();
        }
        if (!names.isEmpty() || !ranges.isEmpty()) {
            throw new CardException(
                    "scan: found --parameter or --range beside a model card, expected --mass and --coupling");
        }
        try {
            new ModelScanRun(Path.of(file), modelScan, out(), err()).run();
            return 0;
        } catch (IOException e) {
            throw new CardException("scan: cannot write the results: " + RunFolder.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("scan was interrupted", e);
        }
    }

    @Override
    JsonNode answer() throws IOException {
        HistFactoryModel model = input.model();
        ProfileScan scan = new ProfileScan(model, model.observed(), input.starts());
        List<String> chosen = names.isEmpty()
                ? List.of(model.parameters().names().get(model.parameters().poi()))
                : names;
        if (chosen.size() > 2) {
            throw new IllegalArgumentException(
                    "--parameter is given " + chosen.size() + " times, expected once or twice");
        }
        ObjectNode answer = object();
        answer.set("parameters", answer.arrayNode());
        chosen.forEach(((ArrayNode) answer.path("parameters"))::add);
        int first = model.parameters().index(chosen.getFirst());
        List<Point> points;
        if (chosen.size() == 1) {
            double[] grid = grid(model, scan, first, 0);
            points = scan.scan(first, grid[0], grid[grid.length - 1], grid.length);
            interval(answer, "interval_68", scan.interval(first, 1));
            interval(answer, "interval_95", scan.interval(first, 3.841458820694124));
        } else {
            int second = model.parameters().index(chosen.getLast());
            points = scan.scan(first, second, grid(model, scan, first, 0), grid(model, scan, second, 1));
        }
        ArrayNode table = answer.putArray("points");
        for (Point point : points) {
            ObjectNode entry = table.addObject();
            entry.set("values", array(point.values()));
            put(entry, "twice_delta_nll", point.twiceDeltaNll());
        }
        return answer;
    }

    private double[] grid(HistFactoryModel model, ProfileScan scan, int parameter, int which) {
        if (which < ranges.size()) {
            String[] parts = ranges.get(which).split(",", -1);
            try {
                if (parts.length == 3) {
                    return ProfileScan.grid(
                            Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Integer.parseInt(parts[2]));
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "--range is '" + ranges.get(which) + "', expected FROM,TO,POINTS", e);
            }
            throw new IllegalArgumentException("--range is '" + ranges.get(which) + "', expected FROM,TO,POINTS");
        }
        double best = scan.best().value(parameter);
        double sigma = scan.covariance().uncertainty(parameter);
        double reach = 3 * (sigma > 0 ? sigma : Math.max(0.1, Math.abs(best)));
        double low = Math.max(best - reach, model.parameters().lowerBounds()[parameter]);
        double high = Math.min(best + reach, model.parameters().upperBounds()[parameter]);
        return ProfileScan.grid(low, high, 21);
    }

    private static void interval(ObjectNode answer, String key, Interval interval) {
        ObjectNode entry = answer.putObject(key);
        put(entry, "best", interval.best());
        put(entry, "lower", interval.lower());
        put(entry, "upper", interval.upper());
        entry.put("lower_is_bound", interval.lowerBound());
        entry.put("upper_is_bound", interval.upperBound());
    }
}
