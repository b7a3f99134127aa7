package org.tauscope.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/**
 * An integrated luminosity on the command line: {@code 915/fb}, {@code 50/ab}.
 *
 * @param inverseFemtobarn value in inverse femtobarn
 */
record Luminosity(double inverseFemtobarn) {

    private static final Pattern FORM = Pattern.compile("\\s*([-+.\\deE]+?)\\s*/\\s*(pb|fb|ab)\\s*");

    /** Reads the option. */
    static final class Converter implements ITypeConverter<Luminosity> {

        @Override
        public Luminosity convert(String text) {
            return parse(text);
        }
    }

    /** Several with one unit at the end: {@code 1,5,10,50/ab}; rising. */
    static List<Luminosity> list(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return List.of(parse(text));
        }
        String unit = text.substring(slash);
        return Arrays.stream(text.substring(0, slash).split(",", -1))
                .map(value -> parse(value + unit))
                .sorted(Comparator.comparingDouble(Luminosity::inverseFemtobarn))
                .distinct()
                .toList();
    }

    static Luminosity parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                double value = Double.parseDouble(matcher.group(1))
                        * switch (matcher.group(2)) {
                            case "pb" -> 1e-3;
                            case "ab" -> 1e3;
                            default -> 1;
                        };
                if (value > 0 && value <= 1e6) {
                    return new Luminosity(value);
                }
            } catch (NumberFormatException e) {
                // falls through to the refusal below, which says what was expected
            }
        }
        throw new CardException("--luminosity: found '" + text
                + "', expected a positive number with its unit as 915/fb or 50/ab, at most 1000/ab");
    }
}
