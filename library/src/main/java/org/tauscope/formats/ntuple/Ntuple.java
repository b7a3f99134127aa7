package org.tauscope.formats.ntuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.RootFile;

/**
 * An open ntuple.
 *
 * <pre>{@code
 * try (Ntuple ntuple = Ntuple.open(NtupleAddress.of("tree.root:tau", Path.of("")))) {
 *     ntuple.forEachBlock(List.of("M", "pt"), block -> block.columns().get("M").numbers() ...);
 * }
 * }</pre>
 */
public sealed interface Ntuple extends AutoCloseable permits RootColumns, ParquetColumns, CsvColumns {

    /** Entries of a block, at most. */
    int BLOCK = 1 << 15;

    /**
     * Opens a file; its content tells the format.
     *
     * @throws CardException where it is missing, damaged, or has no such tree
     */
    static Ntuple open(NtupleAddress address) {
        Path file = address.file();
        if (!Files.isRegularFile(file)) {
            throw new CardException(address + ": found no file " + file + ", expected a ROOT, Parquet or CSV file");
        }
        if (RootFile.recognises(file)) {
            return RootColumns.open(address);
        }
        if (!address.tree().isEmpty()) {
            throw new CardException(address + ": found tree '" + address.tree()
                    + "' of a file that is not ROOT, expected the name of the file alone");
        }
        return isParquet(file) ? new ParquetColumns(file) : new CsvColumns(file);
    }

    private static boolean isParquet(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), "PAR1".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read (" + e + ")");
        }
    }

    /** How messages name it. */
    String name();

    /** Columns of numbers, or of lists of numbers, in the order of the file. */
    List<String> columns();

    /**
     * Hands out the named columns, block by block, in the order of the entries.
     *
     * @throws CardException where there is no such column, or the file is damaged
     */
    void forEachBlock(List<String> columns, Consumer<NtupleBlock> action);

    @Override
    void close();
}
