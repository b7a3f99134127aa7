package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Statement;
import org.tauscope.cards.Table;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.ResultTable;

/** What others have published on the same quantities: ranges of limits, since values per mass were not at hand. */
final class PublishedRanges {

    /** The quantity that all hypotheses share. */
    static final String CROSS_SECTION = "sigma_fb";

    private static final Table TABLE = Table.resource(PublishedLimit.class, "ditau/published-ranges.csv");

    /**
     * A range.
     *
     * @param label      who and when
     * @param hypothesis whose coupling, or {@code all}
     * @param quantity   what is limited
     * @param massLow    GeV
     * @param massHigh   GeV
     * @param low        smallest limit
     * @param high       largest limit
     * @param cl         confidence level
     * @param reference  where it stands
     */
    record Row(
            String label,
            String hypothesis,
            String quantity,
            double massLow,
            double massHigh,
            double low,
            double high,
            double cl,
            String reference) {}

    private PublishedRanges() {}

    /** All ranges. */
    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < TABLE.size(); row++) {
            rows.add(new Row(
                    TABLE.text(row, "label"),
                    TABLE.text(row, "hypothesis"),
                    TABLE.text(row, "quantity"),
                    TABLE.number(row, "mass_low_GeV"),
                    TABLE.number(row, "mass_high_GeV"),
                    TABLE.number(row, "low"),
                    TABLE.number(row, "high"),
                    TABLE.number(row, "cl"),
                    TABLE.text(row, "reference")));
        }
        return rows;
    }

    /** The ranges of a quantity, cut to the masses of a picture, GeV. */
    static List<Exhibit.PublishedCurve> curves(String quantity, double first, double last) {
        List<Exhibit.PublishedCurve> curves = new ArrayList<>();
        for (Row row : all()) {
            double low = Math.max(first, row.massLow());
            double high = Math.min(last, row.massHigh());
            if (row.quantity().equals(quantity) && low < high) {
                curves.add(new Exhibit.PublishedCurve(
                        row.label() + " range, " + Math.round(100 * row.cl()) + "% CL",
                        List.of(low, high),
                        List.of(row.low(), row.low()),
                        List.of(row.high(), row.high())));
            }
        }
        return curves;
    }

    /** The ranges as a table of a run. */
    static ResultTable table() {
        return new ResultTable(
                "published",
                "Published limits as ranges over mass, each at its own confidence level.",
                TABLE.columns(),
                all().stream()
                        .map(row -> List.of(
                                row.label(),
                                row.hypothesis(),
                                row.quantity(),
                                ResultTable.number(row.massLow()),
                                ResultTable.number(row.massHigh()),
                                ResultTable.number(row.low()),
                                ResultTable.number(row.high()),
                                ResultTable.number(row.cl()),
                                row.reference()))
                        .toList());
    }

    /** Where the numbers come from. */
    static Statement statement() {
        return TABLE.statement();
    }
}
