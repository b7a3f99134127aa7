package org.tauscope.searches.resonance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.tauscope.cards.CardException;
import org.tauscope.formats.ParquetColumn;
import org.tauscope.formats.root.RootFile;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * Somebody's candidates, by channel: single masses, or counts in equal bins.
 *
 * <p>Text files, plain or gzipped: a table with commas and a header, or columns with blanks between them, with or without
 * a header. A table has a column {@code mass_GeV} (or another one that is named, or the only one of its kind), or
 * {@code low_GeV,high_GeV,events}; a column {@code channel} may name the channel. Without commas one column holds masses,
 * two hold bin centres and counts. Names that end in {@code _MeV} are MeV.
 */
public final class RecordedMasses {

    /** What a channel recorded; one of both is empty. */
    private static final class Content {
        final double[] masses;
        final Optional<Spectrum> spectrum;

        Content(double[] masses, Optional<Spectrum> spectrum) {
            this.masses = masses;
            this.spectrum = spectrum;
        }
    }

    private final String name;
    private final Map<String, Content> contents;

    private RecordedMasses(String name, Map<String, Content> contents) {
        this.name = name;
        this.contents = contents;
    }

    /**
     * Reads what an observation names: {@code [CHANNEL=]FILE[:COLUMN][@GeV|@MeV]}, several channels separated by commas.
     *
     * @param file     the words of the option as a path
     * @param channels names of the channels of the search
     * @throws CardException where something cannot be read or used
     */
    public static RecordedMasses read(Path file, List<String> channels) {
        Map<String, Content> contents = new LinkedHashMap<>();
        for (DataSource source : DataSource.parse(file.toString(), channels)) {
            content(source, channels).forEach((channel, content) -> {
                if (contents.putIfAbsent(channel, content) != null) {
                    throw new CardException("--data: found channel " + channel + " twice, expected it once");
                }
            });
        }
        return new RecordedMasses(file.toString(), contents);
    }

    /**
     * The files that an observation names.
     *
     * @param file     the words of the option as a path
     * @param channels names of the channels of the search
     */
    public static List<Path> files(Path file, List<String> channels) {
        return DataSource.parse(file.toString(), channels).stream()
                .map(DataSource::file)
                .toList();
    }

    private static Map<String, Content> content(DataSource source, List<String> channels) {
        if (!Files.isRegularFile(source.file())) {
            throw new CardException(source.file() + ": found no such file, expected recorded masses");
        }
        String ending = source.file().getFileName().toString();
        if (RootFile.recognises(source.file())) {
            return Map.of(channel(source, channels), masses(source, root(source)));
        }
        if (ending.endsWith(".parquet")) {
            if (source.column().isEmpty()) {
                throw new CardException(source.file() + ": found no column, expected " + source.file() + ":COLUMN");
            }
            return Map.of(
                    channel(source, channels), masses(source, ParquetColumn.read(source.file(), source.column())));
        }
        Map<String, Content> found = new LinkedHashMap<>();
        MassText.read(source, channels).forEach((channel, rows) -> {
            String known = channel.isEmpty() ? channel(source, channels) : channel;
            found.put(
                    known,
                    rows.counts().isEmpty()
                            ? new Content(
                                    rows.masses().stream().mapToDouble(m -> m).toArray(), Optional.empty())
                            : new Content(new double[0], Optional.of(rows.spectrum(source.file()))));
        });
        return found;
    }

    private static String channel(DataSource source, List<String> channels) {
        if (!source.channel().isEmpty()) {
            return source.channel();
        }
        if (channels.size() == 1) {
            return channels.getFirst();
        }
        throw new CardException(source.file() + ": found no channel, expected one of " + channels + ": write "
                + channels.getFirst() + "=" + source.file() + ", or give a table a column 'channel'");
    }

    private static double[] root(DataSource source) {
        int slash = source.column().lastIndexOf('/');
        if (slash <= 0) {
            throw new CardException(source.file() + ": found the column '" + source.column() + "', expected "
                    + source.file() + ":TREE/COLUMN");
        }
        try (RootFile file = RootFile.open(source.file())) {
            return file.table(source.column().substring(0, slash))
                    .read(source.column().substring(slash + 1))
                    .numbers();
        }
    }

    private static Content masses(DataSource source, double[] values) {
        double unit = source.unitOf(source.column());
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new CardException(source.file() + ": value " + (i + 1) + " of " + source.column() + ": found "
                        + values[i] + ", expected a finite mass");
            }
        }
        return new Content(Arrays.stream(values).map(m -> m * unit).toArray(), Optional.empty());
    }

    /** The channels that have data. */
    public List<String> channels() {
        return List.copyOf(contents.keySet());
    }

    /** The recorded bins of a channel, where it has bins: those of the scan must be made of them. */
    public Optional<Spectrum> binned(String channel) {
        return required(channel).spectrum;
    }

    private Content required(String channel) {
        Content content = contents.get(channel);
        if (content == null) {
            throw new CardException(name + ": found no data of channel " + channel + ", only of " + contents.keySet());
        }
        return content;
    }

    /**
     * Counts of a channel in the bins of a scan.
     *
     * @param bins the bins; each must be made of whole recorded bins where the channel has bins
     * @throws CardException where it has no data, or its bins do not fit
     */
    public Spectrum in(String channel, Spectrum bins) {
        Content content = required(channel);
        if (content.spectrum.isEmpty()) {
            double[] within = DoubleStream.of(content.masses)
                    .filter(m -> m >= bins.range().low() && m < bins.range().high())
                    .toArray();
            return Spectrum.of(bins.range(), within, bins.bins());
        }
        return joined(channel, content.spectrum.get(), bins);
    }

    private Spectrum joined(String channel, Spectrum recorded, Spectrum bins) {
        double ratio = bins.binWidth() / recorded.binWidth();
        double first = (bins.range().low() - recorded.range().low()) / recorded.binWidth();
        long group = Math.round(ratio);
        long offset = Math.round(first);
        boolean fits = group >= 1
                && Math.abs(ratio - group) < 1e-6 * group
                && Math.abs(first - offset) < 1e-3
                && offset >= 0
                && offset + group * bins.bins() <= recorded.bins();
        if (!fits) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "%s: channel %s: found bins of %.6g GeV from %.6g to %.6g GeV, expected bins that the scan's can be"
                            + " made of: %.6g GeV from %.6g to %.6g GeV, or single masses",
                    name,
                    channel,
                    recorded.binWidth(),
                    recorded.range().low(),
                    recorded.range().high(),
                    bins.binWidth(),
                    bins.range().low(),
                    bins.range().high()));
        }
        double[] counts = new double[bins.bins()];
        for (int b = 0; b < counts.length; b++) {
            for (int i = 0; i < group; i++) {
                counts[b] += recorded.count((int) (offset + b * group + i));
            }
        }
        return bins.withCounts(counts);
    }

    /** All single masses of a channel, GeV; empty where it has bins. */
    public double[] masses(String channel) {
        return required(channel).masses.clone();
    }

    /** Range from the lowest to the highest single mass or bin edge of a channel, GeV. */
    public Range range(String channel) {
        Content content = required(channel);
        if (content.spectrum.isPresent()) {
            return content.spectrum.get().range();
        }
        double low = Arrays.stream(content.masses).min().orElse(0);
        double high = Arrays.stream(content.masses).max().orElse(0);
        if (!(low < high)) {
            throw new CardException(name + ": channel " + channel + ": found " + content.masses.length
                    + " masses, expected at least two different ones");
        }
        return new Range(low, Math.nextUp(high));
    }
}
