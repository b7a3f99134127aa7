package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

/**
 * The statistical model of one signal: every region a channel, {@code mu} the signal in units of what the card expects,
 * one factor per rate uncertainty, one per bin for the size of the background samples, and one for that of the signal.
 *
 * @param card        of the analysis
 * @param backgrounds what the backgrounds left
 * @param signal      what the signal left
 * @param data        what the data left; empty where there are none
 * @param shifts      what moved shapes leave, by name of the input
 */
record AnalysisModel(
        AnalysisCard card,
        List<SampleCounts> backgrounds,
        SampleCounts signal,
        List<SampleCounts> data,
        Map<String, List<ShiftedCounts>> shifts) {

    static final String STRENGTH = "mu";

    /** Expectations below are of no use to a likelihood: a bin in which all backgrounds hold less holds this many events. */
    static final double SMALLEST = 1e-6;

    private static final double LARGEST_STRENGTH = 1e4;

    AnalysisModel {
        backgrounds = List.copyOf(backgrounds);
        data = List.copyOf(data);
        shifts = Map.copyOf(shifts);
    }

    /** What moved shapes leave of an input. */
    List<ShiftedCounts> shiftsOf(SampleCounts counts) {
        return shifts.getOrDefault(counts.sample().name(), List.of());
    }

    /**
     * The model with its data.
     *
     * @param whole where there are no data: take the next whole numbers for observed instead of the expectation
     */
    Workspace workspace(boolean whole) {
        List<Workspace.Channel> channels = new ArrayList<>();
        List<Workspace.Observation> observations = new ArrayList<>();
        for (int region = 0; region < card.regions().size(); region++) {
            String name = card.regions().get(region).name();
            channels.add(new Workspace.Channel(name, samples(region, name)));
            observations.add(new Workspace.Observation(name, observed(region, whole)));
        }
        Workspace.ParameterSettings strength = new Workspace.ParameterSettings(
                STRENGTH,
                Optional.of(List.of(1.0)),
                Optional.of(List.of(new Workspace.Bounds(0, LARGEST_STRENGTH))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Workspace(
                channels, observations, List.of(new Workspace.Measurement(card.name(), STRENGTH, List.of(strength))));
    }

    private List<Workspace.Sample> samples(int region, String channel) {
        List<Workspace.Sample> samples = new ArrayList<>();
        List<Modifier> ofSignal = new ArrayList<>(List.of(new Modifier.NormFactor(STRENGTH)));
        ofSignal.addAll(rates(signal));
        ofSignal.addAll(shapes(signal, region, contents(signal, region)));
        double yield = signal.events(region);
        if (yield > 0 && signal.eventsError(region) > 0) {
            double error = Math.min(signal.eventsError(region) / yield, 0.999);
            ofSignal.add(new Modifier.NormSys("simulation_signal_" + channel, 1 + error, 1 - error));
        }
        samples.add(new Workspace.Sample(signal.sample().name(), contents(signal, region), ofSignal));
        for (int i = 0; i < backgrounds.size(); i++) {
            SampleCounts background = backgrounds.get(i);
            List<Modifier> modifiers = new ArrayList<>(rates(background));
            List<Double> errors = new ArrayList<>();
            for (double square : background.template(region).squares()) {
                errors.add(Math.sqrt(square));
            }
            modifiers.add(new Modifier.StatError("simulation_" + channel, errors));
            List<Double> contents = contents(background, region);
            if (i == 0) {
                fillEmpty(contents, region);
            }
            modifiers.addAll(shapes(background, region, contents));
            samples.add(new Workspace.Sample(background.sample().name(), contents, modifiers));
        }
        return samples;
    }

    private void fillEmpty(List<Double> first, int region) {
        List<Double> total = expected(region);
        for (int bin = 0; bin < total.size(); bin++) {
            if (total.get(bin) <= SMALLEST) {
                first.set(bin, SMALLEST);
            }
        }
    }

    /** Negative sums of weights have no meaning as an expectation; they are none. */
    private static List<Double> contents(SampleCounts counts, int region) {
        List<Double> contents = new ArrayList<>();
        for (double events : counts.template(region).sum()) {
            contents.add(Math.max(0, events));
        }
        return contents;
    }

    private List<Modifier> rates(SampleCounts counts) {
        List<Modifier> modifiers = new ArrayList<>();
        for (RateUncertainty one : card.uncertainties()) {
            if (one.inputs().contains(counts.sample().name())) {
                modifiers.add(new Modifier.NormSys(one.name(), 1 + one.size(), 1 - one.size()));
            }
        }
        return modifiers;
    }

    /** One per moved shape; a bin that holds events only because a likelihood needs them does not move. */
    private List<Modifier> shapes(SampleCounts counts, int region, List<Double> contents) {
        List<Modifier> modifiers = new ArrayList<>();
        for (ShiftedCounts shift : shiftsOf(counts)) {
            List<Double> high = new ArrayList<>(shift.high(region));
            List<Double> low = new ArrayList<>(shift.low(region, counts));
            for (int bin = 0; bin < contents.size(); bin++) {
                if (contents.get(bin) <= SMALLEST) {
                    high.set(bin, Math.max(high.get(bin), contents.get(bin)));
                    low.set(bin, Math.max(low.get(bin), contents.get(bin)));
                }
            }
            modifiers.add(new Modifier.HistoSys(shift.uncertainty(), high, low));
        }
        return modifiers;
    }

    /** Sum of the backgrounds per bin, at least {@link #SMALLEST}. */
    List<Double> expected(int region) {
        List<Double> total = new ArrayList<>();
        for (int bin = 0; bin < card.regions().get(region).bins(); bin++) {
            double sum = 0;
            for (SampleCounts background : backgrounds) {
                sum += Math.max(0, background.template(region).sum()[bin]);
            }
            total.add(Math.max(sum, SMALLEST));
        }
        return total;
    }

    private List<Double> observed(int region, boolean whole) {
        if (data.isEmpty()) {
            return whole ? expected(region).stream().map(Math::rint).toList() : expected(region);
        }
        List<Double> counts = new ArrayList<>();
        for (int bin = 0; bin < card.regions().get(region).bins(); bin++) {
            double sum = 0;
            for (SampleCounts one : data) {
                sum += one.template(region).sum()[bin];
            }
            counts.add(sum);
        }
        return counts;
    }
}
