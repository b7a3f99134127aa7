package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;

/** What a vertex fit found: a {@link Vertex}, or {@link NoVertex} with the reason. */
public sealed interface VertexResult {

    /** Why there is no vertex. */
    enum Reason {
        /** The tracks run along each other: where they meet is not determined. */
        PARALLEL,
        /** The covariance of a track is not positive definite. */
        SINGULAR_COVARIANCE,
        /** The fit did not settle within its iterations. */
        NOT_CONVERGED
    }

    /**
     * No vertex.
     *
     * @param reason why
     */
    record NoVertex(Reason reason) implements VertexResult {}

    /** A converged vertex. Positions in mm, momenta in GeV. */
    final class Vertex implements VertexResult {

        private final double[] position;
        private final double[] covariance;
        private final double[] momenta;
        private final double chi2;
        private final int ndf;
        private final boolean averaged;

        Vertex(double[] position, double[] covariance, double[] momenta, double chi2, int ndf, boolean averaged) {
            this.position = position;
            this.covariance = covariance;
            this.momenta = momenta;
            this.chi2 = chi2;
            this.ndf = ndf;
            this.averaged = averaged;
        }

        /** x, mm. */
        public double x() {
            return position[0];
        }

        /** y, mm. */
        public double y() {
            return position[1];
        }

        /** z, mm. */
        public double z() {
            return position[2];
        }

        /** Distance from the z axis, mm. */
        public double radius() {
            return Math.hypot(position[0], position[1]);
        }

        /**
         * Element of the symmetric covariance: indices 0 to 2 are x, y, z in mm, 3 to 5 px, py, pz at the vertex of the first
         * track in GeV, and so on.
         */
        public double covariance(int row, int column) {
            int i = Math.max(row, column);
            return covariance[i * (i + 1) / 2 + Math.min(row, column)];
        }

        /** Minimum of chi squared. */
        public double chi2() {
            return chi2;
        }

        /** Degrees of freedom: twice the number of tracks minus three, or twice their number with a beam spot. */
        public int ndf() {
            return ndf;
        }

        /**
         * True where two tracks run so close to each other that the place along their flight has no parabolic chi squared: it
         * is then a mean, with its variance, instead of a best fit.
         */
        public boolean averaged() {
            return averaged;
        }

        /** Number of tracks. */
        public int tracks() {
            return momenta.length / 3;
        }

        /** Component 0 to 2, along x, y or z, of the fitted momentum of a track at the vertex, GeV. */
        double momentum(int track, int component) {
            return momenta[3 * track + component];
        }

        /**
         * Four-momentum of all tracks together at the vertex.
         *
         * @param masses of the tracks, in their order, GeV
         */
        public FourVector fourMomentum(double... masses) {
            FourVector sum = new FourVector(0, 0, 0, 0);
            for (int k = 0; k < tracks(); k++) {
                sum = sum.plus(FourVector.ofMass(masses[k], px(k), py(k), pz(k)));
            }
            return sum;
        }

        /** Fitted momentum along x at the vertex of a track, in the order given to the fit, GeV. */
        public double px(int track) {
            return momenta[3 * track];
        }

        /** Fitted momentum along y at the vertex, GeV. */
        public double py(int track) {
            return momenta[3 * track + 1];
        }

        /** Fitted momentum along z at the vertex, GeV. */
        public double pz(int track) {
            return momenta[3 * track + 2];
        }
    }
}
