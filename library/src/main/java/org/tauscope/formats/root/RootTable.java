package org.tauscope.formats.root;

import java.util.List;
import org.tauscope.cards.CardException;

/** A table of a ROOT file: entries in rows, branches or fields in columns. */
public sealed interface RootTable permits RootTree, RootNtuple {

    /** Its name, after those of the folders around it: {@code folder/tree}. */
    String name();

    /** {@code TTree} or {@code RNTuple}. */
    String kind();

    /** Rows, as the file tells. */
    long entries();

    /** All columns, in the order of the file. */
    List<RootColumn> columns();

    /**
     * Values of a column for the entries from {@code first} up to, not including, {@code last}.
     *
     * @throws CardException where there is no such column or range, or the file is damaged
     */
    ColumnValues read(String column, long first, long last);

    /** All values of a column: at most 2^25, take ranges for more. */
    default ColumnValues read(String column) {
        return read(column, 0, entries());
    }

    /** Place of a column: by its full name, or by its last part if that is unique. */
    default int indexOf(String column) {
        int found = -1;
        int alike = 0;
        for (int i = 0; i < columns().size(); i++) {
            String name = columns().get(i).name();
            if (name.equals(column)) {
                return i;
            }
            if (name.endsWith("/" + column) || name.endsWith("." + column)) {
                found = i;
                alike++;
            }
        }
        if (alike != 1) {
            throw new CardException(kind() + " " + Key.shown(name()) + ": found no column '" + Key.shown(column)
                    + "', expected one of "
                    + Key.shown(String.join(
                            ", ", columns().stream().map(RootColumn::name).toList())));
        }
        return found;
    }

    /** Refuses a range outside of the table, or a column that cannot be read. */
    default void requireReadable(RootColumn column, long first, long last) {
        if (!column.readable()) {
            throw new CardException(kind() + " " + Key.shown(name()) + ", column " + Key.shown(column.name())
                    + ": found " + column.problem() + ", expected numbers, texts or lists of them");
        }
        if (first < 0 || last < first || last > entries()) {
            throw new CardException(kind() + " " + Key.shown(name()) + ": found entries " + first + " to " + last
                    + ", expected a range within 0 to " + entries());
        }
    }
}
