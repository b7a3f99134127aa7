package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.Quantity;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

class HeavyNeutralLeptonTest {

    private static final double[] MASSES = {0.1, 0.25, 0.5, 0.8, 1.0, 1.05, 1.2, 1.6, 1.7};

    @Test
    void branchingFractionsAddUpToOne() {
        for (double mass : MASSES) {
            List<DecayChannel> decays = new HeavyNeutralLepton(mass, 1e-3, Nature.DIRAC).decays();
            assertThat(decays.stream()
                            .mapToDouble(DecayChannel::branchingFraction)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void majoranaDecaysTwiceAsFastInEveryChannelAndIsMadeAsOften() {
        for (double mass : MASSES) {
            HeavyNeutralLepton dirac = new HeavyNeutralLepton(mass, 1e-3, Nature.DIRAC);
            HeavyNeutralLepton majorana = dirac.withNature(Nature.MAJORANA);
            assertThat(majorana.totalWidth() / dirac.totalWidth()).isCloseTo(2, within(1e-12));
            assertThat(majorana.ctau() / dirac.ctau()).isCloseTo(0.5, within(1e-12));
            assertThat(majorana.productions()).isEqualTo(dirac.productions());
            for (int i = 0; i < dirac.decays().size(); i++) {
                DecayChannel one = dirac.decays().get(i);
                DecayChannel two = majorana.decays().get(i);
                assertThat(two.name()).isEqualTo(one.name());
                assertThat(two.width() / one.width()).isCloseTo(2, within(1e-12));
                assertThat(two.branchingFraction()).isCloseTo(one.branchingFraction(), within(1e-12));
            }
        }
    }

    @Test
    void widthsAndProductionAreProportionalToTheMixing() {
        HeavyNeutralLepton weak = new HeavyNeutralLepton(1.2, 1e-5, Nature.DIRAC);
        HeavyNeutralLepton strong = weak.withMixing(1e-2);
        assertThat(strong.totalWidth() / weak.totalWidth()).isCloseTo(1000, within(1e-6));
        assertThat(strong.tauToPion().branchingFraction() / weak.tauToPion().branchingFraction())
                .isCloseTo(1000, within(1e-6));
        assertThat(strong.muonPairFraction()).isCloseTo(weak.muonPairFraction(), within(1e-12));
    }

    /** In the limit of a massless electron the width is (g_L^2 + g_R^2) of G_F^2 m^5 / (192 pi^3). */
    @Test
    void electronPairWidthIsStableForATinyMassRatio() {
        double left = -0.5 + Constants.SIN2_THETA_W;
        double right = Constants.SIN2_THETA_W;
        double ratio = NeutralCurrentWidths.leptonPair(1.5, 1e-6) / NeutralCurrentWidths.invisible(1.5);
        assertThat(ratio).isCloseTo(left * left + right * right, within(1e-9));
        double electron = ParticleTable.standard().mass(Pdg.ELECTRON);
        double smooth = NeutralCurrentWidths.leptonPair(1.5, electron) / NeutralCurrentWidths.leptonPair(1.5, 1e-6);
        assertThat(smooth).isCloseTo(1, within(1e-5)).isLessThan(1);
    }

    @Test
    void widthHasNoJumpWhereQuarksReplaceMesons() {
        for (double edge : new double[] {1.0, 1.1}) {
            double below = new HeavyNeutralLepton(edge - 1e-6, 1, Nature.DIRAC).totalWidth();
            double above = new HeavyNeutralLepton(edge + 1e-6, 1, Nature.DIRAC).totalWidth();
            assertThat(above / below).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void aMasslessLeptonIsMadeAsOftenAsTheNeutrino() {
        HeavyNeutralLepton light = new HeavyNeutralLepton(1e-6, 1, Nature.DIRAC);
        assertThat(light.tauToPion().branchingFraction()).isCloseTo(0.1082, within(1e-9));
        assertThat(light.tauToKaon().branchingFraction()).isCloseTo(0.00696, within(1e-9));
        assertThat(light.tauToRho().branchingFraction()).isCloseTo(0.2549, within(1e-9));
        // 0.353 is what the notes give for e and mu together at tree level.
        assertThat(light.tauToElectron().branchingFraction() + light.tauToMuon().branchingFraction())
                .isCloseTo(0.353, within(1e-3));
    }

    @Test
    void massBeyondAKinematicLimitIsRefusedByName() {
        HeavyNeutralLepton heavy = new HeavyNeutralLepton(1.65, 1e-3, Nature.DIRAC);
        assertThatThrownBy(heavy::tauToPion)
                .hasMessageStartingWith("tau -> pi N: mass 1.65 GeV is beyond the kinematic limit, allowed (0, 1.63");
        assertThatThrownBy(heavy::tauToKaon).hasMessageStartingWith("tau -> K N: mass 1.65 GeV");
        assertThatThrownBy(heavy::tauToRho).hasMessageStartingWith("tau -> rho N: mass 1.65 GeV");
        assertThatThrownBy(heavy.withMass(1.7)::tauToMuon).hasMessageStartingWith("tau -> mu nu N: mass 1.7 GeV");
        assertThat(heavy.productions())
                .extracting(ProductionChannel::name)
                .containsExactly("tau -> e nu N", "tau -> mu nu N");
    }

    @Test
    void parametersOutOfRangeAreRefusedWithNameValueRangeAndUnit() {
        assertThatThrownBy(() -> new HeavyNeutralLepton(1.9, 0.1, Nature.DIRAC))
                .hasMessage("heavy neutral lepton: mass 1.9 GeV is not in (0, 1.77693) GeV");
        assertThatThrownBy(() -> new HeavyNeutralLepton(1, 0, Nature.DIRAC))
                .hasMessageContaining("|V_tauN|^2 = 0.0 is not in (0, 1]");
        assertThatThrownBy(() -> new HeavyNeutralLepton(Double.NaN, 0.1, Nature.DIRAC))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new HeavyNeutralLepton(1, Double.NaN, Nature.DIRAC))
                .hasMessageContaining("NaN");
    }

    @Test
    void channelsOpenAtTheirThresholds() {
        assertThat(names(0.1)).containsExactlyInAnyOrder("3 nu", "nu e e");
        assertThat(names(0.3)).contains("nu mu mu", "nu pi0", "nu pi pi").doesNotContain("nu eta");
        assertThat(names(1.0)).contains("nu eta", "nu eta'", "nu omega").doesNotContain("nu phi", "nu q qbar");
        assertThat(names(1.05)).contains("nu pi0", "nu phi", "nu q qbar");
        assertThat(names(1.2)).containsExactlyInAnyOrder("3 nu", "nu e e", "nu mu mu", "nu q qbar");
    }

    /** Uncertainties of the notes: 1 % below 0.7 GeV, at most 8 % to 1.0, up to 10 % at 1.4 to 1.6. */
    @Test
    void theoryUncertaintyGrowsWithTheMass() {
        assertThat(new HeavyNeutralLepton(0.5, 1, Nature.DIRAC).widthUncertainty())
                .isCloseTo(0.01, within(1e-12));
        assertThat(new HeavyNeutralLepton(0.7, 1, Nature.DIRAC).widthUncertainty())
                .isCloseTo(0.01, within(1e-12));
        assertThat(new HeavyNeutralLepton(1.0, 1, Nature.DIRAC).widthUncertainty())
                .isCloseTo(0.08, within(1e-12));
        assertThat(new HeavyNeutralLepton(1.6, 1, Nature.DIRAC).widthUncertainty())
                .isCloseTo(0.10, within(1e-12));
    }

    @Test
    void summaryTellsWhichInputsAreAssumed() {
        ModelSummary summary = new HeavyNeutralLepton(1.0, 1e-3, Nature.MAJORANA).summary();
        assertThat(summary.model()).endsWith("Majorana");
        assertThat(summary.ctau()).isCloseTo(Constants.HBAR_C / summary.totalWidth(), within(1e-9));
        assertThat(summary.productions().getFirst().name()).isEqualTo("tau -> pi N");
        assertThat(summary.inputs())
                .filteredOn(Quantity::assumed)
                .extracting(Quantity::name)
                .contains("quarks.alpha_s_at_m_tau", "pion_form_factor.rho_mass")
                .doesNotContain("decay_constants.eta");
    }

    private static List<String> names(double mass) {
        return new HeavyNeutralLepton(mass, 1e-3, Nature.DIRAC)
                .decays().stream().map(DecayChannel::name).toList();
    }
}
