package org.tauscope.generator;

import org.tauscope.cards.Card;

/**
 * The function of Q^2 that multiplies the currents of A. Bondar et al., Comput. Phys. Commun. 146 (2002) 139: there a table,
 * here as Pythia 8.3 fits it. Between knots: a line; a x^b + c x^2 + d x^3 + e x^4; a + b x + c x^2 + d x^3 + e x^4; two lines;
 * 0 outside.
 */
final class PiecewisePower {

    private final double[] knots;
    private final double[] rise;
    private final double[] power;
    private final double[] polynomial;
    private final double[] fall;
    private final double[] end;

    /** Reads a section with {@code knots} and the coefficients of each piece. */
    PiecewisePower(Card card) {
        card.text("source");
        knots = card.numbers("knots");
        rise = card.numbers("rise");
        power = card.numbers("power");
        polynomial = card.numbers("polynomial");
        fall = card.numbers("fall");
        end = card.numbers("end");
    }

    /** The value at Q^2 in GeV^2; not negative. */
    double at(double x) {
        double value;
        if (x < knots[0]) {
            return 0;
        } else if (x < knots[1]) {
            value = rise[0] + rise[1] * x;
        } else if (x < knots[2]) {
            value = power[0] * Math.pow(x, power[1]) + x * x * (power[2] + x * (power[3] + x * power[4]));
        } else if (x < knots[3]) {
            value = polynomial[0] + x * (polynomial[1] + x * (polynomial[2] + x * (polynomial[3] + x * polynomial[4])));
        } else if (x < knots[4]) {
            value = fall[0] + fall[1] * x;
        } else if (x < knots[5]) {
            value = end[0] + end[1] * x;
        } else {
            return 0;
        }
        return Math.max(0, value);
    }
}
