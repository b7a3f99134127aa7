package org.tauscope.detector;

import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Tracks that no particle made: soft pions of any direction that pass the axis at some distance; reused.
 *
 * <p>Nobody publishes their spectrum. Assumed here: pT above 0.1 GeV, exponential with 0.2 GeV; flat in azimuth and in the
 * cosine of the polar angle; Gaussian in the distance from the axis (10 mm) and along it (30 mm).
 */
final class Fakes {

    private static final double LEAST_PT = 0.1;
    private static final double MEAN_PT = 0.2;
    private static final double ACROSS = 10;
    private static final double ALONG = 30;

    private final double none;

    /** The last fake. */
    final Birth birth = new Birth();

    Fakes(double mean) {
        none = Math.exp(-mean);
    }

    /** How many there are in an event: a Poisson number. */
    int number(RandomStream random, long event) {
        if (none == 1) {
            return 0;
        }
        random.at(event, Stage.MATERIAL, Long.MAX_VALUE);
        int count = -1;
        double product = 1;
        do {
            product *= random.nextDouble();
            count++;
        } while (product > none);
        return count;
    }

    /** Draws one. */
    void draw(RandomStream random) {
        double pt = LEAST_PT + MEAN_PT * random.nextExponential();
        double phi = 2 * Math.PI * random.nextDouble();
        double cosTheta = 2 * random.nextDouble() - 1;
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double distance = ACROSS * random.nextGaussian();
        int charge = random.nextBoolean() ? 1 : -1;
        birth.set(
                charge * Pdg.PI_PLUS,
                pt * cos,
                pt * sin,
                pt * cosTheta / Math.sqrt(1 - cosTheta * cosTheta),
                -distance * sin,
                distance * cos,
                ALONG * random.nextGaussian());
    }
}
