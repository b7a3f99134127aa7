package org.tauscope.formats.ntuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.ColumnValues;
import org.tauscope.formats.root.RootColumn;
import org.tauscope.formats.root.RootFile;
import org.tauscope.formats.root.RootTable;
import org.tauscope.formats.root.ValueType;

/** An ntuple that is a ROOT tree or RNTuple. */
final class RootColumns implements Ntuple {

    private final NtupleAddress address;
    private final RootFile file;
    private final RootTable table;

    private RootColumns(NtupleAddress address, RootFile file, RootTable table) {
        this.address = address;
        this.file = file;
        this.table = table;
    }

    static RootColumns open(NtupleAddress address) {
        RootFile file = RootFile.open(address.file());
        try {
            if (address.tree().isEmpty() && file.tables().size() != 1) {
                throw new CardException(address + ": found "
                        + file.tables().stream().map(RootTable::name).toList()
                        + ", expected the tree in the address: " + address.file() + ":NAME");
            }
            return new RootColumns(
                    address, file, address.tree().isEmpty() ? file.tables().getFirst() : file.table(address.tree()));
        } catch (CardException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public List<String> columns() {
        return table.columns().stream()
                .filter(column -> column.readable() && column.type() != ValueType.TEXT && column.lists() < 2)
                .map(RootColumn::name)
                .toList();
    }

    @Override
    public void forEachBlock(List<String> wanted, Consumer<NtupleBlock> action) {
        // Some column is read in any case: a count of entries alone is not believed.
        List<String> columns = wanted.isEmpty() ? columns().stream().limit(1).toList() : wanted;
        if (columns.isEmpty()) {
            throw new CardException(address + ": found no column of numbers, expected at least one");
        }
        for (long first = 0; first < table.entries(); first += BLOCK) {
            long last = Math.min(table.entries(), first + BLOCK);
            Map<String, NtupleColumn> read = new HashMap<>();
            for (String column : columns) {
                read.put(column, column(table.read(column, first, last)));
            }
            action.accept(new NtupleBlock(first, (int) (last - first), read));
        }
    }

    private NtupleColumn column(ColumnValues values) {
        if (values.lists() > 1) {
            throw new CardException(address + ": column " + values.column().name() + ": found lists of lists, expected"
                    + " numbers or lists of numbers");
        }
        return new NtupleColumn(values.numbers(), values.lists() == 0 ? null : values.offsets(0));
    }

    @Override
    public void close() {
        file.close();
    }
}
