package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.List;

/** An ntuple (RNTuple, binary format 1.0.0.0 and its later additions that do not change it). */
final class RootNtuple implements RootTable {

    private static final int HEADER = 1;
    private static final int FOOTER = 2;
    private static final int PAGE_LIST = 3;

    private final FileBytes file;
    private final String name;
    private final NtupleSchema schema;
    private final List<NtupleCluster> clusters;
    private final List<NtupleField> fields;
    private final List<RootColumn> columns;
    private final long entries;

    private RootNtuple(FileBytes file, String name, NtupleSchema schema, List<NtupleCluster> clusters) {
        this.file = file;
        this.name = name;
        this.schema = schema;
        this.clusters = clusters;
        this.fields = NtupleFields.of(schema);
        this.columns = fields.stream().map(NtupleField::column).toList();
        this.entries = clusters.isEmpty()
                ? 0
                : clusters.getLast().firstEntry() + clusters.getLast().entries();
    }

    static RootNtuple read(FileBytes file, String path, Key key) {
        Cursor anchor = Cursor.big(file, key.place(), key.object(file));
        anchor.skip(6);
        int epoch = anchor.u16();
        anchor.skip(6);
        if (epoch != 1) {
            throw file.refuse(
                    key.place(),
                    "RNTuple " + Key.shown(path) + " of format " + epoch,
                    "format 1, of ROOT 6.34 or later");
        }
        Cursor header = envelope(file, HEADER, anchor.i64(), anchor.i64(), anchor.i64());
        Cursor footer = envelope(file, FOOTER, anchor.i64(), anchor.i64(), anchor.i64());
        Frames.features(header);
        for (int i = 0; i < 3; i++) {
            NtupleSchema.text(header);
        }
        NtupleSchema schema = new NtupleSchema();
        schema.add(header);
        Frames.features(footer);
        footer.skip(8);
        int extensionEnd = Frames.recordEnd(footer);
        if (footer.position() < extensionEnd) {
            schema.add(footer);
        }
        footer.skipTo(extensionEnd);
        List<NtupleCluster> clusters = new ArrayList<>();
        Frames.list(footer, (group, i) -> {
            group.skip(8 + 8 + 4);
            long length = group.i64();
            int size = group.i32();
            Cursor pages = envelope(file, PAGE_LIST, group.i64(), size, length);
            NtupleCluster.read(file, pages, clusters);
        });
        long next = 0;
        for (NtupleCluster cluster : clusters) {
            if (cluster.firstEntry() != next) {
                throw file.refuse(
                        key.place(),
                        "a cluster from entry " + cluster.firstEntry() + " in " + Key.shown(path),
                        "one from " + next);
            }
            next += cluster.entries();
        }
        return new RootNtuple(file, path, schema, List.copyOf(clusters));
    }

    /** A description of the given kind, without its checksum. */
    private static Cursor envelope(FileBytes file, int kind, long place, long size, long length) {
        byte[] bytes = CompressionFrames.unpack(file, place, file.read(place, size, "a description"), length);
        Cursor from = Cursor.little(file, place, bytes);
        long word = from.i64();
        if ((word & 0xffff) != kind || word >>> 16 != bytes.length) {
            throw file.refuse(
                    place,
                    "a description of kind " + (word & 0xffff) + " and " + (word >>> 16) + " bytes",
                    "kind " + kind + " and " + bytes.length + " bytes");
        }
        return from;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "RNTuple";
    }

    @Override
    public long entries() {
        return entries;
    }

    @Override
    public List<RootColumn> columns() {
        return columns;
    }

    @Override
    public ColumnValues read(String column, long first, long last) {
        NtupleField field = fields.get(indexOf(column));
        requireReadable(field.column(), first, last);
        ValueSink sink = new ValueSink(field.column());
        for (NtupleCluster cluster : clusters) {
            long from = Math.max(first, cluster.firstEntry()) - cluster.firstEntry();
            long to = Math.min(last, cluster.firstEntry() + cluster.entries()) - cluster.firstEntry();
            if (from < to) {
                new ClusterReader(file, schema, cluster, sink).read(field, from, to);
            }
        }
        return sink.values(last - first);
    }
}
