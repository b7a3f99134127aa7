package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.CardException;

/** Collects the values of a column while they are read; grows with what is there and refuses to grow for ever. */
final class ValueSink {

    /** Values, or lists, that one reading may return: 256 MB of real numbers. */
    static final int MOST_VALUES = 1 << 25;

    private final RootColumn column;
    private double[] numbers = new double[0];
    private long[] integers = new long[0];
    private final List<String> texts = new ArrayList<>();
    private int count;
    private final int[][] offsets;
    private final int[] lists;
    private long characters;

    ValueSink(RootColumn column) {
        this.column = column;
        this.offsets = new int[column.lists()][1];
        this.lists = new int[column.lists()];
    }

    RootColumn column() {
        return column;
    }

    private void grow() {
        if (count >= MOST_VALUES) {
            throw tooMany();
        }
        int capacity = (int) Math.min(MOST_VALUES, Math.max(16, count * 2L));
        if (column.type().real()) {
            numbers = Arrays.copyOf(numbers, capacity);
        } else {
            integers = Arrays.copyOf(integers, capacity);
        }
    }

    private CardException tooMany() {
        return new CardException("column " + Key.shown(column.name()) + ": found more than " + MOST_VALUES
                + " values, expected a smaller range of entries");
    }

    void add(double value) {
        if (count == numbers.length) {
            grow();
        }
        numbers[count++] = value;
    }

    void add(long value) {
        if (count == integers.length) {
            grow();
        }
        integers[count++] = value;
    }

    void add(String text) {
        characters += text.length() + 48L;
        if (characters > 4L * MOST_VALUES) {
            throw tooMany();
        }
        texts.add(text);
        count++;
    }

    /** Adds a value of the column's type, big-endian as in trees. */
    void addFrom(Cursor from) {
        switch (column.type()) {
            case BOOL, UINT8 -> add(from.u8());
            case INT8 -> add(from.i8());
            case INT16 -> add(from.i16());
            case UINT16 -> add(from.u16());
            case INT32 -> add(from.i32());
            case UINT32 -> add(from.u32());
            case INT64, UINT64 -> add(from.i64());
            case FLOAT32 -> add((double) from.f32());
            case FLOAT64 -> add(from.f64());
            case TEXT -> add(from.text());
        }
    }

    void add(int value) {
        add((long) value);
    }

    /** Ends a list of this length; for readers that know lengths before values. */
    void endList(int level, long length) {
        long end = offsets[level][lists[level]] + length;
        if (end > MOST_VALUES) {
            throw tooMany();
        }
        endListAt(level, (int) end);
    }

    /** Ends a list: of values on the innermost level, of lists on the others. */
    void endList(int level) {
        endListAt(level, level == offsets.length - 1 ? count : lists[level + 1]);
    }

    private void endListAt(int level, int end) {
        int place = ++lists[level];
        if (place == offsets[level].length) {
            if (place >= MOST_VALUES) {
                throw tooMany();
            }
            offsets[level] = Arrays.copyOf(offsets[level], (int) Math.min(MOST_VALUES, Math.max(16, place * 2L)));
        }
        offsets[level][place] = end;
    }

    ColumnValues values(long entries) {
        List<int[]> ends = new ArrayList<>();
        for (int level = 0; level < offsets.length; level++) {
            ends.add(Arrays.copyOf(offsets[level], lists[level] + 1));
        }
        boolean real = column.type().real();
        boolean text = column.type() == ValueType.TEXT;
        return new ColumnValues(
                column,
                entries,
                ends,
                real ? Arrays.copyOf(numbers, count) : new double[0],
                real || text ? new long[0] : Arrays.copyOf(integers, count),
                List.copyOf(texts));
    }
}
