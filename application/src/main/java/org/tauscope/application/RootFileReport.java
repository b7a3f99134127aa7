package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.tauscope.formats.root.RootColumn;
import org.tauscope.formats.root.RootFile;
import org.tauscope.formats.root.RootTable;

/** What {@code tauscope inspect} tells about a ROOT file: its trees and ntuples, their columns, and what else is in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RootFileReport(
        String file,
        String format,
        @JsonProperty("root_version") int rootVersion,
        @JsonInclude List<Table> tables,
        List<RootFile.RootObject> objects) {

    /** A tree or ntuple. */
    record Table(
            String name,
            String kind,
            @JsonInclude long entries,
            @JsonInclude List<Column> columns) {}

    /** A column: its C++ type, the type of its values, and the lists around them. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Column(
            String name,
            @JsonProperty("cpp_type") String typeName,
            String type,
            @JsonInclude int lists,
            @JsonInclude @JsonProperty("fixed_length") int fixedLength,
            @JsonInclude boolean readable,
            String problem) {

        static Column of(RootColumn column) {
            return new Column(
                    column.name(),
                    column.typeName(),
                    column.readable() ? column.type().label() : "",
                    column.lists(),
                    column.fixedLength(),
                    column.readable(),
                    column.problem());
        }

        /** {@code float32[][3]}: a list of changing length of three numbers each. */
        private String shape() {
            StringBuilder shape = new StringBuilder(type);
            for (int i = 0; i < lists; i++) {
                shape.append(i == lists - 1 && fixedLength > 0 ? "[" + fixedLength + "]" : "[]");
            }
            return shape.toString();
        }
    }

    static RootFileReport of(Path path) {
        try (RootFile root = RootFile.open(path)) {
            return new RootFileReport(
                    path.toString(),
                    "ROOT",
                    root.version(),
                    root.tables().stream().map(RootFileReport::table).toList(),
                    root.objects());
        }
    }

    private static Table table(RootTable table) {
        return new Table(
                table.name(),
                table.kind(),
                table.entries(),
                table.columns().stream().map(Column::of).toList());
    }

    void print(PrintWriter out) {
        out.printf("%s: ROOT %d.%02d/%02d%n", file, rootVersion / 10000, rootVersion / 100 % 100, rootVersion % 100);
        for (Table table : tables) {
            out.printf("%n%s %s: %d entries%n", table.kind, oneLine(table.name), table.entries);
            for (Column column : table.columns) {
                out.printf(
                        "  %-36s %-16s %s%n",
                        oneLine(column.name),
                        column.shape(),
                        column.readable ? oneLine(column.typeName) : "not read: " + column.problem);
            }
        }
        if (!objects.isEmpty()) {
            out.println();
        }
        for (RootFile.RootObject object : objects) {
            out.printf("%s %s %s%n", object.className(), object.name(), object.title());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
