package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

class BosonTest {

    @Test
    void widthsGrowWithTheSquareOfTheStrength() {
        for (Boson boson :
                new Boson[] {Boson.leptophilicScalar(0.2, 3), Boson.muMinusTau(4, 0.01), Boson.axionLike(0.2, 0.005)}) {
            assertThat(boson.withStrength(2 * boson.strength()).totalWidth() / boson.totalWidth())
                    .isCloseTo(4, within(1e-12));
            assertThat(boson.withStrength(2 * boson.strength()).ctau() / boson.ctau())
                    .isCloseTo(0.25, within(1e-12));
        }
    }

    @Test
    void fractionsAddUpToOne() {
        for (double mass : new double[] {0.0005, 0.05, 0.3, 3, 5}) {
            for (Boson boson :
                    new Boson[] {Boson.leptophilicScalar(mass, 1), Boson.muMinusTau(mass, 1), Boson.axionLike(mass, 1)
                    }) {
                assertThat(boson.decays().stream()
                                .mapToDouble(DecayChannel::branchingFraction)
                                .sum())
                        .as(boson.toString())
                        .isCloseTo(1, within(1e-12));
                assertThat(boson.summary("g", "1").decays()).isEqualTo(boson.decays());
            }
        }
    }

    /** The widths per pair are m_a m_l^2 C^2 / (8 pi Lambda^2) beta: Bauer et al., arXiv:1708.00443, equation 26. */
    @Test
    void theAxionHasTheConventionWithTheFactorOneHalf() {
        double muon = 0.1056583755;
        double beta = Math.sqrt(1 - 4 * muon * muon / 4);
        assertThat(Boson.axionLike(2, 0.01).widthToLeptons(Pdg.MUON))
                .isCloseTo(2 * muon * muon * 1e-4 / (8 * Math.PI) * beta, within(1e-15));
    }

    /** Far below all leptons a scalar has A = 4/3 each, a pseudoscalar 2, and the leptons of an axion decouple. */
    @Test
    void heavyLeptonsGiveThePhotonsTheirKnownLimits() {
        double mass = 1e-5;
        LeptonCouplings byMass = LeptonCouplings.charged(0.00051099895, 0.1056583755, 1.77693);
        double unit = Constants.ALPHA * Constants.ALPHA * Math.pow(mass / Math.PI, 3) / 256;
        assertThat(new Boson("S", Boson.Kind.SCALAR, mass, 1, byMass).widthToPhotons() / unit)
                .isCloseTo(16, within(0.001));
        assertThat(new Boson("P", Boson.Kind.PSEUDOSCALAR, mass, 1, byMass).widthToPhotons() / unit)
                .isCloseTo(36, within(0.01));
        assertThat(new Boson("a", Boson.Kind.AXION_LIKE, mass, 1, byMass).widthToPhotons() / unit)
                .isLessThan(1e-6);
    }

    /** Schwinger's alpha / 2 pi is the massless vector with g^2 = 4 pi alpha. */
    @Test
    void aMasslessVectorOfUnitChargeIsThePhoton() {
        double charge = Math.sqrt(4 * Math.PI * Constants.ALPHA);
        Boson photon = Boson.muMinusTau(1e-9, charge);
        assertThat(MuonMagneticMoment.contribution(photon) / (Constants.ALPHA / (2 * Math.PI)))
                .isCloseTo(1, within(1e-6));
    }

    /** Heavy vector: g^2 m_mu^2 / (12 pi^2 M^2), S. Baek et al., hep-ph/0104141. */
    @Test
    void aHeavyVectorFollowsItsKnownLimit() {
        assertThat(MuonMagneticMoment.contribution(Boson.muMinusTau(100, 1))
                        * (12 * Math.PI * Math.PI * 1e4)
                        / (0.1056583755 * 0.1056583755))
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void theBandOfTwentyTwentyFiveIncludesNoBoson() {
        MuonMagneticMoment.Deviation now = MuonMagneticMoment.deviation(2025);
        MuonMagneticMoment.Band scalar = MuonMagneticMoment.band(Boson.leptophilicScalar(1, 1), now);
        assertThat(scalar.low()).isZero();
        assertThat(scalar.high()).isGreaterThan(scalar.central());
        MuonMagneticMoment.Band axion = MuonMagneticMoment.band(Boson.axionLike(1, 1), now);
        assertThat(axion.central()).isZero();
        assertThat(axion.high()).isPositive();
        assertThat(MuonMagneticMoment.band(Boson.axionLike(1, 1), MuonMagneticMoment.deviation(2021))
                        .high())
                .as("a pseudoscalar pulls the wrong way")
                .isZero();
    }

    @Test
    void wrongNumbersAreRefusedByName() {
        assertThatThrownBy(() -> Boson.leptophilicScalar(Double.NaN, 1)).hasMessageContaining("mass NaN GeV");
        assertThatThrownBy(() -> Boson.muMinusTau(1, 0)).hasMessageContaining("strength 0.0");
        assertThatThrownBy(() -> LeptonCouplings.charged(1, Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> MuonMagneticMoment.deviation(1999)).hasMessageContaining("1999");
    }
}
