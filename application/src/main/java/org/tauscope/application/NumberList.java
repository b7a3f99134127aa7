package org.tauscope.application;

import java.io.IOException;
import java.util.stream.DoubleStream;
import org.tauscope.statistics.peaks.Range;

/** Single values from a text file: one per line, # begins a comment. */
final class NumberList {

    private NumberList() {}

    /**
     * The values within a range.
     *
     * @throws IllegalArgumentException with file and line where one is no finite number
     */
    static double[] read(String file, Range range) throws IOException {
        DoubleStream.Builder values = DoubleStream.builder();
        int number = 0;
        for (String line : WorkspaceInput.text(file).lines().toList()) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            double value = parse(text, file, number);
            if (value >= range.low() && value < range.high()) {
                values.add(value);
            }
        }
        return values.build().toArray();
    }

    private static double parse(String text, String file, int line) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + ", line " + line + ": found '" + text + "', expected one number", e);
        }
        throw new IllegalArgumentException(
                file + ", line " + line + ": found '" + text + "', expected a finite number");
    }
}
