package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Limit;
import org.tauscope.searches.Machine;
import org.tauscope.searches.Observation;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.resonance.RecordedMasses;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.searches.resonance.ResonanceScan;
import org.tauscope.statistics.scan.ScanChannel;

/** From selected pairs to limits on the cross section and on xi. */
final class Conclusion {

    /** Masses whose fits are written. */
    private static final int WORKSPACES = 12;

    private final LeptophilicScalarCard card;
    private final Machine machine;
    private final DetectorCard detector;
    private final SearchRequest request;
    private final double luminosity;
    private final List<RegionTrees> trees = new ArrayList<>();
    private final List<Controls.Control> controls = new ArrayList<>();
    private final PhiScan scan;
    private final ResonanceResult result;
    private final ResultTables tables;

    /**
     * Trains the trees of all regions and scans the masses.
     *
     * @param luminosity inverse femtobarn
     * @param contents   what was produced
     * @param recorded   somebody's masses, where the request names them
     * @param pool       computes side by side; the caller must not run in it
     */
    Conclusion(
            LeptophilicScalarCard card,
            Machine machine,
            SearchRequest request,
            double luminosity,
            Contents contents,
            Optional<RecordedMasses> recorded,
            ExecutorService pool)
            throws InterruptedException {
        this.card = card;
        this.machine = machine;
        this.detector = machine.detector();
        this.request = request;
        this.luminosity = luminosity;
        List<SelectedRegion> selected = new ArrayList<>();
        for (Region region : card.regions()) {
            RegionTrees own = RegionTrees.train(contents.in(region), card.trees(), pool);
            trees.add(own);
            selected.add(own.selected());
            controls.addAll(Controls.of(own, seed()));
        }
        ProductionRate rate = ProductionRate.of(
                detector.beams(), card.data().massMin(), card.data().massMax(), pool);
        scan = new PhiScan(card, luminosity, rate, selected);
        List<ScanChannel> channels =
                scan.channels(request.systematics(), request.observation() instanceof Observation.Recorded);
        result = switch (request.observation()) {
            case Observation.PseudoData pseudo -> {
                ResonanceScan expected = prepared(channels);
                yield expected.observed(expected.pseudoData(pseudo), 0, pseudo.seed());
            }
            case Observation.Published _ -> prepared(channels).expected();
            case Observation.Recorded _ -> recorded(channels, recorded.orElseThrow());
        };
        tables = new ResultTables(card, contents, trees, controls, scan, result);
    }

    private ResonanceScan prepared(List<ScanChannel> channels) {
        return scan.scan(channels, request.masses(), request.systematics());
    }

