package org.tauscope.detector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tauscope.cards.Card;

/** The text of Belle's card, to be read with one thing changed. */
final class BelleCard {

    /** A trigger that takes every event, for samples of single particles. */
    static final String OPEN_TRIGGER =
            "minimum_tracks: [0, 0, 0]\n  minimum_pt_GeV: [0, 0, 0]\n  minimum_energy_GeV: [0, 0, 0]\n"
                    + "  bhabha_veto: [0, 0, 0]\n  efficiency: [1, 1, 1]";

    private static final String TRIGGER =
            "minimum_tracks: [2, 3, 0]\n  minimum_pt_GeV: [0, 0, 0]\n  minimum_energy_GeV: [0, 0, 1.0]\n"
                    + "  bhabha_veto: [0, 0, 0]\n  efficiency: [0.95, 0.98, 0.97]";

    private BelleCard() {}

    /** Belle without a trigger. */
    static DetectorCard untriggered() {
        return with(TRIGGER, OPEN_TRIGGER);
    }

    /** Belle with a piece of its card replaced. */
    static DetectorCard with(String found, String replacement) {
        String text = text();
        if (!text.contains(found)) {
            throw new IllegalArgumentException("belle.yaml does not contain " + found);
        }
        return DetectorCard.of(Card.parse("belle.yaml", text.replace(found, replacement)));
    }

    static String text() {
        try (InputStream in = DetectorCard.class.getResourceAsStream("belle.yaml")) {
            if (in == null) {
                throw new IllegalStateException("belle.yaml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
