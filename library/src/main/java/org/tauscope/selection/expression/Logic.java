package org.tauscope.selection.expression;

/**
 * Truth in three values: 1, 0, and NaN where it is not known. A comparison with what is not known is not known; {@code and},
 * {@code or} and {@code not} follow S. C. Kleene, Introduction to Metamathematics (1952), section 64.
 */
final class Logic {

    private Logic() {}

    static double of(boolean truth) {
        return truth ? 1 : 0;
    }

    static double and(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 1;
    }

    static double or(double a, double b) {
        if (isTrue(a) || isTrue(b)) {
            return 1;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 0;
    }

    static double not(double a) {
        return Double.isNaN(a) ? Double.NaN : of(a == 0);
    }

    static boolean isTrue(double a) {
        return !Double.isNaN(a) && a != 0;
    }

    static double compare(String operator, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return of(
                switch (operator) {
                    case "<" -> a < b;
                    case "<=" -> a <= b;
                    case ">" -> a > b;
                    case ">=" -> a >= b;
                    case "==" -> a == b;
                    default -> a != b;
                });
    }
}
