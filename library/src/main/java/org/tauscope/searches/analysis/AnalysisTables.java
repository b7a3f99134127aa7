package org.tauscope.searches.analysis;

import static org.tauscope.searches.ResultTable.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tauscope.searches.ResultTable;

/** The tables of an analysis. */
final class AnalysisTables {

    private static final List<String> BANDS =
            List.of("expected_m2", "expected_m1", "expected", "expected_p1", "expected_p2");

    private final AnalysisCard card;
    private final List<SampleCounts> counts;

    AnalysisTables(AnalysisCard card, List<SampleCounts> counts) {
        this.card = card;
        this.counts = List.copyOf(counts);
    }

    ResultTable cutFlow() {
        List<List<String>> rows = new ArrayList<>();
        for (SampleCounts one : counts) {
            List<String> steps = one.cutFlow().steps();
            for (int step = 0; step < steps.size(); step++) {
                double all = one.cutFlow().sum(0);
                double before = one.cutFlow().sum(Math.max(0, step - 1));
                double left = one.cutFlow().sum(step);
                rows.add(List.of(
                        one.sample().name(),
                        steps.get(step),
                        Long.toString(one.entries(step)),
                        Long.toString(one.unknown(step)),
                        number(left),
                        number(one.cutFlow().error(step)),
                        before == 0 ? "" : number(left / before),
                        all == 0 ? "" : number(left / all)));
            }
        }
        return new ResultTable(
                "cut-flow",
                "What each cut leaves: entries of the ntuple, those rejected because the condition is not known,"
                        + " events of the luminosity with their statistical error, relative and cumulative efficiency.",
                List.of("input", "cut", "entries", "unknown", "events", "events_error", "relative", "cumulative"),
                rows);
    }

    ResultTable yields() {
        List<List<String>> rows = new ArrayList<>();
        for (int region = 0; region < card.regions().size(); region++) {
            for (SampleCounts one : counts) {
                rows.add(List.of(
                        card.regions().get(region).name(),
                        one.sample().name(),
                        Long.toString(one.template(region).entries()),
                        Long.toString(one.template(region).outside()),
                        number(one.events(region)),
                        number(one.eventsError(region))));
            }
        }
        return new ResultTable(
                "yields",
                "Events of the luminosity in the bins of each region, with statistical errors; entries outside of the"
                        + " bins or without a known observable are not in them.",
                List.of("region", "input", "entries", "outside", "events", "events_error"),
                rows);
    }

    List<ResultTable> templates() {
        List<ResultTable> tables = new ArrayList<>();
        for (int region = 0; region < card.regions().size(); region++) {
            int place = region;
            RegionTemplate one = card.regions().get(region);
            tables.add(table(
                    "template-" + one.name(),
                    "Events of the luminosity per bin of region " + one.name() + ", with statistical errors.",
                    one,
                    input -> input.template(place)));
        }
        return tables;
    }

    private ResultTable table(
            String name,
            String caption,
            RegionTemplate bins,
            Function<SampleCounts, SampleCounts.FilledTemplate> filled) {
        List<String> columns = new ArrayList<>(List.of("bin_low", "bin_high"));
        for (SampleCounts input : counts) {
            columns.add(input.sample().name());
            columns.add(input.sample().name() + "_error");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < bins.bins(); bin++) {
            List<String> row = new ArrayList<>(List.of(number(bins.edges()[bin]), number(bins.edges()[bin + 1])));
            for (SampleCounts input : counts) {
                row.add(number(filled.apply(input).sum()[bin]));
                row.add(number(Math.sqrt(filled.apply(input).squares()[bin])));
            }
            rows.add(row);
        }
        return new ResultTable(name, caption, columns, rows);
    }

    /** The observables of cuts for the entries that pass all other cuts. */
    List<ResultTable> withoutCuts() {
        List<ResultTable> tables = new ArrayList<>();
        for (int place = 0; place < card.pictures().size(); place++) {
            int at = place;
            CutPicture picture = card.pictures().get(place);
            tables.add(table(
                    AnalysisPictures.WITHOUT + picture.template().name(),
                    "Events of the luminosity per bin of the observable of the cut '" + picture.title()
                            + "', all other cuts applied, with statistical errors.",
                    picture.template(),
                    input -> input.picture(at)));
        }
        return tables;
    }

