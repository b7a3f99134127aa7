package org.tauscope.statistics.scan;

import org.tauscope.statistics.Significance;

/**
 * The order of the polynomial is chosen in each window: the smallest one beyond which neither one nor two more orders
 * improve the fit without signal significantly (likelihood ratio against chi-squared with one and two degrees of freedom).
 * Two, because a spectrum that is even about the centre of the window gains nothing from one odd order more.
 *
 * @param lowest       form of the lowest order
 * @param highest      highest degree, from that of the lowest form to 12
 * @param significance chance of an improvement as large where the order suffices, in (0, 1); 0.05 is usual
 */
public record BackgroundOrder(SmoothBackground lowest, int highest, double significance) implements BackgroundRule {

    /** Checks the degrees. */
    public BackgroundOrder {
        if (highest < lowest.degree() || highest > 12) {
            throw new IllegalArgumentException("highest background degree is " + highest + ", expected "
                    + lowest.degree() + ", the lowest one, to 12");
        }
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException(
                    "significance of an order is " + significance + ", expected a probability between 0 and 1");
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
        double one = Significance.ofPValue(0.5 * significance);
        double forOne = one * one;
        double forTwo = -2 * Math.log(significance);
        int most = Math.min(highest, counts.length - 3);
        double[] twice = new double[highest + 1];
        int fitted = lowest.degree() - 1;
        for (int degree = lowest.degree(); degree <= most; degree++) {
            while (fitted < Math.min(most, degree + 2)) {
                fitted++;
                twice[fitted] = minimum(lowest.withDegree(fitted), counts, total, templates);
            }
            boolean better = degree + 1 <= most && twice[degree] - twice[degree + 1] > forOne;
            boolean better2 = degree + 2 <= most && twice[degree] - twice[degree + 2] > forTwo;
            if (!better && !better2) {
                return degree;
            }
        }
        return Math.max(lowest.degree(), most);
    }

    private static double minimum(SmoothBackground form, double[] counts, double total, Templates templates) {
        WindowFit fit = new WindowFit(form, templates.of(form));
        fit.likelihood().observe(counts, 0);
        double[] x = fit.start(total);
        return 2 * fit.held(x, 0);
    }
}
