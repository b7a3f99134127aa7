package org.tauscope.statistics.scan;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Templates between the masses at which they are known. */
final class TemplateMixture {

    private TemplateMixture() {}

    static double[] at(NavigableMap<Double, List<Double>> templates, double mass) {
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("a template family has no template, expected at least 1");
        }
        Map.Entry<Double, List<Double>> below = templates.floorEntry(mass);
        Map.Entry<Double, List<Double>> above = templates.ceilingEntry(mass);
        if (below == null || above == null || below.getKey().equals(above.getKey())) {
            Map.Entry<Double, List<Double>> only = below == null ? templates.firstEntry() : below;
            return only.getValue().stream().mapToDouble(Double::doubleValue).toArray();
        }
        double share = (mass - below.getKey()) / (above.getKey() - below.getKey());
        double[] mixed = new double[below.getValue().size()];
        if (above.getValue().size() != mixed.length) {
            throw new IllegalArgumentException(
                    "templates at masses " + below.getKey() + " and " + above.getKey() + " have " + mixed.length
                            + " and " + above.getValue().size() + " values, expected the same number");
        }
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - share) * below.getValue().get(i)
                    + share * above.getValue().get(i);
        }
        return mixed;
    }
}
