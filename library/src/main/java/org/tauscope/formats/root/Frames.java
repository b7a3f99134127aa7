package org.tauscope.formats.root;

/** Frames of an ntuple's descriptions: pieces that tell their size, so that what a later format adds is passed over. */
final class Frames {

    private Frames() {}

    /** Reads one item of a list. */
    interface Item {
        void read(Cursor from, int number);
    }

    /** Where the record frame that begins here ends. */
    static int recordEnd(Cursor from) {
        int begin = from.position();
        long size = from.i64();
        if (size < 8 || size - 8 > from.remaining()) {
            throw from.refuse("a frame of " + size + " bytes", "8 to " + (from.remaining() + 8));
        }
        return begin + (int) size;
    }

    /** Reads a list of record frames, and goes to its end. */
    static void list(Cursor from, Item item) {
        listOf(from, 8, (one, i) -> {
            int end = recordEnd(one);
            item.read(one, i);
            one.skipTo(end);
        });
    }

    /**
     * Reads a list of anything, and goes to its end.
     *
     * @param size the least bytes of an item
     */
    static void listOf(Cursor from, int size, Item item) {
        int begin = from.position();
        long length = -from.i64();
        if (length < 12 || length - 8 > from.remaining()) {
            throw from.refuse("a list of " + length + " bytes", "12 to " + (from.remaining() + 8));
        }
        int count = from.count(from.u32(), size, "items");
        for (int i = 0; i < count; i++) {
            item.read(from, i);
        }
        from.skipTo(begin + (int) length);
    }

    /** Feature flags: the highest bit of each word says whether another follows. */
    static void features(Cursor from) {
        long word = from.i64();
        if (word != 0) {
            throw from.refuse("features " + Long.toHexString(word), "none, as in format 1.0");
        }
    }
}
