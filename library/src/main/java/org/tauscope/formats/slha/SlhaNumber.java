package org.tauscope.formats.slha;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers of SLHA files: as C and Fortran print them, {@code 1.0D-05} included, and always finite. */
final class SlhaNumber {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,60}\\.?[0-9]{0,60}|\\.[0-9]{1,60})(?:[eEdD][-+]?[0-9]{1,6})?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,10}");

    private SlhaNumber() {}

    static OptionalDouble parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static OptionalInt integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(text);
        return Math.abs(value) > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }
}
