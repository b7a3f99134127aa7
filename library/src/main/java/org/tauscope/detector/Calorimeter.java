package org.tauscope.detector;

import org.tauscope.cards.Card;

/**
 * The electromagnetic calorimeter: a closed cylinder with angular regions, thresholds and gaps between them.
 *
 * @param radius     inner radius of the barrel, mm
 * @param zMin       inner face of the backward end, mm
 * @param zMax       inner face of the forward end, mm
 * @param regions    where photons are seen
 * @param noise      energy resolution term a of a/E, GeV
 * @param stochastic energy resolution term b of b/E^(1/4), GeV^(1/4)
 * @param constant   constant energy resolution term
 * @param position   position resolution at 1 GeV, falling as 1/sqrt(E), mm GeV^(1/2)
 * @param efficiency probability that a photon above threshold is seen
 * @param merge      distance below which two photons are one cluster, mm
 */
record Calorimeter(
        double radius,
        double zMin,
        double zMax,
        Regions regions,
        double noise,
        double stochastic,
        double constant,
        double position,
        double efficiency,
        double merge) {

    static Calorimeter of(Card card) {
        double radius = card.quantity("radius", "mm", 1, 1e5).value();
        double zMin = card.quantity("z_min", "mm", -1e5, -1).value();
        double zMax = card.quantity("z_max", "mm", 1, 1e5).value();
        return new Calorimeter(
                radius,
                zMin,
                zMax,
                Regions.of(card.section("regions")),
                card.quantity("noise", "GeV", 0, 1).value(),
                card.quantity("stochastic", "GeV^(1/4)", 0, 1).value(),
                card.quantity("constant", "1", 0, 1).value(),
                card.quantity("position", "mm GeV^(1/2)", 0, 1000).value(),
                card.quantity("efficiency", "1", 0, 1).value(),
                card.quantity("merge", "mm", 0, 1000).value());
    }

    /** Relative energy resolution of a photon of an energy in GeV. */
    double relativeResolution(double energy) {
        double a = noise / energy;
        double b = stochastic / Math.sqrt(Math.sqrt(energy));
        return Math.sqrt(a * a + b * b + constant * constant);
    }

    /** Straight distance from a birth to the inner face, mm; 0 for what is born outside or at rest. */
    double distance(Birth neutral, double momentum) {
        double outside = neutral.x * neutral.x + neutral.y * neutral.y - radius * radius;
        if (!(momentum > 0) || !(outside < 0) || neutral.z <= zMin || neutral.z >= zMax) {
            return 0;
        }
        double a = neutral.px * neutral.px + neutral.py * neutral.py;
        double b = neutral.x * neutral.px + neutral.y * neutral.py;
        // In units of 1 / momentum: the positive root of a quadratic whose constant is negative.
        double toBarrel = a > 0 ? (-b + Math.sqrt(b * b - a * outside)) / a : Double.POSITIVE_INFINITY;
        double toEnd = Double.POSITIVE_INFINITY;
        if (neutral.pz > 0) {
            toEnd = (zMax - neutral.z) / neutral.pz;
        } else if (neutral.pz < 0) {
            toEnd = (zMin - neutral.z) / neutral.pz;
        }
        return momentum * Math.min(toBarrel, toEnd);
    }

    /** Angular regions with a threshold each, from small to large polar angle. */
    static final class Regions {

        private final double[] cosMax;
        private final double[] cosMin;
        private final double[] threshold;

        private Regions(double[] cosMax, double[] cosMin, double[] threshold) {
            this.cosMax = cosMax;
            this.cosMin = cosMin;
            this.threshold = threshold;
        }

        private static Regions of(Card card) {
            Columns table = new Columns(card, "theta_min_deg");
            table.names("name");
            double[] low = table.increasing("theta_min_deg", 0, 180);
            double[] high = table.increasing("theta_max_deg", 0, 180);
            for (int i = 0; i < low.length; i++) {
                if (!(low[i] < high[i]) || (i > 0 && !(low[i] >= high[i - 1]))) {
                    throw card.refuse("theta_min_deg", low[i] + " to " + high[i] + " deg", "no overlap");
                }
            }
            for (int i = 0; i < low.length; i++) {
                low[i] = Math.cos(Math.toRadians(low[i]));
                high[i] = Math.cos(Math.toRadians(high[i]));
            }
            return new Regions(low, high, table.numbers("threshold_GeV", 0, 10));
        }

        /** Smallest energy seen at the cosine of a polar angle, GeV; infinite in gaps and outside. */
        double threshold(double cosTheta) {
            for (int i = 0; i < threshold.length; i++) {
                if (cosTheta <= cosMax[i] && cosTheta > cosMin[i]) {
                    return threshold[i];
                }
            }
            return Double.POSITIVE_INFINITY;
        }
    }
}
