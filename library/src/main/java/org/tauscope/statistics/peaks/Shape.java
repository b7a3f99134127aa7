package org.tauscope.statistics.peaks;

import java.util.List;

/** The form of a distribution, of any scale: {@link Yield} normalises it to one within the range of the fit. */
public interface Shape {

    /** Its parameters, with the names they have in the fit. */
    List<FitParameter> parameters();

    /**
     * The value at a place, not negative.
     *
     * @param x        place
     * @param theta    parameters, in order
     * @param gradient receives the derivatives of the value by the parameters
     */
    double value(double x, double[] theta, double[] gradient);

    /**
     * Places in any order between which the shape is smooth on the scale of their distance: a 16-point Gauss rule between
     * neighbours integrates it. They may lie outside of the range.
     */
    double[] knots(double[] theta, Range range);
}
