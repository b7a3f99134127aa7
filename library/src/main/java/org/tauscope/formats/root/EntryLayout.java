package org.tauscope.formats.root;

/** How the entries of a branch stand in its baskets. */
sealed interface EntryLayout {

    /**
     * Numbers in the same places of every entry.
     *
     * @param count of numbers
     * @param begin first byte in the entry
     * @param stride bytes of the whole entry
     */
    record Fixed(int count, int begin, int stride) implements EntryLayout {}

    /**
     * Numbers that fill the rest of the entry.
     *
     * @param header bytes before them
     */
    record Counted(int header) implements EntryLayout {}

    /** Texts, each with its length. */
    record Texts() implements EntryLayout {}

    /** Collections of the standard library, each with its count, the outermost with a header. */
    record Collections() implements EntryLayout {}

    /** Nothing that is understood. */
    record Unknown() implements EntryLayout {}
}
