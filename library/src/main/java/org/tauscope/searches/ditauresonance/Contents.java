package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.selection.CutFlow;

/** What the samples gave: candidates in expected events, per background and per hypothesis and mass. */
final class Contents {

    private final List<Hypothesis> hypotheses;
    private final List<Double> masses;
    private final Map<Background, Double> scales = new EnumMap<>(Background.class);
    private final Map<Background, Candidates> backgrounds = new EnumMap<>(Background.class);
    private final Map<Background, CutFlow> backgroundFlows = new EnumMap<>(Background.class);
    private final Map<Hypothesis, List<Candidates>> signals = new EnumMap<>(Hypothesis.class);
    private final Map<Hypothesis, List<double[]>> errors = new EnumMap<>(Hypothesis.class);
    private final Map<Hypothesis, List<CutFlow>> signalFlows = new EnumMap<>(Hypothesis.class);
    private final long signalEvents;

    /**
     * Takes the harvests in the order of the samples.
     *
     * @param produced   events of each background in the data
     * @param hypotheses in the order of their samples
     * @param masses     of X, GeV
     */
    Contents(
            Map<Background, Double> produced,
            List<Hypothesis> hypotheses,
            List<Double> masses,
            List<Harvest> harvests) {
        this.hypotheses = List.copyOf(hypotheses);
        this.masses = List.copyOf(masses);
        int next = 0;
        for (Background background : Background.values()) {
            Harvest harvest = harvests.get(next++);
            double scale = Objects.requireNonNull(produced.get(background)) / harvest.events();
            scales.put(background, scale);
            backgrounds.put(background, candidates(background.label(), harvest, scale));
            backgroundFlows.put(background, harvest.cutFlow());
        }
        for (Hypothesis hypothesis : hypotheses) {
            List<Candidates> own = new ArrayList<>();
            List<double[]> sigmas = new ArrayList<>();
            List<CutFlow> flows = new ArrayList<>();
            for (int m = 0; m < masses.size(); m++) {
                Harvest harvest = harvests.get(next++);
                int[] kept = truePairs(harvest);
                own.add(signal(hypothesis, harvest, kept));
                sigmas.add(chosen(harvest.column(SearchChain.SIGMA), kept));
                flows.add(harvest.cutFlow());
            }
            signals.put(hypothesis, own);
            errors.put(hypothesis, sigmas);
            signalFlows.put(hypothesis, flows);
        }
        signalEvents = harvests.getLast().events();
    }

    private static Candidates candidates(String name, Harvest harvest, double scale) {
        return Candidates.of(
                name,
                harvest,
                Observables.NAMES,
                SearchChain.WEIGHT,
                scale,
                SearchChain.EVENT,
                SearchChain.RECOIL_MASS);
    }

    private static int[] truePairs(Harvest harvest) {
        double[] isTrue = harvest.column(SearchChain.TRUE_PAIR);
        return IntStream.range(0, isTrue.length).filter(i -> isTrue[i] == 1).toArray();
    }

    /** Candidates whose muons are those beside X; each weighs the probability that it is identified. */
    private static Candidates signal(Hypothesis hypothesis, Harvest harvest, int[] kept) {
        double[] events = chosen(harvest.column(SearchChain.EVENT), kept);
        return new Candidates(
                hypothesis.label(),
                Observables.NAMES.stream()
                        .map(name -> chosen(harvest.column(name), kept))
                        .toArray(double[][]::new),
                chosen(harvest.column(SearchChain.WEIGHT), kept),
                Arrays.stream(events).mapToLong(event -> (long) event).toArray(),
                chosen(harvest.column(SearchChain.RECOIL_MASS), kept));
    }

    private static double[] chosen(double[] column, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> column[i]).toArray();
    }

    /** What X is. */
    List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    /** Masses of X, GeV. */
    List<Double> masses() {
        return masses;
    }

    /** Candidates of a background in expected events. */
    Candidates background(Background background) {
        return Objects.requireNonNull(backgrounds.get(background));
    }

    /** Expected events per simulated one. */
    double scale(Background background) {
        return Objects.requireNonNull(scales.get(background));
    }

    /** Simulated events of a background after each cut. */
    CutFlow flow(Background background) {
        return Objects.requireNonNull(backgroundFlows.get(background));
    }

    /** Candidates with the right muons; each weighs the probability that it is identified. */
    Candidates signal(Hypothesis hypothesis, int mass) {
        return Objects.requireNonNull(signals.get(hypothesis)).get(mass);
    }

    /** Error of the recoil mass of each candidate of a signal by propagation, GeV. */
    double[] errors(Hypothesis hypothesis, int mass) {
        return Objects.requireNonNull(errors.get(hypothesis)).get(mass);
    }

    /** Simulated events of a signal after each cut. */
    CutFlow flow(Hypothesis hypothesis, int mass) {
        return Objects.requireNonNull(signalFlows.get(hypothesis)).get(mass);
    }

    /** Simulated events per hypothesis and mass. */
    long signalEvents() {
        return signalEvents;
    }
}
