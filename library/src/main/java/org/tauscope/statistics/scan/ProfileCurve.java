package org.tauscope.statistics.scan;

import java.util.TreeMap;

/**
 * Minus the log-likelihood of a channel as a function of its number of signal events, minimised over the background,
 * relative to its minimum. Fits at nodes give value, slope and curvature; quintic polynomials that share all three join
 * them. Nodes are made when they are asked for, each from its neighbour's fit. One per thread.
 */
final class ProfileCurve {

    /** Distance of nodes near the minimum in standard deviations. */
    private static final double STEP = 0.5;
    /** Distances grow like a hyperbolic sine. */
    private static final double GROWTH = 0.15;

    /** Curvature of that parabola in units of the square of a step: smooth enough for Newton steps. */
    private static final double STEEP = 10;

    private final WindowFit fit;
    private final double[] counts;
    private final ChannelHypothesis hypothesis;
    private final double anchor;
    private final double least;
    private final double floor;
    private final double step;
    private final TreeMap<Integer, Node> nodes = new TreeMap<>();

    private static final class Node {
        final double s;
        final double value;
        final double slope;
        final double bend;
        final double[] x;

        Node(double s, double value, double slope, double bend, double[] x) {
            this.s = s;
            this.value = value;
            this.slope = slope;
            this.bend = bend;
            this.x = x;
        }
    }

    /**
     * A curve around a minimum.
     *
     * @param fit    looks at the counts and the peak of the hypothesis whenever the curve asks
     * @param best   signal and background coefficients at the minimum, or at the lowest signal that is allowed
     * @param atBest minus the log-likelihood there
     * @param least  lowest signal; beyond it a parabola keeps minimisers near
     */
    ProfileCurve(
            WindowFit fit, double[] counts, ChannelHypothesis hypothesis, double[] best, double atBest, double least) {
        this.fit = fit;
        this.counts = counts;
        this.hypothesis = hypothesis;
        this.least = least;
        floor = atBest;
        anchor = best[0];
        fit.likelihood().observe(counts, 0);
        fit.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        double slope = fit.slope(best);
        double bend = fit.bend(best);
        // Below one event a Poisson likelihood bends on the scale of its mean, which is the variance.
        double sigma = bend > 0 ? 1 / Math.sqrt(bend) : 1;
        double scale = Math.min(sigma, Math.max(sigma * sigma, 0.02));
        // At the lowest signal the likelihood may fall on; where it hardly bends, its slope tells the scale.
        step = STEP * Math.min(Math.min(scale, 1e6), 1 / Math.max(slope, 1e-6));
        nodes.put(0, new Node(anchor, 0, slope, bend, best.clone()));
    }

    /** Lowest signal that is allowed. */
    double least() {
        return least;
    }

    /** Signal at the minimum. */
    double best() {
        return anchor;
    }

    /** Its standard deviation from the curvature, at most 1e6. */
    double sigma() {
        double bend = node(0).bend;
        return bend > 0 ? Math.min(1e6, 1 / Math.sqrt(bend)) : 1e6;
    }

    private double position(int k) {
        return Math.max(least, anchor + step * Math.sinh(GROWTH * k) / GROWTH);
    }

    private Node node(int k) {
        Node known = nodes.get(k);
        if (known != null) {
            return known;
        }
        Node near = k > 0 ? node(k - 1) : node(k + 1);
        double[] x = near.x.clone();
        fit.likelihood().observe(counts, 0);
        fit.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        double s = position(k);
        double value = fit.held(x, s);
        if (value == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(fit.failure());
        }
        double bend = fit.bend(x);
        Node made = new Node(s, value - floor, fit.slope(x), bend, x);
        nodes.put(k, made);
        return made;
    }

    /** Fills value, first and second derivative at a number of signal events. */
    void at(double s, double[] out) {
        if (s <= least) {
            between(least, out);
            double d = s - least;
            double wall = STEEP * (out[2] + 1 / (step * step));
            out[0] += out[1] * d + 0.5 * wall * d * d;
            out[1] += wall * d;
            out[2] = wall;
            return;
        }
        between(s, out);
        // A straight line has no curvature for a Newton step.
        out[2] = Math.max(out[2], 1e-6 / (step * step));
    }

    private void between(double s, double[] out) {
        double t = (s - anchor) / step * GROWTH;
        // Inverse hyperbolic sine.
        int k = (int) Math.floor(Math.log(Math.abs(t) + Math.sqrt(t * t + 1)) * Math.signum(t) / GROWTH + 1e-12);
        Node a = node(k);
        hermite(a, node(k + 1), s, out);
    }

    private static void hermite(Node a, Node b, double s, double[] out) {
        double h = b.s - a.s;
        if (!(h > 0)) {
            out[0] = a.value;
            out[1] = a.slope;
            out[2] = a.bend;
            return;
        }
        double u = (s - a.s) / h;
        double d = b.value - a.value;
        double va = a.slope * h;
        double vb = b.slope * h;
        double wa = 0.5 * a.bend * h * h;
        double wb = 0.5 * b.bend * h * h;
        double c3 = 10 * d - 6 * va - 4 * vb - 3 * wa + wb;
        double c4 = -15 * d + 8 * va + 7 * vb + 3 * wa - 2 * wb;
        double c5 = 6 * d - 3 * va - 3 * vb - wa + wb;
        out[0] = a.value + u * (va + u * (wa + u * (c3 + u * (c4 + u * c5))));
        out[1] = (va + u * (2 * wa + u * (3 * c3 + u * (4 * c4 + u * 5 * c5)))) / h;
        out[2] = (2 * wa + u * (6 * c3 + u * (12 * c4 + u * 20 * c5))) / (h * h);
    }
}
