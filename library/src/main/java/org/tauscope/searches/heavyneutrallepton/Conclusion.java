package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Machine;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.SideBySide;
import org.tauscope.searches.SystematicSizes;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;
import org.tauscope.statistics.workspace.CountingWorkspace;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.PyhfWriter;
import org.tauscope.statistics.workspace.Workspace.Sample;

/** From selected events to excluded mixings. */
final class Conclusion {

    /** Upper bound of the signal strength in the workspace, where 1 is just excluded. */
    private static final double LARGEST_STRENGTH = 10;

    private final HeavyNeutralLeptonCard card;
    private final Machine machine;
    private final DetectorCard detector;
    private final double luminosity;
    private final SystematicSizes systematics;
    private final double kaonPairs;
    private final List<Double> masses;
    private final SelectedDecays backgroundDecays;
    private final List<SelectedDecays> signals;
    private final BackgroundYield background;
    private final List<MassPoint> points;

    /**
     * Computes the limits at all masses for both hypotheses.
     *
     * @param machine          detector and beams
     * @param luminosity       inverse femtobarn
     * @param systematics      how the uncertainties follow it
     * @param backgroundDecays selected tau pairs with a K0
     * @param signals          selected signal, one sample per mass
     * @param pool             computes the masses side by side
     */
    Conclusion(
            HeavyNeutralLeptonCard card,
            Machine machine,
            double luminosity,
            SystematicSizes systematics,
            List<Double> masses,
            SelectedDecays backgroundDecays,
            List<SelectedDecays> signals,
            ExecutorService pool)
            throws InterruptedException {
        this.card = card;
        this.machine = machine;
        this.detector = machine.detector();
        this.luminosity = luminosity;
        this.systematics = systematics;
        this.masses = masses;
        this.backgroundDecays = backgroundDecays;
        this.signals = signals;
        this.kaonPairs = 2 * tauPairs() * SearchChain.kaonFraction();
        this.background = BackgroundYield.of(
                backgroundDecays,
                kaonPairs,
                machine.events(card.systematics().notSimulated(), card.data().luminosity(), luminosity));
        List<Callable<MassPoint>> tasks = new ArrayList<>();
        for (Nature nature : Nature.values()) {
            for (int i = 0; i < masses.size(); i++) {
                int k = i;
                tasks.add(() -> point(masses.get(k), nature, signals.get(k)));
            }
        }
        this.points = SideBySide.all(tasks, pool);
    }

    /**
     * Everything as a result.
     *
     * @param cardHashes fingerprints of the cards that entered
     */
    SearchResult result(Map<String, String> cardHashes) {
        double level = card.data().confidenceLevel();
        return new SearchResult(
                "hnl",
                headline(),
                luminosity,
                detector.beams().sqrtS(),
                conditions(),
                ResultTables.limits(points, level),
                exhibits(level),
                List.of(
                        ResultTables.comparison(points),
                        ResultTables.yields(background, card, observed()),
                        ResultTables.cutFlow(masses, backgroundDecays, kaonPairs, signals),
                        ResultTables.efficiency(points)),
                Map.of("workspace", workspace()),
                statements(),
                cardHashes,
                remarks());
    }

