package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields and columns of an ntuple, from its header and what its footer adds (RNTuple binary format 1.0.0.0). */
final class NtupleSchema {

    static final int LEAF = 0;
    static final int COLLECTION = 1;
    static final int RECORD = 2;

    /**
     * A field.
     *
     * @param parent number of the field around it; its own for a field of the ntuple
     * @param role leaf, collection, record, ...
     * @param length of a fixed array; 0 for none
     */
    record Field(int number, int parent, int role, String name, String typeName, long length) {}

    /**
     * A column.
     *
     * @param type null if unknown
     * @param bits of an element
     * @param representation which of several ways to store the field
     * @param deferred true if it was added later: before, all values are 0
     * @param least of a quantised range
     * @param most of a quantised range
     */
    record Column(
            @Nullable ElementType type,
            int bits,
            int field,
            int representation,
            boolean deferred,
            double least,
            double most) {}

    /** A column of another field that this field shows as well. */
    record Alias(int column, int field) {}

    private final List<Field> fields = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();

    List<Field> fields() {
        return fields;
    }

    List<Column> columns() {
        return columns;
    }

    List<Alias> aliases() {
        return aliases;
    }

    /** Reads one description: that of the header, or the extension in the footer. */
    void add(Cursor from) {
        Frames.list(from, (one, i) -> fields.add(field(one, fields.size())));
        Frames.list(from, (one, i) -> columns.add(column(one)));
        Frames.list(from, (one, i) -> aliases.add(new Alias(one.i32(), one.i32())));
        Frames.list(from, (one, i) -> {});
        for (Column column : columns) {
            require(from, column.field() >= 0 && column.field() < fields.size(), "a column of field " + column.field());
        }
        for (Alias alias : aliases) {
            require(
                    from,
                    alias.field >= 0
                            && alias.field < fields.size()
                            && alias.column >= 0
                            && alias.column < columns.size(),
                    "column " + alias.column + " shown by field " + alias.field);
        }
    }

    private static void require(Cursor from, boolean right, String found) {
        if (!right) {
            throw from.refuse(found, "fields and columns that exist");
        }
    }

    private static Field field(Cursor from, int number) {
        from.skip(8);
        int parent = from.i32();
        int role = from.u16();
        int flags = from.u16();
        String name = text(from);
        String typeName = text(from);
        text(from);
        text(from);
        long length = (flags & 1) != 0 ? from.i64() : 0;
        // A parent stands before its children: so there are no circles.
        if (parent < 0 || parent > number || length < 0 || length > ValueSink.MOST_VALUES) {
            throw from.refuse(
                    "field " + number + " in field " + parent + " of length " + length,
                    "a field before it, length >= 0");
        }
        return new Field(number, parent, role, name, typeName, length);
    }

    private static Column column(Cursor from) {
        int code = from.u16();
        int bits = from.u16();
        int field = from.i32();
        int flags = from.u16();
        int representation = from.u16();
        if ((flags & 1) != 0) {
            from.skip(8);
        }
        double least = (flags & 2) != 0 ? from.f64() : 0;
        double most = (flags & 2) != 0 ? from.f64() : 0;
        ElementType type = ElementType.ofCode(code);
        if (type != null && (type.bits() == 0 ? bits < 1 || bits > 32 : type.bits() != bits)) {
            throw from.refuse("a column of " + bits + " bits and type " + type, "the bits of its type");
        }
        return new Column(type, bits, field, representation, (flags & 1) != 0, least, most);
    }

    static String text(Cursor from) {
        return from.text(from.count(from.u32(), 1, "characters"));
    }
}
