package org.tauscope.statistics.unbinned;

import java.util.List;

/** An unnormalised density in one variable; {@link PeakFit} normalises it over its range. */
public interface Shape {

    /** One parameter with its start, bounds and typical step. A parameter with equal bounds is held. */
    record Parameter(String name, double start, double lower, double upper, double step) {
        /** Checks that start and bounds are in order. */
        public Parameter {
            if (!(lower <= start && start <= upper && step > 0)) {
                throw new IllegalArgumentException("parameter " + name + " starts at " + start + " in [" + lower + ", "
                        + upper + "] with step " + step + ", expected them in order and a positive step");
            }
        }

        /** A parameter that is not fitted. */
        public static Parameter held(String name, double value) {
            return new Parameter(name, value, value, value, 1);
        }
    }

    /** The parameters in order. */
    List<Parameter> parameters();

    /** The density at x, from 0, for values of the parameters. */
    double density(double x, double[] values);
}
