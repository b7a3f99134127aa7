package org.tauscope.detector;

import org.tauscope.random.RandomStream;

/**
 * Where on its flight an unstable particle decays: exponentially, or by importance sampling, where a fraction of the
 * particles decays inside the detector for sure and carries the weight that this deserves. Reused.
 *
 * <p>With natural probability P to decay before the end and forced fraction f, the sampling density is (f / P + 1 - f)
 * times the natural one inside and (1 - f) times it outside; the weight is the inverse.
 */
final class DecayPoint {

    /** Distance from birth to decay, mm; infinite where the particle leaves the detector first. */
    double distance;
    /** Weight of having chosen this distance. */
    double weight;

    /**
     * Draws a decay point, two numbers.
     *
     * @param mean   mean flight distance in the laboratory, mm
     * @param length distance from birth to the end of the detector, mm
     * @param forced fraction of forced decays, in [0, 1)
     */
    void draw(double mean, double length, double forced, RandomStream random) {
        double choice = random.nextDouble();
        double uniform = random.nextOpenDouble();
        distance = Double.POSITIVE_INFINITY;
        weight = 1;
        if (!(length > 0) || Double.isInfinite(mean)) {
            return;
        }
        double inside = -Math.expm1(-length / mean);
        double drawn = choice < forced ? -mean * Math.log1p(-uniform * inside) : -mean * Math.log(uniform);
        if (drawn < length) {
            distance = drawn;
            weight = 1 / (forced / inside + 1 - forced);
        } else {
            weight = 1 / (1 - forced);
        }
    }
}
