package org.tauscope.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.tauscope.statistics.counting.BayesianCounting.Region;

/**
 * Posterior density of a signal strength: nuisances become weighted scenarios on a grid, equidistant in a variable in
 * which their density falls off like a Gaussian, so that the sum converges exponentially; the strength is integrated in
 * its square root, panel by panel, by a Gauss-Legendre rule.
 */
final class StrengthPosterior {

    private static final int MAX_SCENARIOS = 1 << 18;
    private static final double REACH = 7.5;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16, 0, 1);

    private final List<Region> regions;
    private final Prior prior;
    private final double largestRoot;
    private final double[] weights;
    private final double[][] signals;
    private final double[][] backgrounds;
    private final double panel;
    private final double scale;

    StrengthPosterior(BayesianCounting counting, double largest) {
        regions = counting.regions();
        prior = counting.prior();
        largestRoot = Math.sqrt(largest);
        List<Scenario> scenarios = List.of(new Scenario(
                1,
                regions.stream().mapToDouble(Region::signal).toArray(),
                regions.stream().mapToDouble(Region::background).toArray()));
        for (Nuisance nuisance : counting.nuisances()) {
            scenarios = spread(scenarios, nuisance);
        }
        weights = scenarios.stream().mapToDouble(scenario -> scenario.weight).toArray();
        signals = scenarios.stream().map(scenario -> scenario.signal).toArray(double[][]::new);
        backgrounds = scenarios.stream().map(scenario -> scenario.background).toArray(double[][]::new);
        double signal = regions.stream().mapToDouble(Region::signal).sum();
        int observed = regions.stream().mapToInt(Region::observed).sum();
        // In the root of the strength a Poisson likelihood has the same width everywhere.
        panel = 0.5 / Math.sqrt(signal);
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 200; i++) {
            double root = Math.min(largestRoot, i * 0.01 * Math.sqrt((2.0 * observed + 20) / signal));
            top = Math.max(top, logLikelihood(root * root, 0));
        }
        scale = top;
    }

    /** One set of nuisances: its probability and the means per region. */
    private static final class Scenario {
        final double weight;
        final double[] signal;
        final double[] background;

        Scenario(double weight, double[] signal, double[] background) {
            this.weight = weight;
            this.signal = signal;
            this.background = background;
        }
    }

    private List<Scenario> spread(List<Scenario> scenarios, Nuisance nuisance) {
        List<Scenario> all = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            switch (nuisance) {
                case Nuisance.LogNormal normal -> spread(scenario, normal, all);
                case Nuisance.ControlCount control -> spread(scenario, control, all);
            }
        }
        if (all.size() > MAX_SCENARIOS) {
            throw new IllegalArgumentException("the nuisances need " + all.size()
                    + " points of quadrature, expected at most " + MAX_SCENARIOS + "; use a profile likelihood");
        }
        return all;
    }

    private void spread(Scenario scenario, Nuisance.LogNormal normal, List<Scenario> out) {
        double sharpness = 0;
        for (int r = 0; r < regions.size(); r++) {
            double root = Math.sqrt(regions.get(r).observed() + 1.0);
            double effect = Math.abs(normal.onSignal().get(r))
                    + Math.abs(normal.onBackground().get(r));
            sharpness = Math.hypot(sharpness, effect * root);
        }
        double step = 0.5 / Math.sqrt(1 + sharpness * sharpness);
        int half = (int) Math.ceil(REACH / step);
        for (int i = -half; i <= half; i++) {
            double t = i * step;
            double[] signal = scenario.signal.clone();
            double[] background = scenario.background.clone();
            for (int r = 0; r < signal.length; r++) {
                signal[r] *= Math.exp(normal.onSignal().get(r) * t);
                background[r] *= Math.exp(normal.onBackground().get(r) * t);
            }
            out.add(new Scenario(
                    scenario.weight * step * Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI), signal, background));
        }
    }

    /** The logarithm of the mean is spread: its density exp(shape y - exp(y)) falls off at both ends. */
    private void spread(Scenario scenario, Nuisance.ControlCount control, List<Scenario> out) {
        double shape = control.events() + 1.0;
        double step = 0.25 / Math.sqrt(shape + regions.get(control.region()).observed());
        double first = Math.log(shape) - 36 / shape - 9 / Math.sqrt(shape);
        double last = Math.log(shape + 9 * Math.sqrt(shape) + 30);
        double top = shape * Math.log(shape) - shape;
        double sum = 0;
        for (double y = first; y <= last; y += step) {
            sum += Math.exp(shape * y - Math.exp(y) - top);
        }
        for (double y = first; y <= last; y += step) {
            double weight = Math.exp(shape * y - Math.exp(y) - top) / sum;
            double[] background = scenario.background.clone();
            background[control.region()] = control.alpha() * Math.exp(y);
            out.add(new Scenario(scenario.weight * weight, scenario.signal, background));
        }
    }

    /** ln of the marginal likelihood relative to a level, without factorials. */
    private double logLikelihood(double strength, double relative) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            double log = -relative;
            for (int r = 0; r < regions.size(); r++) {
                double mean = strength * signals[j][r] + backgrounds[j][r];
                int n = regions.get(r).observed();
                log += n == 0 ? -mean : n * Math.log(mean / n) - mean + n;
            }
            sum += weights[j] * Math.exp(log);
        }
        return Math.log(sum);
    }

    private double density(double root) {
        double likelihood = Math.exp(logLikelihood(root * root, scale));
        return prior == Prior.FLAT ? 2 * root * likelihood : 2 * likelihood;
    }

    private double integral(double from, double to) {
        double sum = 0;
        for (int k = 0; k < RULE.getNumberOfPoints(); k++) {
            sum += RULE.getWeight(k) * density(from + (to - from) * RULE.getPoint(k));
        }
        return sum * (to - from);
    }

    double quantile(double level) {
        List<Double> edges = new ArrayList<>(List.of(0.0));
        List<Double> sums = new ArrayList<>(List.of(0.0));
        double width = panel;
        double beyondPeak = 0;
        while (edges.getLast() < largestRoot && beyondPeak < 4) {
            double from = edges.getLast();
            double to = Math.min(largestRoot, from + width);
            double part = integral(from, to);
            double sum = sums.getLast() + part;
            beyondPeak = sum > 0 && part < 1e-13 * sum ? beyondPeak + 1 : 0;
            edges.add(to);
            sums.add(sum);
            if (edges.size() % 40 == 0) {
                width *= 2;
            }
        }
        double wanted = level * sums.getLast();
        int i = 1;
        while (sums.get(i) < wanted) {
            i++;
        }
        double from = edges.get(i - 1);
        double low = from;
        double high = edges.get(i);
        double root = 0.5 * (low + high);
        // Newton's method, kept within the bracket: the slope of the integral is the density.
        for (int step = 0; step < 60 && high - low > 1e-12 * high; step++) {
            double excess = sums.get(i - 1) + integral(from, root) - wanted;
            if (excess < 0) {
                low = root;
            } else {
                high = root;
            }
            double next = root - excess / density(root);
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            boolean done = Math.abs(next - root) < 1e-12 * high;
            root = next;
            if (done) {
                break;
            }
        }
        return root * root;
    }
}
