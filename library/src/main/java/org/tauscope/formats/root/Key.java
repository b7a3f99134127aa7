package org.tauscope.formats.root;

/**
 * A record of a file as its key (TKey) describes it.
 *
 * @param place of the record in the file
 * @param size of key and packed object in bytes
 * @param version of the key
 * @param objectSize unpacked, in bytes
 * @param keySize of the key alone, in bytes
 * @param cycle which of the objects of this name, counting up
 * @param seek place of the record as the key itself says
 */
record Key(
        long place,
        int size,
        int version,
        int objectSize,
        int keySize,
        int cycle,
        long seek,
        String className,
        String name,
        String title) {

    /** Bytes that hold any key but the strangest. */
    private static final int USUAL_SIZE = 4096;

    private static final int BIG_FILE = 1000;

    static Key at(FileBytes file, long place) {
        Key key = read(Cursor.big(file, place, file.readUpTo(place, USUAL_SIZE, "a key")), place);
        if (key.size < key.keySize || key.keySize < 0 || key.objectSize < 0) {
            throw file.refuse(
                    place,
                    "a key of " + key.keySize + " bytes in a record of " + key.size,
                    "a record longer than its key");
        }
        return key;
    }

    /** @param place of the record, or of what lists the key */
    static Key read(Cursor from, long place) {
        int size = from.i32();
        int version = from.i16();
        int objectSize = from.i32();
        from.skip(4);
        int keySize = from.i16();
        int cycle = from.i16();
        boolean big = version > BIG_FILE;
        long seek = big ? from.i64() : from.u32();
        from.skip(big ? 8 : 4);
        return new Key(place, size, version, objectSize, keySize, cycle, seek, from.text(), from.text(), from.text());
    }

    /** The object, unpacked. */
    byte[] object(FileBytes file) {
        byte[] packed = file.read(place + keySize, (long) size - keySize, "the object '" + shown(name) + "'");
        return CompressionFrames.unpack(file, place + keySize, packed, objectSize);
    }

    /** A name on one line. */
    static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }
}
