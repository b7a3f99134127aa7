package org.tauscope.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.models.NamedBoson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A boson that leptons radiate: e+e- -&gt; l l X with X -&gt; l l. Its cross section is that of a named boson, its branching
 * fractions are those too or somebody's.
 *
 * @param name  name of the model
 * @param boson whose production it shares
 * @param table somebody's branching fractions
 */
public record BosonModel(String name, NamedBoson boson, Optional<ModelTable> table) implements ScannedModel {

    private static final double FB_PER_NB = 1e6;

    /** Columns of a table: branching fractions into lepton pairs. */
    static final List<String> COLUMNS = List.of("ee", "mumu", "tautau", "ctau_mm");

    @Override
    public String hypothesis() {
        return boson.label();
    }

    @Override
    public String coupling() {
        return boson.coupling() + (boson.unit().equals("1") ? "" : " in " + boson.unit());
    }

    @Override
    public String couplingLabel() {
        return switch (boson) {
            case SCALAR, PSEUDOSCALAR -> "$\\xi$";
            case ALP -> "$C/\\Lambda$ [1/GeV]";
            case VECTOR -> "$g'$";
        };
    }

    @Override
    public OptionalDouble bosonRate(int beside, int decay, double mass, Beams beams) {
        Boson unit = boson.of(mass, 1);
        OptionalDouble fraction = table.isPresent()
                ? table.get().fraction(column(decay), mass)
                : OptionalDouble.of(unit.totalWidth() > 0 ? unit.fractionToLeptons(decay) : 0);
        boolean open = 2 * ParticleTable.standard().mass(beside) + mass < beams.sqrtS();
        if (fraction.isEmpty() || !open || unit.couplings().of(beside) == 0) {
            return OptionalDouble.empty();
        }
        double crossSection = LeptonPairBosonGenerator.crossSection(beams, Radiation.standard(), unit, beside);
        return OptionalDouble.of(FB_PER_NB * crossSection * fraction.getAsDouble());
    }

    /**
     * Mean proper decay length, mm: of a table or SLHA file that has it, otherwise that of the named boson.
     *
     * @param coupling positive, in the unit of the model
     */
    public OptionalDouble ctau(double mass, double coupling) {
        boolean own = table.map(one -> one.columns().containsKey("ctau_mm")).orElse(false);
        if (own) {
            return table.orElseThrow().ctau(mass, coupling);
        }
        double ours = boson.of(mass, coupling).ctau();
        return Double.isFinite(ours) ? OptionalDouble.of(ours) : OptionalDouble.empty();
    }

    private static String column(int decay) {
        return switch (decay) {
            case Pdg.ELECTRON -> "ee";
            case Pdg.MUON -> "mumu";
            default -> "tautau";
        };
    }
}
