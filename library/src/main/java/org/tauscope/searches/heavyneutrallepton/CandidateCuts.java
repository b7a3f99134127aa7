package org.tauscope.searches.heavyneutrallepton;

import java.util.List;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.selection.Cut;
import org.tauscope.selection.Selection;

/** The cuts of the search in their order. */
final class CandidateCuts {

    private CandidateCuts() {}

    static Selection<Candidate> of(HeavyNeutralLeptonCard.Cuts cuts) {
        double tauMass = ParticleTable.standard().mass(Pdg.TAU);
        return new Selection<>(List.of(
                Cut.of("two prompt tracks of opposite charge", c -> c.promptTracks == 2 && c.promptCharge == 0),
                Cut.of(
                        "two displaced tracks of opposite charge",
                        c -> c.displacedTracks == 2 && c.displacedCharge == 0),
                Cut.of("common displaced vertex", c -> c.vertexFitted && c.vertexChi2 < cuts.vertexChi2()),
                Cut.of("vertex radius", c -> c.vertexRadius > cuts.vertexRadius()),
                Cut.of("no hits before the vertex", c -> c.innermostHit > c.vertexRadius - cuts.hitsBeforeVertex()),
                Cut.of("vertex points back to the beam", c -> c.pointing > cuts.pointing()),
                Cut.of("tag opposite to pion and vertex", c -> c.pionFound && c.cosTagSignal < cuts.tagCosine()),
                Cut.of("visible mass below that of the tau", c -> c.visibleMass < tauMass),
                Cut.of("tau energy is that of the beam", c -> c.tauEnergyMiss < cuts.tauEnergy()),
                Cut.of("no photons with the pion", c -> c.signalSidePhotons < cuts.signalSidePhotons()),
                Cut.weighting("tag is an electron or a muon", c -> c.tagAsLepton),
                Cut.weighting("prompt pion is no lepton", c -> 1 - c.pionAsLepton),
                Cut.weighting("both displaced tracks are muons", c -> c.muonPair)));
    }
}
