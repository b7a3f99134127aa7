package org.tauscope.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/**
 * A cross section on the command line: {@code 0.919nb}, {@code 12 fb}. Its unit is never guessed.
 *
 * @param femtobarn value in fb
 */
record Rate(double femtobarn) {

    private static final Pattern FORM = Pattern.compile("\\s*([-+.\\deE]+?)\\s*(ab|fb|pb|nb|ub)\\s*");

    /** Reads the option. */
    static final class Converter implements ITypeConverter<Rate> {

        @Override
        public Rate convert(String text) {
            return parse(text);
        }
    }

    static Rate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                double value = Double.parseDouble(matcher.group(1))
                        * switch (matcher.group(2)) {
                            case "ab" -> 1e-3;
                            case "pb" -> 1e3;
                            case "nb" -> 1e6;
                            case "ub" -> 1e9;
                            default -> 1;
                        };
                if (value > 0 && value <= 1e12) {
                    return new Rate(value);
                }
            } catch (NumberFormatException e) {
                // falls through to the refusal below, which says what was expected
            }
        }
        throw new CardException("--cross-section: found '" + text
                + "', expected a positive number with its unit (ab, fb, pb, nb, ub) as 0.919nb: the unit is"
                + " never guessed");
    }
}
