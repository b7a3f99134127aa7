package org.tauscope.searches.heavyneutrallepton;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.models.HeavyNeutralLepton;

/**
 * Expected signal events per region for any mixing, from one sample of decays.
 *
 * <p>The sample is that of a Majorana N; for a Dirac N its decays carry the weights of {@link DiracShare}, or weight 1
 * where the card gives both hypotheses one efficiency.
 */
final class SignalYield {

    private final double producedAtUnitMixing;
    private final double ctauAtUnitMixing;
    private final Map<Region, ProperLengthSample> regions = new EnumMap<>(Region.class);

    /**
     * The yield at one mass.
     *
     * @param particle N at mixing 1: production and width are proportional to |V|^2
     * @param taus     number of taus in the data
     * @param decays   selected decays
     */
    SignalYield(HeavyNeutralLepton particle, double taus, SelectedDecays decays) {
        this.producedAtUnitMixing = taus * particle.tauToPion().branchingFraction() * particle.muonPairFraction();
        this.ctauAtUnitMixing = particle.ctau();
        for (Region region : Region.values()) {
            regions.put(region, decays.sample(region, particle.nature()));
        }
    }

    /** Proper decay length for a mixing, mm. */
    double ctau(double mixing) {
        return ctauAtUnitMixing / mixing;
    }

    /** Fraction of the produced N -> mu mu nu decays that are selected in a region, for a mixing. */
    double efficiency(Region region, double mixing) {
        return sample(region).efficiency(ctau(mixing));
    }

    /** Standard deviation of {@link #efficiency} from the size of the sample. */
    double efficiencyError(Region region, double mixing) {
        return sample(region).error(ctau(mixing));
    }

    /** Number of produced N -> mu mu nu decays for a mixing. */
    double decays(double mixing) {
        return producedAtUnitMixing * mixing;
    }

    /** Expected events in the signal regions, in the order of {@link Region#SIGNAL}. */
    double[] events(double mixing) {
        double decays = decays(mixing);
        return Region.SIGNAL.stream()
                .mapToDouble(region -> decays * efficiency(region, mixing))
                .toArray();
    }

    /**
     * Relative standard deviation of a coupling at which a given number of events is expected, from the size of the
     * sample: that of the yield over its logarithmic slope.
     */
    double couplingError(double mixing) {
        double step = 1.02;
        double slope = Math.log(total(mixing * step) / total(mixing / step)) / (2 * Math.log(step));
        double error = 0;
        double sum = 0;
        for (Region region : Region.SIGNAL) {
            error = Math.hypot(error, efficiencyError(region, mixing));
            sum += efficiency(region, mixing);
        }
        return sum > 0 && slope != 0 ? Math.abs(error / sum / slope) : 1;
    }

    private ProperLengthSample sample(Region region) {
        return Objects.requireNonNull(regions.get(region));
    }

    private double total(double mixing) {
        double sum = 0;
        for (double events : events(mixing)) {
            sum += events;
        }
        return sum;
    }
}
