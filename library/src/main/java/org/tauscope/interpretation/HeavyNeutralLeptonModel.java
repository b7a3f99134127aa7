package org.tauscope.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A heavy neutral lepton that mixes with the tau neutrino, or whatever looks like it: formulas of ours where a table says nothing.
 *
 * @param name   name of the model
 * @param nature Dirac or Majorana
 * @param table  somebody's numbers at |V|^2 = 1
 */
public record HeavyNeutralLeptonModel(String name, Nature nature, Optional<ModelTable> table) implements ScannedModel {

    /** Columns of a table: two fractions and the lifetime. */
    static final List<String> COLUMNS = List.of("tau_to_pi_N", "N_to_mu_mu_nu", "ctau_mm");

    @Override
    public String hypothesis() {
        return nature == Nature.DIRAC ? "Dirac" : "Majorana";
    }

    @Override
    public String coupling() {
        return "|V_tauN|^2";
    }

    @Override
    public String couplingLabel() {
        return "$|V_{\\tau N}|^2$";
    }

    @Override
    public Optional<LongLived> displacedMuonPairs(double mass, double coupling) {
        ParticleTable particles = ParticleTable.standard();
        boolean open =
                mass > 2 * particles.mass(Pdg.MUON) && mass < particles.mass(Pdg.TAU) - particles.mass(Pdg.PI_PLUS);
        if (!open || !(coupling > 0 && coupling <= 1)) {
            return Optional.empty();
        }
        HeavyNeutralLepton ours = new HeavyNeutralLepton(mass, coupling, nature);
        OptionalDouble production = has("tau_to_pi_N")
                ? table.orElseThrow().production("tau_to_pi_N", mass, coupling)
                : OptionalDouble.of(ours.tauToPion().branchingFraction());
        OptionalDouble decay = has("N_to_mu_mu_nu")
                ? table.orElseThrow().fraction("N_to_mu_mu_nu", mass)
                : OptionalDouble.of(ours.muonPairFraction());
        OptionalDouble ctau =
                has("ctau_mm") ? table.orElseThrow().ctau(mass, coupling) : OptionalDouble.of(ours.ctau());
        if (production.isEmpty() || decay.isEmpty() || ctau.isEmpty() || !(ctau.getAsDouble() > 0)) {
            return Optional.empty();
        }
        return Optional.of(new LongLived(
                production.getAsDouble() * decay.getAsDouble(),
                ctau.getAsDouble(),
                table.isPresent() ? 0 : ours.widthUncertainty()));
    }

    private boolean has(String column) {
        return table.map(one -> one.columns().containsKey(column)).orElse(false);
    }
}
