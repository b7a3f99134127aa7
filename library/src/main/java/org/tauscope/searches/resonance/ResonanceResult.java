package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.FittedWindow;
import org.tauscope.statistics.scan.MassScan;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.workspace.PyhfWriter;

/**
 * What a scan found, ready for a search's result.
 *
 * @param scan   what was scanned
 * @param level  confidence level of the limits
 * @param points one answer per mass; the observed limits mean nothing without data
 * @param data   the counts, where there are some
 * @param global how surprising the largest excess is, where there are data
 */
public record ResonanceResult(
        MassScan scan, double level, ScanResult points, Optional<List<Spectrum>> data, Optional<GlobalPValue> global) {

    /** Bins of a fit that one bin of a picture holds. */
    private static final int GROUP = 2;

    /** Observed limit of a strength, where there are data and something is excluded. */
    private OptionalDouble observed(ScanPoint.Tested test, Coupling coupling) {
        return data.isPresent() ? quantity(test, 0, coupling) : OptionalDouble.empty();
    }

    private static OptionalDouble quantity(ScanPoint.Tested test, int place, Coupling coupling) {
        double strength = test.limits().get(place);
        return strength < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(coupling.of(test.mass(), strength))
                : OptionalDouble.empty();
    }

    private static List<OptionalDouble> bands(ScanPoint.Tested test, Coupling coupling) {
        List<OptionalDouble> bands = new ArrayList<>();
        for (int band = 1; band <= 5; band++) {
            bands.add(quantity(test, band, coupling));
        }
        return bands;
    }

    /**
     * Rows of {@code limits.csv}.
     *
     * @param search     short name of the search
     * @param channel    channel, or {@code combined}
     * @param hypothesis particle
     * @param quantity   what is limited, with its unit, e.g. {@code sigma_fb}
     * @param coupling   from strength to quantity
     */
    public List<Limit> limits(String search, String channel, String hypothesis, String quantity, Coupling coupling) {
        return points.tested().stream()
                .map(test -> new Limit(
                        search,
                        channel,
                        hypothesis,
                        quantity,
                        level,
                        test.mass(),
                        "limit",
                        observed(test, coupling),
                        bands(test, coupling)))
                .toList();
    }

    /**
     * A picture of the limits, gaps hatched.
     *
     * @param labels    name, caption, labels of the axes and heading
     * @param coupling  from strength to the quantity of the picture
     * @param published limits of others in that quantity
     */
    public Exhibit.LimitCurve limitCurve(Labels labels, Coupling coupling, List<Exhibit.PublishedCurve> published) {
        List<Exhibit.LimitPoint> curve = new ArrayList<>();
        for (ScanPoint.Tested test : points.tested()) {
            List<OptionalDouble> bands = bands(test, coupling);
            if (bands.stream().allMatch(OptionalDouble::isPresent)) {
                curve.add(new Exhibit.LimitPoint(
                        test.mass(),
                        observed(test, coupling),
                        bands.stream().map(OptionalDouble::getAsDouble).toList()));
            }
        }
        return new Exhibit.LimitCurve(
                labels.name(),
                labels.caption(),
                labels.xLabel(),
                labels.yLabel(),
                level,
                curve,
                published,
                gaps(),
                labels.heading());
    }

    /**
     * The fits at some masses, spread evenly over those that were tested, as pyhf workspaces: the counts are the data where
     * there are some, otherwise what is expected.
     *
     * @param name   begin of their names, e.g. {@code workspace-Zprime}; the mass follows
     * @param number how many, at least 1
     */
    public Map<String, String> workspaces(String name, int number) {
        List<ScanPoint.Tested> tested = points.tested();
        List<Spectrum> counts = data.orElseGet(
                () -> scan.channels().stream().map(ScanChannel::spectrum).toList());
        Map<String, String> written = new TreeMap<>();
        for (int i = 0; i < number && !tested.isEmpty(); i++) {
            double mass = tested.get((int) ((i + 0.5) * tested.size() / number)).mass();
            scan.workspace(mass, counts)
                    .ifPresent(found -> written.put(name + "-m" + ResultTable.number(mass), PyhfWriter.write(found)));
        }
        return written;
    }

    /** Ranges of masses that were not tested, between the tested ones on either side. */
    public List<Exhibit.MassWindow> gaps() {
        List<Exhibit.MassWindow> gaps = new ArrayList<>();
        List<ScanPoint> all = points.points();
        double before = Double.NaN;
        double begin = Double.NaN;
        for (ScanPoint point : all) {
            boolean tested = point instanceof ScanPoint.Tested;
            if (!tested && Double.isNaN(begin)) {
                begin = Double.isNaN(before) ? point.mass() : 0.5 * (before + point.mass());
            }
            if (tested && !Double.isNaN(begin)) {
                gaps.add(new Exhibit.MassWindow(begin, 0.5 * (before + point.mass())));
                begin = Double.NaN;
            }
            before = point.mass();
        }
        if (begin < before) {
            gaps.add(new Exhibit.MassWindow(begin, before));
        }
        return gaps;
    }

    /**
     * The local p-values with the global one of the largest excess; needs data.
     *
     * @param labels name, caption, label of the mass axis and heading
     */
    public Exhibit.LocalPValues localPValues(Labels labels) {
        return new Exhibit.LocalPValues(
                labels.name(),
                labels.caption(),
                labels.xLabel(),
                points.tested().stream()
                        .map(test -> new Exhibit.PValuePoint(test.mass(), test.pValue()))
                        .toList(),
                gaps(),
                global.map(GlobalPValue::best).orElse(OptionalDouble.empty()),
                labels.heading());
    }

    /**
     * The spectra around the largest excess with the fit; needs data.
     *
     * @param labels name, to which the channel is added, caption, label of the mass axis and heading
     */
    public List<Exhibit> excess(Labels labels) {
        List<Exhibit> pictures = new ArrayList<>();
        if (data.isPresent() && !points.tested().isEmpty()) {
            double mass = points.largestExcess().mass();
            for (FittedWindow window : scan.windows(mass, data.get(), GROUP)) {
                if (window.counts().size() > 1) {
                    pictures.add(picture(window, labels));
                }
            }
        }
        return pictures;
    }

    private static Exhibit picture(FittedWindow window, Labels labels) {
        List<Double> zero = window.counts().stream().map(n -> 0.0).toList();
        List<Exhibit.Content> stack =
                new ArrayList<>(List.of(new Exhibit.Content("background of the fit", window.background())));
        boolean excess = window.signal().stream().mapToDouble(s -> s).sum() > 0;
        if (excess) {
            stack.add(new Exhibit.Content("signal of the fit", window.signal()));
        }
        return new Exhibit.Spectrum(
                labels.name() + "-" + window.channel(),
                labels.caption(),
                labels.xLabel(),
                window.edges(),
                stack,
                zero,
                List.of(),
                Optional.of(window.counts()),
                labels.heading());
    }

    /** {@code scan.csv}: every mass with its strength, significance and p-value, or the reason of a gap. */
    public ResultTable table(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (ScanPoint point : points.points()) {
            rows.add(
                    switch (point) {
                        case ScanPoint.Tested test -> row(test);
                        case ScanPoint.Gap gap -> blank(gap.mass(), gap.reason());
                        case ScanPoint.Untested untested -> blank(untested.mass(), untested.reason());
                    });
        }
        return new ResultTable(
                name,
                "Scan over masses: fitted strength with its error, local significance and p-value, signal and"
                        + " background events of all channels (background within two widths), degrees of the background"
                        + " polynomials, method of the limits; for masses that were not tested the reason.",
                List.of(
                        "mass_GeV",
                        "strength",
                        "strength_error",
                        "yield",
                        "yield_error",
                        "background",
                        "local_significance",
                        "local_p",
                        "degrees",
                        "method",
                        "note"),
                rows);
    }

    private List<String> row(ScanPoint.Tested test) {
        double perStrength = test.channels().stream()
                .mapToDouble(ScanPoint.ChannelAnswer::perStrength)
                .sum();
        double background = test.channels().stream()
                .mapToDouble(ScanPoint.ChannelAnswer::background)
                .sum();
        boolean seen = data.isPresent();
        String error = test.uncertainty() < Double.POSITIVE_INFINITY ? ResultTable.number(test.uncertainty()) : "";
        String yieldError = error.isEmpty() ? "" : ResultTable.number(test.uncertainty() * perStrength);
        return List.of(
                ResultTable.number(test.mass()),
                seen ? ResultTable.number(test.strength()) : "",
                seen ? error : "",
                seen ? ResultTable.number(test.strength() * perStrength) : "",
                seen ? yieldError : "",
                ResultTable.number(background),
                seen ? ResultTable.number(test.significance()) : "",
                seen ? ResultTable.number(test.pValue()) : "",
                String.join(
                        " ",
                        test.channels().stream()
                                .map(answer -> answer.name() + ":" + answer.degree())
                                .toList()),
                test.counted() ? "counting" : "asymptotic",
                "");
    }

    private static List<String> blank(double mass, String note) {
        return List.of(ResultTable.number(mass), "", "", "", "", "", "", "", "", "", note);
    }
}
