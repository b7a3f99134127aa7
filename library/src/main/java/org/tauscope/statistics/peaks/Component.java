package org.tauscope.statistics.peaks;

import java.util.List;

/** A part of the event density: a number of events spread over the range. */
public interface Component {

    /** Its parameters, with the names they have in the fit. */
    List<FitParameter> parameters();

    /** The density for one set of parameters. */
    Rate at(double[] theta, Range range);

    /** An event density with its derivatives by the parameters. */
    interface Rate {

        /** Events per unit of the variable at x. */
        double density(double x, double[] gradient);

        /** Events within the range. */
        double events(double[] gradient);
    }
}
