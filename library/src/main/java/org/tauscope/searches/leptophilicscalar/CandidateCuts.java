package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.selection.Cut;
import org.tauscope.selection.CutFlow;

/**
 * The cuts in the order of the cut-flow: those on the event, those on a pair before its vertex is fitted, those behind. The
 * steps of the pairs stand twice, once per channel.
 */
final class CandidateCuts {

    private final List<Cut<Candidate>> ofEvent;
    private final List<Cut<Candidate>> ofPair;
    private final List<List<Cut<Candidate>>> ofVertex;

    CandidateCuts(LeptophilicScalarCard card) {
        LeptophilicScalarCard.Cuts cuts = card.cuts();
        ofEvent = List.of(
                Cut.of("four tracks; net charge 0", c -> c.tracks == 4 && c.charge == 0),
                Cut.of(
                        "visible energy",
                        c -> c.visibleEnergy >= cuts.visibleEnergyMin() && c.visibleEnergy <= cuts.visibleEnergyMax()),
                Cut.of("missing mass", c -> c.missingMass2 >= cuts.missingMass2Min()));
        ofPair = List.of(
                Cut.of("other tracks from the collision", c -> c.prompt),
                Cut.of("other tracks are no conversion", c -> c.otherMass >= cuts.otherMass()),
                Cut.weighting("both leptons identified", c -> c.identified));
        ofVertex = List.of(
                List.of(
                        Cut.of("common vertex", c -> c.vertexFitted && c.vertexChi2 <= cuts.vertexChi2()),
                        Cut.of(
                                "flight from the beam",
                                c -> c.vertexRadius <= cuts.promptRadius()
                                        || (c.vertexRadius <= cuts.largestRadius()
                                                && c.pointing >= cuts.pointing()
                                                && c.innermostHit >= c.vertexRadius - cuts.hitsBeforeVertex())),
                        Cut.of("hits begin behind it", c -> c.laterHit <= c.vertexRadius + cuts.hitsBehindVertex()),
                        Cut.of(
                                "mass above that of conversions",
                                c -> c.mass >= cuts.conversionMass()
                                        && c.mass < card.largestMass(PairChannel.ELECTRONS)),
                        Cut.of("no pi0", c -> c.piZeroMiss >= cuts.piZeroWindow())),
                List.of(
                        Cut.of("common vertex", c -> c.vertexFitted && c.vertexChi2 <= cuts.vertexChi2()),
                        Cut.of("vertex near the beam", c -> c.vertexRadius <= cuts.muonRadius()),
                        Cut.of("mass in the spectra", c -> c.mass < card.largestMass(PairChannel.MUONS))));
    }

    /** Names of all steps. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        ofEvent.forEach(cut -> names.add(cut.name()));
        for (PairChannel channel : PairChannel.values()) {
            ofPair.forEach(cut -> names.add(channel.label() + ": " + cut.name()));
            ofVertex.get(channel.code()).forEach(cut -> names.add(channel.label() + ": " + cut.name()));
        }
        return names;
    }

    /** Weight of an event that is left. */
    double event(Candidate candidate, double weight, CutFlow cutFlow) {
        return apply(ofEvent, 0, candidate, weight, cutFlow);
    }

    /** Weight of a pair that is left before its vertex is fitted. */
    double pair(Candidate candidate, PairChannel channel, double weight, CutFlow cutFlow) {
        return apply(ofPair, begin(channel), candidate, weight, cutFlow);
    }

    /** Weight of a measured pair that is left. */
    double vertex(Candidate candidate, PairChannel channel, double weight, CutFlow cutFlow) {
        return apply(ofVertex.get(channel.code()), begin(channel) + ofPair.size(), candidate, weight, cutFlow);
    }

    private int begin(PairChannel channel) {
        int begin = ofEvent.size();
        return channel == PairChannel.ELECTRONS
                ? begin
                : begin
                        + ofPair.size()
                        + ofVertex.get(PairChannel.ELECTRONS.code()).size();
    }

    private static double apply(
            List<Cut<Candidate>> cuts, int begin, Candidate candidate, double weight, CutFlow cutFlow) {
        double left = weight;
        for (int step = 0; step < cuts.size(); step++) {
            left *= cuts.get(step).passProbability().applyAsDouble(candidate);
            if (left == 0) {
                return 0;
            }
            cutFlow.add(begin + step, left);
        }
        return left;
    }
}
