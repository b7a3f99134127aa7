package org.tauscope.searches.leptophilicscalar;

import java.util.List;

/**
 * What the trees see: the event besides the mass of the pair. Energies and momenta in GeV in the c.m. frame.
 */
final class TreeInputs {

    /** Names of the inputs. */
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
            "tau_mass_high");

    private TreeInputs() {}
}
