package org.tauscope.application;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/**
 * Masses on the command line: {@code 0.4,1.0} or {@code 0.3:1.6:0.1} (first, last, step), GeV.
 *
 * @param masses the masses, GeV, ascending where a range was given
 */
record MassList(List<Double> masses) {

    private static final int MOST = 10_000;

    /** Reads the option. */
    static final class Converter implements ITypeConverter<MassList> {

        @Override
        public MassList convert(String text) {
            return parse(text);
        }
    }

    static MassList parse(String text) {
        List<Double> masses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] range = part.split(":", -1);
            switch (range.length) {
                case 1 -> masses.add(number(text, range[0]));
                case 3 ->
                    addRange(text, number(text, range[0]), number(text, range[1]), number(text, range[2]), masses);
                default -> throw refuse(text);
            }
        }
        return new MassList(List.copyOf(masses));
    }

    private static void addRange(String text, double first, double last, double step, List<Double> masses) {
        if (!(step > 0) || !(last >= first) || (last - first) / step > MOST) {
            throw refuse(text);
        }
        long steps = Math.round(Math.floor((last - first) / step + 1e-9));
        for (long i = 0; i <= steps; i++) {
            masses.add(Math.round((first + i * step) * 1e9) / 1e9);
        }
    }

    private static double number(String text, String part) {
        try {
            double value = Double.parseDouble(part.strip());
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal below, which says what was expected
        }
        throw refuse(text);
    }

    private static CardException refuse(String text) {
        return new CardException("--mass: found '" + text
                + "', expected masses in GeV as 0.4,1.0 or first:last:step as 0.3:1.6:0.1, at most " + MOST);
    }
}
