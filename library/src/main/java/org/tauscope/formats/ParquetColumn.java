package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;

/** One column of numbers of somebody's Parquet file. */
public final class ParquetColumn {

    private ParquetColumn() {}

    /**
     * All values of a column.
     *
     * @throws CardException where the file cannot be read, has no such column, or a value is missing or no number
     */
    public static double[] read(Path file, String column) {
        try (ParquetDatabase database = new ParquetDatabase(file)) {
            List<String> names = List.copyOf(database.columns().keySet());
            if (!names.contains(column)) {
                throw new CardException(file + ": found no column '" + column + "', expected one of " + names
                        + NearestName.hint(column, names));
            }
            DoubleStream.Builder values = DoubleStream.builder();
            String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
            try (Statement statement = database.statement();
                    ResultSet rows =
                            statement.executeQuery("SELECT CAST(" + quoted + " AS DOUBLE) FROM " + database.source())) {
                for (long row = 1; rows.next(); row++) {
                    double value = rows.getDouble(1);
                    if (rows.wasNull()) {
                        throw new CardException(
                                file + ": row " + row + ", column " + column + ": found nothing, expected a number");
                    }
                    values.add(value);
                }
            }
            return values.build().toArray();
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CardException(
                    file + ": cannot be read, expected a Parquet file with numbers in " + column + " (" + reason + ")");
        }
    }
}
