package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a tree: its leaves, and what their entries look like. */
final class BranchColumns {

    private static final int MOST_LEVELS = 64;
    private static final int MOST_COLUMNS = 200_000;

    private final FileBytes file;
    private final ClassDescriptions classes;
    private final List<TreeBranch> found = new ArrayList<>();
    private final Set<StreamedObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private BranchColumns(FileBytes file, ClassDescriptions classes) {
        this.file = file;
        this.classes = classes;
    }

    static List<TreeBranch> of(FileBytes file, StreamedObject tree, ClassDescriptions classes) {
        BranchColumns columns = new BranchColumns(file, classes);
        columns.branches(tree, "", 0);
        return List.copyOf(columns.found);
    }

    private void branches(StreamedObject parent, String path, int level) {
        for (StreamedObject branch : parent.list("fBranches")) {
            if (level > MOST_LEVELS || found.size() > MOST_COLUMNS || !seen.add(branch)) {
                throw file.refuse(0, "branches inside of themselves", "at most " + MOST_COLUMNS + " branches");
            }
            String name = path.isEmpty() ? branch.text("fName") : path + "/" + branch.text("fName");
            branch(branch, name);
            branches(branch, name, level + 1);
        }
    }

    private void branch(StreamedObject branch, String name) {
        List<StreamedObject> leaves = branch.list("fLeaves");
        boolean parentOnly = !branch.list("fBranches").isEmpty();
        if (branch.className().startsWith("TBranchElement")) {
            if (!parentOnly) {
                element(branch, name, leaves);
            }
            return;
        }
        int stride = 0;
        for (StreamedObject leaf : leaves) {
            ValueType type = leafType(leaf);
            stride += type == null ? 0 : type.size() * length(leaf);
        }
        int begin = 0;
        for (StreamedObject leaf : leaves) {
            String column = leaves.size() == 1 ? name : name + "/" + leaf.text("fName");
            begin += plain(branch, column, leaf, leaves.size() == 1, begin, stride);
        }
    }

    /** Adds the column of a leaf; its bytes in an entry. */
    private int plain(StreamedObject branch, String name, StreamedObject leaf, boolean alone, int begin, int stride) {
        ValueType type = leafType(leaf);
        boolean counted = leaf.object("fLeafCount") != null;
        if (type == null) {
            unknown(branch, name, leaf.className(), "a leaf of class " + Key.shown(leaf.className()));
            return 0;
        }
        if (!alone && (counted || type == ValueType.TEXT)) {
            unknown(branch, name, leaf.className(), "leaves of changing length in one branch");
            return 0;
        }
        String title = leaf.text("fTitle");
        int length = length(leaf);
        if (type == ValueType.TEXT) {
            add(branch, new RootColumn(name, "char*", type, 0, 0, ""), new EntryLayout.Texts());
        } else if (counted) {
            add(branch, new RootColumn(name, type.label() + "[]", type, 1, 0, ""), new EntryLayout.Counted(0));
        } else {
            boolean list = length != 1 || title.contains("[");
            String typeName = list ? type.label() + "[" + length + "]" : type.label();
            add(
                    branch,
                    new RootColumn(name, typeName, type, list ? 1 : 0, list ? length : 0, ""),
                    new EntryLayout.Fixed(length, begin, stride));
        }
        return type.size() * length;
    }

    private int length(StreamedObject leaf) {
        long length = leaf.integer("fLen", 1);
        if (length < 0 || length > 1 << 20) {
            throw file.refuse(
                    0, "leaf " + Key.shown(leaf.text("fName")) + " of " + length + " values", "0 to " + (1 << 20));
        }
        return (int) length;
    }

    private static @Nullable ValueType leafType(StreamedObject leaf) {
        boolean unsigned = leaf.integer("fIsUnsigned", 0) != 0;
        return switch (leaf.className()) {
            case "TLeafB" -> unsigned ? ValueType.UINT8 : ValueType.INT8;
            case "TLeafS" -> unsigned ? ValueType.UINT16 : ValueType.INT16;
            case "TLeafI" -> unsigned ? ValueType.UINT32 : ValueType.INT32;
            case "TLeafL", "TLeafG" -> unsigned ? ValueType.UINT64 : ValueType.INT64;
            case "TLeafF" -> ValueType.FLOAT32;
            case "TLeafD" -> ValueType.FLOAT64;
            case "TLeafO" -> ValueType.BOOL;
            case "TLeafC" -> ValueType.TEXT;
            case "TLeafD32" -> leaf.text("fTitle").matches(".*\\[.*,.*") ? null : ValueType.FLOAT32;
            default -> null;
        };
    }

