package org.tauscope.formats.hepdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;

/** A folder with {@code submission.yaml} and the files that it names, all of them and no others. */
final class SubmissionFolder {

    private static final int MOST_FILES = 100_000;

    private final Path folder;
    private final Findings findings;
    private final Set<String> referenced = new HashSet<>();

    private SubmissionFolder(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** @param input how the user calls it */
    static Verdict judge(String input, Path folder, Findings findings) throws IOException {
        return new SubmissionFolder(folder, findings).judge(input);
    }

    private Verdict judge(String input) throws IOException {
        String file = SubmissionCheck.SUBMISSION;
        referenced.add(file);
        if (!isFile(file)) {
            findings.problem(file, "found no such file, expected it in " + input);
            return SubmissionCheck.verdict(input, Verdict.Kind.RECORD, 0, findings);
        }
        int tables = 0;
        try {
            findings.beginFile();
            List<YamlValue> documents = YamlDocuments.read(content(file));
            List<YamlValue.Mapping> found = SubmissionDocuments.check(file, documents, findings);
            tables = found.size();
            for (String location : SubmissionDocuments.localResources(documents)) {
                resource(location);
            }
            for (YamlValue.Mapping table : found) {
                SubmissionDocuments.text(table, "data_file").ifPresent(name -> data(name, table));
            }
        } catch (YamlDefect e) {
            findings.problem(file, e.line(), "", e.text());
        }
        strays();
        return SubmissionCheck.verdict(input, Verdict.Kind.RECORD, tables, findings);
    }

    private void resource(String location) {
        referenced.add(location);
        if (location.indexOf('/') >= 0) {
            findings.problem(
                    SubmissionCheck.SUBMISSION,
                    "additional_resources: found " + shown(location) + ", expected a file beside the submission, no /");
        } else if (!isFile(location)) {
            findings.problem(
                    SubmissionCheck.SUBMISSION,
                    "additional_resources: found no file " + shown(location) + " beside the submission");
        }
    }

    private void data(String name, YamlValue.Mapping table) {
        referenced.add(name);
        if (name.indexOf('/') >= 0) {
            findings.problem(
                    SubmissionCheck.SUBMISSION,
                    table.line(),
                    "data_file",
                    "found " + shown(name) + ", expected a file beside the submission, no /");
            return;
        }
        if (!isFile(name)) {
            findings.problem(
                    SubmissionCheck.SUBMISSION,
                    table.line(),
                    "data_file",
                    "found no file " + shown(name) + " beside the submission");
            return;
        }
        if (table.has("data_schema")) {
            findings.problem(
                    SubmissionCheck.SUBMISSION,
                    table.line(),
                    "data_schema",
                    "found a schema of its own for " + shown(name)
                            + ", expected HEPData's: no other can be judged here");
            return;
        }
        try {
            findings.beginFile();
            byte[] content = content(name);
            SubmissionCheck.data(name, YamlDocuments.read(content), findings);
        } catch (YamlDefect e) {
            findings.problem(name, e.line(), "", e.text());
        }
    }

    /** Every entry of the folder must be named by the submission. */
    private void strays() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .limit(MOST_FILES)
                    .filter(name -> !referenced.contains(name))
                    .sorted()
                    .toList();
            names.forEach(name -> findings.problem(
                    name,
                    "is not referenced in the submission"
                            + (name.startsWith("._") ? " (made by tar on macOS: set COPYFILE_DISABLE=1)" : "")));
        }
    }

    /** True for a regular file that is really in the folder, not a link to elsewhere. */
    private boolean isFile(String name) {
        try {
            Path path = folder.resolve(name);
            if (!Files.isRegularFile(path)) {
                return false;
            }
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || path.toRealPath().startsWith(folder.toRealPath());
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    private byte[] content(String name) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] content = in.readNBytes(SubmissionCheck.LARGEST_FILE + 1);
            if (content.length > SubmissionCheck.LARGEST_FILE) {
                throw new YamlDefect(
                        0,
                        "found more than " + SubmissionCheck.LARGEST_FILE
                                + " bytes, expected a smaller file, or one among additional_resources");
            }
            return content;
        } catch (IOException e) {
            throw new CardException(folder.resolve(name) + ": cannot be read: " + e.getMessage());
        }
    }

    private static String shown(String name) {
        return new YamlValue.Text(name, 0).shown();
    }
}
