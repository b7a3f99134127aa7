package org.tauscope.formats.root;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a range of entries of one cluster: ends of lists level by level, then the values. */
final class ClusterReader {

    private final FileBytes file;
    private final NtupleSchema schema;
    private final NtupleCluster cluster;
    private final ValueSink sink;
    /** Elements of this level in the cluster; -1 where only the pages know. */
    private long whole;

    ClusterReader(FileBytes file, NtupleSchema schema, NtupleCluster cluster, ValueSink sink) {
        this.file = file;
        this.schema = schema;
        this.cluster = cluster;
        this.sink = sink;
        this.whole = cluster.entries();
    }

    /** Entries {@code first} up to, not including, {@code last}, counted from the begin of the cluster. */
    void read(NtupleField field, long first, long last) {
        long from = first;
        long to = last;
        for (int level = 0; level < field.levels().size(); level++) {
            switch (field.levels().get(level)) {
                case NtupleField.Level.Fixed fixed -> {
                    for (long i = from; i < to; i++) {
                        sink.endList(level, fixed.length());
                    }
                    from = multiply(from, fixed.length());
                    to = multiply(to, fixed.length());
                    whole = whole < 0 ? whole : multiply(whole, fixed.length());
                }
                case NtupleField.Level.Counted counted -> {
                    long[] ends = ends(counted.columns(), from, to);
                    for (int i = 1; i < ends.length; i++) {
                        sink.endList(level, ends[i] - ends[i - 1]);
                    }
                    from = ends[0];
                    to = ends[ends.length - 1];
                    whole = -1;
                }
            }
        }
        switch (field.leaf()) {
            case NtupleField.Leaf.Elements elements -> elements(elements.columns(), from, to);
            case NtupleField.Leaf.Texts texts -> texts(texts, from, to);
            case NtupleField.Leaf.Lengths lengths -> {
                long[] ends = ends(lengths.columns(), from, to);
                for (int i = 1; i < ends.length; i++) {
                    sink.add(ends[i] - ends[i - 1]);
                }
            }
            case NtupleField.Leaf.Unknown unknown -> throw file.refuse(0, "a field of an unknown type", "numbers");
        }
    }

    private long multiply(long count, long length) {
        if (count > Long.MAX_VALUE / 2 / Math.max(1, length)) {
            throw file.refuse(0, count + " lists of " + length + " values", "fewer");
        }
        return count * length;
    }

    /** Begin of list {@code from} and ends of all up to {@code to}. */
    private long[] ends(List<Integer> columns, long from, long to) {
        long[] ends = new long[1];
        if (from < to) {
            long[] stored = stored(columns, Math.max(0, from - 1), to);
            ends = stored;
            if (from == 0) {
                ends = new long[stored.length + 1];
                System.arraycopy(stored, 0, ends, 1, stored.length);
            }
        }
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] < (i == 0 ? 0 : ends[i - 1])) {
                throw file.refuse(0, "a list that ends at " + ends[i] + " before it begins", "rising ends of lists");
            }
        }
        return ends;
    }

    private void elements(List<Integer> columns, long from, long to) {
        long[] values = stored(columns, from, to);
        if (sink.column().type().real()) {
            for (long value : values) {
                sink.add(Double.longBitsToDouble(value));
            }
        } else {
            for (long value : values) {
                sink.add(value);
            }
        }
    }

    private void texts(NtupleField.Leaf.Texts texts, long from, long to) {
        long[] ends = ends(texts.ends(), from, to);
        whole = -1;
        long begin = ends[0];
        long[] characters = stored(texts.characters(), begin, ends[ends.length - 1]);
        byte[] bytes = new byte[characters.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) characters[i];
        }
        for (int i = 1; i < ends.length; i++) {
            int start = (int) (ends[i - 1] - begin);
            sink.add(new String(bytes, start, (int) (ends[i] - ends[i - 1]), StandardCharsets.UTF_8));
        }
    }

    /** Elements of the representation that this cluster uses. */
    private long[] stored(List<Integer> columns, long from, long to) {
        if (from >= to) {
            return new long[0];
        }
        for (int number : columns) {
            boolean listed = number < cluster.columns().size();
            NtupleCluster.Pages pages =
                    listed ? cluster.columns().get(number) : new NtupleCluster.Pages(List.of(), false);
            NtupleSchema.Column column = schema.columns().get(number);
            ElementType type = column.type();
            if (!pages.suppressed() && type != null) {
                long zeros = 0;
                if (column.deferred() && whole >= 0) {
                    zeros = whole;
                    for (NtupleCluster.Page page : pages.pages()) {
                        zeros -= page.elements();
                    }
                }
                return new PageDecoder(file, column, type).elements(pages, Math.max(0, zeros), from, to);
            }
        }
        throw file.refuse(0, "no pages of column " + Key.shown(sink.column().name()), "pages in every cluster");
    }
}
