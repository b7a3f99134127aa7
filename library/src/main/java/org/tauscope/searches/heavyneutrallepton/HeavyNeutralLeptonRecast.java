package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;
import org.tauscope.statistics.workspace.CountingWorkspace;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.Workspace;

/**
 * The search for displaced muon pairs on somebody else's events: both signal regions counted together, as for its own
 * signal, but for the uncertainty of the width of N, which belongs to a model.
 */
final class HeavyNeutralLeptonRecast implements Recasting {

    private static final double[] SIGMAS = {-2, -1, 0, 1, 2};
    private static final String BACKGROUND = "background/tau-pairs-with-K0";
    /** Strengths in the workspace stand for multiples of the rate that is just excluded. */
    private static final double LARGEST_STRENGTH = 10;

    private final HeavyNeutralLeptonCard card;
    private final Machine machine;
    private final double luminosity;
    private final long backgroundEvents;
    private final Optional<Workspace> previous;

    /**
     * Prepares.
     *
     * @param machine          detector and beams
     * @param luminosity       inverse femtobarn
     * @param backgroundEvents size of the background sample where there is no previous run
     * @param run              a run whose backgrounds are used
     */
    HeavyNeutralLeptonRecast(
            HeavyNeutralLeptonCard card,
            Machine machine,
            double luminosity,
            long backgroundEvents,
            Optional<PreviousRun> run) {
        this.card = card;
        this.machine = machine;
        this.luminosity = luminosity;
        this.backgroundEvents = backgroundEvents;
        this.previous = run.map(one -> PyhfDocument.read(one.workspace("workspace")));
    }

    @Override
    public DetectorCard detector() {
        return machine.detector();
    }

    @Override
    public double luminosity() {
        return luminosity;
    }

    @Override
    public List<Sample> samples() {
        return previous.isPresent()
                ? List.of()
                : List.of(new Sample(
                        BACKGROUND,
                        backgroundEvents,
                        () -> SearchChain.background(BACKGROUND, card, machine.detector())));
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator events) {
        return SearchChain.given(sample, events, card, machine.detector());
    }

