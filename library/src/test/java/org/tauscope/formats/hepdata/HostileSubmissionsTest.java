package org.tauscope.formats.hepdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;

/** Damaged, huge or malicious submissions end in one clear line per problem and bounded memory. */
class HostileSubmissionsTest {

    private static final String SUBMISSION = """
        comment: all
        additional_resources: [{location: w.json, description: d, type: HistFactory}]
        ---
        name: T1
        description: &d d
        keywords: [{name: cmenergies, values: [10.58]}, {name: phrases, values: [*d]}]
        data_file: a.yaml
        """;
    private static final String DATA = """
        independent_variables:
        - header: {name: m, units: GeV}
          values: [{low: 1.0, high: 2}, {low: 2, high: .inf}]
        dependent_variables:
        - header: {name: y}
          qualifiers: [{name: CL, value: 95, units: '%'}]
          values:
          - {value: 1, errors: [{symerror: 1, label: a}, {asymerror: {plus: '1%', minus: -1}}]}
          - value: "-"
        """;
    private static final Map<String, String> GOOD =
            Map.of("submission.yaml", SUBMISSION, "a.yaml", DATA, "w.json", "{}");

    private static final List<String> WORDS =
            List.of("../", "\n", "/", "0000644", "77777777777", "ustar", "PK\u0003\u0004");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz"})
    void goodArchiveIsValidInAnyPacking(String kind) throws IOException {
        assertThat(judge(kind, GOOD).problems()).isEmpty();
        assertThat(judge(kind, prefixed("top/inside/", GOOD)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz"})
    void strayMissingAndDistantFilesAreNamed(String kind) throws IOException {
        Map<String, String> files = new TreeMap<>(GOOD);
        files.put(".hidden", "");
        files.remove("a.yaml");
        assertThat(judge(kind, files).problems().toString())
                .contains("found no file 'a.yaml'")
                .contains(".hidden: is not referenced");
        files.put("submission.yaml", SUBMISSION.replace("a.yaml", "../a.yaml").replace("w.json", "/etc/passwd"));
        assertThat(judge(kind, files).problems().toString())
                .contains("'../a.yaml', expected a file beside")
                .contains("'/etc/passwd', expected a file beside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/tmp/evil", "a/../../evil", "C:/evil", "a\\b"})
    void entryThatLeavesTheFolderIsRefused(String name) throws IOException {
        Map<String, String> files = new TreeMap<>(GOOD);
        files.put(name, "x");
        for (String kind : new String[] {"zip", "tar"}) {
            assertThat(judge(kind, files).problems().toString()).contains("expected a short name inside the folder");
        }
    }

    @Test
    void linkInAnArchiveIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TarWriter.entry("submission.yaml", '2', new byte[0]));
        out.write(new byte[1024]);
        Path file = Files.write(folder.resolve("link.tar"), out.toByteArray());
        assertThat(SubmissionCheck.of(file).problems().toString()).contains("a link or a device");
    }

    @Test
    void linkThatLeavesTheFolderIsNoFile() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.yaml"), DATA);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(inside.resolve("submission.yaml"), SUBMISSION);
        Files.writeString(inside.resolve("w.json"), "{}");
        Files.createSymbolicLink(inside.resolve("a.yaml"), outside);
        assertThat(SubmissionCheck.of(inside).problems()).hasSize(1);
    }

