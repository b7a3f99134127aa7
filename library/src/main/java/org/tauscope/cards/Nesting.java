package org.tauscope.cards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Looks over a YAML text before it becomes a tree: what builds and walks the tree calls itself for every level. */
final class Nesting {

    private static final int MOST_LEVELS = 100;
    /** Characters of the largest card: those that ship have some ten thousand. */
    static final int LONGEST = 16 << 20;

    private Nesting() {}

    /**
     * Refuses a text that is too long or too deep, or in which something stands inside of itself.
     *
     * @param file name to use in messages
     */
    static void requireShallow(String file, String text, LoadSettings settings) {
        if (text.length() > LONGEST) {
            throw new CardException(
                    file + ": found " + text.length() + " characters, expected at most " + LONGEST + " in a card");
        }
        Deque<Optional<Anchor>> open = new ArrayDeque<>();
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event) {
                case CollectionStartEvent begin -> {
                    open.push(begin.getAnchor());
                    if (open.size() > MOST_LEVELS) {
                        throw refuse(
                                file,
                                event,
                                "lists and mappings inside of each other",
                                "at most " + MOST_LEVELS + " levels");
                    }
                }
                case CollectionEndEvent _ -> open.pop();
                case AliasEvent alias
                when open.contains(Optional.of(alias.getAlias())) ->
                    throw refuse(file, event, "an alias of what it stands in", "one of something else");
                default -> {}
            }
        }
    }

    private static CardException refuse(String file, Event event, String found, String expected) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new CardException(file + ":" + line + ": found " + found + ", expected " + expected);
    }
}
