package org.tauscope.reconstruction;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * A neutral particle that decayed, or converted, to two tracks.
 *
 * @param kind     what it is taken for
 * @param positive index in the batch of the positive track; the vertex has it first
 * @param negative index of the negative track
 * @param vertex   fitted, without constraint
 * @param flight   from the beam spot
 * @param mass     with the masses of this kind, GeV
 */
public record V0(Kind kind, int positive, int negative, Vertex vertex, DecayLength flight, double mass) {

    /** What may be found. */
    public enum Kind {
        /** K_S to pi+ pi-. */
        K_SHORT("K_S", Pdg.PI_PLUS, Pdg.PI_PLUS, Pdg.K_SHORT),
        /** Lambda to p pi-. */
        LAMBDA("Lambda", Pdg.PROTON, Pdg.PI_PLUS, Pdg.LAMBDA),
        /** Lambda-bar to p-bar pi+. */
        ANTI_LAMBDA("Lambda-bar", Pdg.PI_PLUS, Pdg.PROTON, Pdg.LAMBDA),
        /** A photon to e+ e- in material. */
        CONVERSION("conversion", Pdg.ELECTRON, Pdg.ELECTRON, Pdg.PHOTON);

        private final String label;
        private final double positiveMass;
        private final double negativeMass;
        private final double mass;

        Kind(String label, int positive, int negative, int parent) {
            ParticleTable table = ParticleTable.standard();
            this.label = label;
            positiveMass = table.mass(positive);
            negativeMass = table.mass(negative);
            mass = table.mass(parent);
        }

        /** A short name. */
        public String label() {
            return label;
        }

        /** Mass of the particle, GeV. */
        public double mass() {
            return mass;
        }

        /** Masses of the positive and of the negative track, GeV. */
        public double[] trackMasses() {
            return new double[] {positiveMass, negativeMass};
        }
    }
}
