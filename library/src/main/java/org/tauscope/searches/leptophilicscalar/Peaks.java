package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Widths of the measured peak over the mass: half of the smallest interval that holds 68.27 % of the true pairs. */
final class Peaks {

    private static final double SHARE = 0.6827;

    private final NavigableMap<Double, Double> widths = new TreeMap<>();

    /** By simulated mass in GeV: pairs with weights. */
    Peaks(NavigableMap<Double, Pairs> signals) {
        signals.forEach((mass, pairs) -> widths.put(mass, width(pairs)));
    }

    private static double width(Pairs pairs) {
        List<double[]> sorted = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < pairs.size(); i++) {
            sorted.add(new double[] {pairs.mass()[i], pairs.weight()[i]});
            total += pairs.weight()[i];
        }
        Collections.sort(sorted, (a, b) -> Double.compare(a[0], b[0]));
        double least = Double.POSITIVE_INFINITY;
        double inside = 0;
        int end = 0;
        for (double[] first : sorted) {
            while (end < sorted.size() && inside < SHARE * total) {
                inside += sorted.get(end++)[1];
            }
            if (inside < SHARE * total) {
                break;
            }
            least = Math.min(least, sorted.get(end - 1)[0] - first[0]);
            inside -= first[1];
        }
        return least / 2;
    }

    /** Width at a mass, GeV. */
    double width(double mass) {
        Map.Entry<Double, Double> low = widths.floorEntry(mass);
        Map.Entry<Double, Double> high = widths.ceilingEntry(mass);
        if (low == null || high == null || low.getKey().equals(high.getKey())) {
            return low == null
                    ? widths.firstEntry().getValue()
                    : high == null ? widths.lastEntry().getValue() : low.getValue();
        }
        double t = (mass - low.getKey()) / (high.getKey() - low.getKey());
        return (1 - t) * low.getValue() + t * high.getValue();
    }
}
