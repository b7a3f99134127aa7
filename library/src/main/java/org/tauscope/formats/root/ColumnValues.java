package org.tauscope.formats.root;

import java.util.List;
import org.tauscope.cards.CardException;

/**
 * Values of a column for a range of entries: all values one after the other and, for lists, where each begins. With
 * lists, entry i holds the values {@code offsets(0)[i]} to {@code offsets(0)[i + 1]}, or as many lists of the next level.
 * Integers beyond 2^53 are exact in {@link #integers()} only; those of type uint64 wrap to negative numbers there.
 */
public final class ColumnValues {

    private final RootColumn column;
    private final long entries;
    private final List<int[]> offsets;
    private final double[] numbers;
    private final long[] integers;
    private final List<String> texts;

    ColumnValues(
            RootColumn column,
            long entries,
            List<int[]> offsets,
            double[] numbers,
            long[] integers,
            List<String> texts) {
        this.column = column;
        this.entries = entries;
        this.offsets = offsets;
        this.numbers = numbers;
        this.integers = integers;
        this.texts = texts;
    }

    /** What was read. */
    public RootColumn column() {
        return column;
    }

    /** Entries read. */
    public long entries() {
        return entries;
    }

    /** Levels of lists: 0 if there is one value an entry. */
    public int lists() {
        return offsets.size();
    }

    /** Begins of the lists of a level, outermost 0, and the end of the last: one more than lists. Not a copy. */
    public int[] offsets(int level) {
        return offsets.get(level);
    }

    /** All values as real numbers; bool as 0 and 1. A fresh array unless the column is real. */
    public double[] numbers() {
        if (column.type() == ValueType.TEXT) {
            throw new CardException("column " + Key.shown(column.name()) + ": found texts, expected numbers");
        }
        if (column.type().real()) {
            return numbers;
        }
        double[] converted = new double[integers.length];
        for (int i = 0; i < converted.length; i++) {
            long value = integers[i];
            boolean wrapped = value < 0 && column.type() == ValueType.UINT64;
            converted[i] = wrapped ? (value >>> 1) * 2.0 + (value & 1) : value;
        }
        return converted;
    }

    /** All values of a column of integers or bool. Not a copy. */
    public long[] integers() {
        if (column.type() == ValueType.TEXT || column.type().real()) {
            throw new CardException("column " + Key.shown(column.name()) + ": found "
                    + column.type().label() + ", expected integers");
        }
        return integers;
    }

    /** All values of a column of texts. */
    public List<String> texts() {
        if (column.type() != ValueType.TEXT) {
            throw new CardException("column " + Key.shown(column.name()) + ": found "
                    + column.type().label() + ", expected texts");
        }
        return texts;
    }
}
