package org.tauscope.generator;

import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;

/**
 * Photons off a pair of leptons that a virtual photon made. Each photon takes a fraction v of the squared mass Q^2 of the
 * pair; in the frame in which the leptons are back to back afterwards (speed b, cosine c to the negative one, photon energy
 * k) the rate is
 * 2 alpha/pi dv/v (1 - v) b/b0 [b^2 (1 - c^2) + k^2 (1 + b^2 c^2)(1 - b^2 c^2)/(Q^2 + 2 m^2)] / (1 - b^2 c^2)^2 dc,
 * b0 the speed before: the squared matrix element of one photon without approximation, averaged over directions of the
 * pair (checked in the tests against explicit Dirac matrices). Photons come hardest first, each off what the one before left,
 * their number Poisson distributed: so the soft limit is exact to all orders, and a photon changes no rate but that of the
 * pair without photons. Spins and angles of the pair are those without photons.
 *
 * <p>Photons below v = {@value #SOFTEST} are left out.
 */
final class FinalStateRadiation {

    /** Share of the squared mass below which a photon is left out of the event. */
    static final double SOFTEST = 1e-5;

    private static final int MOST = 16;

    private final double mass;
    private final LorentzTransformation boost = new LorentzTransformation();

    /** Number of photons. */
    int size;
    /** Photons in the frame of the pair before they left: px, py, pz, energy each. */
    final double[] photons = new double[4 * MOST];
    /** From the frame in which the leptons are back to back along z to that of the pair before. */
    final LorentzTransformation fromLeptons = new LorentzTransformation();
    /** Mass of the two leptons without photons, GeV. */
    double pairMass;

    /** Off leptons of this mass in GeV. */
    FinalStateRadiation(double mass) {
        this.mass = mass;
    }

    /** Lets a pair of this mass keep its photons. */
    void skip(double wholeMass) {
        size = 0;
        pairMass = wholeMass;
        fromLeptons.setIdentity();
    }

    /** Draws the photons off a pair of this mass, negative lepton along z. */
    void draw(double wholeMass, RandomStream random) {
        skip(wholeMass);
        double beta0 = Math.sqrt(1 - 4 * mass * mass / (wholeMass * wholeMass));
        double reach = Math.log((1 + beta0) * wholeMass / (2 * mass));
        double rate = 4 * Constants.ALPHA * reach / (Math.PI * beta0);
        double v = Math.exp(-random.nextExponential() / rate);
        while (v > SOFTEST && size < MOST) {
            double cosine = Math.tanh((2 * random.nextDouble() - 1) * reach) / beta0;
            double azimuth = 2 * Math.PI * random.nextDouble();
            if (random.nextDouble() < acceptance(v, cosine, beta0)) {
                emit(v, Math.clamp(cosine, -1, 1), azimuth);
            }
            v *= Math.exp(-random.nextExponential() / rate);
        }
    }

    /** The rate above over 4 alpha reach / (pi beta0) dv/v at the density of the cosines tried. */
    private double acceptance(double v, double cosine, double beta0) {
        double left = pairMass * pairMass * (1 - v);
        if (left <= 4 * mass * mass) {
            return 0;
        }
        return (1 - v) * kernel(pairMass, mass, v, cosine) * (1 - beta0 * beta0 * cosine * cosine);
    }

    /** b/b0 [...] / (1 - b^2 c^2)^2 of the rate above, for a pair of mass q. */
    static double kernel(double q, double mass, double v, double cosine) {
        double left = q * q * (1 - v);
        double beta2 = 1 - 4 * mass * mass / left;
        double before2 = 1 - 4 * mass * mass / (q * q);
        double along = beta2 * cosine * cosine;
        double photon2 = q * q * v * v / (4 * (1 - v));
        double hard = photon2 * (1 + along) * (1 - along) / (q * q + 2 * mass * mass);
        return Math.sqrt(beta2 / before2) * (beta2 * (1 - cosine * cosine) + hard) / ((1 - along) * (1 - along));
    }

    private void emit(double v, double cosine, double azimuth) {
        double left = pairMass * Math.sqrt(1 - v);
        double k = pairMass * v / 2;
        double across = Math.sqrt(1 - cosine * cosine);
        double x = across * Math.cos(azimuth);
        double y = across * Math.sin(azimuth);
        int slot = 4 * size++;
        photons[slot] = fromLeptons.px(k * x, k * y, k * cosine, k);
        photons[slot + 1] = fromLeptons.py(k * x, k * y, k * cosine, k);
        photons[slot + 2] = fromLeptons.pz(k * x, k * y, k * cosine, k);
        photons[slot + 3] = fromLeptons.energy(k * x, k * y, k * cosine, k);
        boost.setBoost(-k * x, -k * y, -k * cosine, pairMass - k, left);
        fromLeptons.after(boost);
        pairMass = left;
    }
}
