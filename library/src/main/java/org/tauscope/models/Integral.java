package org.tauscope.models;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Definite integrals of spectra: smooth inside, with powers of square roots at both ends. */
final class Integral {

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(96, 0, Math.PI / 2);

    private Integral() {}

    /**
     * The integral of {@code spectrum} from {@code low} to {@code high}; 0 where the range is empty. The substitution
     * x = low + (high - low) sin^2(t) turns square roots at the ends into smooth functions of t.
     */
    static double over(double low, double high, DoubleUnaryOperator spectrum) {
        if (!(high > low)) {
            return 0;
        }
        double range = high - low;
        return RULE.integrate(t -> {
            double sine = Math.sin(t);
            return spectrum.applyAsDouble(low + range * sine * sine) * range * Math.sin(2 * t);
        });
    }
}
