package org.tauscope.application;

import java.util.Locale;
import org.tauscope.cards.CardException;
import picocli.CommandLine.ITypeConverter;

/** How several searches give one region. */
enum Combination {
    /** Their likelihoods are added. */
    JOINT,
    /** At each point the one that is expected to reach deepest decides. */
    BEST;

    /** Reads the option. */
    static final class Converter implements ITypeConverter<Combination> {

        @Override
        public Combination convert(String text) {
            for (Combination one : values()) {
                if (one.label().equals(text)) {
                    return one;
                }
            }
            throw new CardException("--combine: found '" + text + "', expected joint or best");
        }
    }

    /** The word on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
