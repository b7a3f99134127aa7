package org.tauscope.reconstruction;

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

        Vertex(double[] position, double[] covariance, double[] momenta, double chi2, int ndf) {
            this.position = position;
            this.covariance = covariance;
            this.momenta = momenta;
            this.chi2 = chi2;
            this.ndf = ndf;
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

        /** Element of the symmetric covariance of (x, y, z), mm^2; indices from 0 to 2. */
        public double covariance(int row, int column) {
            int i = Math.max(row, column);
            return covariance[i * (i + 1) / 2 + Math.min(row, column)];
        }

        /** Minimum of chi squared. */
        public double chi2() {
            return chi2;
        }

        /** Degrees of freedom: twice the number of tracks minus three. */
        public int ndf() {
            return ndf;
        }

        /** Number of tracks. */
        public int tracks() {
            return momenta.length / 3;
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
