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
    /** Real and imaginary part of one node after the other. */
    private final double[] values = new double[2 * CELLS + 2];

    /** On an interval of squared masses, GeV^2. */
    TabulatedAmplitude(double low, double high, Source source) {
        this.low = low;
        inverseSpacing = CELLS / (high - low);
        for (int node = 0; node <= CELLS; node++) {
            double[] sum = new double[2];
            source.add(low + node / inverseSpacing, sum);
            values[2 * node] = sum[0];
            values[2 * node + 1] = sum[1];
        }
    }

    /** M^2 / (M^2 - s - i M Gamma) below a squared mass in GeV^2. */
    static TabulatedAmplitude breitWigner(double mass, double width, double high) {
        return new TabulatedAmplitude(0, high, (s, sum) -> {
            double real = mass * mass - s;
            double damping = mass * width;
            double norm = mass * mass / (real * real + damping * damping);
            sum[0] += norm * real;
            sum[1] += norm * damping;
        });
    }

    double squared(double s) {
        double re = real(s);
        double im = imaginary(s);
        return re * re + im * im;
    }

    double real(double s) {
        return interpolate(0, s);
    }

    double imaginary(double s) {
        return interpolate(1, s);
    }

    private double interpolate(int part, double s) {
        double position = (s - low) * inverseSpacing;
        int node = Math.clamp((int) position, 0, CELLS - 1);
        double value = values[2 * node + part];
        return value + (position - node) * (values[2 * node + 2 + part] - value);
    }
}
