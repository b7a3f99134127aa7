package org.tauscope.searches.invisibleboson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The card that ships, as text to be changed by a test. */
final class CardText {

    private CardText() {}

    static String standard() {
        try (var in = Objects.requireNonNull(InvisibleBosonCard.class.getResourceAsStream("card.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