    @Test
    void bombOfZerosEndsAtTheLimit() throws IOException {
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("submission.yaml"));
            for (int i = 0; i < 520; i++) {
                out.write(zeros);
            }
        }
        assertThat(SubmissionCheck.of(file).problems()).hasSize(1);
        assertThat(SubmissionCheck.of(file).problems().toString()).contains("unpacks to more than");
    }

    @Test
    void bombOfAliasesEndsInOneLine() throws IOException {
        StringBuilder text = new StringBuilder("independent_variables: []\ndependent_variables:\n");
        String many = "*e,".repeat(5000);
        text.append("- {header: {name: y}, values: &v [{value: 1, errors: &s [&e {symerror: 1},")
                .append(many);
        text.append("]},").append("{value: 1, errors: *s},".repeat(5000)).append("]}\n");
        Path file = Files.writeString(folder.resolve("aliases.yaml"), text.toString());
        assertThat(SubmissionCheck.of(file).problems()).hasSize(1);
        assertThat(SubmissionCheck.of(file).problems().toString()).contains("through its aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "\"", "!", "&a ", "*a ", "a: b: ", "1:", "0", "|", "#", "\u0000"})
    void manyTimesTheSameTokenEndsInOneLine(String token) throws IOException {
        Path file = Files.writeString(folder.resolve("deep.yaml"), "a: " + token.repeat(100_000));
        assertThat(SubmissionCheck.of(file).problems()).hasSize(1);
        assertThat(SubmissionCheck.of(file).problems().getFirst().toString()).hasSizeLessThan(500);
    }

    @Test
    void millionProblemsAreCountedNotKept() throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.yaml"),
                "independent_variables: []\ndependent_variables: [" + "1,".repeat(200_000) + "]");
        Verdict verdict = SubmissionCheck.of(file);
        assertThat(verdict.count()).isEqualTo(200_000);
        assertThat(verdict.problems()).hasSize(1000);
    }

    /** A reader that copies its buffer at each step would need the square of the length here. */
    @Test
    void textOfTenMillionCharactersIsRead() throws IOException {
        String text = "independent_variables: []\ndependent_variables:\n- {header: {name: \"" + "x".repeat(10_000_000)
                + "\"}, values: []}";
        Path file = Files.writeString(folder.resolve("text.yaml"), text);
        assertThat(SubmissionCheck.of(file).problems()).isEmpty();
    }

    @Test
    void fileBeyondTheLimitIsNotRead() throws IOException {
        Path file = Files.write(folder.resolve("large.yaml"), new byte[SubmissionCheck.LARGEST_FILE + 1]);
        assertThat(SubmissionCheck.of(file).problems().toString()).contains("more than 10485760 bytes");
    }

    /** Cut or changed anywhere: a verdict, never anything else. */
    @Test
    void damagedArchivesAreJudged() throws IOException {
        damageArchives(1_200);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedArchivesAreJudged() throws IOException {
        damageArchives(DamagedCopies.count(15_000));
    }

    /** The archive itself damaged; of tar also what is packed, with headers that have the right checksum again. */
    private void damageArchives(int count) throws IOException {
        for (String kind : new String[] {"zip", "tar", "tar.gz"}) {
            damage(Files.readAllBytes(archive(kind, GOOD)), count / 4, 5, WORDS, damaged -> damaged);
        }
        byte[] tar = Files.readAllBytes(archive("tar", GOOD));
        damage(tar, count / 8, 7, WORDS, HostileSubmissionsTest::sealed);
        damage(tar, count / 8, 8, WORDS, damaged -> packed(sealed(damaged)));
    }

    /** Gives damaged copies to the judge, of whom a verdict is expected, each problem in one line. */
    private int damage(byte[] whole, int copies, int seed, List<String> words, UnaryOperator<byte[]> finish) {
        Path file = folder.resolve("damaged.yaml");
        int[] valid = new int[1];
        new DamagedCopies(seed, words, 64L << 20, List.of(CardException.class)).read(whole, copies, damaged -> {
            Files.write(file, finish.apply(damaged));
            Verdict verdict = SubmissionCheck.of(file);
            valid[0] += verdict.valid() ? 1 : 0;
            verdict.problems()
                    .forEach(problem -> assertThat(problem.toString().indexOf('\n'))
                            .as("one line: %s", problem)
                            .isNegative());
            verdict.remarks().forEach(remark -> assertThat(remark.indexOf('\n')).isNegative());
        });
        return valid[0];
    }

    /** The archive with the checksum that each header should have. */
    private static byte[] sealed(byte[] tar) {
        for (int at = 0; at + 512 <= tar.length; at += 512) {
            if (tar[at + 257] == 'u' && tar[at + 258] == 's') {
                Arrays.fill(tar, at + 148, at + 156, (byte) ' ');
                int sum = 0;
                for (int i = 0; i < 512; i++) {
                    sum += tar[at + i] & 0xff;
                }
                byte[] digits = String.format(Locale.ROOT, "%06o\0", sum).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(digits, 0, tar, at + 148, digits.length);
            }
        }
        return tar;
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A tar stores any name: one with a line break must not break the message. */
    @Test
    void nameWithALineBreakStaysOnOneLine() throws IOException {
        Map<String, String> files = new TreeMap<>(GOOD);
        files.put("a\nb\u2028c", "x");
        assertThat(judge("tar", files).problems().getFirst().toString())
                .isEqualTo("a?b?c: is not referenced in the submission");
    }

    @Test
    void tenThousandDamagedDocumentsAreJudged() {
        damageDocuments(10_000);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedDocumentsAreJudged() {
        damageDocuments(DamagedCopies.count(200_000));
    }

    private void damageDocuments(int count) {
        List<String> words = List.of("[", "]", "{", "}", ": ", "\n", "- ", "*d", "&d ", "!!int ", "~", "<<: ", "---\n");
        int valid = damage(SUBMISSION.getBytes(StandardCharsets.UTF_8), count / 2, 6, words, damaged -> damaged)
                + damage(DATA.getBytes(StandardCharsets.UTF_8), count / 2, 9, words, damaged -> damaged);
        assertThat(valid).isBetween(count / 50, count / 2);
    }

    private static Map<String, String> prefixed(String prefix, Map<String, String> files) {
        Map<String, String> moved = new TreeMap<>();
        files.forEach((name, text) -> moved.put(prefix + name, text));
        return moved;
    }

    private Verdict judge(String kind, Map<String, String> files) throws IOException {
        return SubmissionCheck.of(archive(kind, files));
    }

    private Path archive(String kind, Map<String, String> files) throws IOException {
        Path path = folder.resolve("submission." + kind);
        try (OutputStream raw = Files.newOutputStream(path)) {
            if (kind.equals("zip")) {
                try (ZipOutputStream out = new ZipOutputStream(raw)) {
                    for (Map.Entry<String, String> file : files.entrySet()) {
                        out.putNextEntry(new ZipEntry(file.getKey()));
                        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                }
            } else {
                try (OutputStream out = kind.equals("tar") ? raw : new GZIPOutputStream(raw)) {
                    for (Map.Entry<String, String> file : files.entrySet()) {
                        out.write(TarWriter.entry(
                                file.getKey(), '0', file.getValue().getBytes(StandardCharsets.UTF_8)));
                    }
                    out.write(new byte[1024]);
                }
            }
        }
        return path;
    }
}
