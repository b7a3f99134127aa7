package org.tauscope.formats.root;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;

/**
 * A column of a tree being written: bool, int32, int64, float32 or float64; one value for each entry, or a list whose
 * length stands in a column of its own.
 */
public final class BranchOutput {

    private static final int BASKET_HEAD = 19;
    private static final int OFFSET_LENGTH = 1000;

    private final String name;
    private final ValueType type;
    private final @Nullable BranchOutput counter;
    private final BranchOutput leader;
    private final ByteBlock values = new ByteBlock(1 << 12);
    private int[] begins = new int[64];
    private int waiting;
    private int addedToEntry;
    private long entries;
    private long maximum;
    private long unpackedBytes;
    private long packedBytes;
    private int baskets;
    private long[] sizes = new long[11];
    private long[] firstEntries = new long[11];
    private long[] places = new long[11];

    /**
     * @param counter column with the lengths of a list; none for a single value
     * @param leader first list of the counter, if this is another one
     */
    BranchOutput(String name, ValueType type, @Nullable BranchOutput counter, @Nullable BranchOutput leader) {
        this.name = name;
        this.type = type;
        this.counter = counter;
        this.leader = leader == null ? this : leader;
        leafClass(type);
    }

    /** Name of the column. */
    public String name() {
        return name;
    }

    @Nullable
    BranchOutput counter() {
        return counter;
    }

    /**
     * Adds a number to the entry: the value, or the next of the list.
     *
     * @throws CardException where it is not finite
     */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new CardException(
                    "branch " + name + ": entry " + entries + ": found " + value + ", expected a finite number");
        }
        switch (type) {
            case FLOAT32 -> values.f32((float) value);
            case FLOAT64 -> values.f64(value);
            default ->
                throw new IllegalArgumentException(
                        "branch " + name + " of type " + type.label() + ": found a real number, expected an integer");
        }
        addedToEntry++;
    }

    /** Adds an integer or, as 0 and 1, a bool to the entry. */
    public void add(long value) {
        switch (type) {
            case BOOL -> values.u8(value == 0 ? 0 : 1);
            case INT32 -> {
                if (value != (int) value) {
                    throw new CardException("branch " + name + ": entry " + entries + ": found " + value
                            + ", expected an integer of 32 bits");
                }
                values.u32(value);
            }
            case INT64 -> values.i64(value);
            default -> {
                add((double) value);
                return;
            }
        }
        maximum = Math.max(maximum, value);
        addedToEntry++;
    }

    /** Values added since the last entry ended. */
    int addedToEntry() {
        return addedToEntry;
    }

    /** True if the entry has what it needs: one value, or as many as the first list of the counter. */
    boolean complete() {
        return counter == null ? addedToEntry == 1 : addedToEntry == leader.addedToEntry;
    }

    void endEntry() {
        if (counter != null) {
            if (waiting == begins.length) {
                begins = Arrays.copyOf(begins, 2 * waiting);
            }
            begins[waiting] = values.length() - addedToEntry * type.size();
        }
        waiting++;
        entries++;
        addedToEntry = 0;
    }

    /** Bytes that wait for their basket. */
    int waitingBytes() {
        return values.length() + (counter == null ? 0 : 4 * waiting);
    }

    /** Writes what waits as a basket. */
    void flush(RecordWriter out, String tree) {
        if (waiting == 0) {
            return;
        }
        int keySize = out.keySize("TBasket", name, tree) + BASKET_HEAD;
        int data = values.length();
        if (counter != null) {
            values.u32(waiting + 1L);
            for (int i = 0; i < waiting; i++) {
                values.u32((long) begins[i] + keySize);
            }
            values.u32(0);
        }
        ByteBlock head = new ByteBlock(BASKET_HEAD);
        // Version, size of the buffer, size of an entry or length of the table of offsets, entries, end of the data.
        head.u16(3).u32((long) keySize + values.length()).u32(counter == null ? type.size() : OFFSET_LENGTH);
        head.u32(waiting).u32((long) keySize + data).u8(0);
        RecordWriter.Written written = out.write("TBasket", name, tree, head.bytes(), values, true);
        if (baskets + 1 == places.length) {
            sizes = Arrays.copyOf(sizes, 2 * baskets);
            firstEntries = Arrays.copyOf(firstEntries, 2 * baskets);
            places = Arrays.copyOf(places, 2 * baskets);
        }
        sizes[baskets] = written.size();
        places[baskets] = written.place();
        firstEntries[++baskets] = entries;
        unpackedBytes += (long) written.keySize() + values.length();
        packedBytes += written.size();
        values.clear();
        waiting = 0;
    }

    long unpackedBytes() {
        return unpackedBytes;
    }

    long packedBytes() {
        return packedBytes;
    }

    /** The leaf as it stands in the tree; {@code counterLeaf} where this is a list. */
    StreamedObject leaf(@Nullable StreamedObject counterLeaf) {
        StreamedObject leaf = new StreamedObject(leafClass(type));
        leaf.put("fName", name);
        leaf.put("fTitle", counter == null ? name : name + "[" + counter.name + "]");
        leaf.put("fLen", 1L);
        leaf.put("fLenType", (long) type.size());
        if (counterLeaf != null) {
            leaf.put("fLeafCount", counterLeaf);
        } else if (!type.real()) {
            // Readers make room for as many values as the counter's maximum.
            leaf.put("fIsRange", 1L);
            leaf.put("fMaximum", maximum);
        }
        return leaf;
    }

    /** The branch around its leaf. */
    StreamedObject branch(StreamedObject leaf) {
        StreamedObject branch = new StreamedObject("TBranch");
        branch.put("fName", name);
        branch.put("fTitle", leaf.text("fTitle") + "/" + code(type));
        branch.put("fFillStyle", 1001L);
        branch.put("fCompress", (long) RecordWriter.COMPRESSION);
        branch.put("fBasketSize", (long) TreeOutput.BASKET_BYTES);
        branch.put("fEntryOffsetLen", counter == null ? 0L : OFFSET_LENGTH);
        branch.put("fWriteBasket", (long) baskets);
        branch.put("fEntryNumber", entries);
        branch.put("fEntries", entries);
        branch.put("fTotBytes", unpackedBytes);
        branch.put("fZipBytes", packedBytes);
        branch.put("fMaxBaskets", (long) places.length);
        branch.put("fBasketBytes", sizes);
        branch.put("fBasketEntry", firstEntries);
        branch.put("fBasketSeek", places);
        branch.put("fLeaves", StreamedObject.array(List.of(leaf)));
        return branch;
    }

    private static String leafClass(ValueType type) {
        return switch (type) {
            case BOOL -> "TLeafO";
            case INT32 -> "TLeafI";
            case INT64 -> "TLeafL";
            case FLOAT32 -> "TLeafF";
            case FLOAT64 -> "TLeafD";
            default ->
                throw new IllegalArgumentException("branch of type " + type.label()
                        + ": expected bool, int32, int64, float32 or float64 for writing");
        };
    }

    private static char code(ValueType type) {
        return leafClass(type).charAt(5);
    }
}
