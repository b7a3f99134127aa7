package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Turns two independently generated tau decays so that their spins are correlated as in e+e- -> gamma* -> tau+ tau-, or as {@link PairSpins} say.
 *
 * <p>The joint rate is proportional to 1 + R_ij h-_i h+_j with the polarimeters of both taus (both defined by rate
 * proportional to 1 + h.s) on axes k (direction of the negative tau in the rest frame of the pair), r (in the plane of k
 * and the electron, towards the electron) and n = k x r. With c, s = cos, sin of the angle between tau and electron,
 * g = E/m, A = 1 + c^2 + s^2/g^2:
 * R_kk = (1 + c^2 - s^2/g^2)/A, R_rr = s^2 (1 + 1/g^2)/A, R_nn = -s^2 (1 - 1/g^2)/A, R_rk = R_kr = 2cs/(gA), others 0.
 * Beams of longitudinal polarisations P- and P+ (positive along their own flight) have the effective polarisation
 * P = (P- - P+)/(1 - P- P+) and add B.h- + B.h+ with B = P (2s/(gA), 0, 2c/A).
 * For two pions h is +- the pion's direction for tau-+, hence C_ij = 9 &lt;q-_i q+_j&gt; = -R_ij for pion directions q.
 *
 * <p>The direction of h- follows 1 + B.h- where h+ is averaged over; that of h+ then follows 1 + a.h+ with
 * a = (B + h- R)/(1 + B.h-). Both are linear in one cosine and drawn without rejection.
 */
final class SpinCorrelation {

    private final double[] from = new double[3];
    private final double[] to = new double[3];
    private double along;

    /** Rotation of the negative tau's decay into the axes (r, n, k), row by row. */
    final double[] minus = new double[9];
    /** Rotation of the positive tau's decay into the axes (r, n, k), row by row. */
    final double[] plus = new double[9];

    /**
     * Draws the two rotations.
     *
     * @param cosine       of the angle between tau- and electron in the rest frame of the pair
     * @param gamma        energy over mass of the taus there
     * @param polarisation P of the beams, in [-1, 1]
     */
    void orient(
            double cosine,
            double gamma,
            double polarisation,
            DecayProducts tauMinus,
            DecayProducts tauPlus,
            RandomStream random) {
        double c2 = cosine * cosine;
        double s2 = 1 - c2;
        double inverse = 1 / (gamma * gamma);
        double all = 1 / (1 + c2 + s2 * inverse);
        double sine = Math.sqrt(s2);
        double br = 2 * polarisation * sine / gamma * all;
        double bk = 2 * polarisation * cosine * all;
        double lengthMinus = drawMinus(br, 0, bk, tauMinus, random);

        double norm = lengthMinus * all;
        double mixed = 2 * cosine * sine / gamma;
        double given = 1 / (1 + along);
        double ar = given * (br + norm * (s2 * (1 + inverse) * to[0] + mixed * to[2]));
        double an = given * -norm * s2 * (1 - inverse) * to[1];
        double ak = given * (bk + norm * ((1 + c2 - s2 * inverse) * to[2] + mixed * to[0]));
        drawPlus(ar, an, ak, tauPlus, random);
    }

    /** Draws the two rotations for given spins of the pair. */
    void orient(PairSpins spins, DecayProducts tauMinus, DecayProducts tauPlus, RandomStream random) {
        double length = drawMinus(spins.br, spins.bn, spins.bk, tauMinus, random);
        double r = length * to[0];
        double n = length * to[1];
        double k = length * to[2];
        double given = 1 / (1 + along);
        drawPlus(
                given * (spins.br + spins.rr * r + spins.rn * n + spins.rk * k),
                given * (spins.bn + spins.rn * r + spins.nn * n + spins.nk * k),
                given * (spins.bk + spins.rk * r + spins.nk * n + spins.kk * k),
                tauPlus,
                random);
    }

    /**
     * Draws the direction of h- from 1 + B.h-, leaves it in {@link #to} and B.h- in {@link #along}.
     *
     * @return length of h-
     */
    private double drawMinus(double br, double bn, double bk, DecayProducts tauMinus, RandomStream random) {
        double single = Math.sqrt(br * br + bn * bn + bk * bk);
        double length = direction(tauMinus);
        double z = Rotation.cosine(Math.min(1, single * length), random.nextDouble());
        double phi = 2 * Math.PI * random.nextDouble();
        if (single > 0) {
            Rotation.aim(br / single, bn / single, bk / single, z, phi, to);
        } else {
            Rotation.aim(0, 0, 1, z, phi, to);
        }
        Rotation.between(from, to, 2 * Math.PI * random.nextDouble(), minus);
        along = single * length * z;
        return length;
    }

    /** Draws the direction of h+ from 1 + a.h+. */
    private void drawPlus(double ar, double an, double ak, DecayProducts tauPlus, RandomStream random) {
        double pull = Math.sqrt(ar * ar + an * an + ak * ak);
        double length = direction(tauPlus);
        double cosine = Rotation.cosine(Math.min(1, pull * length), random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        if (pull > 0) {
            Rotation.aim(ar / pull, an / pull, ak / pull, cosine, angle, to);
        } else {
            Rotation.aim(0, 0, 1, cosine, angle, to);
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
}
