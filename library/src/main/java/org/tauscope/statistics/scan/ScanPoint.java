package org.tauscope.statistics.scan;

import java.util.List;
import java.util.Map;

/** The answer at one mass: a test, or the reason why there is none. */
public sealed interface ScanPoint {

    /** Tested mass. */
    double mass();

    /**
     * A test of one mass.
     *
     * @param mass         tested mass
     * @param strength     best strength, negative for a deficit: the number of signal events where a channel expects one
     *                     event of strength 1
     * @param uncertainty  its standard deviation, from the curvature
     * @param significance signed root of the likelihood ratio to background alone, in standard deviations
     * @param pValue       local p-value: chance that background alone gives so large a significance
     * @param limits       upper limits of the strength, observed first, then expected at -2, -1, 0, 1, 2 standard
     *                     deviations; empty where they were not asked for; infinite where no strength is excluded
     * @param counted      whether the limits come from exact counting, false for asymptotic formulas
     * @param channels     the channels that see the mass
     * @param otherLevels  limits at other confidence levels that were asked for, by level, in the order of the limits
     * @param curve        likelihood of strengths up to some three times the limit that is expected at the highest level;
     *                     empty without limits
     */
    record Tested(
            double mass,
            double strength,
            double uncertainty,
            double significance,
            double pValue,
            List<Double> limits,
            boolean counted,
            List<ChannelAnswer> channels,
            Map<Double, List<Double>> otherLevels,
            LikelihoodCurve curve)
            implements ScanPoint {

        /** Copies the lists. */
        public Tested {
            limits = List.copyOf(limits);
            channels = List.copyOf(channels);
            otherLevels = Map.copyOf(otherLevels);
        }

        /** The limits at one of the other confidence levels that were asked for. */
        public List<Double> limitsAt(double level) {
            List<Double> found = otherLevels.get(level);
            if (found == null) {
                throw new IllegalArgumentException(
                        "limits at level " + level + ": not computed, expected one of " + otherLevels.keySet());
            }
            return found;
        }

        /** Test statistic for discovery: the squared significance of an excess, 0 for a deficit. */
        public double q0() {
            return significance > 0 ? significance * significance : 0;
        }
    }

    /**
     * What one channel alone says at a mass.
     *
     * @param name        of the channel
     * @param yield       its best number of signal events
     * @param uncertainty standard deviation of that, from the curvature, without nuisance parameters
     * @param perStrength expected events of strength 1
     * @param background  background events in the core of the peak, from the fit without signal
     * @param degree      degree of the background polynomial
     */
    record ChannelAnswer(
            String name, double yield, double uncertainty, double perStrength, double background, int degree) {}

    /**
     * A mass whose fits did not converge.
     *
     * @param mass   tested mass
     * @param reason which fit, and how it ended
     */
    record Untested(double mass, String reason) implements ScanPoint {}

    /**
     * A mass that no channel looks at.
     *
     * @param mass   the mass
     * @param reason a veto, no expected signal, or a window too short
     */
    record Gap(double mass, String reason) implements ScanPoint {}
}
