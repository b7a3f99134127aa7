package org.tauscope.formats.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ROOT file being written: trees and histograms. It is complete once {@link #close()} has returned.
 *
 * <pre>{@code
 * try (RootOutput file = RootOutput.create(Path.of("a.root"))) {
 *     TreeOutput tree = file.tree("tau", "");
 *     ...
 *     file.write(histogram);
 * }
 * }</pre>
 *
 * <p>The same content gives the same bytes: no date, no random identifier.
 */
public final class RootOutput implements AutoCloseable {

    /** The version of ROOT whose layouts we write, 6.24/00. */
    private static final int VERSION = 62400;

    /** Readers take the name under which they find the file; the one inside is the same for all, as are the bytes. */
    private static final String FILE_NAME = "tauscope.root";

    private static final int BIG_FILE = 1_000_000;
    private static final int IDENTIFIER = 18;

    private final RecordWriter out;
    private final Map<String, WrittenClass> classes = WrittenClass.all();
    private final List<RecordWriter.Written> keys = new ArrayList<>();
    private final List<TreeOutput> trees = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final int nameSize;

    private RootOutput(Path path, long bigBeyond) {
        out = new RecordWriter(path, bigBeyond);
        ByteBlock top = new ByteBlock(256).text(FILE_NAME).text("");
        // Room for the longest form; it is filled when the file is closed.
        nameSize = out.keySize("TFile", FILE_NAME, "") + top.length();
        top.append(new byte[42 + IDENTIFIER], 42 + IDENTIFIER);
        out.write("TFile", FILE_NAME, "", new byte[0], top, false);
    }

    /**
     * Creates a file, or replaces one.
     *
     * @throws org.tauscope.cards.CardException where it cannot be written
     */
    public static RootOutput create(Path path) {
        return create(path, RecordWriter.BIG);
    }

    static RootOutput create(Path path, long bigBeyond) {
        return new RootOutput(path, bigBeyond);
    }

    /** A tree that is filled until the file is closed. */
    public TreeOutput tree(String name, String title) {
        require(name);
        TreeOutput tree = new TreeOutput(out, name, title);
        trees.add(tree);
        return tree;
    }

    /** Writes a histogram. */
    public void write(RootHistogram histogram) {
        require(histogram.name());
        ObjectWriter object = new ObjectWriter(out.keySize("TH1D", histogram.name(), histogram.title()), classes);
        object.top(histogram.object());
        keys.add(out.write("TH1D", histogram.name(), histogram.title(), new byte[0], object.bytes(), true));
    }

    private void require(String name) {
        if (!name.matches("[A-Za-z0-9_.+-]+") || !names.add(name)) {
            throw new IllegalArgumentException(out.path() + ": found an object '" + name
                    + "', expected a new name of letters, digits and _ . + -");
        }
    }

    @Override
    public void close() {
        for (TreeOutput tree : trees) {
            keys.add(tree.end(classes));
        }
        ByteBlock descriptions = DescriptionWriter.list(classes, out.keySize("TList", "StreamerInfo", ""));
        RecordWriter.Written streamers = out.write("TList", "StreamerInfo", "", new byte[0], descriptions, true);
        ByteBlock list = new ByteBlock(1024).u32(keys.size());
        for (RecordWriter.Written key : keys) {
            list.append(key.key(), key.key().length);
        }
        RecordWriter.Written listed = out.write("TFile", FILE_NAME, "", new byte[0], list, false);
        long freePlace = out.end();
        boolean big = out.big();
        int freeSize = out.keySize("TFile", FILE_NAME, "") + (big ? 18 : 10);
        // What is free begins at the end of the file: one segment.
        long end = freePlace + freeSize;
        ByteBlock free = new ByteBlock(18).u16(big ? 1001 : 1).place(end, big);
        free.place(Math.max(RecordWriter.BIG, end + 1_000_000_000L * (big ? 1 : 0)), big);
        out.write("TFile", FILE_NAME, "", new byte[0], free, false);
        out.overwrite(0, header(big, freePlace, freeSize, streamers));
        out.overwrite(RecordWriter.BEGIN + nameSize, folder(big, listed));
        out.close();
    }

    private ByteBlock header(boolean big, long freePlace, int freeSize, RecordWriter.Written streamers) {
        ByteBlock header = new ByteBlock(100);
        header.append("root".getBytes(StandardCharsets.US_ASCII), 4);
        header.u32(big ? VERSION + BIG_FILE : VERSION).u32(RecordWriter.BEGIN).place(out.end(), big);
        header.place(freePlace, big).u32(freeSize).u32(1).u32(nameSize).u8(big ? 8 : 4);
        header.u32(RecordWriter.COMPRESSION).place(streamers.place(), big).u32(streamers.size());
        return identifier(header);
    }

    private ByteBlock folder(boolean big, RecordWriter.Written listed) {
        ByteBlock folder = new ByteBlock(60).u16(big ? 1005 : 5);
        folder.u32(RecordWriter.DATE).u32(RecordWriter.DATE).u32(listed.size()).u32(nameSize);
        folder.place(RecordWriter.BEGIN, big).place(0, big).place(listed.place(), big);
        return identifier(folder);
    }

    /** An identifier (TUUID) that is always the same. */
    private static ByteBlock identifier(ByteBlock to) {
        return to.u16(1).append(new byte[16], 16);
    }
}
