package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.List;

/**
 * Some consecutive entries of an ntuple, and the pages of its columns.
 *
 * @param firstEntry number of the first
 * @param entries how many
 * @param columns pages of each column; null pages for a column that is stored in another representation
 */
record NtupleCluster(long firstEntry, long entries, List<Pages> columns) {

    /**
     * Pages of a column.
     *
     * @param suppressed true if another representation holds the values
     */
    record Pages(List<Page> pages, boolean suppressed) {}

    /**
     * A page.
     *
     * @param elements how many
     * @param place in the file
     * @param size packed, in bytes
     */
    record Page(long elements, long place, long size) {}

    /** Reads a page list: clusters, then the pages of their columns. */
    static void read(FileBytes file, Cursor from, List<NtupleCluster> into) {
        from.skip(8);
        List<long[]> ranges = new ArrayList<>();
        Frames.list(from, (one, i) -> {
            long first = one.i64();
            long entries = one.i64() & 0xFFFFFFFFFFFFFFL;
            if (first < 0) {
                throw one.refuse("a cluster from entry " + first, "entries from 0");
            }
            ranges.add(new long[] {first, entries});
        });
        Frames.listOf(from, 12, (cluster, i) -> {
            List<Pages> columns = new ArrayList<>();
            Frames.listOf(cluster, 12, (column, j) -> columns.add(pages(file, column)));
            if (i >= ranges.size()) {
                throw cluster.refuse("pages of cluster " + i, "pages of " + ranges.size() + " clusters");
            }
            into.add(new NtupleCluster(ranges.get(i)[0], ranges.get(i)[1], List.copyOf(columns)));
        });
    }

    private static Pages pages(FileBytes file, Cursor from) {
        int begin = from.position();
        long length = -from.i64();
        if (length < 12 || length - 8 > from.remaining()) {
            throw from.refuse("a list of " + length + " bytes", "12 to " + (from.remaining() + 8));
        }
        int end = begin + (int) length;
        int count = from.count(from.u32(), 16, "pages");
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long elements = Math.abs((long) from.i32());
            long size = from.i32();
            if (size < 0) {
                throw from.refuse("a page that is not in the file", "a place in the file");
            }
            long place = from.i64();
            if (place < 0 || place > file.length() || size > file.length() - place) {
                throw from.refuse(size + " bytes of a page at " + place, "a place within " + file.length() + " bytes");
            }
            pages.add(new Page(elements, place, size));
        }
        boolean suppressed = from.i64() < 0;
        from.skipTo(end);
        return new Pages(List.copyOf(pages), suppressed);
    }
}
