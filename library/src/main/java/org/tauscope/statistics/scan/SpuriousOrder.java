package org.tauscope.statistics.scan;

/**
 * The order of the polynomial is chosen in each window from an expected spectrum without fluctuations, such as a smooth
 * simulated one: the smallest one with which a signal that is fitted to the background, at the mass and up to four widths
 * beside it, stays below a fraction of its statistical error. The likelihood ratio of {@link BackgroundOrder} does not see
 * biases that small, but suits recorded counts, where this rule would follow the fluctuations.
 *
 * @param lowest   form of the lowest order
 * @param highest  highest degree, from that of the lowest form to 12; taken where no degree suffices
 * @param fraction largest spurious signal in units of its error, above 0; 0.2 is usual
 */
public record SpuriousOrder(SmoothBackground lowest, int highest, double fraction) implements BackgroundRule {

    private static final double[] SHIFTS = {0, -2, 2, -4, 4};

    /** Checks the numbers. */
    public SpuriousOrder {
        if (highest < lowest.degree() || highest > 12) {
            throw new IllegalArgumentException("highest background degree is " + highest + ", expected "
                    + lowest.degree() + ", the lowest one, to 12");
        }
        if (!(fraction > 0 && fraction < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "largest spurious signal is " + fraction + " of its error, expected a finite number above 0");
        }
    }

    @Override
    public SmoothBackground largest() {
        return lowest.withDegree(highest);
    }

    @Override
    public int degree(double[] counts, Templates templates, ShiftedPeak peak) {
        double total = 0;
        for (double n : counts) {
            total += n;
        }
        int most = Math.max(lowest.degree(), Math.min(highest, counts.length - 3));
        for (int degree = lowest.degree(); degree < most; degree++) {
            SmoothBackground form = lowest.withDegree(degree);
            WindowFit fit = new WindowFit(form, templates.of(form));
            fit.likelihood().observe(counts, 0);
            if (suffices(fit, fit.start(total), peak)) {
                return degree;
            }
        }
        return most;
    }

    private boolean suffices(WindowFit fit, double[] start, ShiftedPeak peak) {
        double[] zero = start.clone();
        fit.likelihood().look(peak.at(0), 0);
        if (fit.held(zero, 0) == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (double shift : SHIFTS) {
            fit.likelihood().look(peak.at(shift), 0);
            double[] x = zero.clone();
            // One Newton step from the fit without signal: the signal, in units of its error, is what the slope says.
            double bend = fit.bend(x);
            double slope = fit.slope(x);
            if (bend > 0 && Math.abs(slope) > fraction * Math.sqrt(bend)) {
                return false;
            }
        }
        return true;
    }
}
