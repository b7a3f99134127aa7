package org.tauscope.selection.trees;

import org.tauscope.cards.CardException;

/**
 * Divides candidates into folds by a key, usually the event number, so that all candidates of one event fall into one fold.
 * The fold is the key, mixed by the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, with the constants of
 * Stafford's variant 13), modulo the number of folds: neighbouring events fall into unrelated folds, on every machine alike.
 *
 * @param count number of folds, 2 to 100
 */
public record Folds(int count) {

    private static final long FIRST = 0xbf58476d1ce4e5b9L;
    private static final long SECOND = 0x94d049bb133111ebL;
    private static final int MOST = 100;

    /** Checks the number. */
    public Folds {
        if (!(count >= 2 && count <= MOST)) {
            throw new CardException("folds: found " + count + ", expected 2 to " + MOST);
        }
    }

    /** The fold of a key, 0 to {@code count} - 1. */
    public int of(long key) {
        return (int) Long.remainderUnsigned(mixed(key), count);
    }

    /** True for one half of the keys, independent of the fold: divides a fold for tests that need two samples. */
    static boolean firstHalf(long key) {
        return mixed(key ^ SECOND) >= 0;
    }

    private static long mixed(long key) {
        long z = key;
        z = (z ^ (z >>> 30)) * FIRST;
        z = (z ^ (z >>> 27)) * SECOND;
        return z ^ (z >>> 31);
    }
}
