package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.RecastResult.RateLimit;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SideBySide;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.Workspace;

/**
 * The search for tau -> l alpha on somebody else's events: in each channel their spectrum takes the place of the signal in
 * the template fit. It is normalised to the yield of tau pairs, which is free in the fit, as the search's own signal is:
 * what is not simulated of the efficiency is taken to be common.
 */
final class InvisibleBosonRecast implements Recasting {

    /** Enough to tell what every source does to all tau pairs alike, where the backgrounds come from a run. */
    private static final long FOR_COMMON_SHIFTS = 100_000;

    private final InvisibleBosonCard card;
    private final Machine machine;
    private final DetectorCard detector;
    private final double luminosity;
    private final SearchRequest request;
    private final Map<Channel, Workspace> previous = new EnumMap<>(Channel.class);

    InvisibleBosonRecast(
            InvisibleBosonCard card,
            Machine machine,
            double luminosity,
            SearchRequest request,
            Optional<PreviousRun> run) {
        this.card = card;
        this.machine = machine;
        this.detector = machine.detector();
        this.luminosity = luminosity;
        this.request = request;
        run.ifPresent(one -> {
            for (Channel channel : Channel.values()) {
                previous.put(
                        channel,
                        PyhfDocument.read(one.workspace("workspace-" + channel.label() + "-"
                                + card.samples().hypotheses().getFirst().name())));
            }
        });
    }

    @Override
    public DetectorCard detector() {
        return detector;
    }

    @Override
    public double luminosity() {
        return luminosity;
    }

    @Override
    public List<Sample> samples() {
        return PreparedInvisibleBoson.backgrounds(card, detector, request)
                .subList(0, previous.isEmpty() ? 4 : 2)
                .stream()
                .map(sample -> previous.isEmpty()
                        ? sample
                        : new Sample(sample.name(), Math.min(sample.events(), FOR_COMMON_SHIFTS), sample.chain()))
                .toList();
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator events) {
        return SearchChain.given(sample, events, card, detector);
    }

