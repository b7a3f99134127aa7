package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Turns two independently generated tau decays so that their spins are correlated as in e+e- -> gamma* -> tau+ tau-.
 *
 * <p>The joint rate is proportional to 1 + R_ij h-_i h+_j with the polarimeters of both taus (both defined by rate
 * proportional to 1 + h.s) on axes k (direction of the negative tau in the rest frame of the pair), r (in the plane of k
 * and the electron, towards the electron) and n = k x r. With c, s = cos, sin of the angle between tau and electron,
 * g = E/m, A = 1 + c^2 + s^2/g^2:
 * R_kk = (1 + c^2 - s^2/g^2)/A, R_rr = s^2 (1 + 1/g^2)/A, R_nn = -s^2 (1 - 1/g^2)/A, R_rk = R_kr = 2cs/(gA), others 0.
 * For two pions h is +- the pion's direction for tau-+, hence C_ij = 9 &lt;q-_i q+_j&gt; = -R_ij for pion directions q.
 *
 * <p>The direction of h- is even over the sphere whatever h+ is averaged over; that of h+ then follows
 * 1 + (h- R).h+, which is linear in one cosine and drawn without rejection.
 */
final class SpinCorrelation {

    private final double[] from = new double[3];
    private final double[] to = new double[3];

    /** Rotation of the negative tau's decay into the axes (r, n, k), row by row. */
    final double[] minus = new double[9];
    /** Rotation of the positive tau's decay into the axes (r, n, k), row by row. */
    final double[] plus = new double[9];

    /**
     * Draws the two rotations.
     *
     * @param cosine of the angle between tau- and electron in the rest frame of the pair
     * @param gamma  energy over mass of the taus there
     */
    void orient(double cosine, double gamma, DecayProducts tauMinus, DecayProducts tauPlus, RandomStream random) {
        double lengthMinus = direction(tauMinus);
        double z = 2 * random.nextDouble() - 1;
        double phi = 2 * Math.PI * random.nextDouble();
        double transverse = Math.sqrt(1 - z * z);
        to[0] = transverse * Math.cos(phi);
        to[1] = transverse * Math.sin(phi);
        to[2] = z;
        Rotation.between(from, to, 2 * Math.PI * random.nextDouble(), minus);

        double c2 = cosine * cosine;
        double s2 = 1 - c2;
        double inverse = 1 / (gamma * gamma);
        double norm = lengthMinus / (1 + c2 + s2 * inverse);
        double mixed = 2 * cosine * Math.sqrt(s2) / gamma;
        double ar = norm * (s2 * (1 + inverse) * to[0] + mixed * to[2]);
        double an = -norm * s2 * (1 - inverse) * to[1];
        double ak = norm * ((1 + c2 - s2 * inverse) * to[2] + mixed * to[0]);
        double pull = Math.sqrt(ar * ar + an * an + ak * ak);

        double lengthPlus = direction(tauPlus);
        double along = Rotation.cosine(Math.min(1, pull * lengthPlus), random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        if (pull > 0) {
            aim(ar / pull, an / pull, ak / pull, along, angle);
        } else {
            aim(0, 0, 1, along, angle);
        }
        Rotation.between(from, to, 2 * Math.PI * random.nextDouble(), plus);
    }

    /** Writes the direction of a polarimeter, or z where it vanishes, and returns its length. */
    private double direction(DecayProducts decay) {
        double x = decay.polarimeterX;
        double y = decay.polarimeterY;
        double z = decay.polarimeterZ;
        double length = Math.sqrt(x * x + y * y + z * z);
        boolean blind = !(length > 1e-12);
        from[0] = blind ? 0 : x / length;
        from[1] = blind ? 0 : y / length;
        from[2] = blind ? 1 : z / length;
        return blind ? 0 : length;
    }

    /** Writes the unit vector at a given cosine and azimuth about an axis. */
    private void aim(double x, double y, double z, double along, double angle) {
        double across = Math.sqrt(Math.max(0, 1 - along * along));
        double c = across * Math.cos(angle);
        double s = across * Math.sin(angle);
        double sign = Math.copySign(1, z);
        double u = -1 / (sign + z);
        double v = x * y * u;
        to[0] = c * (1 + sign * x * x * u) + s * v + along * x;
        to[1] = c * sign * v + s * (sign + y * y * u) + along * y;
        to[2] = -c * sign * x - s * y + along * z;
    }
}
