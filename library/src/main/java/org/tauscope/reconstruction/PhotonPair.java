package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A pi0 or eta from two photons.
 *
 * @param kind     what it is taken for
 * @param first    index of one photon in the batch
 * @param second   index of the other, above {@code first}
 * @param firstEnergy  energy of the one in the laboratory as measured, GeV
 * @param secondEnergy of the other
 * @param mass     as measured, GeV, positive
 * @param measured four-momentum in the laboratory as measured
 */
public record PhotonPair(
        Kind kind, int first, int second, double firstEnergy, double secondEnergy, double mass, FourVector measured) {

    /** What may be found. */
    public enum Kind {
        /** The neutral pion. */
        PI_ZERO(Pdg.PI_ZERO),
        /** The eta. */
        ETA(Pdg.ETA);

        private final double mass;

        Kind(int pdg) {
            mass = ParticleTable.standard().mass(pdg);
        }

        /** Mass, GeV. */
        public double mass() {
            return mass;
        }
    }

    /**
     * The four-momentum with the mass of the kind. The condition ln m^2 = ln E1 + ln E2 + 2 ln sin(angle/2) + const is met by the
     * least change of both energies and of the angle between the photons, to first order; the direction of the pair stays.
     *
     * @param firstError  relative error of the energy of the first photon, positive
     * @param secondError of the second
     * @param angleError  of the angle between them, rad, not negative
     */
    public FourVector constrained(double firstError, double secondError, double angleError) {
        if (!(firstError > 0 && secondError > 0 && angleError >= 0) || !Double.isFinite(firstError + secondError)) {
            throw new IllegalArgumentException("photon pair: relative errors " + firstError + " and " + secondError
                    + " must be positive and the error of the angle " + angleError + " rad not negative");
        }
        double sine = mass / (2 * Math.sqrt(firstEnergy * secondEnergy));
        double slope = Math.sqrt(Math.max(0, 1 - sine * sine)) / sine;
        double variance = firstError * firstError + secondError * secondError + slope * slope * angleError * angleError;
        double multiplier = 2 * Math.log(kind.mass() / mass) / variance;
        double energy = firstEnergy * Math.exp(multiplier * firstError * firstError)
                + secondEnergy * Math.exp(multiplier * secondError * secondError);
        double momentum = Math.sqrt(Math.max(0, energy * energy - kind.mass() * kind.mass()));
        double scale = momentum / measured.momentum();
        return new FourVector(scale * measured.px(), scale * measured.py(), scale * measured.pz(), energy);
    }
}
