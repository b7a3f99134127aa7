package org.tauscope.reconstruction;

import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * Mass that recoils against the tracks of a vertex, M^2 = (P - p)^2, with its error from all momenta together.
 *
 * <p>For a pair of energy E* and mass m in the c.m. frame M^2 = s + m^2 - 2 sqrt(s) E*, so dM = (sqrt(s) dE* - m dm)/M: the
 * resolution improves towards large M. A spread of the collision energy adds (sqrt(s) - E*)/M times itself.
 *
 * @param squared     M^2, GeV^2; negative by resolution
 * @param sigmaTracks standard deviation of M from the momenta, GeV; of M^2 in GeV^2 where M^2 is not positive
 * @param sigmaBeams  standard deviation of M from the spread of the collision energy, GeV; the same
 */
public record RecoilMass(double squared, double sigmaTracks, double sigmaBeams) {

    /**
     * Against all tracks of a vertex.
     *
     * @param vertex best fitted to the beam spot: {@link VertexFit#fitAt}
     * @param masses of the tracks, in their order, GeV
     * @param beams  of the collision
     */
    public static RecoilMass against(Vertex vertex, double[] masses, Beams beams) {
        if (masses.length != vertex.tracks()) {
            throw new IllegalArgumentException(
                    "recoil mass: " + masses.length + " masses, expected " + vertex.tracks() + ", one for each track");
        }
        FourVector recoil = beams.total();
        double[] energy = new double[masses.length];
        for (int k = 0; k < masses.length; k++) {
            FourVector p = FourVector.ofMass(masses[k], vertex.px(k), vertex.py(k), vertex.pz(k));
            energy[k] = p.energy();
            recoil = recoil.minus(p);
        }
        // Derivatives of M^2/2 with respect to the momenta.
        double[] derivative = new double[3 * masses.length];
        double[] components = {recoil.px(), recoil.py(), recoil.pz()};
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] = components[i % 3] - recoil.energy() * vertex.momentum(i / 3, i % 3) / energy[i / 3];
        }
        double variance = 0;
        for (int i = 0; i < derivative.length; i++) {
            for (int j = 0; j < derivative.length; j++) {
                variance += derivative[i] * derivative[j] * vertex.covariance(3 + i, 3 + j);
            }
        }
        double square = recoil.massSquared();
        // From M^2/2 to M, or to M^2.
        double scale = square > 0 ? 1 / Math.sqrt(square) : 2;
        double recoilEnergy = beams.toCentreOfMass(recoil).energy();
        return new RecoilMass(
                square,
                scale * Math.sqrt(Math.max(0, variance)),
                scale * Math.abs(recoilEnergy) * beams.energySpread());
    }

    /** M, GeV; 0 where M^2 is negative. */
    public double mass() {
        return Math.sqrt(Math.max(0, squared));
    }

    /** Standard deviation from momenta and beams, GeV. */
    public double sigma() {
        return Math.hypot(sigmaTracks, sigmaBeams);
    }
}
