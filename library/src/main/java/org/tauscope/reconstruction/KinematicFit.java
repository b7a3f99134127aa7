package org.tauscope.reconstruction;

import java.util.Arrays;
import org.tauscope.kinematics.FourVector;
import org.tauscope.reconstruction.VertexResult.NoVertex;
import org.tauscope.reconstruction.VertexResult.Reason;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * Moves a fitted vertex and its momenta as little as their covariance allows until they fulfil constraints of mass, direction
 * of flight or recoil mass. One object serves one fit.
 *
 * <p>Lagrange multipliers, linearised anew at every step about the unconstrained fit (P. Avery, CLEO CBX 91-72; the same
 * conditions as the mass, pointing and recoil fits of basf2). With V the covariance and H the derivatives of the conditions h,
 * x = x0 - V H^T (H V H^T)^-1 (h + H (x0 - x)); a matrix H V H^T that is not positive definite ends the fit.
 */
public final class KinematicFit {

    private static final int ITERATIONS = 30;
    private static final double CONVERGED = 1e-8;

    private final Vertex vertex;
    private final double[] masses;
    private final Constraint[] constraints;
    private final int size;
    private final int conditions;
    private final double[] measured;
    private final double[] state;
    private final double[] covariance;
    private final double[] derivative;
    private final double[] value;
    private int row;

