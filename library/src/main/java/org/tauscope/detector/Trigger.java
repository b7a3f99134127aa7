package org.tauscope.detector;

import org.tauscope.cards.Card;

/** Trigger lines: each wants tracks and calorimeter energy; an event fires with the best line it satisfies. */
final class Trigger {

    private final int[] minimumTracks;
    private final double[] minimumEnergy;
    private final double[] efficiency;

    private Trigger(Columns table) {
        table.names("name");
        minimumTracks = table.counts("minimum_tracks", 0, 1000);
        minimumEnergy = table.numbers("minimum_energy_GeV", 0, 1000);
        efficiency = table.numbers("efficiency", 0, 1);
    }

    static Trigger of(Card card) {
        return new Trigger(new Columns(card, "minimum_tracks"));
    }

    /**
     * Probability that an event is recorded.
     *
     * @param tracks tracks found
     * @param energy energy of photons and electrons in the calorimeter, GeV
     */
    double probability(int tracks, double energy) {
        double best = 0;
        for (int i = 0; i < efficiency.length; i++) {
            if (tracks >= minimumTracks[i] && energy >= minimumEnergy[i]) {
                best = Math.max(best, efficiency[i]);
            }
        }
        return best;
    }
}
