package org.tauscope.searches.heavyneutrallepton;

import java.util.EnumMap;
import java.util.Map;

/**
 * Expected background events per region: tau pairs with a K0, and an assumed number for what is not simulated.
 *
 * @param events          expected events per region
 * @param statisticalError standard deviation from the size of the sample, events
 */
record BackgroundYield(Map<Region, Double> events, Map<Region, Double> statisticalError) {

    /**
     * Scales the sample to the data.
     *
     * @param decays       selected events of tau pairs in which a given tau decays to a K0
     * @param pairs        number of tau pairs in the data with such a decay, either tau counted
     * @param notSimulated events per signal region that are not simulated
     */
    static BackgroundYield of(SelectedDecays decays, double pairs, double notSimulated) {
        Map<Region, Double> events = new EnumMap<>(Region.class);
        Map<Region, Double> errors = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            double rest = Region.SIGNAL.contains(region) ? notSimulated : 0;
            events.put(region, pairs * decays.fraction(region) + rest);
            errors.put(region, pairs * decays.fractionError(region));
        }
        return new BackgroundYield(events, errors);
    }

    /** Expected events in a region. */
    double in(Region region) {
        return events.getOrDefault(region, 0.0);
    }

    /** Relative uncertainty in a region: size of the sample and the card's systematic in quadrature, at most 3. */
    double relativeUncertainty(Region region, double systematic) {
        double sample = in(region) > 0 ? statisticalError.getOrDefault(region, 0.0) / in(region) : 0;
        return Math.min(3, Math.hypot(sample, systematic));
    }
}
