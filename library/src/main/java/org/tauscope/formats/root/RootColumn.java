package org.tauscope.formats.root;

/**
 * A column of a tree or ntuple: a branch, or a field.
 *
 * @param name with those of the branches or fields around it, as {@code event/Muon} or {@code Muon.pt}
 * @param typeName in C++, as the file tells it
 * @param type of the values
 * @param lists how many lists are around a value: 0 for one value an entry, 1 for a list of values, 2 for lists of lists
 * @param fixedLength values of every innermost list where that is the same for all; 0 where it is not, or without lists
 * @param problem why it cannot be read; empty if it can
 */
public record RootColumn(String name, String typeName, ValueType type, int lists, int fixedLength, String problem) {

    /** True if its values can be had. */
    public boolean readable() {
        return problem.isEmpty();
    }
}
