package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A number of events within the range times a shape normalised there, by a 16-point Gauss-Legendre rule between its
 * knots.
 *
 * @param events number of events
 * @param shape  their distribution
 */
public record Yield(FitParameter events, Shape shape) implements Component {

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16, 0, 1);

    @Override
    public List<FitParameter> parameters() {
        List<FitParameter> all = new ArrayList<>(List.of(events));
        all.addAll(shape.parameters());
        return all;
    }

    @Override
    public Rate at(double[] theta, Range range) {
        double[] own = Arrays.copyOfRange(theta, 1, theta.length);
        double[] slope = new double[own.length];
        double[] gradient = new double[own.length];
        double integral = 0;
        double[] edges = edges(own, range);
        for (int i = 1; i < edges.length; i++) {
            double width = edges[i] - edges[i - 1];
            for (int k = 0; k < RULE.getNumberOfPoints(); k++) {
                double weight = width * RULE.getWeight(k);
                integral += weight * shape.value(edges[i - 1] + width * RULE.getPoint(k), own, gradient);
                for (int p = 0; p < slope.length; p++) {
                    slope[p] += weight * gradient[p];
                }
            }
        }
        return new Normalised(theta[0], shape, own, integral, slope);
    }

    private double[] edges(double[] own, Range range) {
        double[] inside = Arrays.stream(shape.knots(own, range))
                .filter(knot -> knot > range.low() && knot < range.high())
                .sorted()
                .distinct()
                .toArray();
        double[] edges = new double[inside.length + 2];
        edges[0] = range.low();
        System.arraycopy(inside, 0, edges, 1, inside.length);
        edges[edges.length - 1] = range.high();
        return edges;
    }

    /** A shape for one set of parameters. */
    private static final class Normalised implements Rate {
        private final double events;
        private final Shape shape;
        private final double[] theta;
        private final double inverse;
        /** Relative change of the integral by each parameter. */
        private final double[] slope;

        private final double[] work;

        Normalised(double events, Shape shape, double[] theta, double integral, double[] slope) {
            this.events = events;
            this.shape = shape;
            this.theta = theta;
            // A shape that vanishes within the range describes no event there.
            inverse = integral > 0 ? 1 / integral : 0;
            this.slope = slope;
            for (int p = 0; p < slope.length; p++) {
                slope[p] *= inverse;
            }
            work = new double[slope.length];
        }

        @Override
        public double density(double x, double[] gradient) {
            double value = shape.value(x, theta, work) * inverse;
            gradient[0] = value;
            for (int p = 0; p < work.length; p++) {
                gradient[p + 1] = events * (work[p] * inverse - value * slope[p]);
            }
            return events * value;
        }

        @Override
        public double events(double[] gradient) {
            Arrays.fill(gradient, 0);
            gradient[0] = 1;
            return events;
        }
    }
}
