package org.tauscope.generator;

import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;

/**
 * Photons off the beams that leave just the mass M of a narrow resonance: the cross section is
 * 12 pi^2 Gamma_ee / (M s) H(M^2/s), H(z) = integral of D(v1) D(v2) delta((1 - v1)(1 - v2) - z), with the structure functions
 * of {@link InitialStateRadiation}. One photon is hard, v1 &gt; v2; the other mostly soft.
 */
final class RadiativeReturn {

    private static final int STEPS = 4000;

    private final InitialStateRadiation radiation;
    private final double z;
    private final double reach;
    private final double exponent;
    private final double largest;
    private final double integral;

    /** Fraction of the beam energy in the hard photon. */
    double hard;
    /** Fraction of the beam energy in the photon off the other beam; 0 for none. */
    double soft;

    /**
     * To one resonance.
     *
     * @param s         squared collision energy, GeV^2
     * @param mass      of the resonance, GeV
     * @param radiation gives the structure functions at s
     */
    RadiativeReturn(double s, double mass, InitialStateRadiation radiation) {
        this.radiation = radiation;
        z = mass * mass / s;
        reach = 1 - Math.sqrt(z);
        exponent = radiation.exponent();
        double most = 0;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double weight = weight(softLoss((i + 0.5) / STEPS));
            most = Math.max(most, weight);
            sum += weight / STEPS;
        }
        most = Math.max(most, Math.max(weight(0), weight(reach)));
        largest = 1.001 * most;
        // Twice, because either beam may lose more.
        integral = 2 * Math.pow(reach, exponent) * sum;
    }

    private double softLoss(double u) {
        double loss = reach * Math.pow(u, 1 / exponent);
        return loss < InitialStateRadiation.SOFTEST ? 0 : loss;
    }

    /** D(v2) over eta v2^(eta - 1), times D(v1) / (1 - v2). */
    private double weight(double loss) {
        double other = 1 - z / (1 - loss);
        return radiation.structure(loss)
                * radiation.structure(other)
                * exponent
                * Math.pow(other, exponent - 1)
                / (1 - loss);
    }

    /** H at M^2/s, dimensionless. */
    double spectrum() {
        return integral;
    }

    /** Draws both losses. */
    void draw(RandomStream random) {
        do {
            soft = softLoss(random.nextDouble());
        } while (random.nextDouble() * largest >= weight(soft));
        hard = 1 - z / (1 - soft);
    }

    /**
     * Cross section in nb of the resonance, whatever it decays to.
     *
     * @param electronWidth its width to e+e-, GeV
     */
    double crossSection(double s, double mass, double electronWidth) {
        double vertex = 1 + Constants.ALPHA / Math.PI * (Math.PI * Math.PI / 3 - 0.5);
        return 12 * Math.PI * Math.PI * electronWidth / (mass * s) * spectrum() * vertex * Constants.GEV2_NB;
    }
}