    @Override
    public RecastResult conclude(GivenHarvest given, List<Harvest> harvests, ExecutorService pool)
            throws InterruptedException {
        double pairs = machine.events(card.data().tauPairs(), card.data().luminosity(), luminosity);
        double quarkPairs = luminosity * 1e6 * SearchChain.quarkCrossSection(detector);
        Contents contents = new Contents(card, pairs, quarkPairs, List.of(), harvests);
        List<Callable<Part>> tasks = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            tasks.add(() -> part(channel, given, contents, pairs));
        }
        List<RecastResult.Region> regions = new ArrayList<>();
        List<RecastResult.Fit> fits = new ArrayList<>();
        for (Part part : SideBySide.all(tasks, pool)) {
            regions.add(part.region());
            fits.add(part.fit());
        }
        return new RecastResult(luminosity, regions, fits, remarks());
    }

    private record Part(RecastResult.Region region, RecastResult.Fit fit) {}

    private Part part(Channel channel, GivenHarvest given, Contents contents, double pairs) {
        SelectedLeptons leptons = new SelectedLeptons(given.harvest(), channel);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < leptons.size(); i++) {
            sum += leptons.weight(i);
            squares += leptons.weight(i) * leptons.weight(i);
        }
        // Rate of tau -> l nu nu, either tau: the fit's signal strength is the ratio to it.
        double unitRate = 2 * Contents.leptonicFraction(channel) * pairs / luminosity;
        double scale = luminosity * unitRate * card.data().notSimulated() / given.weights();
        Contribution signal = new Contribution("signal", channel.label(), leptons, scale, true);
        List<Contribution> backgrounds =
                previous.isEmpty() ? contents.backgrounds(channel) : List.of(contents.leptons(channel));
        InvisibleBosonCard.Axis axis = Objects.requireNonNull(card.observables().get(card.observable()));
        Histogramming histogram = new Histogramming(card.observable().columns(), axis.binning());
        List<Shapes> shapes = Shapes.of(
                        List.of(histogram),
                        backgrounds,
                        List.of(signal),
                        Systematic.of(card, detector, channel),
                        card.systematics().pruning(),
                        size -> 1)
                .getFirst();
        TemplateFit fit = new TemplateFit(
                channel,
                shapes.subList(0, backgrounds.size()),
                shapes.getLast(),
                card.systematics().qqbar());
        Workspace own = fit.workspace(Optional.empty(), Set.of());
        Workspace workspace = previous.isEmpty() ? own : withSignal(channel, own);
        boolean hasData = !previous.isEmpty() && hasData(workspace);
        Map<Double, RateLimit> limits = limits(workspace, unitRate, hasData, sum > 0);
        double background =
                expected(workspace).stream().mapToDouble(Double::doubleValue).sum();
        OptionalDouble observed = hasData
                ? OptionalDouble.of(workspace.observations().getFirst().data().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                : OptionalDouble.empty();
        return new Part(
                new RecastResult.Region(
                        channel.label(),
                        card.data().notSimulated() * Math.max(0, given.acceptance(sum)),
                        card.data().notSimulated() * given.error(sum, squares),
                        OptionalDouble.of(background),
                        observed),
                new RecastResult.Fit(
                        channel.label(),
                        channel.label(),
                        hasData,
                        limits,
                        Optional.of(workspace),
                        TemplateFit.UNIT * unitRate));
    }

    private static Map<Double, RateLimit> limits(
            Workspace workspace, double unitRate, boolean hasData, boolean hasSignal) {
        Map<Double, RateLimit> limits = new TreeMap<>();
        List<OptionalDouble> nothing = java.util.Collections.nCopies(5, OptionalDouble.empty());
        for (double level : RecastResult.LEVELS) {
            if (!hasSignal) {
                limits.put(level, new RateLimit(level, OptionalDouble.empty(), nothing));
                continue;
            }
            HistFactoryModel model = HistFactoryModel.compile(workspace);
            UpperLimit limit = new AsymptoticInference(
                            model, model.observed(), LimitStatistic.of("qtilde"), Starts.SINGLE)
                    .limit(level);
            double unit = TemplateFit.UNIT * unitRate;
            limits.put(
                    level,
                    new RateLimit(
                            level,
                            hasData ? OptionalDouble.of(unit * limit.observed()) : OptionalDouble.empty(),
                            limit.expected().stream()
                                    .map(value -> OptionalDouble.of(unit * value))
                                    .toList()));
        }
        return limits;
    }

    /** The workspace of the run with our signal in place of its own. */
    private Workspace withSignal(Channel channel, Workspace own) {
        Workspace run = Objects.requireNonNull(previous.get(channel));
        Workspace.Channel theirs = run.channels().getFirst();
        Workspace.Sample signal = own.channels().getFirst().samples().getFirst();
        if (!theirs.samples().getFirst().name().equals(signal.name())
                || theirs.samples().getFirst().data().size() != signal.data().size()) {
            throw new CardException("--run: found a workspace of " + theirs.name()
                    + " with other bins, expected those of " + card.observable().option());
        }
        List<Workspace.Sample> samples = new ArrayList<>(theirs.samples());
        samples.set(0, signal);
        return new Workspace(
                List.of(new Workspace.Channel(theirs.name(), samples)), run.observations(), run.measurements());
    }

    private static List<Double> expected(Workspace workspace) {
        List<Workspace.Sample> samples = workspace.channels().getFirst().samples();
        List<Double> sum = new ArrayList<>(samples.get(1).data());
        for (Workspace.Sample sample : samples.subList(2, samples.size())) {
            for (int bin = 0; bin < sum.size(); bin++) {
                sum.set(bin, sum.get(bin) + sample.data().get(bin));
            }
        }
        return sum;
    }

    /** Whether a run had data: without them it writes its expectation. */
    private static boolean hasData(Workspace workspace) {
        List<Double> expected = expected(workspace);
        List<Double> counts = workspace.observations().getFirst().data();
        for (int bin = 0; bin < counts.size(); bin++) {
            if (Math.abs(counts.get(bin) - expected.get(bin)) > 1e-9 * (1 + expected.get(bin))) {
                return true;
            }
        }
        return false;
    }

    private List<String> remarks() {
        return List.of(
                previous.isEmpty()
                        ? "backgrounds: tau and quark pairs with a tenth of the card's statistics, whose errors weaken"
                                + " the limits; --run takes those of a run"
                        : "backgrounds: those of the run",
                "normalised to the yield of tau pairs in the fit; the share "
                        + card.data().notSimulated() + " of the efficiency that is not simulated is taken as common");
    }
}
