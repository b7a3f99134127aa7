package org.tauscope.searches.heavyneutrallepton;

import java.util.EnumMap;
import java.util.Map;

/**
 * Expected background events per region: tau pairs with a K0, and an assumed number for what is not simulated.
 *
 * @param simulated        events of the simulated sources
 * @param statisticalError standard deviation of these from the size of the sample, events
 * @param notSimulated     events of the other sources
 */
record BackgroundYield(
        Map<Region, Double> simulated, Map<Region, Double> statisticalError, Map<Region, Double> notSimulated) {

    /**
     * Scales the sample to the data.
     *
     * @param decays       selected events of tau pairs in which a given tau decays to a K0
     * @param pairs        number of tau pairs in the data with such a decay, either tau counted
     * @param notSimulated events per signal region that are not simulated
     */
    static BackgroundYield of(SelectedDecays decays, double pairs, double notSimulated) {
        Map<Region, Double> simulated = new EnumMap<>(Region.class);
        Map<Region, Double> errors = new EnumMap<>(Region.class);
        Map<Region, Double> rest = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            simulated.put(region, pairs * decays.fraction(region));
            errors.put(region, pairs * decays.fractionError(region));
            rest.put(region, Region.SIGNAL.contains(region) ? notSimulated : 0);
        }
        return new BackgroundYield(simulated, errors, rest);
    }

    /** Expected events in a region. */
    double in(Region region) {
        return simulated.getOrDefault(region, 0.0) + notSimulated.getOrDefault(region, 0.0);
    }

    /**
     * Uncertainty in a region, events: the size of the sample, a relative one on what is simulated, and all of what is
     * not.
     *
     * @param systematic relative uncertainty of the simulated yield
     */
    double uncertainty(Region region, double systematic) {
        double ofSimulated = systematic * simulated.getOrDefault(region, 0.0);
        return Math.hypot(
                Math.hypot(statisticalError.getOrDefault(region, 0.0), ofSimulated),
                notSimulated.getOrDefault(region, 0.0));
    }

    /** Relative uncertainty in a region, at most 3. */
    double relativeUncertainty(Region region, double systematic) {
        return in(region) > 0 ? Math.min(3, uncertainty(region, systematic) / in(region)) : 0;
    }
}
