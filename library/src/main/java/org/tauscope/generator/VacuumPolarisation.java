package org.tauscope.generator;

import org.tauscope.cards.Table;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The shift of the fine-structure constant, alpha(s) = alpha / (1 - shift(s)): one loop of each charged lepton with its
 * mass, and the hadronic part as parametrised by H. Burkhardt and B. Pietrzyk, Phys. Lett. B513 (2001) 46, table 3.
 * Narrow resonances are smeared out in it.
 */
final class VacuumPolarisation {

    private final double[] leptonMasses;
    private final double[] upperEnergy;
    private final double[] a;
    private final double[] b;
    private final double[] c;

    VacuumPolarisation() {
        ParticleTable particles = ParticleTable.standard();
        leptonMasses = new double[] {particles.mass(Pdg.ELECTRON), particles.mass(Pdg.MUON), particles.mass(Pdg.TAU)};
        Table hadrons = Table.resource(VacuumPolarisation.class, "hadronic-vacuum-polarisation.csv");
        upperEnergy = hadrons.numbers("upper_energy_GeV");
        a = hadrons.numbers("a_1");
        b = hadrons.numbers("b_1");
        c = hadrons.numbers("c_per_GeV2");
    }

    /**
     * Real part of the shift, dimensionless.
     *
     * @param s squared energy, GeV^2, time-like and below (10 TeV)^2
     */
    double shift(double s) {
        double sum = hadronic(s);
        for (double mass : leptonMasses) {
            sum += leptonic(s, mass);
        }
        return sum;
    }

    /** Factor (alpha(s)/alpha)^2 on a cross section by photon exchange. */
    double factor(double s) {
        double denominator = 1 - shift(s);
        return 1 / (denominator * denominator);
    }

    /** One lepton loop above its threshold; A. Sirlin's form of the Kaellen-Sabry one-loop function. */
    private static double leptonic(double s, double mass) {
        double r = 4 * mass * mass / s;
        double bracket;
        if (r < 1) {
            double beta = Math.sqrt(1 - r);
            bracket = -5.0 / 3 - r + (1 + r / 2) * beta * Math.log((1 + beta) / (1 - beta));
        } else {
            double root = Math.sqrt(r - 1);
            bracket = -5.0 / 3 - r + (1 + r / 2) * 2 * root * Math.atan(1 / root);
        }
        return Constants.ALPHA / (3 * Math.PI) * bracket;
    }

    private double hadronic(double s) {
        double energy = Math.sqrt(s);
        for (int row = 0; row < a.length; row++) {
            if (energy <= upperEnergy[row]) {
                return a[row] + b[row] * Math.log1p(c[row] * s);
            }
        }
        throw new IllegalArgumentException("vacuum polarisation: energy " + energy + " GeV is above the table");
    }
}
