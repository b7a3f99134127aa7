package org.tauscope.generator;

import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;

/**
 * e+e- -> gamma*, Z -> l+ l- with the masses of the leptons: cross section, angle and spins of the pair.
 *
 * <p>An electron of helicity L = +-1/2 (a positron of the other one) makes the current gamma_mu (V + A gamma_5) with
 * V = alpha(s)/alpha + z g_L g_V, A = -z g_L g_A, g_L = g_V -+ g_A and z the ratio of the propagators ({@link ZBoson}). With
 * c, s = cos, sin of the angle between l- and electron, b the velocity and g = E/m, the spin amplitude of the pair is a.sigma,
 * a = (X, i l Y, -W) on the axes (r, n, k), l = sign of L:
 * X = V c + l b A, Y = V + l b A c, W = V s/g.
 * The rate is a.a*, its part linear in either spin i a x a*, and R_ij = delta_ij a.a* - 2 Re(a_i a_j*): for A = 0 that is what
 * {@link SpinCorrelation} has for the photon. Photons off the leptons keep the current's form.
 *
 * <p>Reused from pair to pair.
 */
final class NeutralCurrent {

    private final double mass;
    private final Radiation radiation;
    private final double polarisation;
    private final ZBoson boson;
    private final VacuumPolarisation running = new VacuumPolarisation();

    /** Real and imaginary parts of V and A, for electrons of helicity +1/2 first. */
    private final double[] vr = new double[2];

    private final double[] vi = new double[2];
    private final double[] ar = new double[2];
    private final double[] ai = new double[2];

    private double beta;
    private double inverseGamma;
    /** Rate in the cosine c: flat + square c^2 + odd c. */
    private double flat;

    private double square;
    private double odd;

    /**
     * Of one kind of lepton.
     *
     * @param mass         of the lepton, GeV
     * @param radiation    whether alpha runs, and photons off the pair add to the rate
     * @param polarisation effective one of the beams, {@link Beams#polarisation()}
     */
    NeutralCurrent(double mass, Radiation radiation, double polarisation) {
        this(mass, radiation, polarisation, ZBoson.standard());
    }

    NeutralCurrent(double mass, Radiation radiation, double polarisation, ZBoson boson) {
        this.mass = mass;
        this.boson = boson;
        this.radiation = radiation;
        this.polarisation = polarisation;
    }

    /** True where beams have so much energy that the Z counts. */
    static boolean counts(Beams beams) {
        return beams.sqrtS() > ZBoson.COUNTS_ABOVE;
    }

    /** Cross section in nb at the squared mass s of the pair in GeV^2, as {@link PairCrossSection}; 0 below threshold. */
    double crossSection(double s) {
        if (!(s > 4 * mass * mass)) {
            return 0;
        }
        at(s);
        double point = 4 * Math.PI * Constants.ALPHA * Constants.ALPHA / (3 * s) * Constants.GEV2_NB;
        double photons = radiation.finalState() ? PairCrossSection.photonsOffThePair(beta) : 0;
        return point * 0.75 * (flat + square / 3) * (beta + photons);
    }

    /** Sets the couplings at the squared mass s of the pair in GeV^2, above threshold. */
    void at(double s) {
        inverseGamma = 2 * mass / Math.sqrt(s);
        double inverse2 = inverseGamma * inverseGamma;
        beta = Math.sqrt(1 - inverse2);
        double photon = radiation.vacuumPolarisation() ? Math.sqrt(running.factor(s)) : 1;
        double real = boson.real(s);
        double imaginary = boson.imaginary(s);
        flat = 0;
        square = 0;
        odd = 0;
        for (int h = 0; h < 2; h++) {
            int sign = sign(h);
            double electron = boson.vector() - sign * boson.axial();
            vr[h] = photon + real * electron * boson.vector();
            vi[h] = imaginary * electron * boson.vector();
            ar[h] = -real * electron * boson.axial();
            ai[h] = -imaginary * electron * boson.axial();
            double share = share(h);
            double vector = share * (vr[h] * vr[h] + vi[h] * vi[h]);
            double axial = share * beta * beta * (ar[h] * ar[h] + ai[h] * ai[h]);
            flat += vector * (1 + inverse2) + axial;
            square += vector * (1 - inverse2) + axial;
            odd += 4 * share * sign * beta * (vr[h] * ar[h] + vi[h] * ai[h]);
        }
    }

    private static int sign(int h) {
        return h == 0 ? 1 : -1;
    }

    /** Share of collisions with electrons of that helicity. */
    private double share(int h) {
        return (1 + sign(h) * polarisation) / 2;
    }

    /** Relative rate at a cosine between negative lepton and electron, at the last {@link #at}. */
    double rate(double c) {
        return flat + square * c * c + odd * c;
    }

    /** Draws the cosine between negative lepton and electron at the last {@link #at}: its size, then its sign. */
    double drawCosine(RandomStream random) {
        double u = random.nextDouble();
        double size = random.nextDouble() * (flat + square / 3) < square / 3 ? Math.min(1, Math.cbrt(u)) : u;
        double forward = (1 + odd * size / (flat + square * size * size)) / 2;
        return random.nextDouble() < forward ? size : -size;
    }

    /** Fills the spins at the last {@link #at} and a cosine. */
    void spins(double c, PairSpins out) {
        double sine = Math.sqrt(1 - c * c);
        double xx = 0;
        double yy = 0;
        double ww = 0;
        double xyReal = 0;
        double xyImaginary = 0;
        double ywReal = 0;
        double ywImaginary = 0;
        double xwReal = 0;
        double xwImaginary = 0;
        for (int h = 0; h < 2; h++) {
            int sign = sign(h);
            double share = share(h);
            double xr = vr[h] * c + sign * beta * ar[h];
            double xi = vi[h] * c + sign * beta * ai[h];
            double yr = vr[h] + sign * beta * ar[h] * c;
            double yi = vi[h] + sign * beta * ai[h] * c;
            double wr = vr[h] * sine * inverseGamma;
            double wi = vi[h] * sine * inverseGamma;
            xx += share * (xr * xr + xi * xi);
            yy += share * (yr * yr + yi * yi);
            ww += share * (wr * wr + wi * wi);
            xyReal += share * sign * (xr * yr + xi * yi);
            xyImaginary += share * sign * (xi * yr - xr * yi);
            ywReal += share * sign * (yr * wr + yi * wi);
            ywImaginary += share * sign * (yi * wr - yr * wi);
            xwReal += share * (xr * wr + xi * wi);
            xwImaginary += share * (xi * wr - xr * wi);
        }
        double all = xx + yy + ww;
        out.br = 2 * ywReal / all;
        out.bn = -2 * xwImaginary / all;
        out.bk = 2 * xyReal / all;
        out.rr = 1 - 2 * xx / all;
        out.nn = 1 - 2 * yy / all;
        out.kk = 1 - 2 * ww / all;
        out.rn = -2 * xyImaginary / all;
        out.rk = 2 * xwReal / all;
        out.nk = -2 * ywImaginary / all;
    }
}
