package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tauscope.formats.EventSource;
import org.tauscope.generator.GivenParticles;
import org.tauscope.generator.PreparationTally;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.production.FileProduction;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.workspace.PyhfWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recast in words, JSON and files.
 *
 * @param search    short name of the search
 * @param recasting the search
 * @param source    the file, read to its end
 * @param frame     of its events
 * @param particles what was said about particles
 * @param outcome   what was done to the events
 * @param result    what the search says
 * @param rate      cross section times branching fraction, fb; empty where nothing was said
 */
record RecastReport(
        String search,
        Recasting recasting,
        EventSource source,
        EventFrame frame,
        GivenParticles particles,
        FileProduction.Outcome outcome,
        RecastResult result,
        OptionalDouble rate) {

    private static final Pattern LOST_FLIGHT = Pattern.compile("decays of .* \\(PDG (-?\\d+), .*the flight is lost");

    /** Everything, line by line; the verdict comes last. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(facts());
        warnings().forEach(warning -> lines.add("warning: " + warning));
        lines.addAll(result.remarks());
        lines.add(String.format(
                Locale.ROOT, "%-8s %-22s %12s %12s %9s", "region", "acceptance", "signal", "background", "observed"));
        for (RecastResult.Region region : result.regions()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %-22s %12s %12s %9s",
                    region.name(),
                    String.format(Locale.ROOT, "%.4g +- %.2g", region.acceptance(), region.error()),
                    events(region).isPresent()
                            ? String.format(Locale.ROOT, "%.5g", events(region).getAsDouble())
                            : "-",
                    region.background().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.5g", region.background().getAsDouble())
                            : "-",
                    region.observed().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.0f", region.observed().getAsDouble())
                            : "-"));
        }
        for (RecastResult.Fit fit : result.fits()) {
            for (double level : fit.limits().keySet()) {
                lines.add(limit(fit, level));
            }
        }
        lines.add(verdict());
        return lines;
    }

    private OptionalDouble events(RecastResult.Region region) {
        return rate.isPresent()
                ? OptionalDouble.of(rate.getAsDouble() * result.luminosity() * region.acceptance())
                : OptionalDouble.empty();
    }

    private static String limit(RecastResult.Fit fit, double level) {
        RecastResult.RateLimit limit = fit.limit(level);
        return String.format(
                Locale.ROOT,
                "%s: cross section x branching fraction < %s (%.0f %% CL, %s; expected %s, 68 %% of outcomes %s to %s)",
                fit.regions(),
                femtobarn(limit.deciding(fit.hasData())),
                100 * level,
                fit.hasData() ? "observed" : "expected: no data",
                femtobarn(limit.median()),
                femtobarn(limit.expected().get(1)),
                femtobarn(limit.expected().get(3)));
    }

    private static String femtobarn(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4g fb", value.getAsDouble()) : "any rate";
    }

    /** The plain answer. */
    String verdict() {
        RecastResult.Fit fit = result.best();
        String by = search + " by "
                + (fit.regions().equals(fit.strongest())
                        ? fit.regions()
                        : fit.regions() + ", mostly " + fit.strongest());
        String seen = fit.hasData() ? "" : " (expected: there are no public data)";
        if (rate.isEmpty()) {
            return "verdict: none without --cross-section; limits stand above";
        }
        if (fit.limit(fit.highestLevel()).median().isEmpty()) {
            return "verdict: ALLOWED at " + levels(fit) + ": search " + search + " keeps none of these events";
        }
        double share = rate.getAsDouble()
                / fit.limit(fit.highestLevel()).deciding(fit.hasData()).orElse(Double.POSITIVE_INFINITY);
        String rest = ", search " + by + seen
                + String.format(
                        Locale.ROOT, "; the rate is %.3g of the %.0f %% CL limit", share, 100 * fit.highestLevel());
        if (excluded(fit, fit.highestLevel())) {
            return String.format(Locale.ROOT, "verdict: EXCLUDED at %.0f %% CL%s", 100 * fit.highestLevel(), rest);
        }
        return fit.limits().containsKey(0.90) && excluded(fit, 0.90)
                ? "verdict: EXCLUDED at 90 % CL, ALLOWED at 95 % CL" + rest
                : "verdict: ALLOWED at " + levels(fit) + rest;
    }

    private static String levels(RecastResult.Fit fit) {
        return fit.limits().size() > 1
                ? "90 % and 95 % CL"
                : String.format(Locale.ROOT, "%.0f %% CL (the only level of the run)", 100 * fit.highestLevel());
    }

    private boolean excluded(RecastResult.Fit fit, double level) {
        OptionalDouble limit = fit.limit(level).deciding(fit.hasData());
        return limit.isPresent() && rate.isPresent() && rate.getAsDouble() > limit.getAsDouble();
    }

    private List<String> facts() {
        List<String> lines = new ArrayList<>();
        PreparationTally tally = outcome.tally();
        lines.add(String.format(
                Locale.ROOT,
                "%s%s%s, units %s, %,d events",
                source.format().label(),
                source.version().isEmpty() ? "" : " " + source.version(),
                source.compressed() ? ", gzipped" : "",
                source.units(),
                tally.events()));
        lines.add(String.format(Locale.ROOT, "frame: %s; sqrt(s) = %.4f GeV", frame.description(), frame.sqrtS()));
        lines.add(String.format(
                Locale.ROOT,
                "search %s, detector %s, luminosity %s/fb",
                search,
                recasting.detector().name(),
                result.luminosity()));
        taus(tally, PreparationTally.Spin.STATED, "by their helicity in the file", lines);
        taus(tally, PreparationTally.Spin.CORRELATED, "with the spin correlation of e+e- -> tau tau", lines);
        taus(tally, PreparationTally.Spin.UNPOLARISED, "unpolarised: nothing is known of their spin", lines);
        if (tally.mesons() > 0) {
            lines.add(String.format(Locale.ROOT, "%,d mesons (pi0, eta, omega, phi, K0) decayed here", tally.mesons()));
        }
        tally.flights()
                .forEach((pdg, count) -> lines.add(String.format(
                        Locale.ROOT,
                        "PDG %d: %,d flights drawn with c tau = %s mm",
                        pdg,
                        count,
                        particles.lifetimes().get(pdg))));
        return lines;
    }

    private static void taus(PreparationTally tally, PreparationTally.Spin spin, String how, List<String> lines) {
        if (tally.taus(spin) > 0) {
            lines.add(String.format(Locale.ROOT, "%,d taus decayed here %s", tally.taus(spin), how));
        }
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (String warning : source.tally().warnings()) {
            Matcher lost = LOST_FLIGHT.matcher(warning);
            if (lost.find()) {
                int pdg = Math.abs(Integer.parseInt(lost.group(1)));
                if (!particles.lifetimes().containsKey(pdg)) {
                    warnings.add(warning.replace(
                            "give the lifetime where the file is used",
                            "say here how far it flies: --lifetime " + pdg + "=12mm"));
                }
            } else if (!warning.startsWith("PDG number")) {
                warnings.add(warning);
            }
        }
        PreparationTally tally = outcome.tally();
        tally.unseen().forEach((pdg, count) -> {
            if (!particles.invisible().contains(pdg)) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "PDG %d: %,d final particles taken as invisible; say --invisible %d if that is meant",
                        pdg,
                        count,
                        pdg));
            }
        });
        particles.lifetimes().keySet().stream()
                .filter(pdg -> !tally.flights().containsKey(pdg))
                .sorted()
                .forEach(pdg -> warnings.add("--lifetime " + pdg + ": no such particle decays in the file"));
        return warnings;
    }

    /** Everything for machines. */
    String json() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("search", search);
        facts.put("detector", recasting.detector().name());
        facts.put("luminosity_per_fb", result.luminosity());
        facts.put("format", source.format().label());
        facts.put("units", source.units().toString());
        facts.put("frame", frame.description());
        facts.put("sqrt_s_GeV", frame.sqrtS());
        facts.put("events", outcome.tally().events());
        facts.put("warnings", warnings());
        facts.put("remarks", result.remarks());
        if (rate.isPresent()) {
            facts.put("rate_fb", rate.getAsDouble());
        }
        List<Map<String, Object>> regions = new ArrayList<>();
        for (RecastResult.Region region : result.regions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("region", region.name());
            one.put("acceptance", region.acceptance());
            one.put("acceptance_error", region.error());
            events(region).ifPresent(value -> one.put("signal", value));
            region.background().ifPresent(value -> one.put("background", value));
            region.observed().ifPresent(value -> one.put("observed", value));
            regions.add(one);
        }
        facts.put("regions", regions);
        List<Map<String, Object>> limits = new ArrayList<>();
        for (RecastResult.Fit fit : result.fits()) {
            for (double level : fit.limits().keySet()) {
                RecastResult.RateLimit limit = fit.limit(level);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("regions", fit.regions());
                one.put("strongest", fit.strongest());
                one.put("cl", level);
                limit.observed().ifPresent(value -> one.put("observed_fb", value));
                limit.median().ifPresent(value -> one.put("expected_fb", value));
                for (int i = 0; i < 5; i++) {
                    String name = List.of("m2", "m1", "0", "p1", "p2").get(i);
                    if (i != 2) {
                        limit.expected().get(i).ifPresent(value -> one.put("expected_" + name + "_fb", value));
                    }
                }
                limits.add(one);
            }
        }
        facts.put("limits", limits);
        if (rate.isPresent()) {
            result.best()
                    .limits()
                    .keySet()
                    .forEach(level -> facts.put(
                            String.format(Locale.ROOT, "excluded_%.0f", 100 * level), excluded(result.best(), level)));
        }
        facts.put("verdict", verdict());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(facts);
    }

    /** Writes the report, the regions and the statistical models. */
    void writeTo(RunFolder folder) throws IOException {
        Files.writeString(folder.file("recast.json"), json() + "\n");
        Files.write(folder.file("recast.txt"), lines());
        List<String> table =
                new ArrayList<>(facts().stream().map(line -> "# " + line).toList());
        table.add("region,acceptance,acceptance_error,background,observed");
        for (RecastResult.Region region : result.regions()) {
            table.add(String.join(
                    ",",
                    region.name(),
                    ResultTable.number(region.acceptance()),
                    ResultTable.number(region.error()),
                    ResultTable.number(region.background()),
                    ResultTable.number(region.observed())));
        }
        Files.write(folder.file("regions.csv"), table);
        for (RecastResult.Fit fit : result.fits()) {
            String name = "workspace-" + fit.regions().replaceAll("[^A-Za-z0-9]+", "-");
            if (fit.workspace().isPresent()) {
                Files.writeString(
                        folder.file(name + ".json"),
                        PyhfWriter.write(fit.workspace().get()));
            }
        }
    }
}
