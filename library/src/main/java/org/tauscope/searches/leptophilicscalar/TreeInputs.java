package org.tauscope.searches.leptophilicscalar;

import java.util.List;

/**
 * What the trees see: the event besides the mass of the pair, and for phi -> ee, which flies, its flight: projected on the
 * momentum across the beam in mm, the same in units of its error, and the radius of the innermost hit in mm. Energies and
 * momenta in GeV in the c.m. frame.
 */
final class TreeInputs {

    /** Names of all inputs. */
    static final List<String> NAMES = List.of(
            "visible_energy",
            "missing_mass2",
            "missing_cos",
            "missing_pt",
            "pair_momentum",
            "pair_cos",
            "helicity_cos",
            "track_momentum_high",
            "track_momentum_low",
            "tracks_mass",
            "tracks_cos",
            "pair_track_cos",
            "photon_energy",
            "photons",
            "photon_pair_cos",
            "thrust",
            "track_ep_high",
            "track_ep_low",
            "tau_mass_high",
            "flight",
            "flight_significance",
            "innermost_hit");

    /** Place of the inputs on the flight. */
    static final int FIRST_OF_FLIGHT = 19;

    private TreeInputs() {}

    /** Those of the trees of a channel. */
    static List<String> of(PairChannel channel) {
        return switch (channel) {
            case ELECTRONS -> NAMES;
            case MUONS -> NAMES.subList(0, FIRST_OF_FLIGHT);
        };
    }
}
