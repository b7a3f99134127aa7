package org.tauscope.searches.invisibleboson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.searches.Observation;

/**
 * Somebody's spectrum: counts per bin of one or both channels. Its bins take the place of those of the card.
 *
 * @param binning common to its channels
 * @param counts  events per bin and channel
 */
record RecordedSpectrum(Binning binning, Map<Channel, List<Double>> counts) {

    /** Copies the map. */
    RecordedSpectrum {
        counts = Map.copyOf(counts);
    }

    /**
     * Reads the file of an observation, where it names one.
     *
     * @throws CardException where the file cannot be used
     */
    static Optional<RecordedSpectrum> of(Observation observation, Observable observable, List<Double> masses) {
        return switch (observation) {
            case Observation.Published _ -> Optional.empty();
            case Observation.PseudoData(long _, Optional<Observation.Injection> injected) -> {
                injected.ifPresent(signal -> requireKnown(signal, masses));
                yield Optional.empty();
            }
            case Observation.Recorded(Path file) -> {
                if (observable.columns().size() > 1) {
                    throw new CardException(file + ": the observable '" + observable.option()
                            + "' has two dimensions, expected one for a recorded spectrum");
                }
                yield Optional.of(read(file.toString(), Table.read(file)));
            }
        };
    }

    private static void requireKnown(Observation.Injection signal, List<Double> masses) {
        if (!masses.contains(signal.mass())) {
            throw new CardException("--inject: found the mass " + signal.mass()
                    + " GeV, expected one of the masses that are run, " + masses);
        }
        if (signal.rate() > 1) {
            throw new CardException(
                    "--inject: found the rate " + signal.rate() + ", expected R = B(l alpha)/B(l nu nu) in [0, 1]");
        }
    }

    /**
     * Reads columns {@code channel,low,high,events}.
     *
     * @param file name to use in messages
     */
    static RecordedSpectrum read(String file, Table table) {
        Map<Channel, List<Double>> edges = new EnumMap<>(Channel.class);
        Map<Channel, List<Double>> counts = new EnumMap<>(Channel.class);
        for (int row = 0; row < table.size(); row++) {
            Channel channel = channel(file, table, row);
            List<Double> ends = edges.computeIfAbsent(channel, any -> new ArrayList<>());
            double low = table.number(row, "low");
            double high = table.number(row, "high");
            if (ends.isEmpty()) {
                ends.add(low);
            }
            if (ends.getLast() != low || !(high > low)) {
                throw refuse(file, row, "a bin from " + low + " to " + high, "bins that follow one another");
            }
            ends.add(high);
            double events = table.number(row, "events");
            if (!(events >= 0) || events != Math.rint(events)) {
                throw refuse(file, row, events + " events", "a whole number of events, 0 or more");
            }
            counts.computeIfAbsent(channel, any -> new ArrayList<>()).add(events);
        }
        if (counts.isEmpty()) {
            throw new CardException(file + ": found no row, expected columns channel,low,high,events");
        }
        if (edges.values().stream().distinct().count() > 1) {
            throw new CardException(file + ": the channels have different bins, expected the same");
        }
        return new RecordedSpectrum(new Binning(edges.values().iterator().next()), counts);
    }

    private static Channel channel(String file, Table table, int row) {
        String found = table.text(row, "channel");
        for (Channel channel : Channel.values()) {
            if (channel.label().equals(found)) {
                return channel;
            }
        }
        throw refuse(file, row, "the channel '" + found + "'", "e or mu");
    }

    private static CardException refuse(String file, int row, String found, String expected) {
        return new CardException(file + ": row " + (row + 1) + ": found " + found + ", expected " + expected);
    }
}
