package org.tauscope.formats.root;

import java.util.List;

/**
 * A column that users see, and the ntuple's columns that it is made of.
 *
 * @param column name and type
 * @param levels lists around the values, outermost first
 * @param leaf what stands in the innermost
 */
record NtupleField(RootColumn column, List<Level> levels, Leaf leaf) {

    /** Lists of one level. */
    sealed interface Level {
        /** Lists whose ends a column tells; one column for each representation. */
        record Counted(List<Integer> columns) implements Level {}

        /** Lists of the same length. */
        record Fixed(long length) implements Level {}
    }

    /** Values. */
    sealed interface Leaf {
        /** Elements of a column; one column for each representation. */
        record Elements(List<Integer> columns) implements Leaf {}

        /** Texts: a column of ends and one of characters; for each representation. */
        record Texts(List<Integer> ends, List<Integer> characters) implements Leaf {}

        /** Lengths of the lists whose ends a column tells. */
        record Lengths(List<Integer> columns) implements Leaf {}

        /** Nothing that is understood. */
        record Unknown() implements Leaf {}
    }
}
