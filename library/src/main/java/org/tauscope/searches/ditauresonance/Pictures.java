package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.resonance.Coupling;
import org.tauscope.searches.resonance.Labels;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.ScanChannel;

/** What the search shows: limits with those of others, spectra, p-values, and the classifiers of three ranges. */
final class Pictures {

    private static final String MASS = "$m_X$ [GeV]";
    private static final String RECOIL = "$M_{recoil}$ [GeV]";

    /** Width of the bins of the picture of all ranges, GeV. */
    private static final double COARSE = 0.05;

    /** Cross section times branching fraction at which signals are drawn, fb. */
    private static final double SHOWN = 10;

    private final Contents contents;
    private final List<RangeModel> models;
    private final Map<Hypothesis, ProductionRate> rates;
    private final Findings findings;

    Pictures(Contents contents, List<RangeModel> models, Map<Hypothesis, ProductionRate> rates, Findings findings) {
        this.contents = contents;
        this.models = models;
        this.rates = rates;
        this.findings = findings;
    }

    /** Limits, the spectrum, p-values where there are data, classifiers. */
    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            all.add(crossSections(hypothesis));
            all.add(couplings(hypothesis));
        }
        all.add(spectrum());
        ResonanceResult first = findings.of(contents.hypotheses().getFirst());
        if (first.data().isPresent()) {
            all.add(first.localPValues(new Labels(
                    "local-p",
                    "Local p-values of background alone, and the global one of the largest excess.",
                    MASS,
                    "",
                    List.of("$\\mu\\mu\\tau\\tau$"))));
            all.addAll(first.excess(new Labels(
                    "excess", "The largest excess with the fit.", RECOIL, "", List.of("$\\mu\\mu\\tau\\tau$"))));
        }
        for (int i : List.of(0, models.size() / 2, models.size() - 1).stream()
                .distinct()
                .toList()) {
            all.addAll(models.get(i).selected().report().exhibits());
        }
        return all;
    }

    private Exhibit crossSections(Hypothesis hypothesis) {
        return findings.of(hypothesis)
                .limitCurve(
                        new Labels(
                                "limits-sigma-" + hypothesis.label(),
                                "Upper limits on cross section times branching fraction for " + hypothesis.label()
                                        + ", with the published range.",
                                MASS,
                                "$\\sigma(e^+e^-\\to\\mu^+\\mu^-X)\\,B(X\\to\\tau^+\\tau^-)$ [fb]",
                                List.of("$X = " + hypothesis.symbol() + "$")),
                        Coupling.same(),
                        published(PublishedRanges.CROSS_SECTION));
    }

    private Exhibit couplings(Hypothesis hypothesis) {
        ProductionRate rate = Objects.requireNonNull(rates.get(hypothesis));
        return findings.of(hypothesis)
                .limitCurve(
                        new Labels(
                                "limits-coupling-" + hypothesis.label(),
                                "Upper limits on " + hypothesis.coupling() + " for " + hypothesis.label()
                                        + ", with published ranges at the confidence level each states.",
                                MASS,
                                "$" + hypothesis.couplingSymbol() + "$",
                                List.of("$X = " + hypothesis.symbol() + "$")),
                        rate::coupling,
                        published(hypothesis.coupling()));
    }

    private List<Exhibit.PublishedCurve> published(String quantity) {
        return PublishedRanges.curves(
                quantity, findings.masses().getFirst(), findings.masses().getLast());
    }

    /** All ranges side by side, each with its own cut. */
    private Exhibit spectrum() {
        double low = models.getFirst().range().low();
        double high = models.getLast().range().high();
        int bins = (int) Math.round((high - low) / COARSE);
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            edges.add(low + (high - low) * i / bins);
        }
        Map<String, double[]> stack = new LinkedHashMap<>();
        double[] squares = new double[bins];
        for (Background background : Background.values()) {
            stack.put(background.symbol(), new double[bins]);
        }
        for (RangeModel model : models) {
            for (Background background : Background.values()) {
                double[] own = Objects.requireNonNull(stack.get(background.symbol()));
                var left = model.selected().background(background);
                for (int i = 0; i < left.size(); i++) {
                    if (model.range().holds(left.masses()[i])) {
                        int bin = bin(left.masses()[i], low, high, bins);
                        own[bin] += left.weights()[i];
                        squares[bin] += left.weights()[i] * left.weights()[i];
                    }
                }
            }
        }
        List<Double> errors = new ArrayList<>();
        for (double square : squares) {
            errors.add(Math.sqrt(square));
        }
        List<Exhibit.Content> contentsOfStack = new ArrayList<>();
        stack.forEach((name, events) -> contentsOfStack.add(new Exhibit.Content(name, list(events))));
        return new Exhibit.Spectrum(
                "spectrum",
                "Candidates after all cuts, each range with its own classifier: steps are borders of ranges. Signals"
                        + " at "
                        + SHOWN + " fb.",
                RECOIL,
                edges,
                contentsOfStack,
                errors,
                signals(edges),
                findings.data().map(data -> counts(data, low, high, bins)),
                List.of("$\\mu\\mu\\tau\\tau$"));
    }

    /** Peaks of the first hypothesis in the middle of some ranges. */
    private List<Exhibit.Content> signals(List<Double> edges) {
        List<Exhibit.Content> signals = new ArrayList<>();
        Hypothesis hypothesis = contents.hypotheses().getFirst();
        for (int i : List.of(models.size() / 4, 3 * models.size() / 4).stream()
                .distinct()
                .toList()) {
            RecoilRange range = models.get(i).range();
            double mass = findings.masses().stream()
                    .min((a, b) -> Double.compare(
                            Math.abs(a - (range.low() + range.high()) / 2),
                            Math.abs(b - (range.low() + range.high()) / 2)))
                    .orElseThrow();
            double[] events = new double[edges.size() - 1];
            for (ScanChannel channel : findings.of(hypothesis).scan().channels()) {
                Spectrum peak = channel.signal(mass, SHOWN);
                for (int b = 0; b < peak.bins(); b++) {
                    double x = peak.edge(b) + 0.5 * peak.binWidth();
                    if (x >= edges.getFirst() && x < edges.getLast()) {
                        events[bin(x, edges.getFirst(), edges.getLast(), events.length)] += peak.count(b);
                    }
                }
            }
            signals.add(new Exhibit.Content(
                    String.format(Locale.ROOT, "$%s$, %.2f GeV, %.0f fb", hypothesis.symbol(), mass, SHOWN),
                    list(events)));
        }
        return signals;
    }

    private List<Double> counts(List<Spectrum> data, double low, double high, int bins) {
        double[] sum = new double[bins];
        for (int m = 0; m < models.size(); m++) {
            Spectrum own = data.get(m);
            for (int b = 0; b < own.bins(); b++) {
                double x = own.edge(b) + 0.5 * own.binWidth();
                if (models.get(m).range().holds(x)) {
                    sum[bin(x, low, high, bins)] += own.count(b);
                }
            }
        }
        return list(sum);
    }

    private static int bin(double x, double low, double high, int bins) {
        return Math.clamp((int) ((x - low) / (high - low) * bins), 0, bins - 1);
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
