package org.tauscope.searches.invisibleboson;

import java.util.Map;
import java.util.Optional;
import org.tauscope.statistics.UpperLimit;

/**
 * What is known at one mass of one channel.
 *
 * @param channel    lepton
 * @param hypothesis spin and chirality
 * @param mass       GeV
 * @param limits     on R at 90 and 95 % CL
 * @param others     expected limits on R at 95 % CL with the other observables
 * @param without    expected limits on R at 95 % CL with a group of sources switched off
 * @param statistics expected limit on R at 95 % CL with every source switched off
 * @param fit        what the data say; empty without data
 */
record MassPoint(
        Channel channel,
        Hypothesis hypothesis,
        double mass,
        Map<Double, UpperLimit> limits,
        Map<Observable, Double> others,
        Map<Systematic.Group, Double> without,
        double statistics,
        Optional<DataFit> fit) {

    /** The limit of this confidence level. */
    UpperLimit limit(double level) {
        UpperLimit limit = limits.get(level);
        if (limit == null) {
            throw new IllegalArgumentException("limit: level " + level + ", expected one of " + limits.keySet());
        }
        return limit;
    }

    /** Expected limit on R at 95 % CL. */
    double expected() {
        return limit(Conclusion.LEVEL).expected().get(Conclusion.MEDIAN);
    }
}
