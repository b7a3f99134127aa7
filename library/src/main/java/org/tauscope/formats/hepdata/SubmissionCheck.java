package org.tauscope.formats.hepdata;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tauscope.cards.CardException;

/**
 * Judges a HEPData submission: a folder, an archive (tar, tar.gz, zip; by content), one submission document, one data
 * file, or both in one file. The rules are the schemas 1.1.1 and what HEPData's validator 0.3.6 asks beyond them:
 * lengths of values, errors that are not all zero, energies that are numbers, files that exist and are all referenced.
 */
public final class SubmissionCheck {

    /** Largest data file, bytes; larger ones belong among the resources. */
    public static final int LARGEST_FILE = 10_485_760;

    /** Largest archive that HEPData takes, bytes. */
    public static final int LARGEST_ARCHIVE = 50 << 20;

    static final String SUBMISSION = "submission.yaml";

    private static final Set<String> OF_A_SUBMISSION =
            Set.of("name", "description", "keywords", "data_file", "additional_resources", "comment");

    private SubmissionCheck() {}

    /**
     * Judges whatever stands at a path.
     *
     * @throws CardException where there is nothing, or it cannot be read at all
     */
    public static Verdict of(Path path) {
        Findings findings = new Findings();
        try {
            if (Files.isDirectory(path)) {
                return SubmissionFolder.judge(path.toString(), path, findings);
            }
            if (!Files.isRegularFile(path)) {
                throw new CardException(path + ": found no such file or folder, expected a HEPData submission");
            }
            return switch (ArchiveKind.of(path)) {
                case TAR, TAR_GZ, ZIP -> archive(path, findings);
                case GZ -> {
                    byte[] content;
                    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                        content = in.readNBytes(LARGEST_FILE + 1);
                    }
                    yield file(path, content, findings);
                }
                case NONE -> {
                    try (InputStream in = Files.newInputStream(path)) {
                        yield file(path, in.readNBytes(LARGEST_FILE + 1), findings);
                    }
                }
            };
        } catch (ZipException | EOFException e) {
            findings.problem(String.valueOf(path.getFileName()), "is damaged: " + e.getMessage());
            return verdict(path.toString(), Verdict.Kind.RECORD, 0, findings);
        } catch (IOException e) {
            throw new CardException(path + ": cannot be read: " + e.getMessage() + "; expected a HEPData submission");
        }
    }

    private static Verdict archive(Path path, Findings findings) throws IOException {
        String name = String.valueOf(path.getFileName());
        long size = Files.size(path);
        if (size > LARGEST_ARCHIVE) {
            findings.problem(name, "found " + size + " bytes, expected at most " + LARGEST_ARCHIVE + " (50 MiB)");
            return verdict(path.toString(), Verdict.Kind.RECORD, 0, findings);
        }
        try (UnpackedArchive unpacked = UnpackedArchive.of(path)) {
            List<Path> homes = unpacked.homesOf(SUBMISSION);
            if (homes.size() != 1) {
                findings.problem(name, "found " + homes.size() + " files " + SUBMISSION + ", expected one");
                return verdict(path.toString(), Verdict.Kind.RECORD, 0, findings);
            }
            Path home = homes.getFirst();
            unpacked.outside(home)
                    .forEach(stray -> findings.remark(
                            stray + ": stands outside the folder of " + SUBMISSION + " and will be ignored"));
            return SubmissionFolder.judge(path.toString(), home, findings);
        } catch (ArchiveDefect e) {
            findings.problem(name, e.getMessage() == null ? "is damaged" : e.getMessage());
            return verdict(path.toString(), Verdict.Kind.RECORD, 0, findings);
        }
    }

    private static Verdict file(Path path, byte[] content, Findings findings) {
        String name = String.valueOf(path.getFileName());
        if (content.length > LARGEST_FILE) {
            findings.problem(name, "found more than " + LARGEST_FILE + " bytes, expected a smaller file");
            return verdict(path.toString(), Verdict.Kind.TABLE, 0, findings);
        }
        Verdict.Kind kind = Verdict.Kind.DOCUMENT;
        int tables = 0;
        try {
            findings.beginFile();
            List<YamlValue> documents = YamlDocuments.read(content);
            kind = kind(documents);
            if (kind == Verdict.Kind.TABLE) {
                tables = 1;
                data(name, documents, findings);
            } else {
                List<YamlValue> rest = documents;
                if (kind == Verdict.Kind.SINGLE_FILE) {
                    rest = new ArrayList<>();
                    for (int i = 0; i < documents.size(); i++) {
                        rest.add(SingleFile.split(name, i, documents.get(i), findings));
                    }
                }
                tables = SubmissionDocuments.check(name, rest, findings).size();
                SubmissionDocuments.localResources(rest)
                        .forEach(
                                resource -> findings.remark(name + ": the file '" + resource + "' was not looked for"));
            }
        } catch (YamlDefect e) {
            findings.problem(name, e.line(), "", e.text());
        }
        return verdict(path.toString(), kind, tables, findings);
    }

    /** Judges the documents of a data file. */
    static void data(String name, List<YamlValue> documents, Findings findings) {
        if (documents.size() != 1) {
            findings.problem(name, "found " + documents.size() + " documents, expected one");
            return;
        }
        DataRules.check(Place.root(findings, name, ""), documents.getFirst());
    }

    /** Variables beside a name are a single-file submission; variables and nothing of a submission, a data file. */
    private static Verdict.Kind kind(List<YamlValue> documents) {
        boolean data = false;
        boolean submission = false;
        for (YamlValue document : documents) {
            if (document instanceof YamlValue.Mapping one) {
                boolean variables = one.has("independent_variables") || one.has("dependent_variables");
                if (variables && one.has("name") && !one.has("data_file")) {
                    return Verdict.Kind.SINGLE_FILE;
                }
                data |= variables || one.has("type");
                submission |= one.keys().stream().anyMatch(OF_A_SUBMISSION::contains);
            }
        }
        return data && !submission ? Verdict.Kind.TABLE : Verdict.Kind.DOCUMENT;
    }

    static Verdict verdict(String input, Verdict.Kind kind, int tables, Findings findings) {
        return new Verdict(input, kind, tables, findings.count(), findings.problems(), findings.remarks());
    }
}
