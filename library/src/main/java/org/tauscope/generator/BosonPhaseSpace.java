package org.tauscope.generator;

/**
 * Phase space of gamma* -> l- l+ X, mapped so that the two propagators of the matrix element are flat: even in
 * log(s + M^2 - Q^2), Q the mass of the lepton pair, and in artanh(r cos) / artanh(r), r the lepton's largest possible
 * reach in the propagators s + M^2 - Q^2 -+ r cos.
 */
final class BosonPhaseSpace {

    private final double boson2;
    private final double bosonMass;
    private final double lepton2;

    /** Squared mass of the lepton pair at the last point, GeV^2. */
    double pair2;
    /** Cosine of the angle of l- in the rest frame of the pair at the last point. */
    double cosine;

    /**
     * Of one X and one lepton, masses in GeV.
     */
    BosonPhaseSpace(double bosonMass, double leptonMass) {
        this.bosonMass = bosonMass;
        boson2 = bosonMass * bosonMass;
        lepton2 = leptonMass * leptonMass;
    }

    /** Smallest squared mass of gamma*, GeV^2. */
    double threshold() {
        double sum = bosonMass + 2 * Math.sqrt(lepton2);
        return sum * sum;
    }

    /**
     * Sets the point and returns its volume element: three-body phase space, angles of the whole left out, is the
     * integral of it over both coordinates.
     *
     * @param s      squared mass of gamma*, GeV^2, above threshold
     * @param first  in (0, 1)
     * @param second in (-1, 1)
     */
    double set(double s, double first, double second) {
        double rootS = Math.sqrt(s);
        double largest = s + boson2 - 4 * lepton2;
        double range = Math.log(largest / (2 * bosonMass * rootS));
        double whole = largest * Math.exp(-range * first);
        pair2 = s + boson2 - whole;
        double lambda = Math.sqrt(Math.max(0, whole * whole - 4 * s * boson2));
        double beta = Math.sqrt(Math.max(0, 1 - 4 * lepton2 / pair2));
        double reach = beta * lambda / whole;
        double jacobian = whole * range;
        if (reach > 1e-4) {
            double artanh = Math.log((1 + reach) / (1 - reach)) / 2;
            double t = Math.tanh(second * artanh);
            cosine = t / reach;
            jacobian *= artanh / reach * (1 - t * t);
        } else {
            cosine = second;
        }
        // d(Q^2)/2 pi times two two-body phase spaces; d cos / 2.
        return jacobian / (2 * Math.PI) * lambda / (8 * Math.PI * s) * beta / (8 * Math.PI) / 2;
    }
}
