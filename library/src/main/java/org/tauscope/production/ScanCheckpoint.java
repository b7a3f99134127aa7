package org.tauscope.production;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.searches.Harvest;

/**
 * What a scan has finished, one file per search and mass in a folder. A file appears whole or not at all, and its numbers come
 * back bit by bit: a scan that is interrupted and resumed gives the same bytes as one that is not.
 *
 * @param folder  where the files are
 * @param request what was asked for, in words; a resumed scan must ask for the same
 */
public record ScanCheckpoint(Path folder, String request) {

    private static final String REQUEST = "request.txt";
    private static final List<String> COLUMNS = List.of(
            "coupling",
            "events",
            "error",
            "observed",
            "expected_m2",
            "expected_m1",
            "expected",
            "expected_p1",
            "expected_p2");

    /**
     * Begins, or takes up what is there.
     *
     * @param resume whether there may be something
     * @throws CardException where the folder holds another scan, or one that nobody asked to resume
     */
    public static ScanCheckpoint open(Path folder, String request, boolean resume) {
        ScanCheckpoint checkpoint = new ScanCheckpoint(folder, request);
        Path asked = folder.resolve(REQUEST);
        try {
            if (!Files.exists(asked)) {
                Files.createDirectories(folder);
                checkpoint.write(asked, request);
            } else if (!resume) {
                throw new CardException("scan: found an unfinished scan in " + folder
                        + ", expected none; say --resume to go on with it, or remove the folder");
            } else if (!Files.readString(asked).equals(request)) {
                throw new CardException("--resume: found a scan of something else in " + folder
                        + ", expected the same model card, masses, couplings, seed and options");
            }
            return checkpoint;
        } catch (IOException e) {
            throw new CardException("scan: cannot use the folder " + folder + ": " + e.getMessage());
        }
    }

    /** Removes the folder where nothing is finished: whoever asks again need not resume. */
    public void abandonIfEmpty() {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.allMatch(file -> file.endsWith(REQUEST))) {
                Files.deleteIfExists(folder.resolve(REQUEST));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new CardException("scan: cannot remove the folder " + folder + ": " + e.getMessage());
        }
    }

    /** The column of a search and mass, where it is finished. */
    Optional<CouplingColumn> read(String search, double mass) {
        Path file = file(search, mass);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Table table = Table.read(file);
        List<CouplingColumn.Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<Double> expected = new ArrayList<>();
            for (String column : COLUMNS.subList(4, COLUMNS.size())) {
                expected.add(table.number(row, column));
            }
            cells.add(new CouplingColumn.Cell(
                    table.number(row, "coupling"),
                    table.number(row, "events"),
                    table.number(row, "error"),
                    table.text(row, "observed").isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(table.number(row, "observed")),
                    expected));
        }
        return Optional.of(new CouplingColumn(search, mass, cells));
    }

    /** Keeps a column. */
    void keep(CouplingColumn column) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (CouplingColumn.Cell cell : column.cells()) {
            text.append(cell.coupling())
                    .append(',')
                    .append(cell.events())
                    .append(',')
                    .append(cell.error());
            text.append(',');
            cell.observed().ifPresent(text::append);
            cell.expected().forEach(depth -> text.append(',').append(depth.doubleValue()));
            text.append('\n');
        }
        try {
            write(file(column.search(), column.mass()), text.toString());
        } catch (IOException e) {
            throw new CardException("scan: cannot write to " + folder + ": " + e.getMessage());
        }
    }

    /** What the backgrounds of a search gave, where that is finished. */
    Optional<List<Harvest>> backgrounds(String search) {
        Path file = file(search);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<Harvest> harvests = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                harvests.add(Harvest.readFrom(in));
            }
            return Optional.of(harvests);
        } catch (IOException e) {
            throw new CardException("--resume: cannot read " + file + ": " + e.getMessage());
        }
    }

    /** Keeps what the backgrounds of a search gave. */
    void keep(String search, List<Harvest> harvests) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(harvests.size());
            for (Harvest harvest : harvests) {
                harvest.writeTo(out);
            }
            write(file(search), bytes.toByteArray());
        } catch (IOException e) {
            throw new CardException("scan: cannot write to " + folder + ": " + e.getMessage());
        }
    }

    private Path file(String search) {
        return folder.resolve(search.replace(' ', '-') + "-backgrounds.bin");
    }

    private Path file(String search, double mass) {
        return folder.resolve(search.replace(' ', '-') + "-m" + mass + ".csv");
    }

    private void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
