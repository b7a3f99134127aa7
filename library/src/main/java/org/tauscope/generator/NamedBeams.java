package org.tauscope.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.kinematics.Beams;

/** The colliders whose beams ship with the library. Any other is a card of the same keys, read by {@link Beams#of}. */
public enum NamedBeams {
    /** KEKB at the Y(4S). */
    BELLE("belle"),
    /** SuperKEKB at the Y(4S). */
    BELLE2("belle2"),
    /** SuperKEKB 60 MeV below the Y(4S). */
    BELLE2_OFF_RESONANCE("belle2-off-resonance");

    private final String label;

    NamedBeams(String label) {
        this.label = label;
    }

    /** The name that cards and commands use, e.g. {@code belle2}. */
    public String label() {
        return label;
    }

    /** Reads its card. */
    public Beams beams() {
        Card card = Card.resource(NamedBeams.class, "beams-" + label + ".yaml");
        Beams beams = Beams.of(card);
        card.requireAllRead();
        return beams;
    }

    /**
     * The collider of this name.
     *
     * @throws CardException where there is none
     */
    public static NamedBeams named(String label) {
        List<String> known = Arrays.stream(values()).map(NamedBeams::label).toList();
        int place = known.indexOf(label);
        if (place < 0) {
            throw new CardException("beams: found '" + label + "', expected one of " + known + " or a card"
                    + NearestName.hint(label, known));
        }
        return values()[place];
    }

    /**
     * The beams of this name or, where a file of that name exists, those of the card in it.
     *
     * @throws CardException where there is neither, or the card is wrong
     */
    public static Beams nameOrCard(String name) {
        boolean known = Arrays.stream(values()).anyMatch(one -> one.label().equals(name));
        if (known || !Files.isRegularFile(Path.of(name))) {
            return named(name).beams();
        }
        Card card = Card.read(Path.of(name));
        Beams beams = Beams.of(card);
        card.requireAllRead();
        return beams;
    }
}
