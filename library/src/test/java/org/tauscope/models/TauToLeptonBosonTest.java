package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.Table;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** tau -> l a: closed forms and the scales that somebody else computed from the same fractions. */
class TauToLeptonBosonTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    /** The massless limit, m^3 / (16 pi F^2) (1 - M^2/m^2)^2, which the electron's mass l lowers by 3 l^2/m^2 at M = 0, (1 - l^2/m^2)^3. */
    @Test
    void theWidthHasItsMasslessLimit() {
        double electron = ParticleTable.standard().mass(Pdg.ELECTRON);
        for (double mass : new double[] {0, 0.5, 1, 1.6}) {
            double open = 1 - mass * mass / (TAU * TAU);
            double expected = TAU * TAU * TAU / (16 * Math.PI * 1e14) * open * open;
            assertThat(new TauToLeptonBoson(Pdg.ELECTRON, mass, 1e7, 0.5).width() / expected)
                    .isCloseTo(1, within(3.01 * Math.pow(electron / (TAU - mass), 2)));
        }
    }

    /** V and A differ by the sign of the lepton's mass; the mean is V - A. */
    @Test
    void theShareOfTheVectorInterpolates() {
        double vector = new TauToLeptonBoson(Pdg.MUON, 1.6, 1e7, 1).width();
        double axial = new TauToLeptonBoson(Pdg.MUON, 1.6, 1e7, 0).width();
        assertThat(new TauToLeptonBoson(Pdg.MUON, 1.6, 1e7, 0.5).width())
                .isCloseTo((vector + axial) / 2, within(1e-12 * vector));
        assertThat(vector).isGreaterThan(axial);
    }

    /** The reference used 290.3 fs for the tau. */
    @Test
    void scalesOfTheBelle2LimitsAgree() {
        Table table = Table.read(ReferenceFolder.path("lalpha/belle2_2022_limits.csv"));
        double lifetime = ParticleTable.standard().ctau(Pdg.TAU) / (290.3e-6 * Constants.LIGHT_SPEED);
        for (int row = 0; row < table.size(); row++) {
            int lepton = table.text(row, "channel").equals("e") ? Pdg.ELECTRON : Pdg.MUON;
            double mass = table.number(row, "m_alpha_GeV");
            double fraction = 1e-3 * table.number(row, "B95_obs_1e-3_derived") * lifetime;
            assertThat(new TauToLeptonBoson(lepton, mass, 1, 1).scaleOf(fraction) / table.number(row, "F_V_min_GeV"))
                    .as("F_V, row " + row)
                    .isCloseTo(1, within(0.001));
            assertThat(new TauToLeptonBoson(lepton, mass, 1, 0).scaleOf(fraction) / table.number(row, "F_A_min_GeV"))
                    .as("F_A, row " + row)
                    .isCloseTo(1, within(0.001));
        }
    }

    @Test
    void whatIsImpossibleIsRefused() {
        assertThatThrownBy(() -> new TauToLeptonBoson(Pdg.MUON, 1.7, 1e7, 0.5))
                .hasMessageContaining("mass 1.7 GeV is not in [0, 1.67");
        assertThatThrownBy(() -> new TauToLeptonBoson(Pdg.TAU, 1, 1e7, 0.5)).hasMessageContaining("11 (e) or 13");
        assertThatThrownBy(() -> new TauToLeptonBoson(Pdg.MUON, 1, 0, 0.5)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new TauToLeptonBoson(Pdg.MUON, 1, 1, Double.NaN))
                .hasMessageContaining("[0, 1]");
    }
}
