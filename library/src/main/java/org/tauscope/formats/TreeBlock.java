package org.tauscope.formats;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.ColumnValues;
import org.tauscope.formats.root.RootTable;

/** Walks through the entries of a tree; some entries of every column that is asked for are held at a time. */
final class TreeBlock {

    private static final int ENTRIES = 4096;
    /** No event of ours has more particles; a column of a block may not ask for more memory than this. */
    private static final int MOST_IN_EVENT = 200_000;

    private final Path file;
    private final RootTable table;
    private final String counter;
    private final Map<String, Held> held = new HashMap<>();
    private long entry = -1;
    private long first;
    private long last;

    /** A column of the block. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Held(ColumnValues values, double[] numbers) {}

    /** @param counter a column that counts; without it the tree is none of ours */
    TreeBlock(Path file, RootTable table, String counter) {
        this.file = file;
        this.table = table;
        this.counter = counter;
        table.indexOf(counter);
    }

    /** Goes to the next entry; false at the end. */
    boolean next() {
        entry++;
        if (entry >= table.entries()) {
            return false;
        }
        if (entry >= last) {
            held.clear();
            first = entry;
            last = Math.min(table.entries(), first + ENTRIES);
            ColumnValues counts = column(counter).values();
            long sum = 0;
            for (long count : counts.integers()) {
                if (count < 0 || count > MOST_IN_EVENT) {
                    throw refuse(counter + " " + count, "0 to " + MOST_IN_EVENT);
                }
                sum += count;
            }
            // Rarely, events are so large that a full block of them would not fit.
            if (sum > 1 << 22) {
                last = first + 1;
                held.clear();
            }
        }
        return true;
    }

    private Held column(String name) {
        Held found = held.get(name);
        if (found == null) {
            ColumnValues values = table.read(name, first, last);
            found = new Held(values, values.numbers());
            held.put(name, found);
        }
        return found;
    }

    /** Values of a list in this entry. */
    int count(String name) {
        int[] offsets = lists(name).values().offsets(0);
        int at = (int) (entry - first);
        return offsets[at + 1] - offsets[at];
    }

    private Held lists(String name) {
        Held found = column(name);
        if (found.values().lists() != 1) {
            throw refuse("a column " + name + " with " + found.values().lists() + " levels of lists", "one level");
        }
        return found;
    }

    /** The integer of a column without lists. */
    long integer(String name) {
        return single(name).values().integers()[(int) (entry - first)];
    }

    /** The finite number of a column without lists. */
    double number(String name) {
        return finite(name, single(name).numbers()[(int) (entry - first)]);
    }

    private Held single(String name) {
        Held found = column(name);
        if (found.values().lists() != 0) {
            throw refuse("lists in column " + name, "one value for each event");
        }
        return found;
    }

    /** A finite number of a list. */
    double number(String name, int i) {
        Held found = lists(name);
        int[] offsets = found.values().offsets(0);
        int at = (int) (entry - first);
        if (i >= offsets[at + 1] - offsets[at]) {
            throw refuse((offsets[at + 1] - offsets[at]) + " values of " + name, "as many as in the other lists");
        }
        return finite(name, found.numbers()[offsets[at] + i]);
    }

    /** A number of a list, or of a column without lists, that lies in [0, 1]. */
    double probability(String name, int i) {
        double value = column(name).values().lists() == 0 ? number(name) : number(name, i);
        if (!(value >= 0 && value <= 1)) {
            throw refuse(name + " " + value, "a probability in [0, 1]");
        }
        return value;
    }

    private double finite(String name, double value) {
        if (!(Math.abs(value) < 1e30)) {
            throw refuse(name + " " + value, "a finite number below 1e30");
        }
        return value;
    }

    CardException refuse(String found, String expected) {
        return new CardException(
                file + ": entry " + entry + " of " + table.name() + ": found " + found + ", expected " + expected);
    }
}
