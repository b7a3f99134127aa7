package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial of Chebyshev's basis with a number of events of its own:
 * {@code N / width (1 + sum a_k (T_k(u) - mean of T_k))}, u from -1 to 1 over the range.
 *
 * @param name   prefix of the parameter names
 * @param degree degree, 0 to 12
 * @param events expected number of events, start of the fit
 */
public record Chebyshev(String name, int degree, double events) implements Component {

    /** Checks degree and start. */
    public Chebyshev {
        if (degree < 0 || degree > 12) {
            throw new IllegalArgumentException("Chebyshev degree is " + degree + ", expected 0 to 12");
        }
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "background starts at " + events + " events, expected a finite number from 0");
        }
    }

    @Override
    public List<FitParameter> parameters() {
        List<FitParameter> parameters = new ArrayList<>(List.of(FitParameter.positive(name + "Events", events)));
        for (int k = 1; k <= degree; k++) {
            parameters.add(new FitParameter(name + k, 0, -5, 5));
        }
        return parameters;
    }

    @Override
    public Rate at(double[] theta, Range range) {
        return new Rate() {
            @Override
            public double density(double x, double[] gradient) {
                double u = 2 * (x - range.low()) / range.width() - 1;
                double before = 1;
                double now = u;
                double form = 1;
                for (int k = 1; k <= degree; k++) {
                    double free = now - mean(k);
                    form += theta[k] * free;
                    gradient[k] = theta[0] / range.width() * free;
                    double next = 2 * u * now - before;
                    before = now;
                    now = next;
                }
                gradient[0] = form / range.width();
                return theta[0] * gradient[0];
            }

            @Override
            public double events(double[] gradient) {
                gradient[0] = 1;
                for (int k = 1; k <= degree; k++) {
                    gradient[k] = 0;
                }
                return theta[0];
            }
        };
    }

    private static double mean(int k) {
        return k % 2 == 1 ? 0 : 1.0 / (1 - (double) k * k);
    }
}
