package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Machine;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.SideBySide;
import org.tauscope.searches.SystematicSizes;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.workspace.PyhfWriter;

/** From selected leptons to limits. */
final class Conclusion {

    /** Confidence levels of the limits. */
    static final List<Double> LEVELS = List.of(0.90, 0.95);

    /** The level of tables and figures. */
    static final double LEVEL = 0.95;

    /** Place of the median among five expected values. */
    static final int MEDIAN = 2;

    /** Spectra for control: of the lepton's identification, and of the tag side. */
    private static final Histogramming LEPTON_MOMENTUM =
            new Histogramming(List.of("momentum_GeV"), Binning.uniform(28, 0, 7));

    private static final Histogramming TAG_MASS =
            new Histogramming(List.of("tag_mass_GeV"), Binning.uniform(28, 0.4, 1.8));

    private static final Set<Systematic.Group> ALL = EnumSet.allOf(Systematic.Group.class);

    private final InvisibleBosonCard card;
    private final Machine machine;
    private final DetectorCard detector;
    private final double luminosity;
    private final SystematicSizes systematics;
    private final double tauPairs;
    private final Contents contents;
    private final Observation observation;
    private final Map<Observable, Histogramming> axes = new EnumMap<>(Observable.class);
    private final Map<Channel, ChannelShapes> shapes = new EnumMap<>(Channel.class);
    private final Map<Channel, Map<Observable, ChannelShapes>> others = new EnumMap<>(Channel.class);
    private final List<Pictures.Control> controls = new ArrayList<>();
    private final Map<Channel, List<Double>> data = new EnumMap<>(Channel.class);
    private final List<MassPoint> points;

    /**
     * Fills the templates and computes the limits at all masses.
     *
     * @param machine     detector and beams
     * @param luminosity  inverse femtobarn
     * @param systematics how the uncertainties follow it
     * @param tauPairs    tau pairs in it
     * @param contents    what was produced
     * @param observation what stands for the data
     * @param recorded    somebody's spectrum, where the observation names one
     * @param pool        computes channels and masses side by side
     */
    Conclusion(
            InvisibleBosonCard card,
            Machine machine,
            double luminosity,
            SystematicSizes systematics,
            double tauPairs,
            Contents contents,
            Observation observation,
            Optional<RecordedSpectrum> recorded,
            ExecutorService pool)
            throws InterruptedException {
        this.card = card;
        this.machine = machine;
        this.detector = machine.detector();
        this.luminosity = luminosity;
        this.systematics = systematics;
        this.tauPairs = tauPairs;
        this.contents = contents;
        this.observation = observation;
        card.observables()
                .forEach((observable, axis) ->
                        axes.put(observable, new Histogramming(observable.columns(), axis.binning())));
        recorded.ifPresent(spectrum -> {
            axes.clear();
            axes.put(card.observable(), new Histogramming(card.observable().columns(), spectrum.binning()));
        });
        fillShapes(pool);
        for (Channel channel : Channel.values()) {
            observed(channel, recorded).ifPresent(counts -> data.put(channel, counts));
        }
        points = limits(pool);
    }