    private List<Exhibit> exhibits(double level) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Nature nature : Nature.values()) {
            Contours.of(points, nature, level).stream()
                    .map(Exhibit.CouplingPlane::new)
                    .forEach(exhibits::add);
        }
        ResultTables.efficiencyMaps(points).stream()
                .map(map -> new Exhibit.Efficiency(
                        map,
                        "Fraction of the produced N decays that is selected in " + map.name() + ", " + map.hypothesis()
                                + " N.",
                        "$m_N$ [GeV]",
                        "$\\log_{10}|V_{\\tau N}|^2$"))
                .forEach(exhibits::add);
        return exhibits;
    }

    /** Where the numbers of all cards and tables come from. */
    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(card.statements());
        statements.addAll(machine.statements());
        statements.addAll(Card.resource(HeavyNeutralLepton.class, "heavy-neutral-lepton.yaml")
                .statements());
        statements.addAll(TauDecayTable.statements());
        return statements;
    }

    private MassPoint point(double mass, Nature nature, SelectedDecays decays) {
        HeavyNeutralLepton particle = new HeavyNeutralLepton(mass, 1, nature);
        SignalYield signal = new SignalYield(particle, 2 * tauPairs(), decays);
        try {
            ExactCounting counting = new ExactCounting(model(particle));
            return new MassPoint(
                    particle,
                    signal,
                    CouplingLimit.of(counting, signal, observed(), card.data().confidenceLevel()));
        } catch (IllegalArgumentException e) {
            // Too much background to enumerate what it can give.
            throw new CardException("search hnl: " + e.getMessage());
        }
    }

    /** Two regions; the signal's uncertainties are common to both, the backgrounds' are not. */
    private CountingModel model(HeavyNeutralLepton particle) {
        double pairs = card.data().tauPairsError() / card.data().tauPairs();
        double ratio = luminosity / card.data().luminosity();
        double common = Math.hypot(
                systematics.of(Math.hypot(card.systematics().signal(), pairs), ratio), particle.widthUncertainty());
        List<CountingModel.Region> regions = Region.SIGNAL.stream()
                .map(region -> new CountingModel.Region(
                        region.name(),
                        background.in(region),
                        systematics.of(
                                background.relativeUncertainty(
                                        region, card.systematics().background()),
                                ratio),
                        0))
                .toList();
        return new CountingModel(regions, common);
    }

    /** The counting model at the best point, at the mixing where it is just excluded. */
    private String workspace() {
        MassPoint best = bestPoint();
        CountingModel model = model(best.particle());
        double mixing = best.limit()
                .observed()
                .map(CouplingLimit::lower)
                .orElse(OptionalDouble.empty())
                .orElse(Math.min(CouplingLimit.LARGEST, expectedReach(best)));
        double[] counts = observed()
                .map(seen -> Arrays.stream(seen).asDoubleStream().toArray())
                .orElseGet(() -> model.regions().stream()
                        .mapToDouble(CountingModel.Region::background)
                        .toArray());
        double[] signal = best.signal().events(mixing);
        CountingWorkspace workspace = new CountingWorkspace();
        for (int r = 0; r < signal.length; r++) {
            CountingModel.Region region = model.regions().get(r);
            Modifier efficiency = logNormal("signal_efficiency", model.commonSignalUncertainty());
            Modifier background = logNormal("background_" + region.name(), region.backgroundUncertainty());
            workspace.region(
                    region.name(),
                    counts[r],
                    signal[r],
                    List.of(efficiency),
                    List.of(new Sample("background", List.of(region.background()), List.of(background))));
        }
        return PyhfWriter.write(workspace.build("limit", LARGEST_STRENGTH));
    }

    private static Modifier logNormal(String name, double sigma) {
        return new Modifier.NormSys(name, Math.exp(sigma), Math.exp(-sigma));
    }

    private double tauPairs() {
        return machine.events(card.data().tauPairs(), card.data().luminosity(), luminosity);
    }

    /** The published counts, which belong to the published luminosity and its detector. */
    private Optional<int[]> observed() {
        return machine.isHome() && luminosity == card.data().luminosity()
                ? card.data().observed().map(HeavyNeutralLeptonCard.ObservedCounts::inSignalRegions)
                : Optional.empty();
    }

    /** The Dirac point with the deepest expected reach; the workspace and the headline speak of it. */
    private MassPoint bestPoint() {
        return points.stream()
                .filter(point -> point.nature() == Nature.DIRAC)
                .min(Comparator.comparingDouble(Conclusion::expectedReach))
                .orElseThrow();
    }

    private static double expectedReach(MassPoint point) {
        return CouplingLimit.lower(point.limit().expected().get(CouplingLimit.MEDIAN))
                .orElse(CouplingLimit.LARGEST * 2);
    }

    private String headline() {
        MassPoint best = bestPoint();
        OptionalDouble expected = CouplingLimit.lower(best.limit().expected().get(CouplingLimit.MEDIAN));
        OptionalDouble seen = best.limit().observed().map(CouplingLimit::lower).orElse(OptionalDouble.empty());
        if (expected.isEmpty() && seen.isEmpty()) {
            return "No |V_tauN|^2 is excluded at the masses that were run.";
        }
        OptionalDouble nose = Contours.nose(points, Nature.DIRAC, card.data().confidenceLevel());
        return String.format(
                Locale.ROOT,
                "Dirac N mixing with nu_tau: |V|^2 above %s excluded at %s GeV (%.0f %% CL, %s)%s.",
                String.format(Locale.ROOT, "%.2e", seen.orElseGet(expected::orElseThrow)),
                best.mass(),
                100 * card.data().confidenceLevel(),
                seen.isPresent() ? "observed" : "expected",
                nose.isPresent()
                        ? String.format(Locale.ROOT, "; the region ends at %.3f GeV", nose.getAsDouble())
                        : "");
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "luminosity %s/fb, %.4g tau pairs, sqrt(s) = %.3f GeV, detector %s",
                luminosity,
                tauPairs(),
                detector.beams().sqrtS(),
                detector.name()));
        lines.add(String.format(
                Locale.ROOT,
                "excluded: CLs < %.2f, exact enumeration of the counts in SRL and SRH, nuisance parameters integrated"
                        + " out",
                1 - card.data().confidenceLevel()));
        lines.add(observed()
                .map(counts -> "observed counts (SRL, SRH) = " + Arrays.toString(counts) + ", arXiv:2402.02580")
                .orElseGet(this::nothingObserved));
        lines.addAll(machine.conditions());
        for (Nature nature : Nature.values()) {
            Contours.nose(points, nature, card.data().confidenceLevel())
                    .ifPresent(mass -> lines.add(String.format(
                            Locale.ROOT,
                            "nose of the observed region, %s: %.3f GeV",
                            MassPoint.hypothesis(nature),
                            mass)));
        }
        return lines;
    }

    private String nothingObserved() {
        String home = machine.home().name();
        return card.data().observed().isEmpty()
                ? "no observed counts: nothing was recorded at " + home
                : "no observed counts: they belong to " + card.data().luminosity() + "/fb"
                        + (machine.isHome() ? "" : " of " + home);
    }

    private List<String> remarks() {
        return List.of(
                "Background is simulated as tau pairs with a K0 only. q qbar events, photon conversions, hadronic"
                        + " interactions and random crossings are not simulated: the card assumes a number for them.",
                "The body of the publication was not at hand: tag, vertex and identification cuts, efficiencies and"
                        + " the sizes of systematic uncertainties are assumed, as listed below; none was adjusted per"
                        + " mass.",
                card.samples().ownDiracDecays()
                        ? "A Dirac N decays by its own matrix element."
                        : "Dirac and Majorana N share one efficiency, that of the Majorana decays, as the published"
                                + " ratio of their limits shows it was done; with dirac_decays: own the Dirac limit is"
                                + " 11 % weaker at 0.5 GeV and 2 % at 1 GeV.",
                "Only tau -> pi N counts as signal; tau -> rho N, K N and l nu N would add to it.",
                "Expected bands of two small counts are discrete: neighbouring quantiles can coincide.",
                "Confidence levels integrate the nuisance parameters out (Cousins and Highland); toys that profile"
                        + " them would differ by a few per cent.");
    }
}
