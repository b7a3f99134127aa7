package org.tauscope.formats.hepdata;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * An archive unpacked into a folder of its own, which disappears on closing. Names that leave the folder, links, and
 * more bytes or entries than a submission can have are refused before they are written.
 */
final class UnpackedArchive implements AutoCloseable {

    /** Most bytes unpacked: ten times what an archive may have packed. */
    static final long MOST_BYTES = 10L * SubmissionCheck.LARGEST_ARCHIVE;

    static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 255;
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final byte[] buffer = new byte[BUFFER];
    private long bytes;
    private int entries;

    private UnpackedArchive(Path root) {
        this.root = root;
    }

    /** @throws ArchiveDefect where it is damaged or hostile */
    static UnpackedArchive of(Path archive) throws IOException {
        ArchiveKind kind = ArchiveKind.of(archive);
        UnpackedArchive unpacked = new UnpackedArchive(Files.createTempDirectory("tauscope-submission-"));
        boolean whole = false;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive), BUFFER)) {
            if (kind == ArchiveKind.ZIP) {
                unpacked.zip(new ZipInputStream(raw));
            } else {
                unpacked.tar(new TarReader(kind == ArchiveKind.TAR_GZ ? new GZIPInputStream(raw, BUFFER) : raw));
            }
            whole = true;
            return unpacked;
        } catch (ZipException | EOFException e) {
            throw new ArchiveDefect("is damaged: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ArchiveDefect("has a name that is no text: " + e.getMessage());
        } finally {
            if (!whole) {
                unpacked.close();
            }
        }
    }

    private void zip(ZipInputStream in) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            write(entry.getName(), entry.isDirectory(), in);
        }
        if (entries == 0) {
            throw new ArchiveDefect("found no entry in the archive, expected submission.yaml");
        }
    }

    private void tar(TarReader in) throws IOException {
        while (in.next()) {
            write(in.name(), in.isFolder(), in.content());
        }
    }

    private void write(String name, boolean isFolder, InputStream content) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw new ArchiveDefect("found more than " + MOST_ENTRIES + " entries, expected fewer");
        }
        Path target = target(name);
        if (isFolder) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (Files.isDirectory(target)) {
            throw new ArchiveDefect("found " + shown(name) + " both as a folder and as a file");
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > MOST_BYTES) {
                    throw new ArchiveDefect("unpacks to more than " + MOST_BYTES + " bytes, expected fewer");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private Path target(String name) throws ArchiveDefect {
        boolean odd = name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("/") || name.indexOf('\\') >= 0;
        Path target = root;
        int depth = 0;
        for (String step : name.split("/", -1)) {
            odd |= step.equals("..") || step.indexOf('\0') >= 0 || step.indexOf(':') == 1 || ++depth > 20;
            if (!odd && !step.isEmpty() && !step.equals(".")) {
                target = target.resolve(step);
            }
        }
        if (odd) {
            throw new ArchiveDefect("found the entry " + shown(name) + ", expected a short name inside the folder");
        }
        return target;
    }

    private static String shown(String name) {
        return new YamlValue.Text(name, 0).shown();
    }

    /** Folders that hold a file of this name. */
    List<Path> homesOf(String name) throws IOException {
        List<Path> homes = new ArrayList<>();
        for (Path path : content()) {
            if (Files.isRegularFile(path) && path.endsWith(name)) {
                homes.add(path.getParent());
            }
        }
        return homes;
    }

    /** Names of the files that are not below a folder. */
    List<String> outside(Path home) throws IOException {
        return content().stream()
                .filter(path -> Files.isRegularFile(path) && !path.startsWith(home))
                .map(path -> root.relativize(path).toString())
                .toList();
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
