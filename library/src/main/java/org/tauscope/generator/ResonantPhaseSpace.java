package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Phase space of four mesons, filled more densely where two of them have the mass of a rho. One of several orders
 * (a, b, c, d) is chosen: the squared mass of a and b follows a Breit-Wigner on an even floor, that of a, b, c is even, all
 * directions are even. The density of the mixture of all orders is known at each point.
 */
final class ResonantPhaseSpace {

    private static final double FLOOR = 0.25;
    private static final double MASS2 = 0.77 * 0.77;
    /** Mass times width of the Breit-Wigner: a little broader than the rho. */
    private static final double BREADTH = 0.77 * 0.18;

    private final double[] masses;
    private final int[][] orders;
    private final double lightest;

    /**
     * Of four mesons.
     *
     * @param masses GeV
     * @param orders the mesons as a, b, c, d
     */
    ResonantPhaseSpace(double[] masses, int[][] orders) {
        this.masses = masses.clone();
        this.orders = orders;
        double least = masses[0];
        for (double mass : masses) {
            least = Math.min(least, mass);
        }
        lightest = least;
    }

    /** Gives momenta to the mesons; false where the masses drawn are not possible. */
    boolean draw(double q, RandomStream random, DecayProducts out, int first) {
        int[] order = orders[(int) (random.nextDouble() * orders.length)];
        double low = 4 * lightest * lightest;
        double high = (q - 2 * lightest) * (q - 2 * lightest);
        double pair2;
        if (random.nextDouble() < FLOOR) {
            pair2 = low + (high - low) * random.nextDouble();
        } else {
            double from = Math.atan((low - MASS2) / BREADTH);
            double to = Math.atan((high - MASS2) / BREADTH);
            pair2 = MASS2 + BREADTH * Math.tan(from + (to - from) * random.nextDouble());
        }
        double pair = Math.sqrt(Math.max(0, pair2));
        double a = masses[order[0]];
        double b = masses[order[1]];
        double c = masses[order[2]];
        double d = masses[order[3]];
        if (pair < a + b || pair > q - c - d) {
            return false;
        }
        double low2 = (pair + c) * (pair + c);
        double triple2 = low2 + ((q - d) * (q - d) - low2) * random.nextDouble();
        double[] cluster = out.cluster;
        cluster[0] = a;
        cluster[1] = pair;
        cluster[2] = Math.sqrt(triple2);
        cluster[3] = q;
        for (int k = 0; k < 4; k++) {
            out.mass[first + k] = masses[order[k]];
        }
        PhaseSpace.layOut(cluster, 4, random, out, first);
        double[] kept = out.products;
        for (int k = 0; k < 4; k++) {
            kept[4 * k] = out.px[first + k];
            kept[4 * k + 1] = out.py[first + k];
            kept[4 * k + 2] = out.pz[first + k];
            kept[4 * k + 3] = out.energy[first + k];
        }
        for (int k = 0; k < 4; k++) {
            int particle = first + order[k];
            out.mass[particle] = masses[order[k]];
            out.px[particle] = kept[4 * k];
            out.py[particle] = kept[4 * k + 1];
            out.pz[particle] = kept[4 * k + 2];
            out.energy[particle] = kept[4 * k + 3];
        }
        return true;
    }

    /** Density of points per volume of phase space, in units that depend on q only. */
    double density(double q, DecayProducts out, int first) {
        double low = 4 * lightest * lightest;
        double high = (q - 2 * lightest) * (q - 2 * lightest);
        double floor = FLOOR / (high - low);
        double peak =
                (1 - FLOOR) * BREADTH / (Math.atan((high - MASS2) / BREADTH) - Math.atan((low - MASS2) / BREADTH));
        double sum = 0;
        for (int[] order : orders) {
            double a = masses[order[0]];
            double b = masses[order[1]];
            double c = masses[order[2]];
            double d = masses[order[3]];
            double pair2 = out.massSquared(first + order[0], first + order[1]);
            double triple2 = q * q + d * d - 2 * q * out.energy[first + order[3]];
            double pair = Math.sqrt(pair2);
            double off = pair2 - MASS2;
            double range = (q - d) * (q - d) - (pair + c) * (pair + c);
            double momenta = (pair2 - (a + b) * (a + b))
                    * (pair2 - (a - b) * (a - b))
                    * (triple2 - (pair + c) * (pair + c))
                    * (triple2 - (pair - c) * (pair - c))
                    * (q * q - 2 * q * d + d * d - triple2)
                    * (q * q + 2 * q * d + d * d - triple2);
            if (momenta > 0 && range > 0) {
                sum += (peak / (off * off + BREADTH * BREADTH) + floor)
                        * pair2
                        * triple2
                        / (range * Math.sqrt(momenta));
            }
        }
        return sum / orders.length;
    }
}
