package org.tauscope.formats;

import java.util.Arrays;

/** From the numbers that a file gives its particles or vertices to their places in the event; no boxes. */
final class IdentifierMap {

    /** The answer for a number that was not put in. */
    static final int ABSENT = -1;

    private int[] keys = new int[256];
    private int[] values = new int[256];
    private int size;

    IdentifierMap() {
        Arrays.fill(values, ABSENT);
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(values, ABSENT);
            size = 0;
        }
    }

    /** The place of an identifier, or {@link #ABSENT}. */
    int get(int key) {
        return values[slot(key)];
    }

    /** Puts an identifier in; false where it is there already. */
    boolean put(int key, int value) {
        int slot = slot(key);
        if (values[slot] != ABSENT) {
            return false;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
        return true;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        // Knuth's multiplicative hash, upper bits first.
        int slot = ((key * 0x9E3779B1) >>> 7) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
