package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.Table;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** Against tables computed with other programs from the published formulas; their tau weighs 1.77686 GeV. */
class BosonReferenceTest {

    private static final double ELECTRON = ParticleTable.standard().mass(Pdg.ELECTRON);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double TAU = 1.77686;
    private static final double V = 1 / Math.sqrt(Math.sqrt(2) * Constants.FERMI);

    @Test
    void widthsOfTheLeptophilicScalarAgree() {
        Table table = Table.read(ReferenceFolder.path("phil/phiL_widths_xi1.csv"));
        String[] columns = {"Gamma_ee_GeV", "Gamma_mumu_GeV", "Gamma_tautau_GeV", "Gamma_gg_GeV"};
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "m_GeV");
            double[] masses = {ELECTRON, MUON, TAU};
            double[] couplings = {ELECTRON / V, MUON / V, TAU / V};
            double[] widths = {
                BosonWidths.leptons(Boson.Kind.SCALAR, couplings[0], mass, ELECTRON),
                BosonWidths.leptons(Boson.Kind.SCALAR, couplings[1], mass, MUON),
                BosonWidths.leptons(Boson.Kind.SCALAR, couplings[2], mass, TAU),
                BosonWidths.photons(Boson.Kind.SCALAR, couplings, mass, masses)
            };
            for (int i = 0; i < 4; i++) {
                double expected = table.number(row, columns[i]);
                assertThat(widths[i])
                        .as(columns[i] + " at " + mass + " GeV")
                        .isCloseTo(expected, within(0.003 * expected));
            }
        }
    }

    @Test
    void fractionsAndLifetimeOfTheLeptophilicScalarAgree() {
        Table table = Table.read(ReferenceFolder.path("phil/phiL_widths_xi1.csv"));
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "m_GeV");
            if (Math.abs(mass - 2 * TAU) < 0.1) {
                continue; // The mass of the tau decides.
            }
            Boson scalar = Boson.leptophilicScalar(mass, 1);
            String where = " at " + mass + " GeV";
            assertRatio("B(ee)" + where, scalar.fractionToLeptons(Pdg.ELECTRON), table.number(row, "BR_ee"));
            assertRatio("B(mumu)" + where, scalar.fractionToLeptons(Pdg.MUON), table.number(row, "BR_mumu"));
            assertRatio("B(tautau)" + where, scalar.fractionToLeptons(Pdg.TAU), table.number(row, "BR_tautau"));
            assertRatio("B(gamma gamma)" + where, scalar.fractionToPhotons(), table.number(row, "BR_gg"));
            assertRatio("c tau" + where, scalar.ctau(), table.number(row, "ctau_mm"));
        }
    }

    @Test
    void widthsOfTheZPrimeAgree() {
        Table table = Table.read(ReferenceFolder.path("ditau/Zprime_widths_gp1.csv"));
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "M_GeV");
            Boson boson = Boson.muMinusTau(mass, 1);
            String where = " at " + mass + " GeV";
            assertRatio("mumu" + where, boson.widthToLeptons(Pdg.MUON), table.number(row, "Gamma_mumu"));
            assertRatio(
                    "tautau" + where,
                    BosonWidths.leptons(Boson.Kind.VECTOR, 1, mass, TAU),
                    table.number(row, "Gamma_tautau"));
            assertRatio("nu nu" + where, boson.widthToNeutrinos(), table.number(row, "Gamma_nunu(2 Weyl flavours)"));
            if (Math.abs(mass - 2 * TAU) > 0.1) {
                assertRatio("B(mumu)" + where, boson.fractionToLeptons(Pdg.MUON), table.number(row, "BR_mumu"));
                assertRatio("B(tautau)" + where, boson.fractionToLeptons(Pdg.TAU), table.number(row, "BR_tautau"));
                assertRatio("B(nu nu)" + where, boson.fractionToNeutrinos(), table.number(row, "BR_inv"));
            }
        }
    }

    /** The reference uses 251(59)e-11 of 2021. */
    @Test
    void bandsOfTheMuonMagneticMomentAgree() {
        Table table = Table.read(ReferenceFolder.path("phil/gminus2_bands.csv"));
        MuonMagneticMoment.Deviation deviation = MuonMagneticMoment.deviation(2021);
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "m_GeV");
            MuonMagneticMoment.Band xi = MuonMagneticMoment.band(Boson.leptophilicScalar(mass, 1), deviation);
            MuonMagneticMoment.Band gPrime = MuonMagneticMoment.band(Boson.muMinusTau(mass, 1), deviation);
            double[] found = {xi.low(), xi.central(), xi.high(), gPrime.low(), gPrime.central(), gPrime.high()};
            String[] columns = {"xi_lo2s", "xi_cen", "xi_hi2s", "gp_lo2s", "gp_cen", "gp_hi2s"};
            for (int i = 0; i < columns.length; i++) {
                assertThat(found[i] / table.number(row, columns[i]))
                        .as(columns[i] + " at " + mass + " GeV")
                        .isCloseTo(1, within(0.005));
            }
        }
    }

    private static void assertRatio(String what, double found, double expected) {
        assertThat(found).as(what).isCloseTo(expected, within(0.003 * expected));
    }
}