    @Override
    public RecastResult conclude(GivenHarvest given, List<Harvest> backgrounds, ExecutorService pool) {
        Optional<int[]> observed = machine.isHome() && luminosity == card.data().luminosity()
                ? card.data().observed().map(HeavyNeutralLeptonCard.ObservedCounts::inSignalRegions)
                : Optional.empty();
        double[] region = given.harvest().column("region");
        double[] weight = given.harvest().column("weight");
        List<RecastResult.Region> regions = new ArrayList<>();
        List<CountingModel.Region> counted = new ArrayList<>();
        double[] perFemtobarn = new double[Region.SIGNAL.size()];
        for (int r = 0; r < perFemtobarn.length; r++) {
            Region one = Region.SIGNAL.get(r);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < weight.length; i++) {
                if (region[i] == one.code()) {
                    sum += weight[i];
                    squares += weight[i] * weight[i];
                }
            }
            double acceptance = Math.max(0, given.acceptance(sum));
            double error = given.error(sum, squares);
            perFemtobarn[r] = luminosity * acceptance;
            CountingModel.Region background = background(one, backgrounds);
            counted.add(new CountingModel.Region(
                    one.name(),
                    background.background(),
                    background.backgroundUncertainty(),
                    acceptance > 0 ? Math.min(1, error / acceptance) : 0));
            int place = r;
            regions.add(new RecastResult.Region(
                    one.name(),
                    acceptance,
                    error,
                    OptionalDouble.of(background.background()),
                    observed.isPresent() ? OptionalDouble.of(observed.get()[place]) : OptionalDouble.empty()));
        }
        double pairs = card.data().tauPairsError() / card.data().tauPairs();
        CountingModel model =
                new CountingModel(counted, Math.hypot(card.systematics().signal(), pairs));
        return new RecastResult(
                luminosity,
                regions,
                List.of(fit(model, perFemtobarn, observed)),
                remarks(!samples().isEmpty()));
    }

    private CountingModel.Region background(Region region, List<Harvest> backgrounds) {
        if (previous.isPresent()) {
            return background(region, previous.get());
        }
        double counted = card.data().luminosity();
        BackgroundYield yield = BackgroundYield.of(
                new SelectedDecays(backgrounds.getFirst()),
                2 * machine.events(card.data().tauPairs(), counted, luminosity) * SearchChain.kaonFraction(),
                machine.events(card.systematics().notSimulated(), counted, luminosity));
        return new CountingModel.Region(
                region.name(),
                yield.in(region),
                yield.relativeUncertainty(region, card.systematics().background()),
                0);
    }

    private static CountingModel.Region background(Region region, Workspace workspace) {
        Workspace.Sample background = workspace.channels().stream()
                .filter(channel -> channel.name().equals(region.name()))
                .flatMap(channel -> channel.samples().stream())
                .filter(sample -> sample.name().equals("background"))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "--run: found a workspace without background in " + region + ", expected that of an hnl run"));
        double squared = 0;
        for (Modifier modifier : background.modifiers()) {
            if (modifier instanceof Modifier.NormSys(String _, double high, double _)) {
                squared += Math.pow(Math.log(high), 2);
            }
        }
        return new CountingModel.Region(region.name(), background.data().getFirst(), Math.sqrt(squared), 0);
    }

    private RecastResult.Fit fit(CountingModel model, double[] perFemtobarn, Optional<int[]> observed) {
        ExactCounting counting = new ExactCounting(model);
        Map<Double, RecastResult.RateLimit> limits = new TreeMap<>();
        for (double level : RecastResult.LEVELS) {
            limits.put(
                    level,
                    new RecastResult.RateLimit(
                            level,
                            observed.map(counts -> finite(counting.upperLimit(perFemtobarn, counts, level)))
                                    .orElse(OptionalDouble.empty()),
                            Arrays.stream(counting.expectedUpperLimits(perFemtobarn, SIGMAS, level))
                                    .mapToObj(HeavyNeutralLeptonRecast::finite)
                                    .toList()));
        }
        RecastResult.RateLimit last = limits.get(RecastResult.LEVELS.getLast());
        double rate = last == null ? 1 : last.deciding(observed.isPresent()).orElse(1);
        return new RecastResult.Fit(
                "SRL and SRH",
                strongest(model, perFemtobarn),
                observed.isPresent(),
                limits,
                Optional.of(workspace(model, perFemtobarn, rate, observed)),
                rate);
    }

    private static String strongest(CountingModel model, double[] perFemtobarn) {
        String best = "no region";
        double lowest = Double.POSITIVE_INFINITY;
        for (int r = 0; r < perFemtobarn.length; r++) {
            CountingModel alone = new CountingModel(List.of(model.regions().get(r)), model.commonSignalUncertainty());
            double limit = new ExactCounting(alone)
                    .expectedUpperLimits(new double[] {perFemtobarn[r]}, new double[] {0}, 0.95)[0];
            if (limit < lowest) {
                lowest = limit;
                best = model.regions().get(r).name();
            }
        }
        return best;
    }

    private static Workspace workspace(
            CountingModel model, double[] perFemtobarn, double rate, Optional<int[]> observed) {
        CountingWorkspace workspace = new CountingWorkspace();
        for (int r = 0; r < perFemtobarn.length; r++) {
            CountingModel.Region region = model.regions().get(r);
            workspace.region(
                    region.name(),
                    observed.isPresent() ? observed.get()[r] : region.background(),
                    rate * perFemtobarn[r],
                    List.of(
                            logNormal("signal_efficiency", model.commonSignalUncertainty()),
                            logNormal("simulation_" + region.name(), region.signalUncertainty())),
                    List.of(new Workspace.Sample(
                            "background",
                            List.of(region.background()),
                            List.of(logNormal("background_" + region.name(), region.backgroundUncertainty())))));
        }
        return workspace.build("limit", LARGEST_STRENGTH);
    }

    private static Modifier logNormal(String name, double sigma) {
        return new Modifier.NormSys(name, Math.exp(sigma), Math.exp(-sigma));
    }

    private static OptionalDouble finite(double limit) {
        return Double.isFinite(limit) ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    private List<String> remarks(boolean simulated) {
        return List.of(
                simulated
                        ? "background: tau pairs with a K0, " + backgroundEvents + " events, and the card's number for"
                                + " what is not simulated"
                        : "background: that of the run",
                "signal uncertainties: tracks, identification and luminosity of the card, and the number of events;"
                        + " none of a model");
    }
}
