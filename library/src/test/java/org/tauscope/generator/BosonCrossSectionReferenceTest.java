package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.Table;
import org.tauscope.models.Boson;
import org.tauscope.models.LeptonCouplings;
import org.tauscope.particles.Pdg;

/**
 * Against a quadrature of numerical Dirac traces and against CalcHEP 3.3.6, both at 10.58 GeV with alpha(0), no radiation
 * and a tau of 1.77686 GeV.
 */
class BosonCrossSectionReferenceTest {

    private static final double ENERGY = 10.58;
    private static final double MUON = 0.1056583755;
    private static final double TAU = 1.77686;
    private static final double V = 246.2197;

    @Test
    void theLeptophilicScalarAgrees() {
        Table table = Table.read(ReferenceFolder.path("phil/sigma_tautau_phiL.csv"));
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "m_phi_GeV");
            compare(Boson.Kind.SCALAR, mass, TAU / V, TAU, table.number(row, "sigma_tautauphi_over_xi2_fb"));
            compare(Boson.Kind.SCALAR, mass, MUON / V, MUON, table.number(row, "sigma_mumuphi_over_xi2_fb"));
        }
    }

    @Test
    void allKindsOfBosonsAgree() {
        Table table = Table.read(ReferenceFolder.path("ditau/sigma_llX.csv"));
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "m_X_GeV");
            compare(Boson.Kind.VECTOR, mass, 1, MUON, table.number(row, "mumuZp_per_gp2_fb"));
            compare(Boson.Kind.VECTOR, mass, 1, TAU, table.number(row, "tautauZp_per_gp2_fb"));
            compare(Boson.Kind.SCALAR, mass, MUON / V, MUON, table.number(row, "mumuS_per_xi2_fb"));
            compare(Boson.Kind.SCALAR, mass, TAU / V, TAU, table.number(row, "tautauS_per_xi2_fb"));
            compare(Boson.Kind.AXION_LIKE, mass, MUON, MUON, table.number(row, "mumua_per_(C/L)2_fbGeV2"));
            compare(Boson.Kind.PSEUDOSCALAR, mass, TAU, TAU, table.number(row, "tautaua_per_(C/L)2_fbGeV2"));
        }
    }

    @Test
    void calcHepAgrees() {
        Table table = Table.read(ReferenceFolder.path("ditau/sigma_calchep.csv"));
        for (int row = 0; row < table.size(); row++) {
            double mass = table.number(row, "mass_GeV");
            double expected = table.number(row, "sigma_fb");
            if (table.text(row, "process").contains("tau tau S")) {
                compare(Boson.Kind.SCALAR, mass, TAU / V, TAU, expected);
            } else {
                compare(Boson.Kind.VECTOR, mass, 1, MUON, expected);
            }
        }
    }

    /** Between its nodes the table follows the quadrature. */
    @Test
    void theTableFollowsTheQuadrature() {
        for (Boson boson :
                new Boson[] {Boson.leptophilicScalar(0.1, 1), Boson.muMinusTau(6, 1), Boson.axionLike(2, 1)}) {
            BosonCrossSection table = new BosonCrossSection(boson, Pdg.MUON, ENERGY, Radiation.off());
            BosonQuadrature quadrature =
                    new BosonQuadrature(boson, boson.couplings().muon(), MUON);
            for (double share : new double[] {0.02, 0.1234, 0.4567, 0.8765, 0.9931}) {
                double energy = table.threshold() + share * (ENERGY - table.threshold());
                assertThat(table.at(energy * energy) / quadrature.at(energy * energy))
                        .as(boson.name() + " at " + energy + " GeV")
                        .isCloseTo(1, within(0.001));
            }
            assertThat(table.at(Math.pow(0.99 * table.threshold(), 2))).isZero();
        }
    }

    private static void compare(Boson.Kind kind, double mass, double coupling, double leptonMass, double expected) {
        if (expected == 0) {
            return;
        }
        Boson boson = new Boson("X", kind, mass, 1, LeptonCouplings.charged(0, coupling, coupling));
        assertThat(new BosonQuadrature(boson, coupling, leptonMass).at(ENERGY * ENERGY) * 1e6 / expected)
                .as("%s of %s GeV with a lepton of %s GeV", kind, mass, leptonMass)
                .isCloseTo(1, within(0.003));
    }
}
