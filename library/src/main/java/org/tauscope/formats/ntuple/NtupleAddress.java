package org.tauscope.formats.ntuple;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an ntuple stands.
 *
 * @param file of any format
 * @param tree name of the tree in a ROOT file; empty for the only one, and for other formats
 */
public record NtupleAddress(Path file, String tree) {

    /**
     * Reads {@code file} or {@code file:tree}.
     *
     * @param folder what a relative file name is relative to
     */
    public static NtupleAddress of(String text, Path folder) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || Files.exists(folder.resolve(text))) {
            return new NtupleAddress(folder.resolve(text), "");
        }
        return new NtupleAddress(folder.resolve(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return tree.isEmpty() ? file.toString() : file + ":" + tree;
    }
}
