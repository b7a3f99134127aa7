package org.tauscope.statistics.counting;

import java.util.List;

/** Something not exactly known that moves the means of a {@link BayesianCounting} experiment. */
public sealed interface Nuisance {

    /**
     * A log-normal uncertainty: means are multiplied by {@code exp(effect * t)}, t a standard normal number shared by
     * all regions, signals and backgrounds; the nominal means are medians.
     *
     * @param onSignal     effect of one standard deviation on the logarithm of the signal, per region, in [-3, 3]
     * @param onBackground the same for the background
     */
    record LogNormal(List<Double> onSignal, List<Double> onBackground) implements Nuisance {

        /** Copies the lists and checks the effects. */
        public LogNormal {
            onSignal = List.copyOf(onSignal);
            onBackground = List.copyOf(onBackground);
            for (List<Double> effects : List.of(onSignal, onBackground)) {
                for (double effect : effects) {
                    if (!(Math.abs(effect) <= 3)) {
                        throw new IllegalArgumentException(
                                "log-normal effect is " + effect + ", expected -3 to 3 (relative)");
                    }
                }
            }
        }
    }

    /**
     * A background known from a control count alone: the mean in the region is {@code alpha} times a mean whose
     * posterior, with a flat prior, is a gamma distribution of shape {@code events + 1}.
     *
     * @param region number of the region, from 0; its nominal background is not used
     * @param events events in the control region
     * @param alpha  background events in the region per event in the control region, above 0
     */
    record ControlCount(int region, int events, double alpha) implements Nuisance {

        /** Checks the numbers. */
        public ControlCount {
            Checked.count("region number", region);
            Checked.count("control count", events);
            Checked.positive("ratio alpha", alpha);
        }
    }
}
