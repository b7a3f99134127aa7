package org.tauscope.formats.root;

import org.jspecify.annotations.Nullable;

/**
 * Some consecutive entries of a branch (TBasket).
 *
 * @param place in the file, for refusals
 * @param entries how many
 * @param data of all entries, one after the other
 * @param size of the data in bytes
 * @param offsets where in the data each entry begins, and the end of the last; null where all have the same size
 */
@SuppressWarnings("ArrayRecordComponent")
record Basket(long place, int entries, byte[] data, int size, int @Nullable [] offsets) {

    /** A basket that stands by itself in the file. */
    static Basket at(FileBytes file, long place, String branch) {
        Key key = Key.at(file, place);
        if (!key.className().equals("TBasket")) {
            throw file.refuse(
                    place,
                    "an object of class '" + Key.shown(key.className()) + "'",
                    "a basket of branch " + Key.shown(branch));
        }
        Cursor head = Cursor.big(file, place, file.read(place, key.keySize(), "a key"));
        if (key.keySize() < 19) {
            throw file.refuse(place, "a key of " + key.keySize() + " bytes", "that of a basket");
        }
        head.skip(key.keySize() - 19 + 2 + 8);
        int entries = head.i32();
        int size = head.i32() - key.keySize();
        byte[] object = key.object(file);
        if (size < 0 || size > object.length || entries < 0) {
            throw file.refuse(
                    place,
                    entries + " entries in " + size + " bytes",
                    "at most " + object.length + " bytes in a basket");
        }
        if (size == object.length) {
            return new Basket(place, entries, object, size, null);
        }
        Cursor table = Cursor.big(file, place, object);
        table.skip(size);
        return new Basket(place, entries, object, size, offsets(table, entries, size, key.keySize(), table.i32()));
    }

    private static int[] offsets(Cursor table, int entries, int size, int keySize, int listed) {
        table.count(entries, 4, "entry offsets");
        if (listed < entries) {
            throw table.refuse(listed + " entry offsets", "one for each of " + entries + " entries");
        }
        int[] offsets = new int[entries + 1];
        for (int i = 0; i < entries; i++) {
            offsets[i] = table.i32() - keySize;
            if (offsets[i] < (i == 0 ? 0 : offsets[i - 1]) || offsets[i] > size) {
                throw table.refuse("entry " + i + " at byte " + offsets[i], "rising offsets up to " + size);
            }
        }
        offsets[entries] = size;
        return offsets;
    }

    /** A basket inside of its branch, the last ones of small trees; an object without data if it stands elsewhere. */
    static void embedded(Cursor from, StreamedObject into) {
        Key key = Key.read(from, 0);
        from.skip(2 + 4 + 4);
        int entries = from.i32();
        int last = from.i32();
        int flag = from.u8() % 80;
        int size = last - key.keySize();
        int[] offsets = null;
        if (flag != 0 && flag % 10 != 2 && entries > 0) {
            int listed = from.count(from.i32(), 4, "entry offsets");
            int end = from.position() + 4 * listed;
            offsets = offsets(from, entries, size, key.keySize(), listed);
            from.skipTo(end);
        }
        if (flag > 40) {
            from.skip(4 * from.count(from.i32(), 4, "displacements"));
        }
        if (flag != 1 && flag <= 10) {
            return;
        }
        from.skip(key.keySize());
        from.count(size, 1, "bytes of a basket");
        into.putBasket(new Basket(0, entries, from.bytes(size), size, offsets));
    }
}
