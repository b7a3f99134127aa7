package org.tauscope.searches.ditauresonance;

import java.util.List;
import org.tauscope.selection.Cut;
import org.tauscope.selection.Selection;

/**
 * The cuts in the order of the cut-flow. The last two steps count pairs of muons, of which an event may have up to four:
 * every one is a candidate.
 */
final class CandidateCuts {

    private CandidateCuts() {}

    /** All cuts. */
    static Selection<Candidate> of(DitauResonanceCard.Cuts cuts) {
        return new Selection<>(List.of(
                Cut.of("four tracks, net charge 0", candidate -> candidate.tracks == 4 && candidate.charge == 0),
                Cut.of("tracks from the collision", candidate -> candidate.prompt),
                Cut.of("trigger " + cuts.triggerLine(), candidate -> candidate.triggered),
                Cut.of("mass of the four tracks", candidate -> candidate.fourTrackMass <= cuts.fourTrackMass()),
                Cut.weighting("pairs of identified muons", candidate -> candidate.identifiedPairs),
                Cut.weighting(
                        "recoil mass within range",
                        candidate ->
                                candidate.wantedPairs > 0 ? candidate.wantedPairs / candidate.identifiedPairs : 0)));
    }
}
