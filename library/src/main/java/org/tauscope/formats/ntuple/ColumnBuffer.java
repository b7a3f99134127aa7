package org.tauscope.formats.ntuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tauscope.cards.CardException;

/** Collects the values of a column row by row. */
final class ColumnBuffer {

    /** Values of one block: more would be a damaged file. */
    private static final int MOST = 1 << 25;

    private final String name;
    private final boolean list;
    private double[] numbers = new double[1024];
    private int[] offsets = new int[1025];
    private int count;
    private int lists;

    ColumnBuffer(String name, boolean list) {
        this.name = name;
        this.list = list;
    }

    boolean list() {
        return list;
    }

    void add(double value) {
        if (count == MOST) {
            throw new CardException("column " + name + ": found more than " + MOST + " values in " + Ntuple.BLOCK
                    + " entries, expected fewer");
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = value;
    }

    void endList() {
        if (++lists == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * lists);
        }
        offsets[lists] = count;
    }

    /** The block of all columns; they begin anew. */
    static NtupleBlock block(long first, int entries, List<ColumnBuffer> buffers) {
        Map<String, NtupleColumn> columns = new HashMap<>();
        for (ColumnBuffer buffer : buffers) {
            columns.put(
                    buffer.name,
                    new NtupleColumn(
                            Arrays.copyOf(buffer.numbers, buffer.count),
                            buffer.list ? Arrays.copyOf(buffer.offsets, buffer.lists + 1) : null));
            buffer.count = 0;
            buffer.lists = 0;
        }
        return new NtupleBlock(first, entries, columns);
    }
}
