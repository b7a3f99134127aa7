package org.tauscope.formats.slha;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers of SLHA files: as C and Fortran print them, {@code 1.0D-05} and {@code 1.0-105} included, and always finite. */
final class SlhaNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:[0-9]{1,60}\\.?[0-9]{0,60}|\\.[0-9]{1,60})(?:[eEdD][-+]?[0-9]{1,6}|[-+][0-9]{3})?");
    private static final Pattern THREE_DIGITS = Pattern.compile("(?<=[0-9.])([-+][0-9]{3})$");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?(?:nan|inf|infinity).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,10}");

    private SlhaNumber() {}

    static OptionalDouble parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        // Fortran leaves the letter away where the exponent has three digits: 0.125-100.
        String written = THREE_DIGITS.matcher(text).replaceFirst("e$1");
        double value = Double.parseDouble(written.replace('d', 'e').replace('D', 'e'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** True for a number, also one that is not finite, and for the words that programs write instead of one. */
    static boolean looksLikeOne(String text) {
        return NUMBER.matcher(text).matches() || NO_NUMBER.matcher(text).matches();
    }

    static OptionalInt integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(text);
        return Math.abs(value) > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }
}
