package org.tauscope.searches.invisibleboson;

import java.util.List;
import org.tauscope.selection.Cut;
import org.tauscope.selection.Selection;

/** The cuts in the order of the cut-flow. */
final class CandidateCuts {

    private CandidateCuts() {}

    /** All cuts; identification weights at the end. */
    static Selection<Candidate> of(InvisibleBosonCard.Cuts cuts) {
        return new Selection<>(List.of(
                Cut.of("four tracks, net charge 0", candidate -> candidate.tracks == 4 && candidate.charge == 0),
                Cut.of("tracks from the collision", candidate -> candidate.prompt),
                Cut.of("3 x 1 in opposite hemispheres", candidate -> candidate.threeByOne),
                Cut.of(
                        "thrust",
                        candidate -> candidate.thrust >= cuts.thrustMin() && candidate.thrust <= cuts.thrustMax()),
                Cut.of(
                        "visible energy",
                        candidate -> candidate.visibleEnergy >= cuts.visibleEnergyMin()
                                && candidate.visibleEnergy <= cuts.visibleEnergyMax()),
                Cut.of("mass of the three hadrons", candidate -> candidate.tagMass <= cuts.tagMass()),
                Cut.of("no photon", candidate -> candidate.largestPhoton <= cuts.photonEnergy()),
                Cut.of("momentum of the lepton", candidate -> candidate.momentum >= cuts.leptonMomentum()),
                Cut.weighting("lepton identification", candidate -> candidate.identified)));
    }
}
