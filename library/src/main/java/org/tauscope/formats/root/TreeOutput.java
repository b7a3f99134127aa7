package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree (TTree) being written, entry by entry; memory does not grow with the entries.
 *
 * <pre>{@code
 * TreeOutput tree = file.tree("tau", "one entry for each event");
 * BranchOutput mass = tree.column("M_GeV", ValueType.FLOAT64);
 * BranchOutput pt = tree.list("pt_GeV", ValueType.FLOAT32, "ntrack");   // its length goes into the column ntrack
 * mass.add(1.777);
 * pt.add(0.4);
 * pt.add(1.2);
 * tree.endEntry();
 * }</pre>
 */
public final class TreeOutput {

    /** Baskets of all branches are written once one of them has this many bytes. */
    static final int BASKET_BYTES = 1 << 18;

    private final String name;
    private final String title;
    private final RecordWriter out;
    private final List<BranchOutput> branches = new ArrayList<>();
    /** Columns with the lengths of lists, and the first list of each. */
    private final Map<BranchOutput, BranchOutput> leaders = new HashMap<>();

    private long entries;

    TreeOutput(RecordWriter out, String name, String title) {
        this.out = out;
        this.name = name;
        this.title = title;
    }

    /** A column with one value for each entry. All columns are declared before the first entry ends. */
    public BranchOutput column(String column, ValueType type) {
        return add(new BranchOutput(column, type, null, null));
    }

    /**
     * A column with a list for each entry.
     *
     * @param counter column with the lengths, made with the first list that names it; lists of one counter are equally long
     */
    public BranchOutput list(String column, ValueType type, String counter) {
        for (Map.Entry<BranchOutput, BranchOutput> one : leaders.entrySet()) {
            if (one.getKey().name().equals(counter)) {
                return add(new BranchOutput(column, type, one.getKey(), one.getValue()));
            }
        }
        BranchOutput count = add(new BranchOutput(counter, ValueType.INT32, null, null));
        BranchOutput list = add(new BranchOutput(column, type, count, null));
        leaders.put(count, list);
        return list;
    }

    private BranchOutput add(BranchOutput branch) {
        String column = branch.name();
        if (entries > 0 || !column.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("tree " + name + ": found column '" + column + "' after " + entries
                    + " entries, expected a name of letters, digits and _ before the first");
        }
        if (branches.stream().anyMatch(other -> other.name().equals(column))) {
            throw new IllegalArgumentException("tree " + name + ": found column " + column + " twice");
        }
        branches.add(branch);
        return branch;
    }

    /** Ends the entry: every column has got its value, every list its values. */
    public void endEntry() {
        // By index: an iterator per entry would be rubbish where the compiler does not see through it.
        for (int i = 0; i < branches.size(); i++) {
            BranchOutput branch = branches.get(i);
            if (!branch.complete() && !leaders.containsKey(branch)) {
                throw new IllegalArgumentException("tree " + name + ": entry " + entries + ": found "
                        + branch.addedToEntry() + " values of " + branch.name()
                        + ", expected one, or as many as in the other lists of its counter");
            }
        }
        leaders.forEach((counter, list) -> counter.add((long) list.addedToEntry()));
        boolean full = false;
        for (int i = 0; i < branches.size(); i++) {
            BranchOutput branch = branches.get(i);
            branch.endEntry();
            full |= branch.waitingBytes() >= BASKET_BYTES;
        }
        entries++;
        if (full) {
            flush();
        }
    }

    private void flush() {
        for (BranchOutput branch : branches) {
            branch.flush(out, name);
        }
    }

    /** Writes the last baskets and the tree itself. */
    RecordWriter.Written end(Map<String, WrittenClass> classes) {
        flush();
        StreamedObject tree = new StreamedObject("TTree");
        tree.put("fName", name);
        tree.put("fTitle", title);
        tree.put("fLineColor", 602L);
        tree.put("fLineStyle", 1L);
        tree.put("fLineWidth", 1L);
        tree.put("fFillStyle", 1001L);
        tree.put("fMarkerColor", 1L);
        tree.put("fMarkerStyle", 1L);
        tree.put("fMarkerSize", 1.0);
        tree.put("fEntries", entries);
        long packed = branches.stream().mapToLong(BranchOutput::packedBytes).sum();
        tree.put(
                "fTotBytes",
                branches.stream().mapToLong(BranchOutput::unpackedBytes).sum());
        tree.put("fZipBytes", packed);
        tree.put("fFlushedBytes", packed);
        // What a new TTree of ROOT has.
        tree.put("fWeight", 1.0);
        tree.put("fScanField", 25L);
        tree.put("fDefaultEntryOffsetLen", 1000L);
        tree.put("fMaxEntries", 1_000_000_000_000L);
        tree.put("fMaxEntryLoop", 1_000_000_000_000L);
        tree.put("fAutoSave", -300_000_000L);
        tree.put("fAutoFlush", -30_000_000L);
        tree.put("fEstimate", 1_000_000L);
        Map<BranchOutput, StreamedObject> leaves = new HashMap<>();
        List<StreamedObject> leafList = new ArrayList<>();
        List<StreamedObject> branchList = new ArrayList<>();
        for (BranchOutput branch : branches) {
            StreamedObject leaf = branch.leaf(branch.counter() == null ? null : leaves.get(branch.counter()));
            leaves.put(branch, leaf);
            leafList.add(leaf);
            branchList.add(branch.branch(leaf));
        }
        tree.put("fBranches", StreamedObject.array(branchList));
        tree.put("fLeaves", StreamedObject.array(leafList));
        ObjectWriter object = new ObjectWriter(out.keySize("TTree", name, title), classes);
        object.top(tree);
        return out.write("TTree", name, title, new byte[0], object.bytes(), true);
    }
}
