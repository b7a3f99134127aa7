package org.tauscope.generator;

/**
 * The share z of the light-cone momentum of a string end that a hadron takes, f(z) = z^-c (1 - z)^a exp(-b mT^2 / z) / norm
 * (B. Andersson et al., Phys. Rept. 97 (1983) 31), by tables of its quantiles in b mT^2.
 */
final class LundFraction {

    private static final int MASSES = 96;
    private static final int QUANTILES = 256;
    private static final int STEPS = 4000;
    private static final double LOWEST = Math.log(0.01);
    private static final double HIGHEST = Math.log(40);

    private final double b;
    private final double[] quantile = new double[(MASSES + 1) * (QUANTILES + 1)];

    /**
     * One shape.
     *
     * @param a power of 1 - z
     * @param b 1/GeV^2
     * @param c power of 1/z
     */
    LundFraction(double a, double b, double c) {
        if (!(a > 0) || !(b > 0) || !Double.isFinite(c)) {
            throw new IllegalArgumentException(
                    "Lund function: a = " + a + " and b = " + b + " must be positive, c = " + c + " finite");
        }
        this.b = b;
        double[] cumulative = new double[STEPS + 1];
        for (int node = 0; node <= MASSES; node++) {
            double scale = Math.exp(LOWEST + (HIGHEST - LOWEST) * node / MASSES);
            fill(a, c, scale, cumulative);
            int step = 0;
            for (int i = 0; i <= QUANTILES; i++) {
                // The outermost values stand for the outermost tenth of their steps: z stays off 0 and 1.
                double wanted = cumulative[STEPS] * Math.clamp(i, 0.1, QUANTILES - 0.1) / QUANTILES;
                while (step < STEPS - 1 && cumulative[step + 1] < wanted) {
                    step++;
                }
                double t = (wanted - cumulative[step]) / Math.max(1e-300, cumulative[step + 1] - cumulative[step]);
                quantile[node * (QUANTILES + 1) + i] = at(step + Math.clamp(t, 0, 1));
            }
        }
    }

    /** z as a function of the step: even in sqrt(z), because light hadrons take little. */
    private static double at(double step) {
        double root = step / STEPS;
        return root * root;
    }

    private static void fill(double a, double c, double scale, double[] cumulative) {
        // Largest value of the logarithm, so that nothing underflows.
        double largest = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            largest = Math.max(largest, logarithm(at(step + 0.5), a, c, scale));
        }
        cumulative[0] = 0;
        for (int step = 0; step < STEPS; step++) {
            double density = Math.exp(logarithm(at(step + 0.5), a, c, scale) - largest);
            cumulative[step + 1] = cumulative[step] + density * (at(step + 1) - at(step));
        }
    }

    private static double logarithm(double z, double a, double c, double scale) {
        return -c * Math.log(z) + a * Math.log1p(-z) - scale / z;
    }

    /**
     * The share below which a hadron stays with probability u.
     *
     * @param transverseMass2 of the hadron, GeV^2
     * @param u               in (0, 1)
     * @return z in (0, 1)
     */
    double quantile(double transverseMass2, double u) {
        double place = (Math.log(b * transverseMass2) - LOWEST) * (MASSES / (HIGHEST - LOWEST));
        int node = Math.clamp((int) place, 0, MASSES - 1);
        double t = Math.clamp(place - node, 0, 1);
        double position = u * QUANTILES;
        int i = Math.min((int) position, QUANTILES - 1);
        double v = position - i;
        int at = node * (QUANTILES + 1) + i;
        int next = at + QUANTILES + 1;
        return (1 - t) * (quantile[at] + v * (quantile[at + 1] - quantile[at]))
                + t * (quantile[next] + v * (quantile[next + 1] - quantile[next]));
    }
}
