package org.tauscope.formats;

import java.nio.file.Path;
import java.util.Locale;
import org.tauscope.cards.CardException;

/** The formats in which events come and go. */
public enum EventFormat {
    /** HepMC 3 ASCII ({@code Asciiv3}): read and written. */
    HEPMC3("HepMC3 ASCII"),
    /** HepMC 2 ASCII ({@code IO_GenEvent}): read. */
    HEPMC2("HepMC2 ASCII"),
    /** Les Houches events, versions 1 to 3: read; version 3 written. */
    LHE("LHE"),
    /** Parquet in the layout of {@link EventFile}: read and written. */
    PARQUET("Parquet"),
    /** ROOT tree in the layout of {@link EventFile}: read and written. */
    ROOT("ROOT tree");

    private final String label;

    EventFormat(String label) {
        this.label = label;
    }

    /** Name of the format as people write it. */
    public String label() {
        return label;
    }

    /**
     * The format that the name of an output file asks for; {@code .gz} may follow where the format is text.
     *
     * @throws CardException where the ending is none of ours
     */
    public static EventFormat ofOutputName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".hepmc3") || plain.endsWith(".hepmc")) {
            return HEPMC3;
        }
        if (plain.endsWith(".lhe")) {
            return LHE;
        }
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        if (name.endsWith(".root")) {
            return ROOT;
        }
        throw new CardException(
                file + ": found no known ending, expected .hepmc3, .hepmc or .lhe (.gz may follow), .parquet or .root");
    }
}