    private KinematicFit(Vertex vertex, double[] masses, Constraint... constraints) {
        this.vertex = vertex;
        this.masses = masses;
        this.constraints = constraints;
        int decay = 3 + 3 * vertex.tracks();
        int count = 0;
        BeamSpot spot = null;
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Pointing pointing) {
                spot = pointing.from();
                count++;
            }
            count++;
        }
        conditions = count;
        size = spot == null ? decay : decay + 3;
        measured = new double[size];
        covariance = new double[size * size];
        derivative = new double[conditions * size];
        value = new double[conditions];
        for (int i = 0; i < decay; i++) {
            measured[i] = i == 0
                    ? vertex.x()
                    : i == 1 ? vertex.y() : i == 2 ? vertex.z() : vertex.momentum((i - 3) / 3, (i - 3) % 3);
            for (int j = 0; j < decay; j++) {
                covariance[i * size + j] = vertex.covariance(i, j);
            }
        }
        if (spot != null) {
            for (int i = 0; i < 3; i++) {
                measured[decay + i] = spot.position(i);
                covariance[(decay + i) * size + decay + i] = spot.variance(i);
            }
        }
        state = measured.clone();
    }

    /**
     * Fits.
     *
     * @param vertex      with momenta and their covariance
     * @param masses      of the tracks, in their order, GeV
     * @param constraints one or more; at most one of each kind
     * @return the constrained vertex, whose chi squared and degrees of freedom include those of the constraints, or why
     *     there is none
     */
    public static VertexResult fit(Vertex vertex, double[] masses, Constraint... constraints) {
        if (masses.length != vertex.tracks()) {
            throw new IllegalArgumentException("kinematic fit: " + masses.length + " masses, expected "
                    + vertex.tracks() + ", one for each track");
        }
        long kinds = Arrays.stream(constraints).map(Object::getClass).distinct().count();
        if (constraints.length == 0 || kinds != constraints.length) {
            throw new IllegalArgumentException("kinematic fit: constraints " + Arrays.toString(constraints)
                    + ", expected one or more, at most one of each kind");
        }
        return new KinematicFit(vertex, masses, constraints).iterate();
    }

    private VertexResult iterate() {
        SymmetricMatrix solver = new SymmetricMatrix(conditions);
        double[] gain = new double[conditions * size];
        double[] residualMatrix = new double[conditions * (conditions + 1) / 2];
        double[] inverse = new double[residualMatrix.length];
        double[] residual = new double[conditions];
        double[] multiplier = new double[conditions];
        double chi2 = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            if (!linearise()) {
                return new NoVertex(Reason.NOT_CONVERGED);
            }
            for (int c = 0; c < conditions; c++) {
                double sum = value[c];
                for (int i = 0; i < size; i++) {
                    sum += derivative[c * size + i] * (measured[i] - state[i]);
                    double product = 0;
                    for (int j = 0; j < size; j++) {
                        product += covariance[i * size + j] * derivative[c * size + j];
                    }
                    gain[c * size + i] = product;
                }
                residual[c] = sum;
            }
            for (int c = 0; c < conditions; c++) {
                for (int d = 0; d <= c; d++) {
                    double sum = 0;
                    for (int i = 0; i < size; i++) {
                        sum += derivative[c * size + i] * gain[d * size + i];
                    }
                    residualMatrix[triangle(c, d)] = sum;
                }
            }
            if (!solver.invert(residualMatrix, 0, inverse)) {
                return new NoVertex(Reason.SINGULAR_COVARIANCE);
            }
            double before = chi2;
            chi2 = 0;
            for (int c = 0; c < conditions; c++) {
                double sum = 0;
                for (int d = 0; d < conditions; d++) {
                    sum += inverse[triangle(c, d)] * residual[d];
                }
                multiplier[c] = sum;
                chi2 += sum * residual[c];
            }
            for (int i = 0; i < size; i++) {
                double sum = measured[i];
                for (int c = 0; c < conditions; c++) {
                    sum -= gain[c * size + i] * multiplier[c];
                }
                state[i] = sum;
            }
            if (Math.abs(chi2 - before) < CONVERGED * (1 + chi2)) {
                return result(chi2, gain, inverse);
            }
        }
        return new NoVertex(Reason.NOT_CONVERGED);
    }

    /** Conditions and their derivatives at the present state; false where they do not exist. */
    private boolean linearise() {
        Arrays.fill(derivative, 0);
        row = 0;
        FourVector sum = new FourVector(0, 0, 0, 0);
        for (int k = 0; k < masses.length; k++) {
            sum = sum.plus(FourVector.ofMass(masses[k], state[3 + 3 * k], state[4 + 3 * k], state[5 + 3 * k]));
        }
        for (Constraint constraint : constraints) {
            switch (constraint) {
                case Constraint.Mass mass -> addMass(sum, mass.mass());
                case Constraint.Recoil recoil -> addMass(sum.minus(recoil.collision()), recoil.mass());
                case Constraint.Pointing pointing -> {
                    if (!(sum.momentum() > 0)) {
                        return false;
                    }
                    addPointing(sum);
                }
            }
        }
        return true;
    }

    /** (p^2 - M^2)/2 = 0 for a four-vector that grows with every track. */
    private void addMass(FourVector p, double mass) {
        value[row] = 0.5 * (p.massSquared() - mass * mass);
        double[] components = {p.px(), p.py(), p.pz()};
        for (int k = 0; k < masses.length; k++) {
            int at = 3 + 3 * k;
            double energy = FourVector.ofMass(masses[k], state[at], state[at + 1], state[at + 2])
                    .energy();
            for (int i = 0; i < 3; i++) {
                derivative[row * size + at + i] = p.energy() * state[at + i] / energy - components[i];
            }
        }
        row++;
    }

    /** The flight has no component along either of two unit vectors perpendicular to the momentum. */
    private void addPointing(FourVector p) {
        double length = p.momentum();
        double[] u = {p.px() / length, p.py() / length, p.pz() / length};
        boolean steep = Math.abs(u[2]) > 0.7;
        double scale = 1 / (steep ? Math.hypot(u[1], u[2]) : Math.hypot(u[0], u[1]));
        double[] e = {steep ? 0 : -u[1] * scale, (steep ? -u[2] : u[0]) * scale, steep ? u[1] * scale : 0};
        double[] f = {u[1] * e[2] - u[2] * e[1], u[2] * e[0] - u[0] * e[2], u[0] * e[1] - u[1] * e[0]};
        double flight = 0;
        for (int i = 0; i < 3; i++) {
            flight += u[i] * (state[i] - state[size - 3 + i]);
        }
        for (double[] across : new double[][] {e, f}) {
            value[row] = 0;
            for (int i = 0; i < 3; i++) {
                value[row] += across[i] * (state[i] - state[size - 3 + i]);
                derivative[row * size + i] = across[i];
                derivative[row * size + size - 3 + i] = -across[i];
                for (int k = 0; k < masses.length; k++) {
                    derivative[row * size + 3 + 3 * k + i] = -across[i] * flight / length;
                }
            }
            row++;
        }
    }

    private VertexResult result(double chi2, double[] gain, double[] inverse) {
        int decay = 3 + 3 * masses.length;
        double[] fitted = new double[decay * (decay + 1) / 2];
        for (int i = 0; i < decay; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i * size + j];
                for (int c = 0; c < conditions; c++) {
                    for (int d = 0; d < conditions; d++) {
                        sum -= gain[c * size + i] * inverse[triangle(c, d)] * gain[d * size + j];
                    }
                }
                fitted[triangle(i, j)] = i == j ? Math.max(0, sum) : sum;
            }
        }
        return new Vertex(
                Arrays.copyOf(state, 3),
                fitted,
                Arrays.copyOfRange(state, 3, decay),
                vertex.chi2() + Math.max(0, chi2),
                vertex.ndf() + conditions,
                vertex.averaged());
    }

    private static int triangle(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}
