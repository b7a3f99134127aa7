package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;

/**
 * The lower edge of a published contour with its expected bands, |V|^2 per mass.
 *
 * @param label  short name
 * @param source paper
 * @param points rising in mass
 */
public record PublishedBand(String label, String source, List<Point> points) {

    /**
     * One mass.
     *
     * @param mass     GeV
     * @param observed |V|^2
     * @param expected |V|^2, median
     * @param minus2   |V|^2 for two sigma fewer background events, the strongest limit
     */
    public record Point(
            double mass, double observed, double expected, double minus2, double minus1, double plus1, double plus2) {

        /** Refuses bands that cross. Digitised neighbours may touch within the size of a pixel, 2 %. */
        public Point {
            if (!(mass > 0) || !(observed > 0)) {
                throw new IllegalArgumentException("published band: found mass " + mass + " GeV and observed |V|^2 "
                        + observed + ", expected positive numbers");
            }
            if (!(minus2 > 0)
                    || !(minus2 < minus1)
                    || !(minus1 < 1.02 * expected)
                    || !(expected < 1.02 * plus1)
                    || !(plus1 < plus2)) {
                throw new IllegalArgumentException("published band at " + mass + " GeV: found " + minus2 + ", " + minus1
                        + ", " + expected + ", " + plus1 + ", " + plus2 + ", expected rising |V|^2");
            }
        }
    }

    /** Copies the points. */
    public PublishedBand {
        points = List.copyOf(points);
    }

    /** Belle 2024, Dirac, 95 % CL: the lower edge as digitised from the figure. */
    public static PublishedBand belle2024Dirac() {
        String file = "hnl/belle-2024-dirac-lower-bands.csv";
        Table table = Table.resource(PublishedBand.class, file);
        if (PublishedLimit.confidenceLevel(file, PublishedLimit.comment(file, table, "cl"))
                .isEmpty()) {
            throw new CardException(file + ": comment line '# cl:': found none, expected a number");
        }
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            points.add(new Point(
                    table.number(row, "mass_GeV"),
                    table.number(row, "observed_V2"),
                    table.number(row, "expected_V2"),
                    table.number(row, "expected_m2_V2"),
                    table.number(row, "expected_m1_V2"),
                    table.number(row, "expected_p1_V2"),
                    table.number(row, "expected_p2_V2")));
        }
        return new PublishedBand(
                PublishedLimit.comment(file, table, "label"), PublishedLimit.comment(file, table, "source"), points);
    }
}
