package org.tauscope.statistics;

import java.util.Locale;

/**
 * How a modifier goes from its values at -1, 0 and +1 standard deviation to any alpha; numbers as in HistFactory and
 * pyhf ("Interpolation", pyhf documentation).
 */
public enum Interpolation {
    /** Piecewise linear. */
    CODE0,
    /** Piecewise exponential: {@code hi^alpha} or {@code lo^-alpha}. */
    CODE1,
    /** Quadratic within one standard deviation; outside as pyhf, which jumps at +-1 (pyhf issue 2729). */
    CODE2,
    /** Quadratic within, continued along its tangent: the form of ROOT and HS3. */
    CODE2_CONTINUOUS,
    /** Sixth-order polynomial within one standard deviation, exponential outside. */
    CODE4,
    /** Sixth-order polynomial within one standard deviation, linear outside. */
    CODE4P;

    /** Whether {@code hi} and {@code lo} act as factors and must be positive. */
    boolean multiplicative() {
        return this == CODE1 || this == CODE4;
    }

    /** Whether the derivative jumps at alpha = 0. */
    boolean kinked() {
        return this == CODE0 || this == CODE1;
    }

    /**
     * Reads {@code code4}, {@code 4}, {@code 4p}, {@code code2_continuous} and the like.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Interpolation of(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        String name = word.startsWith("CODE") ? word : "CODE" + word;
        for (Interpolation code : values()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        throw new IllegalArgumentException("interpolation code is '" + text
                + "', expected code0, code1, code2, code2_continuous, code4 or code4p");
    }

    /**
     * The two basis functions of an additive change {@code S u(alpha) + D v(alpha)} with {@code S = (up - down) / 2} and
     * {@code D = up + down - 2 nominal}, and their derivatives.
     *
     * @param out receives u, v, u', v', u'', v''
     */
    void basis(double alpha, double[] out, int at) {
        double a2 = alpha * alpha;
        double side = alpha > 0 || 1 / alpha > 0 ? 1 : -1;
        boolean outside = Math.abs(alpha) > 1;
        out[at] = alpha;
        out[at + 2] = 1;
        out[at + 4] = 0;
        out[at + 5] = 0;
        if (this == CODE2 || this == CODE2_CONTINUOUS) {
            if (!outside) {
                out[at + 1] = 0.5 * a2;
                out[at + 3] = alpha;
                out[at + 5] = 1;
            } else if (this == CODE2) {
                out[at] = alpha - side;
                out[at + 1] = side * alpha - 1;
                out[at + 3] = side;
            } else {
                out[at + 1] = side * alpha - 0.5;
                out[at + 3] = side;
            }
        } else if (this == CODE0 || outside) {
            out[at + 1] = 0.5 * side * alpha;
            out[at + 3] = 0.5 * side;
        } else {
            out[at + 1] = a2 * (15 + a2 * (3 * a2 - 10)) / 16;
            out[at + 3] = alpha * (30 + a2 * (18 * a2 - 40)) / 16;
            out[at + 5] = (30 + a2 * (90 * a2 - 120)) / 16;
        }
    }
}
