package org.tauscope.detector;

/**
 * How to spend the computing time of a simulation; never changes an expectation value.
 *
 * @param forcedDecayFraction  fraction of charged pions and kaons born outside {@code forcedDecayRadius}, and of all
 *                             K_L, whose decay is placed inside the detector; in [0, 1). The weight of the event is
 *                             corrected, so that weighted counts are unbiased.
 * @param forcedDecayRadius    transverse radius of birth in mm beyond which charged particles are concerned
 * @param forcedConversionFraction  fraction of events in which one photon is made to convert in the material; in [0, 1).
 *                             The weight of the event is corrected
 */
public record SimulationOptions(double forcedDecayFraction, double forcedDecayRadius, double forcedConversionFraction) {

    /** Checks the ranges. */
    public SimulationOptions {
        if (!(forcedDecayFraction >= 0 && forcedDecayFraction < 1)) {
            throw new IllegalArgumentException(
                    "simulation options: forcedDecayFraction " + forcedDecayFraction + " must be in [0, 1)");
        }
        if (!(forcedDecayRadius >= 0)) {
            throw new IllegalArgumentException(
                    "simulation options: forcedDecayRadius " + forcedDecayRadius + " mm must not be negative");
        }
        if (!(forcedConversionFraction >= 0 && forcedConversionFraction < 1)) {
            throw new IllegalArgumentException(
                    "simulation options: forcedConversionFraction " + forcedConversionFraction + " must be in [0, 1)");
        }
    }

    /** Forced decays in flight alone. */
    public SimulationOptions(double forcedDecayFraction, double forcedDecayRadius) {
        this(forcedDecayFraction, forcedDecayRadius, 0);
    }

    /** Decays in flight as nature has them: no weights. */
    public static SimulationOptions natural() {
        return new SimulationOptions(0, 10);
    }

    /** The same options with another fraction of forced decays, in [0, 1). */
    public SimulationOptions withForcedDecayFraction(double fraction) {
        return new SimulationOptions(fraction, forcedDecayRadius, forcedConversionFraction);
    }

    /** The same options with another fraction of forced conversions, in [0, 1). */
    public SimulationOptions withForcedConversionFraction(double fraction) {
        return new SimulationOptions(forcedDecayFraction, forcedDecayRadius, fraction);
    }
}
