package org.tauscope.statistics.counting;

/**
 * Median discovery significance of a counting experiment from its Asimov data set: what a search can hope for.
 */
public final class ExpectedSignificance {

    private ExpectedSignificance() {}

    /**
     * With a known background: G. Cowan, K. Cranmer, E. Gross, O. Vitells, EPJ C 71 (2011) 1554, eq. 97.
     *
     * @param signal     expected signal events
     * @param background expected background events, above 0
     */
    public static double knownBackground(double signal, double background) {
        Checked.events("signal", signal);
        Checked.positive("background", background);
        double x = signal / background;
        // (1 + x) ln(1 + x) - x loses its digits where the signal is tiny.
        double bracket = x < 1e-4 ? x * x * (0.5 - x / 6 + x * x / 12) : (1 + x) * Math.log1p(x) - x;
        return Math.sqrt(2 * background * bracket);
    }

    /**
     * With a background that a control count determines to {@code uncertainty}: G. Cowan, "Discovery sensitivity for a
     * counting experiment with background uncertainty" (2012), eq. 20; the on/off likelihood with
     * {@code tau = b / uncertainty^2}.
     *
     * @param signal      expected signal events
     * @param background  expected background events, above 0
     * @param uncertainty its standard deviation, events; 0 for a known background
     */
    public static double uncertainBackground(double signal, double background, double uncertainty) {
        Checked.events("signal", signal);
        Checked.positive("background", background);
        Checked.events("background uncertainty", uncertainty);
        if (uncertainty < 1e-4 * Math.sqrt(background)) {
            return knownBackground(signal, background);
        }
        double tau = background / (uncertainty * uncertainty);
        return Math.sqrt(new OnOff(signal + background, tau * background, 1 / tau).likelihoodRatio());
    }
}
