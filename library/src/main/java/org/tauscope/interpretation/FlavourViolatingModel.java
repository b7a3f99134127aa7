package org.tauscope.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A light boson a of tau -&gt; e a and tau -&gt; mu a that leaves no trace. Its coupling is 1/F in 1/GeV.
 *
 * @param name        name of the model
 * @param vectorShare |C^V|^2 / (|C^V|^2 + |C^A|^2)
 * @param electron    strength of tau -&gt; e a: 1 for F, 0 for none
 * @param muon        the same of tau -&gt; mu a
 * @param table       somebody's branching fractions at coupling 1
 */
public record FlavourViolatingModel(
        String name, double vectorShare, double electron, double muon, Optional<ModelTable> table)
        implements ScannedModel {

    /** Columns of a table. */
    static final List<String> COLUMNS = List.of("tau_to_e_a", "tau_to_mu_a");

    @Override
    public String hypothesis() {
        return "light boson";
    }

    @Override
    public String coupling() {
        return "1/F in 1/GeV";
    }

    @Override
    public String couplingLabel() {
        return "$1/F$ [1/GeV]";
    }

    @Override
    public OptionalDouble tauToLepton(int lepton, double mass, double coupling) {
        if (table.isPresent()) {
            return table.get().production(lepton == Pdg.ELECTRON ? "tau_to_e_a" : "tau_to_mu_a", mass, coupling);
        }
        double strength = coupling * (lepton == Pdg.ELECTRON ? electron : muon);
        ParticleTable particles = ParticleTable.standard();
        if (!(strength > 0) || !(mass < particles.mass(Pdg.TAU) - particles.mass(lepton))) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new TauToLeptonBoson(lepton, mass, 1 / strength, vectorShare).branchingFraction());
    }
}
