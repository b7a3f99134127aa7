package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.DoubleFunction;
import org.tauscope.detector.DetectorCard;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.HeavyNeutralLeptonModel;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.interpretation.ScannedModel.LongLived;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SideBySide;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/** Couplings of anything that looks like a heavy neutral lepton: one sample of decays per mass, reweighted to every lifetime. */
final class HeavyNeutralLeptonScan implements CouplingScan {

    private static final double[] SIGMAS = {-2, -1, 0, 1, 2};
    /** Halvings of the distance between points about an edge. */
    private static final int REFINEMENTS = 5;
    /** Ratio of neighbouring couplings that is not halved any more. */
    private static final double FINE_ENOUGH = 1.02;

    private static final String BACKGROUND = "background/tau-pairs-with-K0";

    private final HeavyNeutralLeptonModel model;
    private final HeavyNeutralLeptonCard card;
    private final Machine machine;
    private final DetectorCard detector;
    private final SearchRequest request;
    private final double scale;

    HeavyNeutralLeptonScan(
            HeavyNeutralLeptonModel model, HeavyNeutralLeptonCard card, Machine machine, SearchRequest request) {
        this.model = model;
        this.card = card;
        this.machine = machine;
        this.detector = machine.detector();
        this.request = request;
        this.scale = request.luminosity().orElse(card.data().luminosity())
                / card.data().luminosity();
    }

    @Override
    public String search() {
        return "hnl";
    }

    @Override
    public double confidenceLevel() {
        return card.data().confidenceLevel();
    }

    @Override
    public List<Sample> backgrounds() {
        return List.of(new Sample(
                BACKGROUND,
                request.events(card.samples().backgroundEvents()),
                () -> SearchChain.background(BACKGROUND, card, detector)));
    }

    @Override
    public List<Sample> signals(double mass) {
        if (model.displacedMuonPairs(mass, 1).isEmpty()) {
            return List.of();
        }
        String name = String.format(Locale.ROOT, "signal/m=%.6f", mass);
        return List.of(new Sample(
                name,
                request.events(card.samples().signalEvents()),
                () -> SearchChain.signal(name, mass, card, detector)));
    }

    @Override
    public CouplingColumn column(
            double mass, double[] couplings, List<Harvest> signals, List<Harvest> backgrounds, ExecutorService pool)
            throws InterruptedException {
        if (signals.isEmpty()) {
            return new CouplingColumn(search(), mass, List.of());
        }
        SelectedDecays decays = new SelectedDecays(signals.getFirst());
        List<ProperLengthSample> regions = Region.SIGNAL.stream()
                .map(region -> decays.sample(region, model.nature()))
                .toList();
        double tauPairs = machine.events(
                card.data().tauPairs(), card.data().luminosity(), card.data().luminosity() * scale);
        BackgroundYield background = BackgroundYield.of(
                new SelectedDecays(backgrounds.getFirst()),
                2 * tauPairs * SearchChain.kaonFraction(),
                machine.events(
                        card.systematics().notSimulated(),
                        card.data().luminosity(),
                        card.data().luminosity() * scale));
        DoubleFunction<Optional<CouplingColumn.Cell>> cell = coupling -> model.displacedMuonPairs(mass, coupling)
                .map(rate -> cell(coupling, rate, regions, 2 * tauPairs, background));
        CouplingColumn column = new CouplingColumn(search(), mass, cells(couplings, cell, pool));
        // Between two points CLs is no straight line: the edges get closer ones, which the size of the grid does not
        // decide.
        for (int round = 0; round < REFINEMENTS; round++) {
            List<CouplingColumn.Cell> all = new ArrayList<>(column.cells());
            all.addAll(cells(column.betweenEdges(FINE_ENOUGH), cell, pool));
            all.sort(Comparator.comparingDouble(CouplingColumn.Cell::coupling));
            column = new CouplingColumn(search(), mass, all);
        }
        return column;
    }

    private static List<CouplingColumn.Cell> cells(
            double[] couplings, DoubleFunction<Optional<CouplingColumn.Cell>> cell, ExecutorService pool)
            throws InterruptedException {
        List<Callable<Optional<CouplingColumn.Cell>>> tasks = new ArrayList<>();
        for (double coupling : couplings) {
            tasks.add(() -> cell.apply(coupling));
        }
        List<CouplingColumn.Cell> cells = new ArrayList<>();
        SideBySide.all(tasks, pool).forEach(found -> found.ifPresent(cells::add));
        return cells;
    }

    private CouplingColumn.Cell cell(
            double coupling,
            LongLived rate,
            List<ProperLengthSample> regions,
            double taus,
            BackgroundYield background) {
        ExactCounting counting = new ExactCounting(counting(rate, background));
        double[] events = new double[regions.size()];
        double sum = 0;
        double variance = 0;
        for (int r = 0; r < events.length; r++) {
            double produced = taus * rate.fraction();
            events[r] = produced * regions.get(r).efficiency(rate.ctau());
            sum += events[r];
            variance += Math.pow(produced * regions.get(r).error(rate.ctau()), 2);
        }
        Optional<int[]> observed = scale == 1 && machine.isHome()
                ? card.data().observed().map(HeavyNeutralLeptonCard.ObservedCounts::inSignalRegions)
                : Optional.empty();
        int[] counts = observed.orElseGet(() -> new int[regions.size()]);
        double[] cls = counting.observedAndExpectedCls(
                CouplingLimit.atMost(CouplingLimit.manyEvents(counting, observed), events), counts, SIGMAS);
        List<Double> expected = new ArrayList<>();
        for (int k = 1; k < cls.length; k++) {
            expected.add(depth(cls[k]));
        }
        return new CouplingColumn.Cell(
                coupling,
                sum,
                sum > 0 ? Math.sqrt(variance) / sum : 0,
                observed.isPresent() ? OptionalDouble.of(depth(cls[0])) : OptionalDouble.empty(),
                expected);
    }

    private double depth(double cls) {
        return Math.log((1 - card.data().confidenceLevel()) / Math.max(cls, Double.MIN_NORMAL));
    }

    private CountingModel counting(LongLived rate, BackgroundYield background) {
        double pairs = card.data().tauPairsError() / card.data().tauPairs();
        double common = Math.hypot(
                request.systematics().of(Math.hypot(card.systematics().signal(), pairs), scale), rate.error());
        return new CountingModel(
                Region.SIGNAL.stream()
                        .map(region -> new CountingModel.Region(
                                region.name(),
                                background.in(region),
                                request.systematics()
                                        .of(
                                                background.relativeUncertainty(
                                                        region,
                                                        card.systematics().background()),
                                                scale),
                                0))
                        .toList(),
                common);
    }
}
