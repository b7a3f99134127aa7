package org.tauscope.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    BELLE2_OFF_RESONANCE("belle2-off-resonance"),
    /** FCC-ee at the Z. */
    Z_POLE("z-pole");

    /** Energies of beams that meet head on: {@code 2.1x2.1}. */
    private static final Pattern ENERGIES =
            Pattern.compile("([0-9.]+(?:[eE][-+]?[0-9]+)?)[x×]([0-9.]+(?:[eE][-+]?[0-9]+)?)");

    private static final double LEAST_ENERGY = 0.1;
    private static final double LARGEST_ENERGY = 1000;

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

    /**
     * The beams of this name, of the card in the file of this name, or of two energies in GeV as {@code 2.1x2.1}, electrons
     * first, which meet head on.
     *
     * @param given spot, relative energy spread and polarisations of beams that are given by their energies
     * @throws CardException where it is none of these, or the card is wrong
     */
    public static Beams nameCardOrEnergies(String text, Beams given) {
        Matcher energies = ENERGIES.matcher(text);
        if (energies.matches()) {
            return given.headOn(energy(text, energies.group(1)), energy(text, energies.group(2)));
        }
        List<String> known = Arrays.stream(values()).map(NamedBeams::label).toList();
        if (!known.contains(text) && !Files.isRegularFile(Path.of(text))) {
            throw new CardException("beams: found '" + text + "', expected one of " + known
                    + ", a card, or energies in GeV as 2.1x2.1" + NearestName.hint(text, known));
        }
        return nameOrCard(text);
    }

    private static double energy(String text, String part) {
        try {
            double energy = Double.parseDouble(part);
            if (energy >= LEAST_ENERGY && energy <= LARGEST_ENERGY) {
                return energy;
            }
        } catch (NumberFormatException e) {
            // refused below with what was expected
        }
        throw new CardException("beams: found '" + text + "', expected two energies of " + LEAST_ENERGY + " to "
                + LARGEST_ENERGY + " GeV as 2.1x2.1, electrons first");
    }
}
