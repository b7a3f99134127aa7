package org.tauscope.statistics.scan;

/** How the background of a window is described: one form for all windows, or an order chosen in each. */
public sealed interface BackgroundRule permits SmoothBackground, BackgroundOrder, SpuriousOrder {

    /** The form of the highest order that may come. */
    SmoothBackground largest();

    /** Whether the templates of a window depend on its length only. */
    default boolean flat() {
        return largest().flat();
    }

    /**
     * The form for a window.
     *
     * @param counts    events per bin
     * @param templates the basis of a form over the same bins
     * @param peak      the peak over the same bins
     * @return its polynomial degree
     */
    int degree(double[] counts, Templates templates, ShiftedPeak peak);

    /** The basis over the bins of a window. */
    @FunctionalInterface
    interface Templates {

        /** One row per coefficient, one number per bin. */
        double[][] of(SmoothBackground background);
    }

    /** A peak of one event beside its mass. */
    @FunctionalInterface
    interface ShiftedPeak {

        /** One number per bin for a shift in widths of the peak. */
        double[] at(double shift);
    }
}
