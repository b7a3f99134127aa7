package org.tauscope.generator;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.tauscope.models.Boson;
import org.tauscope.particles.Constants;

/** The Born cross section of e+e- -> l+ l- X with alpha(0): spin sums by Gauss-Legendre quadrature over {@link BosonPhaseSpace}. */
final class BosonQuadrature {

    private static final GaussIntegrator MASSES = new GaussIntegratorFactory().legendre(24, 0, Math.PI / 2);
    private static final GaussIntegrator ANGLES = new GaussIntegratorFactory().legendre(12, 0, 1);

    private final BosonPhaseSpace phaseSpace;
    private final BosonEmission emission;
    private final double coupling2;

    /**
     * Of one boson and one lepton.
     *
     * @param coupling   of X to the lepton, dimensionless
     * @param leptonMass GeV
     */
    BosonQuadrature(Boson boson, double coupling, double leptonMass) {
        phaseSpace = new BosonPhaseSpace(boson.mass(), leptonMass);
        emission = new BosonEmission(boson.kind(), boson.mass(), leptonMass);
        coupling2 = coupling * coupling;
    }

    /** Smallest collision energy, GeV. */
    double threshold() {
        return Math.sqrt(phaseSpace.threshold());
    }

    /** Cross section in nb at a squared collision energy in GeV^2 above threshold. */
    double at(double s) {
        double volume = MASSES.integrate(angle -> {
            double sine = Math.sin(angle);
            double first = sine * sine;
            return Math.sin(2 * angle) * ANGLES.integrate(second -> 2 * density(s, first, second));
        });
        // Average over beam spins and directions: e^4 / (3 s), flux 1 / (2 s).
        double charge4 = 16 * Math.PI * Math.PI * Constants.ALPHA * Constants.ALPHA;
        return coupling2 * charge4 / (6 * s * s) * volume * Constants.GEV2_NB;
    }

    private double density(double s, double first, double second) {
        double volume = phaseSpace.set(s, first, second);
        emission.set(s, phaseSpace.pair2, phaseSpace.cosine);
        return volume * emission.trace();
    }
}
