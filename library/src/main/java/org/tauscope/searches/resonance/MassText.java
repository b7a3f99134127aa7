package org.tauscope.searches.resonance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

/** Masses or counts in a text file, plain or gzipped. */
final class MassText {

    private static final double SAME = 1e-4;

    private MassText() {}

    /**
     * Rows of one channel.
     *
     * @param masses single masses, or bin centres, GeV
     * @param counts events per bin; empty for single masses
     */
    record Rows(List<Double> masses, List<Double> counts) {

        /** Equal bins from their centres. */
        Spectrum spectrum(Path file) {
            if (masses.size() < 2) {
                throw new CardException(file + ": found " + masses.size() + " bins, expected at least 2");
            }
            double width = (masses.getLast() - masses.getFirst()) / (masses.size() - 1);
            for (int i = 1; i < masses.size(); i++) {
                double step = masses.get(i) - masses.get(i - 1);
                if (!(Math.abs(step - width) < SAME * Math.abs(width) + 1e-9) || !(width > 0)) {
                    throw new CardException(file + ": row " + (i + 1) + ": found a bin " + step
                            + " GeV above the one before, expected equal bins of " + width + " GeV");
                }
            }
            for (int i = 0; i < counts.size(); i++) {
                if (!(counts.get(i) >= 0) || counts.get(i) != Math.rint(counts.get(i))) {
                    throw new CardException(file + ": row " + (i + 1) + ": found " + counts.get(i)
                            + " events, expected a whole number from 0");
                }
            }
            return new Spectrum(
                    new Range(masses.getFirst() - 0.5 * width, masses.getLast() + 0.5 * width),
                    counts.stream().mapToDouble(n -> n).toArray());
        }
    }

    /** Rows by channel; the empty name where the file names none. */
    static Map<String, Rows> read(DataSource source, List<String> channels) {
        String text = text(source.file());
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElseThrow(() -> new CardException(source.file() + ": found no line, expected masses"));
        boolean table = first.contains(",") || (!isNumber(first.split("\\s+")[0]) && first.split("\\s+").length == 1);
        return table ? table(source, Table.parse(source.file().toString(), text), channels) : blanks(source, text);
    }

    private static String text(Path file) {
        try (PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), 2)) {
            byte[] magic = in.readNBytes(2);
            in.unread(magic);
            boolean zipped = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            try (InputStream plain = zipped ? new GZIPInputStream(in) : in) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CardException(
                    file + ": cannot be read, expected text, plain or gzipped (" + e.getMessage() + ")");
        }
    }

    private static Map<String, Rows> blanks(DataSource source, String text) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        double unit = source.unitOf("");
        int number = 0;
        int fields = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            String[] parts = stripped.split("\\s+");
            if (rows.masses().isEmpty() && !isNumber(parts[parts.length - 1])) {
                continue;
            }
            fields = fields == 0 ? parts.length : fields;
            if (parts.length != fields || fields > 2) {
                throw new CardException(source.file() + ": line " + number + ": found " + parts.length
                        + " fields, expected one mass, or bin centre and count, as in the lines before");
            }
            rows.masses().add(unit * parse(source.file(), number, parts[0]));
            if (fields == 2) {
                rows.counts().add(parse(source.file(), number, parts[1]));
            }
        }
        return Map.of("", rows);
    }

    private static Map<String, Rows> table(DataSource source, Table table, List<String> channels) {
        boolean named = table.columns().contains("channel");
        String low = column(table, "low");
        boolean bins = !low.isEmpty();
        String mass = bins ? low : massColumn(source, table);
        double unit = source.unitOf(mass);
        Map<String, Rows> all = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String channel = named ? table.text(row, "channel") : source.channel();
            if (named && !channels.contains(channel)) {
                throw new CardException(source.file() + ": row " + (row + 1) + ": found the channel '" + channel
                        + "', expected one of " + channels);
            }
            if (named && !source.channel().isEmpty() && !source.channel().equals(channel)) {
                continue;
            }
            Rows rows = all.computeIfAbsent(channel, any -> new Rows(new ArrayList<>(), new ArrayList<>()));
            if (bins) {
                rows.masses()
                        .add(0.5
                                * unit
                                * (table.number(row, low) + table.number(row, required(source, table, "high"))));
                rows.counts().add(table.number(row, "events"));
            } else {
                rows.masses().add(unit * table.number(row, mass));
            }
        }
        if (all.isEmpty()) {
            throw new CardException(source.file() + ": found no row, expected masses");
        }
        return all;
    }

    private static String massColumn(DataSource source, Table table) {
        if (!source.column().isEmpty()) {
            if (!table.columns().contains(source.column())) {
                throw new CardException(source.file() + ": found no column '" + source.column() + "', expected one of "
                        + table.columns());
            }
            return source.column();
        }
        List<String> candidates = table.columns().stream()
                .filter(name -> name.equals("mass") || name.startsWith("mass_"))
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        List<String> others =
                table.columns().stream().filter(name -> !name.equals("channel")).toList();
        if (candidates.isEmpty() && others.size() == 1) {
            return others.getFirst();
        }
        throw new CardException(source.file() + ": found the columns " + table.columns()
                + ", expected one 'mass_GeV', 'low_GeV,high_GeV,events', or FILE:COLUMN");
    }

    private static String column(Table table, String stem) {
        return table.columns().stream()
                .filter(name -> name.equals(stem) || name.equals(stem + "_GeV") || name.equals(stem + "_MeV"))
                .findFirst()
                .orElse("");
    }

    private static String required(DataSource source, Table table, String stem) {
        String found = column(table, stem);
        if (found.isEmpty()) {
            throw new CardException(source.file() + ": found the columns " + table.columns() + ", expected one '" + stem
                    + "_GeV' beside the lower edges");
        }
        return found;
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double parse(Path file, int line, String text) {
        if (!isNumber(text)) {
            throw new CardException(file + ": line " + line + ": found '" + text + "', expected a finite number");
        }
        return Double.parseDouble(text);
    }
}
