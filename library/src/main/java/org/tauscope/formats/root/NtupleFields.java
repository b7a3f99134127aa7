package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the columns of an ntuple: the leaves of its tree of fields. */
final class NtupleFields {

    private static final int MOST_LEVELS = 16;
    private static final int MOST_COLUMNS = 200_000;

    private final NtupleSchema schema;
    private final List<List<NtupleSchema.Field>> children = new ArrayList<>();
    /** Columns of each field, for each representation. */
    private final List<List<List<Integer>>> columns = new ArrayList<>();

    private final List<NtupleField> found = new ArrayList<>();

    private NtupleFields(NtupleSchema schema) {
        this.schema = schema;
    }

    static List<NtupleField> of(NtupleSchema schema) {
        NtupleFields fields = new NtupleFields(schema);
        fields.connect();
        for (NtupleSchema.Field field : schema.fields()) {
            if (field.parent() == field.number()) {
                fields.visit(field, field.name(), List.of());
            }
        }
        return List.copyOf(fields.found);
    }

    private void connect() {
        for (NtupleSchema.Field field : schema.fields()) {
            children.add(new ArrayList<>());
            columns.add(new ArrayList<>());
            if (field.parent() != field.number()) {
                children.get(field.parent()).add(field);
            }
        }
        for (int i = 0; i < schema.columns().size(); i++) {
            own(schema.columns().get(i).field(), schema.columns().get(i).representation(), i);
        }
        for (NtupleSchema.Alias alias : schema.aliases()) {
            own(alias.field(), 0, alias.column());
        }
    }

    private void own(int field, int representation, int column) {
        List<List<Integer>> all = columns.get(field);
        while (all.size() <= representation && all.size() < MOST_LEVELS) {
            all.add(new ArrayList<>());
        }
        if (representation < all.size()) {
            all.get(representation).add(column);
        }
    }

    private void visit(NtupleSchema.Field field, String name, List<NtupleField.Level> around) {
        if (found.size() > MOST_COLUMNS) {
            return;
        }
        List<NtupleField.Level> levels = new ArrayList<>(around);
        if (field.length() > 0) {
            levels.add(new NtupleField.Level.Fixed(field.length()));
        }
        if (field.role() == NtupleSchema.COLLECTION) {
            levels.add(new NtupleField.Level.Counted(columns(field, 0)));
        }
        if (levels.size() > MOST_LEVELS || field.role() > NtupleSchema.RECORD) {
            unknown(field, name);
            return;
        }
        List<NtupleSchema.Field> inside = children.get(field.number());
        if (inside.isEmpty()) {
            leaf(field, name, levels);
            return;
        }
        for (NtupleSchema.Field child : inside) {
            boolean nameless = child.name().equals("_0") && inside.size() == 1;
            visit(child, nameless ? name : name + "." + child.name(), levels);
        }
    }

    /** The column at a place of each representation. */
    private List<Integer> columns(NtupleSchema.Field field, int place) {
        List<Integer> all = new ArrayList<>();
        for (List<Integer> representation : columns.get(field.number())) {
            if (place < representation.size()) {
                all.add(representation.get(place));
            }
        }
        return all;
    }

    private @Nullable ElementType type(List<Integer> columns) {
        return columns.isEmpty() ? null : schema.columns().get(columns.get(0)).type();
    }

    private void leaf(NtupleSchema.Field field, String name, List<NtupleField.Level> levels) {
        List<Integer> first = columns(field, 0);
        List<Integer> second = columns(field, 1);
        ElementType type = type(first);
        ValueType value = type == null ? null : type.value();
        boolean sound = levels.stream()
                .noneMatch(level -> level instanceof NtupleField.Level.Counted counted && !indexed(counted.columns()));
        if (type == null || value == null || !sound) {
            unknown(field, name);
        } else if (!type.index()) {
            add(name, field.typeName(), value, levels, new NtupleField.Leaf.Elements(first));
        } else if (type(second) == ElementType.CHAR) {
            add(name, field.typeName(), ValueType.TEXT, levels, new NtupleField.Leaf.Texts(first, second));
        } else if (second.isEmpty() && field.typeName().contains("Cardinality")) {
            add(name, field.typeName(), ValueType.INT64, levels, new NtupleField.Leaf.Lengths(first));
        } else {
            unknown(field, name);
        }
    }

    private boolean indexed(List<Integer> columns) {
        ElementType type = type(columns);
        return type != null && type.index();
    }

    private void add(
            String name, String typeName, ValueType type, List<NtupleField.Level> levels, NtupleField.Leaf leaf) {
        boolean fixed = !levels.isEmpty() && levels.getLast() instanceof NtupleField.Level.Fixed;
        int length = fixed ? (int) ((NtupleField.Level.Fixed) levels.getLast()).length() : 0;
        found.add(new NtupleField(
                new RootColumn(name, typeName, type, levels.size(), length, ""), List.copyOf(levels), leaf));
    }

    private void unknown(NtupleSchema.Field field, String name) {
        String typeName = Key.shown(field.typeName());
        found.add(new NtupleField(
                new RootColumn(name, typeName, ValueType.FLOAT64, 0, 0, "a field of type " + typeName),
                List.of(),
                new NtupleField.Leaf.Unknown()));
    }
}