    /** What each uncertainty does to the events of a region. */
    ResultTable uncertainties(Map<String, List<ShiftedCounts>> shifts) {
        List<List<String>> rows = new ArrayList<>();
        for (SampleCounts input : counts) {
            String name = input.sample().name();
            for (int region = 0; region < card.regions().size(); region++) {
                String where = card.regions().get(region).name();
                for (RateUncertainty rate : card.uncertainties()) {
                    if (rate.inputs().contains(name)) {
                        rows.add(List.of(
                                rate.name(),
                                "rate",
                                name,
                                where,
                                number(rate.size()),
                                number(-rate.size()),
                                number(rate.size())));
                    }
                }
                for (ShiftedCounts shift : shifts.getOrDefault(name, List.of())) {
                    rows.add(row(shift, input, region, where));
                }
            }
        }
        return new ResultTable(
                "uncertainties",
                "Relative change of the events of a region at plus and minus one standard deviation, and the largest"
                        + " relative change of one of its bins to either side.",
                List.of("uncertainty", "kind", "input", "region", "up", "down", "largest_bin"),
                rows);
    }

    private static List<String> row(ShiftedCounts shift, SampleCounts input, int region, String where) {
        double[] nominal = input.template(region).sum();
        List<Double> high = shift.high(region);
        List<Double> low = shift.low(region, input);
        double all = 0;
        double up = 0;
        double down = 0;
        double largest = 0;
        for (int bin = 0; bin < nominal.length; bin++) {
            double expected = Math.max(0, nominal[bin]);
            all += expected;
            up += high.get(bin) - expected;
            down += low.get(bin) - expected;
            if (expected > 0) {
                double change = Math.max(Math.abs(high.get(bin) - expected), Math.abs(low.get(bin) - expected));
                largest = Math.max(largest, change / expected);
            }
        }
        return List.of(
                shift.uncertainty(),
                "shape",
                input.sample().name(),
                where,
                all > 0 ? number(change(up / all)) : "",
                all > 0 ? number(change(down / all)) : "",
                all > 0 ? number(largest) : "");
    }

    /** A relative change; what rounding leaves of bins that cancel is none. */
    private static double change(double relative) {
        return Math.abs(relative) < 1e-12 ? 0 : relative;
    }

    ResultTable limits(List<StrengthLimit> limits) {
        boolean all =
                limits.stream().allMatch(limit -> limit.signal().crossSection().isPresent());
        List<String> columns = new ArrayList<>(List.of("signal", "mass_GeV", "cl", "method", "observed"));
        columns.addAll(BANDS);
        if (all) {
            columns.add("cross_section_observed_fb");
            columns.add("cross_section_expected_fb");
        }
        List<List<String>> rows = new ArrayList<>();
        for (StrengthLimit limit : limits) {
            List<String> row = new ArrayList<>(List.of(
                    limit.signal().name(),
                    number(limit.signal().mass()),
                    number(card.confidenceLevel()),
                    limit.method(),
                    number(limit.observed())));
            for (int band = 0; band < BANDS.size(); band++) {
                row.add(
                        limit.expected().isEmpty()
                                ? ""
                                : number(limit.expected().get(band)));
            }
            if (all) {
                double sigma = limit.signal().crossSection().orElse(0);
                row.add(
                        limit.observed().isPresent()
                                ? number(sigma * limit.observed().getAsDouble())
                                : "");
                row.add(
                        limit.expected().isEmpty()
                                ? ""
                                : number(sigma * limit.expected().get(2)));
            }
            rows.add(row);
        }
        return new ResultTable(
                "limits",
                "CLs upper limits on the strength mu of each signal, in units of what the card expects; expected"
                    + " values at the quantiles of background-only outcomes. Empty: no data, or no strength up to 1e10"
                    + " is excluded.",
                columns,
                rows);
    }
}
