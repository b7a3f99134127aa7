package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Momenta of e+e- -> e+e- l+ l- where two photons collide: energies of the photons by x1 x2 as a power and evenly in rapidity,
 * their virtualities Q^2 evenly in the logarithm from the kinematic limit m_e^2 x^2/(1 - x) up, the lepton's angle like the
 * propagators of real photons. Differences of nearly equal numbers (the photons' momenta, scattering angles below 1e-6) are
 * written out, so that nothing is lost at Q^2 of 1e-13 GeV^2. Reused from event to event.
 */
final class TwoPhotonPhaseSpace {

    /** Of the electron, GeV. */
    static final double ELECTRON = 0.00051099895;

    private static final double POWER = 1.8;

    private final double leptonMass;
    private final double lowest2;

    /** Momenta of the beams: electron, positron; px, py, pz, energy in GeV. */
    final double[] beams = new double[8];
    /** Momenta of electron and positron after scattering. */
    final double[] scattered = new double[8];
    /** Momenta of the photons off electron and positron. */
    final double[] photons = new double[8];
    /** Q^2 of both photons, GeV^2. */
    final double[] q2 = new double[2];
    /** Momenta of l- and l+. */
    final double[] leptons = new double[8];

    private final double[] pair = new double[4];
    private final double[] axis = new double[3];
    private final double[] direction = new double[3];
    private final LorentzTransformation boost = new LorentzTransformation();

    /**
     * Of one kind of leptons.
     *
     * @param leptonMass GeV
     * @param lowestMass of the pair, GeV, at least two leptons
     */
    TwoPhotonPhaseSpace(double leptonMass, double lowestMass) {
        this.leptonMass = leptonMass;
        lowest2 = Math.max(lowestMass * lowestMass, 4 * leptonMass * leptonMass * (1 + 1e-9));
    }

    /**
     * Draws momenta in the centre of mass, electron along z.
     *
     * @param energy of the collision, GeV
     * @return volume of four-body phase space that the point stands for, GeV^4; 0 for a point outside
     */
    double draw(double energy, RandomStream random) {
        double e = energy / 2;
        double p = Math.sqrt(e * e - ELECTRON * ELECTRON);
        setBeams(e, p);
        double least = lowest2 / (energy * energy);
        // x1 x2 with density x^-POWER on [least, 1].
        double top = Math.pow(least, 1 - POWER);
        double u = random.nextDouble();
        double product = Math.pow(top + u * (1 - top), 1 / (1 - POWER));
        double volume = (top - 1) / (POWER - 1) * Math.pow(product, POWER);
        double reach = -Math.log(product) / 2;
        double rapidity = (2 * random.nextDouble() - 1) * reach;
        volume *= 2 * reach;
        double root = Math.sqrt(product);
        volume *= scatter(0, e, p, root * Math.exp(rapidity), random);
        volume *= scatter(1, e, p, root * Math.exp(-rapidity), random);
        if (!(volume > 0)) {
            return 0;
        }
        for (int i = 0; i < 4; i++) {
            pair[i] = photons[i] + photons[4 + i];
        }
        double w2 = pair[3] * pair[3] - pair[0] * pair[0] - pair[1] * pair[1] - pair[2] * pair[2];
        if (!(w2 > lowest2) || !(pair[3] > 0)) {
            return 0;
        }
        // Of the two scattered electrons (2 pi)^-6, of the pair beta/(8 pi).
        return volume * decay(Math.sqrt(w2), random) / Math.pow(2 * Math.PI, 6);
    }

    private void setBeams(double e, double p) {
        beams[2] = p;
        beams[3] = e;
        beams[6] = -p;
        beams[7] = e;
    }

    /** Scatters one beam off a photon of energy x e; returns its part of the volume, d^3p'/2E' over dx. */
    private double scatter(int beam, double e, double p, double x, RandomStream random) {
        double after = e * (1 - x);
        double left2 = after * after - ELECTRON * ELECTRON;
        if (!(after > ELECTRON) || !(left2 > 0)) {
            return 0;
        }
        double left = Math.sqrt(left2);
        double photon = e * x;
        double least = 2 * ELECTRON * ELECTRON * photon * photon / (e * after - ELECTRON * ELECTRON + p * left);
        double span = Math.log((least + 4 * p * left) / least);
        double logarithm = span * random.nextDouble();
        double q2Here = least * Math.exp(logarithm);
        // sin^2 of half the angle.
        double half2 = Math.min(1, least * Math.expm1(logarithm) / (4 * p * left));
        double across = 2 * left * Math.sqrt(half2 * (1 - half2));
        double phi = 2 * Math.PI * random.nextDouble();
        int sign = beam == 0 ? 1 : -1;
        int at = 4 * beam;
        q2[beam] = q2Here;
        scattered[at] = across * Math.cos(phi);
        scattered[at + 1] = across * Math.sin(phi);
        scattered[at + 2] = sign * left * (1 - 2 * half2);
        scattered[at + 3] = after;
        photons[at] = -scattered[at];
        photons[at + 1] = -scattered[at + 1];
        // p - p' = (e^2 - e'^2)/(p + p').
        photons[at + 2] = sign * (photon * (e + after) / (p + left) + 2 * left * half2);
        photons[at + 3] = photon;
        return e * q2Here * span * 2 * Math.PI / (4 * p);
    }

    /** Lets the pair decay; returns beta/(8 pi) times what the angle stands for. */
    private double decay(double w, RandomStream random) {
        double beta = Math.sqrt(1 - 4 * leptonMass * leptonMass / (w * w));
        double reach = Math.log((1 + beta) * w / (2 * leptonMass));
        double cosine = beta > 1e-6
                ? Math.clamp(Math.tanh((2 * random.nextDouble() - 1) * reach) / beta, -1, 1)
                : 2 * random.nextDouble() - 1;
        double weight = beta > 1e-6 ? (1 - beta * beta * cosine * cosine) * reach / beta : 1;
        setAxis(w);
        Rotation.aim(axis[0], axis[1], axis[2], cosine, 2 * Math.PI * random.nextDouble(), direction);
        boost.setBoost(pair[0], pair[1], pair[2], pair[3], w);
        double k = beta * w / 2;
        double x = k * direction[0];
        double y = k * direction[1];
        double z = k * direction[2];
        leptons[0] = boost.px(x, y, z, w / 2);
        leptons[1] = boost.py(x, y, z, w / 2);
        leptons[2] = boost.pz(x, y, z, w / 2);
        leptons[3] = boost.energy(x, y, z, w / 2);
        leptons[4] = boost.px(-x, -y, -z, w / 2);
        leptons[5] = boost.py(-x, -y, -z, w / 2);
        leptons[6] = boost.pz(-x, -y, -z, w / 2);
        leptons[7] = boost.energy(-x, -y, -z, w / 2);
        return beta / (8 * Math.PI) * weight;
    }

    /** Direction of the photon off the electron, seen from the pair. */
    private void setAxis(double w) {
        double along = photons[0] * pair[0] + photons[1] * pair[1] + photons[2] * pair[2];
        double factor = ((photons[3] * pair[3] - along) / w + photons[3]) / (pair[3] + w);
        double norm = 0;
        for (int i = 0; i < 3; i++) {
            axis[i] = photons[i] - factor * pair[i];
            norm += axis[i] * axis[i];
        }
        norm = 1 / Math.sqrt(norm);
        for (int i = 0; i < 3; i++) {
            axis[i] *= norm;
        }
    }
}
