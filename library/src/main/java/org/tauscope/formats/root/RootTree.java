package org.tauscope.formats.root;

import java.util.List;

/** A tree (TTree): its branches are the columns. */
final class RootTree implements RootTable {

    private final FileBytes file;
    private final String name;
    private final long entries;
    private final List<TreeBranch> branches;
    private final List<RootColumn> columns;

    private RootTree(FileBytes file, String name, long entries, List<TreeBranch> branches) {
        this.file = file;
        this.name = name;
        this.entries = entries;
        this.branches = branches;
        this.columns = branches.stream().map(TreeBranch::column).toList();
    }

    static RootTree read(FileBytes file, String path, Key key, ClassDescriptions classes) {
        ObjectReader reader = new ObjectReader(Cursor.big(file, key.place(), key.object(file)), key.keySize(), classes);
        StreamedObject tree = reader.top(key.className());
        long entries = Math.round(tree.number("fEntries", -1));
        if (entries < 0) {
            throw file.refuse(key.place(), "tree " + Key.shown(path) + " without entries", "a count of entries");
        }
        return new RootTree(file, path, entries, BranchColumns.of(file, tree, classes));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "TTree";
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
        TreeBranch branch = branches.get(indexOf(column));
        requireReadable(branch.column(), first, last);
        return branch.read(file, first, last);
    }
}
