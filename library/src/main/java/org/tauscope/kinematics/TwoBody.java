package org.tauscope.kinematics;

/** Kinematics of a two-body decay. */
public final class TwoBody {

    private TwoBody() {}

    /** The Kaellen function lambda(a, b, c) = a^2 + b^2 + c^2 - 2ab - 2bc - 2ca of squared masses. */
    public static double kaellen(double a, double b, double c) {
        return (a - b - c) * (a - b - c) - 4 * b * c;
    }

    /**
     * Momentum of either daughter in the rest frame of the parent, GeV; 0 below threshold.
     *
     * @param parent mass of the parent, GeV, positive
     * @param first  mass of the first daughter, GeV
     * @param second mass of the second daughter, GeV
     */
    public static double momentum(double parent, double first, double second) {
        if (parent <= first + second) {
            return 0;
        }
        return Math.sqrt(Math.max(0, kaellen(parent * parent, first * first, second * second))) / (2 * parent);
    }
}
