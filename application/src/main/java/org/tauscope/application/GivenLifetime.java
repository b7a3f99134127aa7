package org.tauscope.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/**
 * A lifetime on the command line: {@code 9900012=12mm}.
 *
 * @param pdg  PDG number, positive
 * @param ctau mean proper decay length, mm
 */
record GivenLifetime(int pdg, double ctau) {

    private static final Pattern FORM = Pattern.compile("\\s*([+-]?\\d+)\\s*=\\s*([-+.\\deE]+?)\\s*(um|mm|cm|m)\\s*");

    /** Reads the option. */
    static final class Converter implements ITypeConverter<GivenLifetime> {

        @Override
        public GivenLifetime convert(String text) {
            return parse(text);
        }
    }

    static GivenLifetime parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                int pdg = Math.abs(Integer.parseInt(matcher.group(1)));
                double value = Double.parseDouble(matcher.group(2))
                        * switch (matcher.group(3)) {
                            case "um" -> 1e-3;
                            case "cm" -> 10;
                            case "m" -> 1000;
                            default -> 1;
                        };
                if (pdg > 0 && value > 0 && value <= 1e12) {
                    return new GivenLifetime(pdg, value);
                }
            } catch (NumberFormatException e) {
                // falls through to the refusal below, which says what was expected
            }
        }
        throw new CardException("--lifetime: found '" + text
                + "', expected a PDG number and a proper decay length with its unit (um, mm, cm, m) as 9900012=12mm");
    }
}
