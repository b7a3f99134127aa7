package org.tauscope.application;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;

/**
 * The folder of one run. Everything is written into a hidden folder beside it and appears under its name at once, when
 * it is complete: an interrupted run leaves nothing that looks whole, and no other run is ever overwritten.
 */
final class RunFolder implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final Thread cleaner;

    private RunFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
        this.cleaner = new Thread(() -> delete(partial));
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /**
     * Claims a folder that does not exist yet, or is empty.
     *
     * @throws CardException where it holds something already, or cannot be written
     */
    static RunFolder claim(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
            throw new CardException("--output: " + target
                    + " already holds a run or other files, expected a new or empty folder; nothing was changed");
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new CardException("--output: found " + target + ", expected a folder with a name");
        }
        try {
            Files.createDirectories(parent);
            Path partial = Files.createTempDirectory(parent, "." + absolute.getFileName() + "-partial-");
            return new RunFolder(absolute, partial);
        } catch (IOException e) {
            throw new CardException("--output: cannot write below " + parent + ": " + reason(e));
        }
    }

    /** The first of {@code name}, {@code name-2}, {@code name-3}, ... that is free. */
    static Path free(String name) {
        Path candidate = Path.of(name);
        for (int i = 2; Files.exists(candidate); i++) {
            candidate = Path.of(name + "-" + i);
        }
        return candidate;
    }

    /** Where a file of the run is to be written. */
    Path file(String name) {
        return partial.resolve(name);
    }

    /** Writes the SHA-256 of all files so far, in the form that {@code sha256sum -c} reads. */
    void seal(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> content = Files.list(partial)) {
            for (Path file : content.sorted().toList()) {
                lines.add(RunRequest.sha256(file) + "  " + file.getFileName());
            }
        }
        Files.write(partial.resolve(name), lines);
    }

    /**
     * Shows the complete run under its name.
     *
     * @return the folder
     */
    Path publish() throws IOException {
        Files.deleteIfExists(target);
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target);
        }
        return target;
    }

    /** Removes whatever was not published. */
    @Override
    public void close() {
        delete(partial);
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // the JVM is going down and the hook does this work itself
        }
    }

    /** Why the file system refused, in words. */
    static String reason(IOException e) {
        String message = e.getMessage();
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileAlreadyExistsException _ -> message + " is a file, expected a folder";
            default -> message == null ? e.toString() : message;
        };
    }

    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw new CardException("--output: cannot read " + path + ": " + reason(e));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // the folder is hidden and named partial: it cannot be taken for a run
        }
    }
}
