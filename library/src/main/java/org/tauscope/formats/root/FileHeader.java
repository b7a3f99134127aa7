package org.tauscope.formats.root;

/**
 * The first bytes of a ROOT file.
 *
 * @param version of ROOT that wrote it, without the 1000000 of files beyond 2 GB
 * @param begin place of the first record
 * @param nameSize bytes of key and name before the top folder's record
 * @param streamers place of the list of class descriptions; 0 for none
 */
record FileHeader(int version, long begin, int nameSize, long streamers) {

    private static final int BIG_FILE = 1_000_000;

    /** Bytes of the smallest header: content begins at byte 64 in old files, at 100 in all later ones. */
    private static final int SMALLEST = 64;

    static FileHeader read(FileBytes file) {
        byte[] first = file.readUpTo(0, 100, "a file header");
        if (first.length < SMALLEST || first[0] != 'r' || first[1] != 'o' || first[2] != 'o' || first[3] != 't') {
            throw file.refuse(
                    0, first.length < SMALLEST ? first.length + " bytes" : "another kind of file", "a ROOT file");
        }
        Cursor from = Cursor.big(file, 0, first);
        from.skip(4);
        int version = from.i32();
        boolean big = version >= BIG_FILE;
        long begin = from.u32();
        long end = big ? from.i64() : from.u32();
        from.skip(big ? 8 : 4);
        from.skip(8);
        int nameSize = from.i32();
        from.skip(5);
        long streamers = big ? from.i64() : from.u32();
        if (version < 1 || begin < SMALLEST || begin >= file.length()) {
            throw file.refuse(
                    0,
                    "version " + version + " and content from byte " + begin,
                    "a ROOT file: a version from 1, content" + " from byte " + SMALLEST);
        }
        if (end > file.length()) {
            throw file.refuse(
                    0, file.length() + " bytes", "the " + end + " bytes that its header tells: a truncated file");
        }
        return new FileHeader(version % BIG_FILE, begin, nameSize, streamers);
    }
}
