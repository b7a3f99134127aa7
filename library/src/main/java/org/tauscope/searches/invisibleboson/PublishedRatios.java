package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tauscope.cards.Table;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.searches.Exhibit;

/** Limits on R = B(l alpha)/B(l nu nu) that others have published. */
final class PublishedRatios {

    private static final Table BELLE2 = Table.resource(PublishedLimit.class, "lalpha/belle2-2022.csv");
    private static final Table RANGES = Table.resource(PublishedLimit.class, "lalpha/earlier-ranges.csv");

    private PublishedRatios() {}

    /** Belle II's observed limit at 95 % CL at a mass; empty where it gives none. */
    static OptionalDouble belle2(Channel channel, double mass) {
        for (int row = 0; row < BELLE2.size(); row++) {
            if (BELLE2.text(row, "channel").equals(channel.label()) && BELLE2.number(row, "mass_GeV") == mass) {
                return OptionalDouble.of(BELLE2.number(row, "R95"));
            }
        }
        return OptionalDouble.empty();
    }

    /** Belle II's observed limits at 95 % CL. */
    static Exhibit.PublishedCurve belle2Curve(Channel channel) {
        List<Double> masses = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < BELLE2.size(); row++) {
            if (BELLE2.text(row, "channel").equals(channel.label())) {
                masses.add(BELLE2.number(row, "mass_GeV"));
                values.add(BELLE2.number(row, "R95"));
            }
        }
        return new Exhibit.PublishedCurve("Belle II 2022 observed, 95% CL", masses, values, values);
    }

    /** Ranges of earlier limits whose values per mass are not at hand. */
    static List<Exhibit.PublishedCurve> ranges(Channel channel) {
        List<Exhibit.PublishedCurve> ranges = new ArrayList<>();
        for (int row = 0; row < RANGES.size(); row++) {
            if (RANGES.text(row, "channel").equals(channel.label())) {
                double low = RANGES.number(row, "R_low");
                double high = RANGES.number(row, "R_high");
                ranges.add(new Exhibit.PublishedCurve(
                        RANGES.text(row, "label") + " range, " + Math.round(100 * RANGES.number(row, "cl")) + "% CL",
                        List.of(RANGES.number(row, "mass_low_GeV"), RANGES.number(row, "mass_high_GeV")),
                        List.of(low, low),
                        List.of(high, high)));
            }
        }
        return ranges;
    }
}
