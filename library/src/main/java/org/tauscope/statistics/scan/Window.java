package org.tauscope.statistics.scan;

/** The part of the spectrum that a hypothesis is tested in. */
public sealed interface Window {

    /** The whole spectrum: one background for all masses. */
    record Whole() implements Window {}

    /**
     * A window of a length that follows the width of the peak; at the ends of the spectrum it is shifted inwards.
     *
     * @param widths widths of the peak to either side, above 0
     */
    record Sliding(double widths) implements Window {

        /** Checks the length. */
        public Sliding {
            if (!(widths > 0 && widths < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("window is " + widths + " widths, expected a finite number above 0");
            }
        }
    }
}
