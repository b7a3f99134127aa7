package org.tauscope.application;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/** Couplings on the command line: {@code 1e-6:1:log60} or {@code 0.1:1:lin10}, first, last and number of points. */
final class CouplingAxis {

    private static final Pattern FORM = Pattern.compile("\\s*([-+.\\deE]+):([-+.\\deE]+):(log|lin)(\\d{1,5})\\s*");
    private static final int MOST = 2000;

    private final double[] values;

    private CouplingAxis(double[] values) {
        this.values = values;
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<CouplingAxis> {

        @Override
        public CouplingAxis convert(String text) {
            return parse(text);
        }
    }

    /** The couplings, rising. */
    double[] values() {
        return values.clone();
    }

    static CouplingAxis parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                double first = Double.parseDouble(matcher.group(1));
                double last = Double.parseDouble(matcher.group(2));
                int points = Integer.parseInt(matcher.group(4));
                if (first > 0 && last > first && Double.isFinite(last) && points >= 2 && points <= MOST) {
                    boolean logarithmic = matcher.group(3).equals("log");
                    return new CouplingAxis(IntStream.range(0, points)
                            .mapToDouble(i -> at(first, last, (double) i / (points - 1), logarithmic))
                            .toArray());
                }
            } catch (NumberFormatException e) {
                // falls through to the refusal below, which says what was expected
            }
        }
        throw new CardException(
                "--coupling: found '" + text + "', expected first:last:logN or first:last:linN with 2 to " + MOST
                        + " positive points as 1e-6:1:log60");
    }

    private static double at(double first, double last, double share, boolean logarithmic) {
        if (share == 1) {
            return last;
        }
        return logarithmic ? first * Math.pow(last / first, share) : first + share * (last - first);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
