package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

/**
 * The fit of one channel and mass: R and the yield of tau pairs are free, every source has a Gaussian constraint, every
 * bin one for the size of the samples. R multiplies the same yield as tau -> l nu nu, so that it is a ratio.
 *
 * <p>The parameter of interest is R in per cent: numbers of order one suit minimisers.
 */
final class TemplateFit {

    /** R per unit of the parameter of interest. */
    static final double UNIT = 0.01;

    private static final String POI = "R_percent";
    private static final String YIELD = "tau_yield";
    private static final double LARGEST = 100;
    /** Expectations below are no use to a likelihood: bins that hold less are closed by this many events. */
    private static final double SMALLEST = 1e-6;

    private final Channel channel;
    private final Shapes signal;
    private final List<Shapes> backgrounds;
    private final double qqbar;

    /**
     * A fit.
     *
     * @param channel     lepton
     * @param backgrounds templates, tau -> l nu nu first
     * @param signal      template at R = 1
     * @param qqbar       relative uncertainty of processes that are no tau pairs
     */
    TemplateFit(Channel channel, List<Shapes> backgrounds, Shapes signal, double qqbar) {
        this.channel = channel;
        this.backgrounds = List.copyOf(backgrounds);
        this.signal = signal;
        this.qqbar = qqbar;
    }

    /** Sum of the backgrounds per bin. */
    List<Double> expected() {
        List<Double> sum = new ArrayList<>();
        for (int bin = 0; bin < signal.nominal().bins(); bin++) {
            double events = 0;
            for (Shapes background : backgrounds) {
                events += Math.max(background.nominal().events(bin), SMALLEST);
            }
            sum.add(events);
        }
        return sum;
    }

    /** Expected and, where there are data, observed limits on R. */
    UpperLimit limit(Optional<List<Double>> data, double level) {
        HistFactoryModel model = HistFactoryModel.compile(workspace(data, Set.of()));
        UpperLimit limit = new AsymptoticInference(model, model.observed(), LimitStatistic.of("qtilde"), Starts.SINGLE)
                .limit(level);
        return new UpperLimit(
                level,
                UNIT * limit.observed(),
                limit.expected().stream().map(value -> UNIT * value).toList());
    }

    /** The median limit on R that background alone leads one to expect. */
    double expectedLimit(double level, Set<Systematic.Group> without) {
        HistFactoryModel model = HistFactoryModel.compile(workspace(Optional.empty(), without));
        return UNIT
                * new AsymptoticInference(model, model.observed(), LimitStatistic.of("qtilde"), Starts.SINGLE)
                        .expectedLimit(level, 0);
    }

    /**
     * The model as a workspace.
     *
     * @param data    observed counts; the expectation without them
     * @param without groups of sources that are switched off
     */
    Workspace workspace(Optional<List<Double>> data, Set<Systematic.Group> without) {
        List<Workspace.Sample> samples = new ArrayList<>();
        samples.add(
                sample(signal, UNIT, List.of(new Modifier.NormFactor(POI), new Modifier.NormFactor(YIELD)), without));
        for (Shapes background : backgrounds) {
            List<Modifier> rate = background.process().fromTaus()
                    ? List.of(new Modifier.NormFactor(YIELD))
                    : List.of(new Modifier.NormSys(background.process().name() + "_rate", 1 + qqbar, 1 / (1 + qqbar)));
            List<Modifier> modifiers = new ArrayList<>(rate);
            if (!without.contains(Systematic.Group.SIMULATION)) {
                modifiers.add(new Modifier.StatError("simulation_" + channel.label(), errors(background)));
            }
            samples.add(sample(background, 1, modifiers, without));
        }
        Workspace.ParameterSettings strength = new Workspace.ParameterSettings(
                POI,
                Optional.of(List.of(0.1)),
                Optional.of(List.of(new Workspace.Bounds(0, LARGEST))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Workspace(
                List.of(new Workspace.Channel(channel.label(), samples)),
                List.of(new Workspace.Observation(channel.label(), data.orElseGet(this::expected))),
                List.of(new Workspace.Measurement("limit", POI, List.of(strength))));
    }

    private Workspace.Sample sample(Shapes shapes, double unit, List<Modifier> first, Set<Systematic.Group> without) {
        List<Modifier> modifiers = new ArrayList<>(first);
        List<Double> nominal = new ArrayList<>();
        for (double events : shapes.nominal().list()) {
            nominal.add(Math.max(unit * events, unit * SMALLEST));
        }
        for (Shapes.Move move : shapes.moves()) {
            if (!without.contains(move.source().group())) {
                List<Double> high = new ArrayList<>();
                List<Double> low = new ArrayList<>();
                for (int bin = 0; bin < nominal.size(); bin++) {
                    double shift = unit * move.shift().get(bin);
                    high.add(Math.max(0, nominal.get(bin) + shift));
                    low.add(Math.max(0, nominal.get(bin) - shift));
                }
                modifiers.add(new Modifier.HistoSys(move.source().name(), high, low));
            }
        }
        return new Workspace.Sample(shapes.process().name(), nominal, modifiers);
    }

    private static List<Double> errors(Shapes shapes) {
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < shapes.nominal().bins(); bin++) {
            errors.add(Math.sqrt(shapes.nominal().square(bin)));
        }
        return errors;
    }
}
