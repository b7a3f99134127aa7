package org.tauscope.generator;

import java.util.Optional;
import java.util.function.Supplier;
import org.tauscope.kinematics.Beams;

/**
 * A sample that can be generated: what it is, its rate, and how to make its generators.
 *
 * @param name         what its random streams are named by; the same for samples that differ in radiation, decays or cuts
 *                     only, so that these can be compared event by event
 * @param title        one line of text: the process and everything that was chosen, with units
 * @param beams        how the beams meet
 * @param crossSection nb, all branching fractions in it, before cuts
 * @param error        statistical error of the cross section, one standard deviation, nb; 0 where it is none
 * @param cuts         which events are kept; empty for all
 * @param generators   makes generators with work space of their own: one per thread
 */
public record ProcessSample(
        String name,
        String title,
        Beams beams,
        double crossSection,
        double error,
        Optional<TrackCuts> cuts,
        Supplier<EventGenerator> generators) {

    /** Checks the rate. */
    public ProcessSample {
        if (!(crossSection >= 0) || !(error >= 0) || !Double.isFinite(crossSection + error)) {
            throw new IllegalArgumentException(
                    name + ": cross section " + crossSection + " +- " + error + " nb must be finite and not negative");
        }
    }
}
