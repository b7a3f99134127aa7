package org.tauscope.formats.root;

import org.tauscope.cards.CardException;

/** Takes the values of entries out of baskets. */
final class EntryDecoder {

    private static final long BYTE_COUNT = 0x40000000L;
    private static final int MEMBER_WISE = 0x4000;

    private final FileBytes file;
    private final EntryLayout layout;
    private final ValueSink sink;
    private final int size;

    EntryDecoder(FileBytes file, EntryLayout layout, ValueSink sink) {
        this.file = file;
        this.layout = layout;
        this.sink = sink;
        this.size = sink.column().type().size();
    }

    /** Reads the entries of a basket from {@code first} up to, not including, {@code last}. */
    void decode(Basket basket, int first, int last) {
        Cursor from = Cursor.big(file, basket.place(), basket.data());
        int[] offsets = basket.offsets();
        switch (layout) {
            case EntryLayout.Fixed fixed -> {
                if ((long) fixed.stride() * last > basket.size()) {
                    throw refuse(basket, last + " entries of " + fixed.stride() + " bytes");
                }
                for (int i = first; i < last; i++) {
                    from.skipTo(i * fixed.stride() + fixed.begin());
                    for (int j = 0; j < fixed.count(); j++) {
                        sink.addFrom(from);
                    }
                    if (sink.column().lists() > 0) {
                        sink.endList(0);
                    }
                }
            }
            case EntryLayout.Texts texts when offsets == null -> sequentialTexts(from, basket, first, last);
            case EntryLayout.Unknown unknown -> throw refuse(basket, "entries of an unknown layout");
            default -> {
                if (offsets == null) {
                    throw refuse(basket, "a basket without entry offsets");
                }
                for (int i = first; i < last; i++) {
                    from.skipTo(offsets[i]);
                    entry(from, basket, offsets[i + 1]);
                }
            }
        }
    }

    private CardException refuse(Basket basket, String found) {
        return file.refuse(
                basket.place(),
                found + " in branch " + Key.shown(sink.column().name()),
                "entries within the " + basket.size() + " bytes of a basket");
    }

    private void sequentialTexts(Cursor from, Basket basket, int first, int last) {
        for (int i = 0; i < last; i++) {
            String text = from.text();
            if (i >= first) {
                sink.add(text);
            }
        }
        if (from.position() > basket.size()) {
            throw refuse(basket, last + " texts of " + from.position() + " bytes");
        }
    }

    private void entry(Cursor from, Basket basket, int end) {
        switch (layout) {
            case EntryLayout.Counted counted -> {
                if (from.position() < end) {
                    from.skip(counted.header());
                }
                int bytes = end - from.position();
                if (bytes < 0 || bytes % size != 0) {
                    throw refuse(basket, "an entry of " + bytes + " bytes for numbers of " + size);
                }
                for (int i = bytes / size; i > 0; i--) {
                    sink.addFrom(from);
                }
                sink.endList(0);
            }
            case EntryLayout.Texts texts -> {
                if (end - from.position() >= 6 && header(from, end)) {
                    from.skip(2);
                }
                sink.add(from.text());
            }
            default -> {
                if (end - from.position() < 10 || !header(from, end)) {
                    throw refuse(basket, "an entry of " + (end - from.position()) + " bytes without a header");
                }
                if ((from.u16() & MEMBER_WISE) != 0) {
                    throw refuse(basket, "collections in member-wise order");
                }
                collection(from, 0);
            }
        }
        if (from.position() > end) {
            throw refuse(basket, "an entry that goes beyond its end");
        }
    }

    /** True, and passed over, if a byte count stands here that tells exactly what is left of the entry. */
    private static boolean header(Cursor from, int end) {
        long word = from.u32();
        if ((word & BYTE_COUNT) != 0 && (word & ~BYTE_COUNT) == end - from.position()) {
            return true;
        }
        from.takeBack(4);
        return false;
    }

    private void collection(Cursor from, int level) {
        boolean innermost = level == sink.column().lists() - 1;
        int count = from.count(from.i32(), innermost ? Math.max(1, size) : 4, "elements");
        for (int i = 0; i < count; i++) {
            if (innermost) {
                sink.addFrom(from);
            } else {
                collection(from, level + 1);
            }
        }
        sink.endList(level);
    }
}
