package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial of Bernstein's basis: not negative anywhere as long as its coefficients are not. Coefficient k is the
 * number of events under its bump, so that their sum is the number of events in the range.
 *
 * @param name   prefix of the parameter names
 * @param degree degree, 0 to 12
 * @param events expected number of events, start of the fit
 */
public record Bernstein(String name, int degree, double events) implements Component {

    /** Checks degree and start. */
    public Bernstein {
        if (degree < 0 || degree > 12) {
            throw new IllegalArgumentException("Bernstein degree is " + degree + ", expected 0 to 12");
        }
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "background starts at " + events + " events, expected a finite number from 0");
        }
    }

    @Override
    public List<FitParameter> parameters() {
        List<FitParameter> parameters = new ArrayList<>();
        for (int k = 0; k <= degree; k++) {
            parameters.add(FitParameter.positive(name + k, events / (degree + 1)));
        }
        return parameters;
    }

    @Override
    public Rate at(double[] theta, Range range) {
        return new Rate() {
            @Override
            public double density(double x, double[] gradient) {
                basis(degree, (x - range.low()) / range.width(), gradient);
                double sum = 0;
                for (int k = 0; k <= degree; k++) {
                    gradient[k] *= (degree + 1) / range.width();
                    sum += theta[k] * gradient[k];
                }
                return sum;
            }

            @Override
            public double events(double[] gradient) {
                double sum = 0;
                for (int k = 0; k <= degree; k++) {
                    gradient[k] = 1;
                    sum += theta[k];
                }
                return sum;
            }
        };
    }

    /** The polynomials of the basis at u in [0, 1], by de Casteljau's triangle; they add up to 1. */
    public static void basis(int degree, double u, double[] out) {
        out[0] = 1;
        for (int n = 1; n <= degree; n++) {
            out[n] = u * out[n - 1];
            for (int k = n - 1; k > 0; k--) {
                out[k] = (1 - u) * out[k] + u * out[k - 1];
            }
            out[0] *= 1 - u;
        }
    }
}
