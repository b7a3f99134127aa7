package org.tauscope.formats.root;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.CardException;

/**
 * A ROOT file, open for reading.
 *
 * <pre>{@code
 * try (RootFile file = RootFile.open(Path.of("ntuple.root"))) {
 *     double[] mass = file.table("tau").read("M").numbers();
 *     ColumnValues pt = file.table("tau").read("Muon_pt");   // pt.offsets(0)[i] .. [i + 1] are the muons of entry i
 * }
 * }</pre>
 */
public final class RootFile implements AutoCloseable {

    private final FileBytes file;
    private final int version;
    private final List<RootTable> tables;
    private final List<RootObject> objects;
    private final FileHeader header;
    private final List<Directory> listed;

    private RootFile(
            FileBytes file,
            FileHeader header,
            List<Directory> listed,
            List<RootTable> tables,
            List<RootObject> objects) {
        this.file = file;
        this.header = header;
        this.listed = listed;
        this.version = header.version();
        this.tables = tables;
        this.objects = objects;
    }

    /**
     * Something else in the file, as a histogram.
     *
     * @param name after those of the folders around it
     * @param className in C++
     * @param title as the file tells it
     */
    public record RootObject(String name, String className, String title) {}

    /**
     * Opens a file and reads what its tables hold, not their values.
     *
     * @throws CardException where it is missing, no ROOT file, or damaged
     */
    public static RootFile open(Path path) {
        FileBytes file = FileBytes.of(path);
        try {
            return open(file);
        } catch (CardException e) {
            file.close();
            throw e;
        }
    }

    /** True for a file that begins as ROOT files do; false for any other, and for a pipe. */
    public static boolean recognises(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'r', 'o', 'o', 't'});
        } catch (IOException e) {
            return false;
        }
    }

    static RootFile open(FileBytes file) {
        FileHeader header = FileHeader.read(file);
        List<Directory> listed = Directory.list(file, header);
        List<RootTable> tables = new ArrayList<>();
        List<RootObject> objects = new ArrayList<>();
        ClassDescriptions classes = null;
        for (Directory entry : listed) {
            String className = entry.key().className();
            if (className.equals("TTree") || className.equals("TNtuple") || className.equals("TNtupleD")) {
                classes = classes == null ? ClassDescriptions.read(file, header) : classes;
                tables.add(RootTree.read(
                        file, entry.path(), Key.at(file, entry.key().seek()), classes));
            } else if (className.equals("ROOT::RNTuple") || className.equals("ROOT::Experimental::RNTuple")) {
                tables.add(RootNtuple.read(
                        file, entry.path(), Key.at(file, entry.key().seek())));
            } else {
                objects.add(new RootObject(
                        Key.shown(entry.path()),
                        Key.shown(className),
                        Key.shown(entry.key().title())));
            }
        }
        return new RootFile(file, header, listed, List.copyOf(tables), List.copyOf(objects));
    }

    /** ROOT's version that wrote the file: 63400 for 6.34/00. */
    public int version() {
        return version;
    }

    /** Trees and ntuples of all folders. */
    public List<RootTable> tables() {
        return tables;
    }

    /** Everything else. */
    public List<RootObject> objects() {
        return objects;
    }

    /** A tree or ntuple by its name. */
    public RootTable table(String name) {
        for (RootTable table : tables) {
            if (table.name().equals(name)) {
                return table;
            }
        }
        throw new CardException(file.name() + ": found no tree '" + Key.shown(name) + "', expected one of "
                + Key.shown(tables.stream().map(RootTable::name).toList().toString()));
    }

    /** Title of an object by its name; empty where there is none. */
    public String title(String name) {
        for (Directory entry : listed) {
            if (entry.path().equals(name)) {
                return Key.shown(entry.key().title());
            }
        }
        return "";
    }

    /**
     * A one-dimensional histogram by its name: TH1D, TH1F, TH1I, TH1S or TH1C. Where it has no errors of its own, its
     * variances are the contents.
     *
     * @throws CardException where there is none, or it is damaged
     */
    public RootHistogram histogram(String name) {
        for (Directory entry : listed) {
            String className = entry.key().className();
            if (entry.path().equals(name) && className.matches("TH1[DFISC]")) {
                Key key = Key.at(file, entry.key().seek());
                ClassDescriptions classes = ClassDescriptions.read(file, header);
                Cursor from = Cursor.big(file, key.place(), key.object(file));
                return RootHistogram.of(file, new ObjectReader(from, key.keySize(), classes).top(className));
            }
        }
        throw new CardException(file.name() + ": found no histogram '" + Key.shown(name) + "', expected one of "
                + Key.shown(objects.stream()
                        .filter(object -> object.className().startsWith("TH1"))
                        .map(RootObject::name)
                        .toList()
                        .toString()));
    }

    @Override
    public void close() {
        file.close();
    }
}
