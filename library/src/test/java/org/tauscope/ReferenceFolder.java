package org.tauscope;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Other people's answers, read at test time from {@code TAUSCOPE_REFERENCE} or from {@code ../shared/reference} beside
 * the project. Where neither exists the test is skipped; where the variable is set and the folder is missing it fails.
 */
public final class ReferenceFolder {

    private ReferenceFolder() {}

    /** A file or folder below the reference folder, e.g. {@code hnl/three_code_comparison_utau.csv}. */
    public static Path path(String relative) {
        String variable = System.getenv("TAUSCOPE_REFERENCE");
        Path root = root(variable);
        Path path = root.resolve(relative);
        if (!Files.exists(path)) {
            String message = "no reference data at " + path.toAbsolutePath().normalize();
            if (variable != null) {
                fail(message + ", but TAUSCOPE_REFERENCE is set");
            }
            abort(message + ": skipped; set TAUSCOPE_REFERENCE to run it");
        }
        return path;
    }

    /** A relative variable is meant from the project's root, where {@code mvn} was called. */
    private static Path root(@Nullable String variable) {
        Path project = Files.exists(Path.of("ARCHITECTURE.md")) ? Path.of("") : Path.of("..");
        return project.resolve(variable == null ? "../shared/reference" : variable);
    }
}
