package org.tauscope.formats.hepdata;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types of plain scalars by YAML 1.1 (yaml.org/type, as PyYAML reads them): {@code 1e5} without point and sign is a
 * text, {@code 2011-06-30} a date, {@code yes} a truth value, {@code 0x1f}, {@code 017} and {@code 1:30} are integers.
 */
final class ScalarTypes {

    private static final Set<String> TRUTHS = Set.of(
            "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON",
            "off", "Off", "OFF");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER = Pattern.compile(
            "([-+]?)(?:0b([01_]+)|0([0-7_]+)|(0|[1-9][0-9_]*)" + "|0x([0-9a-fA-F_]+)|([1-9][0-9_]*(?::[0-5]?[0-9])+))");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?");
    private static final Pattern SEXAGESIMAL = Pattern.compile("([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*)");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)");
    private static final Pattern NO_NUMBER = Pattern.compile("\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?");
    /** Beyond this the reader of HEPData gives up. */
    private static final int MOST_DIGITS = 4300;

    /** A repeated group of a pattern takes stack per repetition. */
    private static final int LONGEST_SEXAGESIMAL = 200;

    private ScalarTypes() {}

    /**
     * The value of a scalar that stands without quotes and without tag.
     *
     * @throws YamlDefect for what has no value: {@code =}, {@code <<}, an integer of thousands of digits
     */
    static YamlValue plain(String text, int line) {
        if (NOTHING.contains(text)) {
            return new YamlValue.Other("nothing", line);
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return numberOrText(text, line);
        }
        if (TRUTHS.contains(text)) {
            return new YamlValue.Other("the truth value " + text.toLowerCase(Locale.ROOT), line);
        }
        if (text.equals("=") || text.equals("<<")) {
            throw new YamlDefect(line, "found '" + text + "' without quotes, expected a value");
        }
        return new YamlValue.Text(text, line);
    }

    /** The number that a text stands for by itself, where it is tagged as one. */
    static YamlValue number(String text, int line) {
        YamlValue value = text.isEmpty() ? new YamlValue.Text(text, line) : numberOrText(text, line);
        if (value instanceof YamlValue.Numeric) {
            return value;
        }
        double parsed = PythonNumber.parse(text)
                .orElseThrow(() -> new YamlDefect(line, "found " + value.shown() + " tagged as a number"));
        return new YamlValue.Numeric(parsed, false, line);
    }

    private static YamlValue numberOrText(String text, int line) {
        Matcher integer = INTEGER.matcher(text);
        if ((text.length() < LONGEST_SEXAGESIMAL || text.indexOf(':') < 0) && integer.matches()) {
            return new YamlValue.Numeric(integer(integer, line), true, line);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new YamlValue.Numeric(Double.parseDouble(text.replace("_", "")), false, line);
        }
        Matcher sexagesimal = SEXAGESIMAL.matcher(text);
        if (text.length() < LONGEST_SEXAGESIMAL && sexagesimal.matches()) {
            double size = sixties(sexagesimal.group(2));
            return new YamlValue.Numeric(sexagesimal.group(1).equals("-") ? -size : size, false, line);
        }
        if (INFINITE.matcher(text).matches()) {
            double infinity = Double.POSITIVE_INFINITY;
            return new YamlValue.Numeric(text.charAt(0) == '-' ? -infinity : infinity, false, line);
        }
        if (NO_NUMBER.matcher(text).matches()) {
            return new YamlValue.Numeric(Double.NaN, false, line);
        }
        return DATE.matcher(text).matches()
                ? new YamlValue.Other("a date (a text needs quotes)", line)
                : new YamlValue.Text(text, line);
    }

    private static double integer(Matcher found, int line) {
        double sign = found.group(1).equals("-") ? -1 : 1;
        if (found.group(6) != null) {
            return sign * sixties(found.group(6));
        }
        int[] bases = {2, 8, 10, 16};
        for (int i = 0; i < bases.length; i++) {
            String digits = found.group(2 + i);
            if (digits != null) {
                String bare = digits.replace("_", "");
                boolean octalZero = bases[i] == 8 && bare.isEmpty();
                if (bare.length() > MOST_DIGITS || (bare.isEmpty() && !octalZero)) {
                    throw new YamlDefect(line, "found an integer of " + bare.length() + " digits, expected 1 to 4300");
                }
                return octalZero ? 0 : sign * new BigInteger(bare, bases[i]).doubleValue();
            }
        }
        throw new IllegalStateException("one of the groups has matched");
    }

    private static double sixties(String text) {
        double value = 0;
        for (String part : text.replace("_", "").split(":", -1)) {
            value = 60 * value + Double.parseDouble(part);
        }
        return value;
    }
}