    private void fillShapes(ExecutorService pool) throws InterruptedException {
        List<Observable> observables = List.copyOf(axes.keySet());
        List<Histogramming> histograms = new ArrayList<>(axes.values());
        histograms.add(LEPTON_MOMENTUM);
        histograms.add(TAG_MASS);
        List<Callable<List<ChannelShapes>>> tasks = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            tasks.add(() -> ChannelShapes.of(
                    card,
                    detector,
                    contents,
                    channel,
                    histograms,
                    size -> systematics.factor(size, luminosity / card.data().luminosity())));
        }
        for (List<ChannelShapes> filled : SideBySide.all(tasks, pool)) {
            Channel channel = filled.getFirst().channel();
            Map<Observable, ChannelShapes> own = new EnumMap<>(Observable.class);
            for (int i = 0; i < observables.size(); i++) {
                own.put(observables.get(i), filled.get(i));
            }
            shapes.put(channel, Objects.requireNonNull(own.remove(card.observable())));
            others.put(channel, own);
            controls.add(new Pictures.Control(
                    "control-momentum-" + channel.label(),
                    "$p_{" + channel.symbol() + "}$ [GeV]",
                    filled.get(observables.size())));
            controls.add(new Pictures.Control(
                    "control-tag-mass-" + channel.label(), "$m_{3h}$ [GeV]", filled.get(observables.size() + 1)));
        }
    }

    private ChannelShapes shapes(Channel channel) {
        return Objects.requireNonNull(shapes.get(channel));
    }

    private Optional<List<Double>> observed(Channel channel, Optional<RecordedSpectrum> recorded) {
        return switch (observation) {
            case Observation.Published _ -> Optional.empty();
            case Observation.Recorded _ ->
                recorded.flatMap(
                        spectrum -> Optional.ofNullable(spectrum.counts().get(channel)));
            case Observation.PseudoData(long seed, Optional<Observation.Injection> injected) ->
                Optional.of(pseudoData(channel, seed, injected));
        };
    }

    /** Poisson counts about the expectation; sources of systematic uncertainty stay at their nominal values. */
    private List<Double> pseudoData(Channel channel, long seed, Optional<Observation.Injection> injected) {
        ChannelShapes own = shapes(channel);
        List<Double> mean = new ArrayList<>(own.fit(0, 0).expected());
        injected.ifPresent(signal -> {
            Template template =
                    own.signals().get(contents.masses().indexOf(signal.mass())).nominal();
            for (int bin = 0; bin < mean.size(); bin++) {
                mean.set(bin, mean.get(bin) + signal.rate() * template.events(bin));
            }
        });
        RandomStream random = new RandomStream(seed, "pseudo-data/lalpha/" + channel.label());
        List<Double> counts = new ArrayList<>();
        for (int bin = 0; bin < mean.size(); bin++) {
            random.at(bin, Stage.PSEUDO_DATA);
            counts.add((double) PoissonSampler.of(random, mean.get(bin)).sample());
        }
        return counts;
    }

    private List<MassPoint> limits(ExecutorService pool) throws InterruptedException {
        List<Callable<MassPoint>> tasks = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (int h = 0; h < card.samples().hypotheses().size(); h++) {
                for (int m = 0; m < contents.masses().size(); m++) {
                    int hypothesis = h;
                    int mass = m;
                    tasks.add(() -> point(channel, hypothesis, mass));
                }
            }
        }
        return SideBySide.all(tasks, pool);
    }

    private MassPoint point(Channel channel, int hypothesis, int mass) {
        TemplateFit fit = shapes(channel).fit(hypothesis, mass);
        Optional<List<Double>> counts = Optional.ofNullable(data.get(channel));
        Map<Double, UpperLimit> limits = new TreeMap<>();
        LEVELS.forEach(level -> limits.put(level, fit.limit(counts, level)));
        Map<Observable, Double> other = new EnumMap<>(Observable.class);
        Objects.requireNonNull(others.get(channel))
                .forEach((observable, each) ->
                        other.put(observable, each.fit(hypothesis, mass).expectedLimit(LEVEL, Set.of())));
        Map<Systematic.Group, Double> without = new EnumMap<>(Systematic.Group.class);
        for (Systematic.Group group : ALL) {
            without.put(group, fit.expectedLimit(LEVEL, Set.of(group)));
        }
        return new MassPoint(
                channel,
                card.samples().hypotheses().get(hypothesis),
                contents.masses().get(mass),
                limits,
                other,
                without,
                fit.expectedLimit(LEVEL, ALL),
                counts.map(found -> DataFit.of(HistFactoryModel.compile(fit.workspace(Optional.of(found), Set.of())))));
    }

    /** Everything as a result. */
    SearchResult result(Map<String, String> cardHashes) {
        ResultTables tables = new ResultTables(card, contents, points, data.keySet());
        Pictures pictures = new Pictures(card, points, shapes, controls, data);
        return new SearchResult(
                "lalpha",
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
                remarks());
    }

    private Map<String, String> workspaces() {
        Map<String, String> written = new TreeMap<>();
        for (Channel channel : Channel.values()) {
            for (int h = 0; h < card.samples().hypotheses().size(); h++) {
                for (int m = 0; m < contents.masses().size(); m++) {
                    String name = String.format(
                            Locale.ROOT,
                            "workspace-%s-%s-m%s",
                            channel.label(),
                            card.samples().hypotheses().get(h).name(),
                            contents.masses().get(m));
                    written.put(
                            name,
                            PyhfWriter.write(shapes(channel)
                                    .fit(h, m)
                                    .workspace(Optional.ofNullable(data.get(channel)), Set.of())));
                }
            }
        }
        return written;
    }

    private String headline() {
        StringBuilder text =
                new StringBuilder("R = B(tau -> l alpha)/B(tau -> l nu nu), expected upper limits at 95 % CL: ");
        List<String> parts = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (MassPoint point : points) {
                if (point.channel() == channel) {
                    low = Math.min(low, point.expected());
                    high = Math.max(high, point.expected());
                }
            }
            parts.add(
                    low < high
                            ? String.format(Locale.ROOT, "%s (%.2f to %.2f)e-3", channel.label(), 1e3 * low, 1e3 * high)
                            : String.format(Locale.ROOT, "%s %.2fe-3", channel.label(), 1e3 * low));
        }
        return text.append(String.join(", ", parts)).append('.').toString();
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "luminosity %s/fb, %.4g tau pairs, sqrt(s) = %.3f GeV, detector %s",
                luminosity,
                tauPairs,
                detector.beams().sqrtS(),
                detector.name()));
        lines.addAll(machine.conditions());
        lines.add("observable " + card.observable().option()
                + "; CLs with qtilde and asymptotic formulas; yield of tau pairs free in the fit");
        lines.add(
                switch (observation) {
                    case Observation.Published _ ->
                        "no data: the published spectra are not public; limits are expected ones";
                    case Observation.PseudoData(long seed, Optional<Observation.Injection> injected) ->
                        "pseudo-data, seed " + seed
                                + injected.map(signal ->
                                                ", signal of " + signal.mass() + " GeV with R = " + signal.rate())
                                        .orElse(", no signal");
                    case Observation.Recorded(java.nio.file.Path file) -> "data from " + file.getFileName();
                });
        return lines;
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(card.statements());
        statements.addAll(machine.statements());
        statements.addAll(TauDecayTable.statements());
        statements.addAll(QuarkPairGenerator.statements());
        return statements;
    }

    private static List<String> remarks() {
        return List.of(
                "Simulated: tau pairs with three hadrons on the tag side and a lepton or hadrons on the other, and"
                        + " quark pairs. mu mu and four-lepton events are not in the templates.",
                "The body of the publication was not at hand: cuts, identification efficiencies and the sizes of all"
                        + " systematic uncertainties are assumed, as listed below; none was adjusted per mass.",
                "Published observed limits fluctuate by about one standard deviation about the expected ones, which"
                        + " are not published.",
                "The published limits hold at seven masses; nothing is claimed between them.",
                "F_V and F_A are lower limits on F = 2 f/sqrt(|C_V|^2 + |C_A|^2) for a pure vector or axial coupling"
                        + " (arXiv:2006.04795).");
    }
}