    private void add(StreamedObject branch, RootColumn column, EntryLayout layout) {
        found.add(new TreeBranch(column, layout, branch));
    }

    private void unknown(StreamedObject branch, String name, String typeName, String problem) {
        add(branch, new RootColumn(name, typeName, ValueType.FLOAT64, 0, 0, problem), new EntryLayout.Unknown());
    }

    /** A branch of a class: a collection, or a member of a class that was split into branches. */
    private void element(StreamedObject branch, String name, List<StreamedObject> leaves) {
        int code = (int) branch.integer("fStreamerType", -1);
        long kind = branch.integer("fType", 0);
        int length = leaves.isEmpty() ? 1 : length(leaves.get(0));
        boolean inCollection =
                kind == 31 || kind == 41 || (!leaves.isEmpty() && leaves.get(0).object("fLeafCount") != null);
        StreamerElement member = member(branch);
        String typeName = code < 0 || member == null ? branch.text("fClassName") : member.typeName();
        ValueType basic = ValueType.ofCode(code % StreamerElement.ARRAY);
        if (kind == 3 || kind == 4) {
            add(branch, new RootColumn(name, "int32", ValueType.INT32, 0, 0, ""), new EntryLayout.Fixed(1, 0, 4));
        } else if (member != null && member.title().matches("\\[.*,.*\\].*")) {
            unknown(branch, name, typeName, "a number packed into a range of its own");
        } else if (basic != null && code > 0 && code < StreamerElement.POINTER && code != StreamerElement.ARRAY) {
            boolean list = inCollection || code > StreamerElement.ARRAY;
            add(
                    branch,
                    new RootColumn(name, typeName, basic, list ? 1 : 0, list && !inCollection ? length : 0, ""),
                    inCollection
                            ? new EntryLayout.Counted(0)
                            : new EntryLayout.Fixed(length, 0, length * basic.size()));
        } else if (code > 40 && code < 60 && basic != null && !inCollection) {
            add(branch, new RootColumn(name, typeName, basic, 1, 0, ""), new EntryLayout.Counted(1));
        } else if (code == StreamerElement.TEXT && !inCollection) {
            add(branch, new RootColumn(name, typeName, ValueType.TEXT, 0, 0, ""), new EntryLayout.Texts());
        } else {
            collection(branch, name, typeName, inCollection);
        }
    }

    private void collection(StreamedObject branch, String name, String typeName, boolean inCollection) {
        int lists = 0;
        String inner = typeName.replace("std::", "").strip();
        while (inner.matches("(vector|set|multiset|unordered_set|list|deque)<.*>") && lists < 16) {
            inner = inner.substring(inner.indexOf('<') + 1, inner.length() - 1).strip();
            lists++;
        }
        ValueType type = ValueType.ofName(inner);
        if (type == null || inCollection) {
            unknown(branch, name, typeName, "a branch of type " + Key.shown(typeName));
        } else if (lists == 0) {
            if (type == ValueType.TEXT) {
                add(branch, new RootColumn(name, typeName, type, 0, 0, ""), new EntryLayout.Texts());
            } else {
                unknown(branch, name, typeName, "a branch of type " + Key.shown(typeName));
            }
        } else {
            add(branch, new RootColumn(name, typeName, type, lists, 0, ""), new EntryLayout.Collections());
        }
    }

    /** The member that a split branch holds. */
    private @Nullable StreamerElement member(StreamedObject branch) {
        int id = (int) branch.integer("fID", -1);
        ClassDescriptions.Layout layout =
                classes.of(branch.text("fClassName"), (int) branch.integer("fClassVersion", 0));
        return layout == null || id < 0 || id >= layout.elements().size()
                ? null
                : layout.elements().get(id);
    }
}
