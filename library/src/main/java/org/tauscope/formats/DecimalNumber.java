package org.tauscope.formats;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers from bytes, correctly rounded and without garbage: event files are mostly that, and
 * {@link Double#parseDouble} takes ten times as long for seventeen digits.
 *
 * <p>Up to 18 digits w times a power of ten up to 22, which is exact, are multiplied or divided in twice the precision;
 * the result is rounded correctly unless it lies next to the middle of two numbers. Whatever does not fit is left to
 * {@link Double#parseDouble}.
 */
final class DecimalNumber {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT = 99_999;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalNumber() {}

    /**
     * The number that stands between two places, e.g. {@code -1.5e-3}, {@code .5}, {@code 2.} or Fortran's
     * {@code 1.5D-3}; NaN where none stands there, be it that it says nan or infinity.
     */
    static double parse(byte[] text, int start, int end) {
        int at = start;
        boolean negative = at < end && text[at] == '-';
        if (at < end && (negative || text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int significant = 0;
        int scale = 0;
        int seen = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                seen++;
                if (significant > 0 || digit > 0) {
                    significant++;
                }
                digits = significant <= MOST_DIGITS ? 10 * digits + digit : digits;
                scale -= point ? 1 : 0;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (seen == 0) {
            return Double.NaN;
        }
        if (at < end) {
            int exponent = exponent(text, at, end);
            if (exponent > MOST_EXPONENT) {
                return Double.NaN;
            }
            scale += exponent;
        }
        if (significant > MOST_DIGITS || scale < -22 || scale > 22) {
            return slowly(text, start, end);
        }
        double magnitude = digits == 0 ? 0 : scaled(digits, scale);
        return Double.isNaN(magnitude) ? slowly(text, start, end) : negative ? -magnitude : magnitude;
    }

    /** The exponent that begins at a place; more than {@link #MOST_EXPONENT} where it is none. */
    private static int exponent(byte[] text, int start, int end) {
        int at = start + 1;
        boolean letter = text[start] == 'e' || text[start] == 'E' || text[start] == 'D';
        boolean negative = at < end && text[at] == '-';
        if (at < end && (negative || text[at] == '+')) {
            at++;
        }
        if (!letter || at == end) {
            return Integer.MAX_VALUE;
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MAX_VALUE;
            }
            value = Math.min(MOST_EXPONENT, 10 * value + digit);
        }
        return negative ? -value : value;
    }

    /** Digits times a power of ten in [-22, 22], or NaN where the rounding is in doubt. */
    private static double scaled(long digits, int scale) {
        double high = digits;
        double low = digits - (long) high;
        double power = POWERS[Math.abs(scale)];
        double first;
        double rest;
        if (scale >= 0) {
            first = high * power;
            rest = Math.fma(high, power, -first) + low * power;
        } else {
            first = high / power;
            rest = (Math.fma(-first, power, high) + low) / power;
        }
        double sum = first + rest;
        double left = Math.abs(rest - (sum - first));
        double half = Math.ulp(sum) / 2;
        boolean doubtful = Math.abs(left - half) < 1e-9 * half || Math.abs(left - half / 2) < 1e-9 * half;
        return doubtful ? Double.NaN : sum;
    }

    private static double slowly(byte[] text, int start, int end) {
        return Double.parseDouble(new String(text, start, end - start, StandardCharsets.ISO_8859_1).replace('D', 'E'));
    }
}
