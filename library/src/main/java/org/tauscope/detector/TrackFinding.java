package org.tauscope.detector;

import org.tauscope.cards.Card;

/**
 * When a charged particle becomes a track: direction, hits, and an efficiency that falls with the radius of birth.
 *
 * @param tanLambdaMax      pz/pT at the smallest polar angle
 * @param tanLambdaMin      pz/pT at the largest polar angle
 * @param minimumAxialHits  drift-chamber hits that measure r-phi only
 * @param minimumStereoHits drift-chamber hits on inclined wires
 * @param efficiency        probability that a prompt particle with enough hits is found
 * @param chargeFlip        probability that a track is given the wrong charge by a wrong choice of hits
 * @param fakes             mean number of fake tracks per event
 * @param kinkSplit         least angle of a decay in flight at which both halves may be found, rad
 * @param displaced         factor on it against the transverse radius of birth in mm
 */
record TrackFinding(
        double tanLambdaMax,
        double tanLambdaMin,
        int minimumAxialHits,
        int minimumStereoHits,
        double efficiency,
        double chargeFlip,
        double fakes,
        double kinkSplit,
        InterpolatedTable displaced) {

    static TrackFinding of(Card card) {
        Columns displaced = new Columns(card.section("displaced_efficiency"), "radius_mm");
        return new TrackFinding(
                1
                        / Math.tan(Math.toRadians(
                                card.quantity("theta_min", "deg", 1, 89).value())),
                1
                        / Math.tan(Math.toRadians(
                                card.quantity("theta_max", "deg", 91, 179).value())),
                (int) card.quantity("minimum_axial_hits", "1", 0, 1000).value(),
                (int) card.quantity("minimum_stereo_hits", "1", 2, 1000).value(),
                card.quantity("efficiency", "1", 0, 1).value(),
                card.quantity("charge_flip", "1", 0, 0.5).value(),
                card.quantity("fakes", "1", 0, 100).value(),
                card.quantity("kink_split", "rad", 0, 4).value(),
                InterpolatedTable.continued(
                        displaced.increasing("radius_mm", 0, 1e4), displaced.numbers("factor", 0, 1)));
    }

    /** The same without fake tracks, wrong charges and second halves of kinks. */
    TrackFinding withoutMistakes() {
        return new TrackFinding(
                tanLambdaMax,
                tanLambdaMin,
                minimumAxialHits,
                minimumStereoHits,
                efficiency,
                0,
                0,
                Double.POSITIVE_INFINITY,
                displaced);
    }

    /** Probability that a particle with enough hits, born at a transverse radius in mm, is found. */
    double efficiencyAt(double radius) {
        return efficiency * displaced.at(radius);
    }
}
