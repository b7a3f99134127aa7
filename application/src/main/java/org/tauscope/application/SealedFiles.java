package org.tauscope.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tauscope.cards.CardException;

/** Files of a run's folder, each checked against the sums that the run wrote at its end. */
final class SealedFiles {

    private static final long LARGEST = 64_000_000;

    private final Path folder;
    private final Map<String, String> sums;

    private SealedFiles(Path folder, Map<String, String> sums) {
        this.folder = folder;
        this.sums = sums;
    }

    /** The files of a folder; without sums nothing can be checked, and nothing is read. */
    static SealedFiles of(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Path list = folder.resolve(RunOutput.CHECKSUMS);
        if (Files.isRegularFile(list) && Files.size(list) < LARGEST) {
            for (String line :
                    Files.readString(list, StandardCharsets.UTF_8).lines().toList()) {
                String[] words = line.split("  ", 2);
                if (words.length == 2) {
                    sums.put(words[1], words[0]);
                }
            }
        }
        return new SealedFiles(folder, sums);
    }

    /**
     * A file, empty where the run wrote none of this name.
     *
     * @throws CardException where it is missing or not as the run wrote it
     */
    byte[] read(String name) throws IOException {
        String sum = sums.get(name);
        if (sum == null) {
            return new byte[0];
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new CardException("--run: found no " + name + " in " + folder + ", expected it: the run wrote it");
        }
        if (Files.size(file) > LARGEST) {
            throw new CardException("--run: found " + file + " with more than " + LARGEST + " bytes");
        }
        if (!RunRequest.sha256(file).equals(sum)) {
            throw new CardException("--run: found " + file + " changed since the run wrote it, expected the SHA-256 in "
                    + RunOutput.CHECKSUMS);
        }
        return Files.readAllBytes(file);
    }

    /** All files whose name matches, by name. */
    Map<String, byte[]> readAll(Pattern names) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : sums.keySet()) {
            if (names.matcher(name).matches()) {
                files.put(name, read(name));
            }
        }
        return files;
    }
}
