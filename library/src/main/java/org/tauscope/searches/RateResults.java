package org.tauscope.searches;

import java.util.List;
import java.util.Optional;
import org.tauscope.kinematics.Beams;

/**
 * What a finished run says about rates: all that is needed to judge a model that predicts them.
 *
 * @param search      short name of the search
 * @param detector    name of the detector
 * @param beams       that meet in it, for cross sections
 * @param limits      lines of {@code limits.csv}
 * @param shares      selected shares of the signals, for their errors; may be empty
 * @param untested    masses that the run looked at and could not test, GeV, rising: nothing is interpolated across them
 * @param likelihoods of rates at masses; may be empty
 */
public record RateResults(
        String search,
        String detector,
        Beams beams,
        List<Limit> limits,
        List<SelectedShare> shares,
        List<Double> untested,
        List<RateLikelihood> likelihoods) {

    /** Copies the lists. */
    public RateResults {
        limits = List.copyOf(limits);
        shares = List.copyOf(shares);
        untested = untested.stream().sorted().toList();
        likelihoods = List.copyOf(likelihoods);
    }

    /**
     * How well the selected share of a signal is known.
     *
     * @param label what was selected: region, channel or hypothesis as the run calls it
     * @param mass  GeV
     * @param ctau  mean proper decay length, mm; 0 where it does not matter
     * @param error relative error from the size of the sample, from 0
     */
    public record SelectedShare(String label, double mass, double ctau, double error) {

        /** Checks the error. */
        public SelectedShare {
            if (!(error >= 0) || !Double.isFinite(error + mass + ctau)) {
                throw new IllegalArgumentException("selected share of " + label + " at " + mass + " GeV, c tau " + ctau
                        + " mm: found the relative error " + error + ", expected a number from 0 on");
            }
        }
    }

    /**
     * A profile likelihood at one mass.
     *
     * @param channel    as in {@code limits.csv}
     * @param hypothesis as in {@code limits.csv}
     * @param mass       GeV
     * @param places     something proportional to the rate, rising from 0
     * @param observed   -2 ln L of the data at these places, up to a constant; empty without data
     * @param asimov     the same of background alone
     */
    public record RateLikelihood(
            String channel,
            String hypothesis,
            double mass,
            List<Double> places,
            Optional<List<Double>> observed,
            List<Double> asimov) {

        /** Copies the lists. */
        public RateLikelihood {
            places = List.copyOf(places);
            observed = observed.map(List::copyOf);
            asimov = List.copyOf(asimov);
        }
    }
}
