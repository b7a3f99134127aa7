package org.tauscope.searches.resonance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;

/**
 * Where recorded masses lie: {@code [CHANNEL=]FILE[:COLUMN][@GeV|@MeV]}; several channels are separated by commas.
 *
 * @param channel its channel; empty where the file says so itself or there is only one
 * @param file    text (plain or gzipped), Parquet or ROOT
 * @param column  column of a table; for ROOT {@code tree/column}; empty for the only one
 * @param unit    GeV per unit of the values; 0 where the name of the column tells it, or GeV
 */
record DataSource(String channel, Path file, String column, double unit) {

    /** Reads the words of an option. */
    static List<DataSource> parse(String text, List<String> channels) {
        List<DataSource> sources = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            sources.add(one(part.strip(), channels));
        }
        return sources;
    }

    private static DataSource one(String text, List<String> channels) {
        String rest = text;
        String channel = "";
        int equals = rest.indexOf('=');
        if (equals > 0 && channels.contains(rest.substring(0, equals))) {
            channel = rest.substring(0, equals);
            rest = rest.substring(equals + 1);
        }
        double unit = 0;
        int at = rest.lastIndexOf('@');
        if (at > 0) {
            unit = switch (rest.substring(at + 1)) {
                case "GeV" -> 1;
                case "MeV" -> 1e-3;
                default ->
                    throw new CardException("--data: found the unit '" + rest.substring(at + 1) + "' in '" + text
                            + "', expected GeV or MeV");
            };
            rest = rest.substring(0, at);
        }
        String column = "";
        int colon = rest.lastIndexOf(':');
        if (colon > 1) {
            column = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        if (rest.isEmpty()) {
            throw new CardException("--data: found '" + text + "', expected [CHANNEL=]FILE[:COLUMN][@UNIT]");
        }
        return new DataSource(channel, Path.of(rest), column, unit);
    }

    /** GeV per unit of a column. */
    double unitOf(String name) {
        if (unit > 0) {
            return unit;
        }
        return name.endsWith("_MeV") ? 1e-3 : 1;
    }
}
