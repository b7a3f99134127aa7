package org.tauscope.searches.ditauresonance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchResult;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.ScanPoint;

/** From candidates to limits. */
final class Conclusion {

    /** Masses whose fits are written for each hypothesis. */
    private static final int WORKSPACES = 4;

    /** Place of the median among the limits of a tested mass: observed first, then five expected ones. */
    static final int MEDIAN = 3;

    private final DitauResonanceCard card;
    private final DetectorCard detector;
    private final double luminosity;
    private final Contents contents;
    private final Observation observation;
    private final Optional<RecoilData> recorded;
    private final Resolution resolution;
    private final List<RangeModel> models = new ArrayList<>();
    private final Map<Hypothesis, ProductionRate> rates = new EnumMap<>(Hypothesis.class);
    private final Findings findings;

    /**
     * Trains, cuts and scans.
     *
     * @param luminosity  inverse femtobarn
     * @param uncertainty of the signal's yield, relative
     * @param contents    what was produced
     * @param listed      true where only the masses of the samples are tested
     * @param toys        background-only scans for the global p-value
     * @param recorded    somebody's data, where the observation names some
     * @param pool        trains the folds side by side
     */
    Conclusion(
            DitauResonanceCard card,
            DetectorCard detector,
            double luminosity,
            double uncertainty,
            Contents contents,
            boolean listed,
            int toys,
            Observation observation,
            Optional<RecoilData> recorded,
            ExecutorService pool)
            throws InterruptedException {
        this.card = card;
        this.detector = detector;
        this.luminosity = luminosity;
        this.contents = contents;
        this.observation = observation;
        this.recorded = recorded;
        resolution = new Resolution(
                contents, new Range(card.cuts().recoilMassMin(), card.cuts().recoilMassMax()));
        double low = contents.masses().getFirst();
        double high = contents.masses().getLast();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            rates.put(hypothesis, new ProductionRate(hypothesis, detector.beams(), low, high));
        }
        for (RecoilRange range : ranges()) {
            if (contents.masses().stream().anyMatch(range::holds)) {
                models.add(model(recorded.map(file -> file.aligned(range)).orElse(range), pool));
            }
        }
        List<Double> masses = listed || low == high
                ? contents.masses()
                : Findings.steps(low, high, resolution, card.scan().step());
        findings = new Findings(card, models, masses, luminosity, uncertainty, toys, observation, recorded);
    }

    private List<RecoilRange> ranges() {
        List<Double> edges = card.classifiers().edges();
        List<Double> margins = edges.stream()
                .map(edge -> card.classifiers().margin() * resolution.sigma(edge))
                .toList();
        return RecoilRange.between(
                edges, margins, card.cuts().recoilMassMin(), card.cuts().recoilMassMax());
    }

    private RangeModel model(RecoilRange range, ExecutorService pool) throws InterruptedException {
        RangeClassifier classifier = RangeClassifier.train(
                range, contents, card.classifiers().trees(), card.classifiers().mostCandidates(), pool);
        double middle = resolution.sigma((range.low() + range.high()) / 2);
        RangeSpectrum selected = new RangeSpectrum(classifier, contents, card.classifiers(), middle);
        double own = card.scan().binWidth();
        return new RangeModel(
                selected,
                contents.hypotheses(),
                contents.signalEvents(),
                card.scan(),
                recorded.map(file -> file.binWidth(range, own)).orElse(own),
                resolution);
    }

    /** Everything as a result. */
    SearchResult result(Map<String, String> cardHashes) {
        ResultTables tables = new ResultTables(contents, resolution, models, rates, findings);
        Pictures pictures = new Pictures(contents, models, rates, findings);
        Map<String, byte[]> files = new TreeMap<>();
        models.forEach(
                model -> files.putAll(model.selected().classifier().classifier().files()));
        return new SearchResult(
                        "ditau",
                        headline(),
                        luminosity,
                        detector.beams().sqrtS(),
                        conditions(),
                        tables.limits(),
                        pictures.all(),
                        tables.all(),
                        workspaces(),
                        statements(),
                        cardHashes,
                        remarks())
                .withFiles(files);
    }

    private Map<String, String> workspaces() {
        Map<String, String> written = new TreeMap<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            written.putAll(findings.of(hypothesis).workspaces("workspace-" + hypothesis.label(), WORKSPACES));
        }
        return written;
    }

    private String headline() {
        Hypothesis first = contents.hypotheses().getFirst();
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (ScanPoint.Tested test : findings.of(first).points().tested()) {
            low = Math.min(low, test.limits().get(MEDIAN));
            high = Math.max(high, test.limits().get(MEDIAN));
        }
        return String.format(
                Locale.ROOT,
                "sigma(e+e- -> mu mu X) B(X -> tau tau), expected upper limits at %.0f %% CL for %s: %.2g to %.2g fb"
                        + " at %d masses.",
                100 * card.scan().confidence(),
                first.label(),
                low,
                high,
                findings.masses().size());
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "luminosity %s/fb, sqrt(s) = %.3f GeV, detector %s",
                luminosity,
                detector.beams().sqrtS(),
                detector.name()));
        lines.add("recoil mass against mu mu; a classifier and a cut per range; polynomial background per window; CLs"
                + " with asymptotic formulas, exact counting below ten background events under a peak");
        lines.add("cross sections hold photons off the beams and the running of alpha; X is narrow; C/Lambda of (C_ll/2"
                + " Lambda) d_mu a lbar gamma^mu gamma5 l: without the factor 1/2 its limits are half as large");
        lines.add(
                switch (observation) {
                    case Observation.Published _ ->
                        "no data: the published spectrum is not public; limits are expected ones";
                    case Observation.PseudoData(long seed, Optional<Observation.Injection> injected) ->
                        "pseudo-data, seed " + seed
                                + injected.map(signal ->
                                                ", signal of " + signal.mass() + " GeV with " + signal.rate() + " fb")
                                        .orElse(", no signal");
                    case Observation.Recorded(Path file) -> "data from " + file.getFileName();
                });
        return lines;
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(card.statements());
        statements.addAll(detector.statements());
        statements.addAll(TauDecayTable.statements());
        statements.addAll(QuarkPairGenerator.statements());
        statements.add(PublishedRanges.statement());
        return statements;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(
                "The body of the publication was not at hand: cuts, ranges, classifiers and uncertainties are assumed,"
                        + " as listed below; none was adjusted to the published limits.",
                "Not simulated: mu mu pi pi, and diagrams of e e mu mu and e e tau tau beyond two colliding photons;"
                        + " see docs/ditau.md.",
                "Background shapes come from the fit; differences between data and simulation in the scores of the"
                        + " backgrounds, which the publication reports, would change the background and with its root"
                        + " the limits.",
                "An event with more than two identified muons enters once per pair of opposite charge.",
                scalarReach()));
        models.forEach(model ->
                remarks.addAll(model.selected().classifier().classifier().remarks()));
        return remarks;
    }

    /** Whether anything else limits the scalar where the publication claims to lead. */
    private static String scalarReach() {
        return "S: searches for tau tau S end at 6.5 GeV (Belle) and 7.0 GeV (BaBar), the threshold of tau tau S is"
                + " 7.03 GeV: beyond it nothing else that is published limits S, so that limits there are world-leading"
                + " whatever their size. From 6.5 to 7.0 GeV the numbers of BaBar were not at hand, and the claim is"
                + " neither confirmed nor refuted.";
    }
}