    /** The same scan of recorded masses: their fits say what is expected; a channel without data sees nothing. */
    private ResonanceResult recorded(List<ScanChannel> channels, RecordedMasses recorded) {
        List<ScanChannel> filled = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            ScanChannel channel = channels.get(i);
            String label = scan.regions().get(i).region().channel().label();
            filled.add(
                    recorded.channels().contains(label)
                            ? channel.withCounts(
                                    recorded.in(label, channel.spectrum()).counts())
                            : channel.withYield(channel.name(), mass -> 0));
        }
        return prepared(filled)
                .observed(filled.stream().map(ScanChannel::spectrum).toList(), 0, 1);
    }

    private OptionalLong seed() {
        return request.observation() instanceof Observation.PseudoData pseudo
                ? OptionalLong.of(pseudo.seed())
                : OptionalLong.empty();
    }

    /** Everything as a result. */
    SearchResult result(Map<String, String> cardHashes) {
        MuonMoment moment = new MuonMoment(tables.coupling(), result.data().isPresent());
        List<Exhibit> exhibits = new ArrayList<>(new Pictures(scan, controls, result).all());
        List<ResultTable> all = new ArrayList<>(tables.all());
        all.add(moment.table());
        Map<String, byte[]> files = new TreeMap<>();
        List<String> remarks = new ArrayList<>(moment.sentences());
        for (RegionTrees own : trees) {
            String channel = own.data().region().channel().plainSymbol();
            var report = own.classifier().report(own.cut(), "$m(" + channel + ")$ [GeV]");
            exhibits.addAll(report.exhibits());
            all.addAll(report.tables());
            files.putAll(own.classifier().files());
            remarks.addAll(own.classifier().remarks());
        }
        remarks.addAll(remarks());
        return new SearchResult(
                        "phil",
                        headline(moment),
                        luminosity,
                        detector.beams().sqrtS(),
                        conditions(),
                        tables.limits(),
                        exhibits,
                        all,
                        result.workspaces("workspace", WORKSPACES),
                        statements(),
                        cardHashes,
                        remarks)
                .withFiles(files);
    }

    private String headline(MuonMoment moment) {
        OptionalDouble best = OptionalDouble.empty();
        double at = 0;
        for (Limit limit : tables.coupling()) {
            OptionalDouble own = limit.expected().get(2);
            if (own.isPresent() && (best.isEmpty() || own.getAsDouble() < best.getAsDouble())) {
                best = own;
                at = limit.mass();
            }
        }
        return String.format(
                Locale.ROOT,
                "e+e- -> tau tau phi_L: xi above %s excluded at %.3f GeV (%.0f %% CL, expected); %s",
                best.isPresent() ? String.format(Locale.ROOT, "%.2f", best.getAsDouble()) : "nothing",
                at,
                100 * card.data().confidence(),
                moment.sentences().getFirst());
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "luminosity %s/fb, sqrt(s) = %.3f GeV, detector %s",
                luminosity,
                detector.beams().sqrtS(),
                detector.name()));
        lines.add(String.format(
                Locale.ROOT,
                "CLs at %.0f %% CL, fits of a peak on a smooth background in windows of %.0f resolutions to either"
                        + " side, masses in steps of %s resolutions",
                100 * card.data().confidence(),
                card.scan().window(),
                card.scan().step()));
        lines.addAll(away());
        lines.add("sigma_fb is sigma(tau tau phi) B(phi -> l l) at the lifetime that belongs to the limit on xi");
        lines.add(
                switch (request.observation()) {
                    case Observation.Published _ ->
                        "no data: the published spectra are not public; limits are expected ones";
                    case Observation.PseudoData(long seed, Optional<Observation.Injection> injected) ->
                        "pseudo-data, seed " + seed
                                + injected.map(signal -> ", signal of " + signal.mass() + " GeV with sigma B = "
                                                + signal.rate() + " fb")
                                        .orElse(", no signal");
                    case Observation.Recorded(java.nio.file.Path file) -> "data from " + file.getFileName();
                });
        result.global()
                .ifPresent(global -> lines.add(String.format(
                        Locale.ROOT,
                        "largest excess at %.4f GeV: %.1f standard deviations, local p = %.2g, global p = %s",
                        global.mass(),
                        global.significance(),
                        global.pValue(),
                        global.best().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%.2g", global.best().getAsDouble())
                                : "not known")));
        return lines;
    }

    /** What belongs to a run elsewhere; rates follow from the generator at any beams. */
    private List<String> away() {
        return machine.isHome()
                ? List.of()
                : List.of("cuts and uncertainties are those of the card, chosen for "
                        + machine.home().name());
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(card.statements());
        statements.addAll(detector.statements());
        statements.addAll(TauDecayTable.statements());
        statements.addAll(QuarkPairGenerator.statements());
        return statements;
    }

    private List<String> remarks() {
        return List.of(
                "Not simulated: B pairs, Bhabha events with conversions, e e e e and e e tau tau where a photon off the"
                        + " beams makes the pair, internal conversion of photons off beams and taus. B pairs have many"
                        + " tracks, Bhabha events no missing energy; internal conversion would add to ee below 0.2 GeV"
                        + " what conversions in the beam pipe add before their veto.",
                "The body of the publication was not at hand: selection, classifiers, systematic uncertainties and the"
                        + " form of the background are assumed, as listed below; none was adjusted per mass.",
                "Neighbouring regions overlap in their side bands; their pseudo-data are thrown independently.",
                "The abstract says: limits 19 % better than those before, averaged over 0.04-6.5 GeV, and no phi_L"
                        + " below 4 GeV explains the (g-2)_mu excess of 2021, at 90 % CL.");
    }
}
