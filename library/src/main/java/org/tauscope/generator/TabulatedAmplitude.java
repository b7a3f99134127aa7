package org.tauscope.generator;

/** A complex function of a squared mass, linear between equidistant nodes. Error: second order in the spacing. */
final class TabulatedAmplitude {

    /** A complex function to tabulate. */
    interface Source {
        /** Adds the value at s in GeV^2 to (real, imaginary). */
        void add(double s, double[] sum);
    }

    private static final int CELLS = 2000;

    private final double low;
    private final double inverseSpacing;
    private final double[] real = new double[CELLS + 1];
    private final double[] imaginary = new double[CELLS + 1];

    /** On an interval of squared masses, GeV^2. */
    TabulatedAmplitude(double low, double high, Source source) {
        this.low = low;
        inverseSpacing = CELLS / (high - low);
        for (int node = 0; node <= CELLS; node++) {
            double[] sum = new double[2];
            source.add(low + node / inverseSpacing, sum);
            real[node] = sum[0];
            imaginary[node] = sum[1];
        }
    }

    double real(double s) {
        return interpolate(real, s);
    }

    double imaginary(double s) {
        return interpolate(imaginary, s);
    }

    private double interpolate(double[] table, double s) {
        double position = (s - low) * inverseSpacing;
        int node = Math.clamp((int) position, 0, CELLS - 1);
        return table[node] + (position - node) * (table[node + 1] - table[node]);
    }
}
