package org.tauscope.interpretation;

/**
 * Selected decays of a long-lived particle that were generated log-uniformly in flight distance: one sample serves
 * every lifetime.
 *
 * <p>With the flight distance L of a particle of momentum p drawn from q(L) = 1 / (L ln(rMax/rMin)), a decay stands for
 * the exponential law of mean p/m c tau with the weight ln(rMax/rMin) (x / c tau) exp(-x / c tau), x = L m / p being
 * its proper decay length. The logarithm is part of the weights that come in.
 */
public final class ProperLengthSample {

    private final double[] properLength;
    private final double[] weight;
    private final double events;

    /**
     * A sample of selected decays.
     *
     * @param properLength proper decay lengths, mm, each positive
     * @param weight       weights of the selected decays: generation times selection, one per length
     * @param events       number of generated events, positive
     */
    public ProperLengthSample(double[] properLength, double[] weight, double events) {
        if (properLength.length != weight.length) {
            throw new IllegalArgumentException("proper-length sample: " + properLength.length + " lengths and "
                    + weight.length + " weights, expected as many of both");
        }
        if (!(events > 0)) {
            throw new IllegalArgumentException("proper-length sample: " + events + " events, expected more than 0");
        }
        for (double x : properLength) {
            if (!(x > 0)) {
                throw new IllegalArgumentException("proper-length sample: length " + x + " mm, expected more than 0");
            }
        }
        this.properLength = properLength.clone();
        this.weight = weight.clone();
        this.events = events;
    }

    /**
     * Fraction of all decays that are selected, for a given lifetime.
     *
     * @param ctau mean proper decay length, mm, positive
     */
    public double efficiency(double ctau) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * density(properLength[i] / ctau);
        }
        return sum / events;
    }

    /**
     * Standard deviation of {@link #efficiency} from the finite number of events.
     *
     * @param ctau mean proper decay length, mm, positive
     */
    public double error(double ctau) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            double w = weight[i] * density(properLength[i] / ctau);
            sum += w * w;
        }
        double mean = efficiency(ctau);
        return Math.sqrt(Math.max(0, sum / events - mean * mean) / events);
    }

    private static double density(double t) {
        return t * Math.exp(-t);
    }
}
