package org.tauscope.formats.hepdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a record as a tar.gz archive that HEPData takes. The same record makes the same bytes. The archive is judged by
 * {@link SubmissionCheck} before it gets its name; one that fails is not left behind.
 */
public final class RecordWriter {

    private RecordWriter() {}

    /**
     * Writes a record.
     *
     * @param target    file to create or replace
     * @param comment   what holds for all tables
     * @param resources files that belong to the whole record
     * @param tables    in their order
     * @param files     content of every local resource, by name
     * @return the verdict on what was written; nothing is left at {@code target} where it is not valid
     */
    public static Verdict write(
            Path target, String comment, List<Resource> resources, List<RecordTable> tables, Map<String, byte[]> files)
            throws IOException {
        byte[] archive = bytes(comment, resources, tables, files);
        Path absolute = target.toAbsolutePath();
        Path partial = Files.createTempFile(absolute.getParent(), ".tauscope-submission-", ".tar.gz");
        try {
            Files.write(partial, archive);
            Verdict verdict = SubmissionCheck.of(partial);
            if (verdict.valid()) {
                Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
            }
            return verdict;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** The archive of a record. */
    static byte[] bytes(String comment, List<Resource> resources, List<RecordTable> tables, Map<String, byte[]> files) {
        Map<String, byte[]> content = new TreeMap<>(files);
        List<String> dataFiles = new ArrayList<>();
        for (RecordTable table : tables) {
            String name = "table-" + (dataFiles.size() + 1) + ".yaml";
            dataFiles.add(name);
            content.put(name, RecordText.data(table).getBytes(StandardCharsets.UTF_8));
        }
        content.put(
                SubmissionCheck.SUBMISSION,
                RecordText.submission(comment, resources, tables, dataFiles).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                out.write(TarWriter.file(file.getKey(), file.getValue()));
            }
            out.write(TarWriter.end());
        } catch (IOException e) {
            throw new UncheckedIOException("memory refuses nothing", e);
        }
        return bytes.toByteArray();
    }
}
