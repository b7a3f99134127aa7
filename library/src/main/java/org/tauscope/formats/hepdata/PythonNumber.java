package org.tauscope.formats.hepdata;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in texts, as Python's {@code float} takes them: {@code 1_000}, {@code " 1e3 "}, {@code inf}, {@code nan}. */
final class PythonNumber {

    private static final Pattern FINITE =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.(?:[0-9][0-9_]*)?)?|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9][0-9_]*)?");
    private static final Pattern LONELY_UNDERSCORE = Pattern.compile("_(?![0-9])");
    private static final Pattern WORD = Pattern.compile("[-+]?(?:inf|infinity|nan)");

    private PythonNumber() {}

    /** The number, possibly infinite or not a number; empty where the text is none. */
    static OptionalDouble parse(String text) {
        String bare = text.strip();
        if (FINITE.matcher(bare).matches() && !LONELY_UNDERSCORE.matcher(bare).find()) {
            return OptionalDouble.of(Double.parseDouble(bare.replace("_", "")));
        }
        String word = bare.toLowerCase(Locale.ROOT);
        if (!WORD.matcher(word).matches()) {
            return OptionalDouble.empty();
        }
        if (word.endsWith("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        return OptionalDouble.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
}
