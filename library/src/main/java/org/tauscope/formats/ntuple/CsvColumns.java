package org.tauscope.formats.ntuple;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;

/**
 * An ntuple that is a table of comma-separated numbers under one line of names; lines that begin with {@code #} are
 * passed over, an empty field, {@code nan}, {@code NA} or {@code null} is a missing number, {@code True} and {@code False}
 * are 1 and 0. May be gzipped.
 */
final class CsvColumns implements Ntuple {

    private static final int LONGEST_LINE = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path file;
    private final List<String> columns;

    CsvColumns(Path file) {
        this.file = file;
        try (Lines lines = new Lines(file)) {
            String head = lines.next();
            if (head == null || head.isBlank() || head.indexOf('\0') >= 0) {
                throw new CardException(file + ": found no line of column names, expected a ROOT, Parquet or CSV file");
            }
            columns = List.copyOf(fields(head));
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new CardException(file + ": found column names " + columns + ", expected each once");
        }
    }

    /** The fields of a line; between quotes a comma is a letter, and two quotes are one (RFC 4180). */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.indexOf('"') < 0) {
            for (String field : line.split(",", -1)) {
                fields.add(field.strip());
            }
            return fields;
        }
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && line.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (i == line.length() || (line.charAt(i) == ',' && !quoted)) {
                fields.add(plain(line.substring(begin, i).strip()));
                begin = i + 1;
            }
        }
        return fields;
    }

    private static String plain(String field) {
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void forEachBlock(List<String> wanted, Consumer<NtupleBlock> action) {
        List<ColumnBuffer> buffers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (String column : wanted) {
            int place = columns.indexOf(column);
            if (place < 0) {
                throw new CardException(file + ": found no column '" + column + "', expected one of " + columns);
            }
            places.add(place);
            buffers.add(new ColumnBuffer(column, false));
        }
        try (Lines lines = new Lines(file)) {
            lines.next();
            long first = 0;
            int entries = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                List<String> fields = fields(line);
                if (fields.size() != columns.size()) {
                    throw lines.refuse(fields.size() + " fields", columns.size() + ", one for each column name");
                }
                for (int i = 0; i < buffers.size(); i++) {
                    buffers.get(i).add(lines.number(columns.get(places.get(i)), fields.get(places.get(i))));
                }
                if (++entries == BLOCK) {
                    action.accept(ColumnBuffer.block(first, entries, buffers));
                    first += entries;
                    entries = 0;
                }
            }
            if (entries > 0) {
                action.accept(ColumnBuffer.block(first, entries, buffers));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What pandas, R and others write for what is no finite number; empty for any other word. */
    private static OptionalDouble word(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "", "nan", "-nan", "na", "n/a", "null", "none" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case "true" -> OptionalDouble.of(1);
            case "false" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    private CardException unreadable(IOException e) {
        return new CardException(file + ": cannot be read as CSV (" + e + ")");
    }

    @Override
    public void close() {
        // Open only while it is read.
    }

    /** Lines that are no comments, of bounded length. */
    private static final class Lines implements AutoCloseable {

        private final Path file;
        private final InputStream in;
        private long number;

        Lines(Path file) throws IOException {
            this.file = file;
            BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            raw.mark(2);
            boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            in = compressed ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        }

        @Nullable
        String next() throws IOException {
            byte[] line = new byte[256];
            while (true) {
                int length = 0;
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                number++;
                for (; next >= 0 && next != '\n'; next = in.read()) {
                    if (length == LONGEST_LINE) {
                        throw refuse("more than " + LONGEST_LINE + " bytes", "shorter lines");
                    }
                    if (length == line.length) {
                        line = Arrays.copyOf(line, 2 * length);
                    }
                    line[length++] = (byte) next;
                }
                if (length > 0 && line[length - 1] == '\r') {
                    length--;
                }
                if (length == 0 || line[0] != '#') {
                    String text = new String(line, 0, length, StandardCharsets.UTF_8);
                    return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
                }
            }
        }

        double number(String column, String field) {
            int last = field.length() - 1;
            // Java alone would take 1.5f and 0x1p3 for numbers.
            if (last >= 0 && field.charAt(last) <= '9' && field.indexOf('x') < 0) {
                try {
                    return Double.parseDouble(field);
                } catch (NumberFormatException e) {
                    throw refused(column, field);
                }
            }
            return word(field).orElseThrow(() -> refused(column, field));
        }

        private CardException refused(String column, String field) {
            String shown = field.length() > 40 ? field.substring(0, 40) + "..." : field;
            return refuse("'" + shown.replaceAll("\\p{Cntrl}", "?") + "' in column " + column, "a number");
        }

        CardException refuse(String found, String expected) {
            return new CardException(file + ":" + number + ": found " + found + ", expected " + expected);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
