package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.particles.Pdg;

class DetectorCardTest {

    private final DetectorCard belle = DetectorCard.belle();

    /** Belle detector paper, NIM A479 (2002) 117: 50 layers between 83 and 863 mm; hep-ex/0011028: boost 0.425. */
    @Test
    void belleIsTheDetectorOfItsPaper() {
        assertThat(belle.field()).isEqualTo(1.5);
        assertThat(belle.layers())
                .filteredOn(layer -> layer.kind() == Layer.Kind.AXIAL || layer.kind() == Layer.Kind.STEREO)
                .hasSize(50)
                .allSatisfy(layer -> assertThat(layer.radius()).isBetween(83.0, 863.0));
        assertThat(belle.beams().sqrtS()).isCloseTo(10.58, within(0.001));
        double boost = belle.beams().total().momentum() / belle.beams().sqrtS();
        assertThat(boost).isCloseTo(0.425, within(0.001));
    }

    /** Radii and layers of basf2's CDC.xml; boost 0.287 and 10.58 GeV of its preset Y4S; 3.0 and 4.5 GeV of its veto. */
    @Test
    void belle2IsTheDetectorOfItsSoftware() {
        DetectorCard belle2 = DetectorCard.belle2();
        assertThat(belle2.layers())
                .filteredOn(layer -> layer.kind() == Layer.Kind.AXIAL || layer.kind() == Layer.Kind.STEREO)
                .hasSize(56)
                .allSatisfy(layer -> assertThat(layer.radius()).isBetween(168.0, 1111.4));
        assertThat(belle2.layers())
                .filteredOn(layer -> layer.kind() == Layer.Kind.SILICON)
                .hasSize(6);
        assertThat(belle2.beams().sqrtS()).isCloseTo(10.58, within(0.001));
        double boost = belle2.beams().total().momentum() / belle2.beams().sqrtS();
        assertThat(boost).isCloseTo(0.287, within(0.001));
    }

    @Test
    void aNewDetectorIsOneShortFile() throws IOException {
        try (InputStream in = DetectorCard.class.getResourceAsStream("stcf.yaml")) {
            assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSizeLessThan(150);
        }
    }

    /**
     * Muons of 20 GeV at 90 degrees in IDEA: worse than if vertex and direction were known without error, curvature
     * 2 s/sqrt(sum x^4), better than by 112 points of s = 100 um on L = 1.64 m alone, s/L^2 sqrt(720/116) (Gluckstern).
     */
    @Test
    void hardTracksAreMeasuredAsTheLeverAllows() {
        double perCurvature = 20 / (0.299792458 * 2);
        double known = 2e-4 / Math.sqrt(112 * (Math.pow(2, 5) - Math.pow(0.36, 5)) / (5 * 1.64));
        double alone = 1e-4 / (1.64 * 1.64) * Math.sqrt(720.0 / 116);
        DetectorPerformance.Track track =
                new DetectorPerformance(DetectorCard.named("idea")).track(Pdg.MUON, 20, 90, 0, 200);
        assertThat(track.found()).isCloseTo(0.99, within(1e-6));
        // arXiv:2510.26195 quotes 2 um for d0.
        assertThat(track.sigmaD0()).isCloseTo(0.002, within(0.0005));
        assertThat(track.sigmaPt()).isBetween(perCurvature * known, perCurvature * alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"belle", "belle2", "stcf", "idea"})
    void everyShippedCardReads(String name) {
        DetectorCard card = DetectorCard.named(name);
        assertThat(card.name()).isEqualTo(name);
        assertThat(card.identificationBins()).hasSizeGreaterThan(20);
        assertThat(card.statements())
                .hasSizeGreaterThan(40)
                .allSatisfy(statement -> assertThat(statement.origin()).isNotBlank());
        // No card identifies muons below 0.4 GeV.
        assertThat(card.identificationProbability(ParticleClass.MUON, Pdg.MUON, 0.39, 1.5))
                .isZero();
        for (ParticleClass particle : ParticleClass.values()) {
            double forward = card.identificationProbability(particle, Pdg.MUON, 1.5, 1.5);
            assertThat(forward).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aBinMovesByItsUncertaintyAndNothingElseMoves() {
        IdentificationBin bin = belle.identificationBins().stream()
                .filter(one -> one.label().startsWith("muon efficiency from 1.0"))
                .findFirst()
                .orElseThrow();
        DetectorCard shifted = belle.with(bin, -2);
        // Its uncertainty is 2 %, and 3 GeV has a bin of its own.
        assertThat(shifted.identificationProbability(ParticleClass.MUON, Pdg.MUON, 1.0, 1.5))
                .isCloseTo(0.89 * 0.96, within(1e-12));
        assertThat(shifted.identificationProbability(ParticleClass.MUON, Pdg.MUON, 3.0, 1.5))
                .isEqualTo(0.89);
        assertThat(shifted.identificationProbability(ParticleClass.MUON, Pdg.PI_PLUS, 1.0, 1.5))
                .isEqualTo(0.004);
        assertThat(shifted.layers()).isEqualTo(belle.layers());
    }

    @Test
    void binsOfAngleAndChargeAreTold() {
        String momenta = "      momentum_GeV: [0.6, 0.7, 1.0, 3.0]";
        DetectorCard card = BelleCard.with(momenta, """
                  cos_theta_min: [-1, -1, 0, 0]
                  cos_theta_max: [0, 0, 1, 1]
                  charge: [0, 0, -1, -1]
            """ + momenta);
        // Forward there is a table for negative charges only.
        assertThat(card.identificationProbability(ParticleClass.MUON, Pdg.MUON, 2, 1.0))
                .isEqualTo(0.89);
        assertThat(card.identificationProbability(ParticleClass.MUON, -Pdg.MUON, 2, 1.0))
                .isZero();
        assertThat(card.identificationProbability(ParticleClass.MUON, -Pdg.MUON, 0.65, 2.0))
                .isCloseTo((0.60 + 0.85) / 2, within(1e-12));
        assertThat(card.identificationProbability(ParticleClass.MUON, Pdg.MUON, 0.65, 1.0))
                .isZero();
    }

    @Test
    void everyAssumptionHasAReason() {
        assertThat(belle.quantities())
                .hasSizeGreaterThan(30)
                .allSatisfy(quantity -> assertThat(quantity.source()).hasSizeGreaterThan(10));
    }

    @Test
    void badCardsAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> BelleCard.with("hit_efficiency: {value: 0.97", "hit_eficiency: {value: 0.97"))
                .hasMessageMatching("belle.yaml:\\d+: drift_chamber.hit_efficiency: found nothing.*"
                        + "did you mean 'hit_eficiency'\\?");
        assertThatThrownBy(() -> BelleCard.with("value: 0.130, unit: mm", "value: -0.130, unit: mm"))
                .hasMessageContaining("drift_chamber.resolution.value: found -0.13");
        assertThatThrownBy(() -> BelleCard.with("value: 0.130, unit: mm", "value: 0.130"))
                .hasMessageContaining("drift_chamber.resolution: found no unit");
        assertThatThrownBy(() -> BelleCard.with("[88.0, 108.5,", "[88.0, 90.5,"))
                .hasMessageContaining("superlayer 90.5 to 159.5 mm, expected no overlap");
        assertThatThrownBy(() -> BelleCard.with("radius_mm: [30.0, 45.5, 60.5]", "radius_mm: [30.0, 45.5, 90.5]"))
                .hasMessageContaining("found its first layer at 88.0 mm, expected no overlap with the silicon");
        assertThatThrownBy(() -> BelleCard.with("      between: lines\n", "      between: line\n"))
                .hasMessageContaining("did you mean 'lines'?");
        assertThatThrownBy(() -> BelleCard.with("bhabha_veto: [0, 0, 0]", "bhabha_veto: [0, 0, 1]"))
                .hasMessageMatching("belle.yaml:\\d+: trigger.bhabha: found nothing, expected this key.*");
        assertThatThrownBy(() -> DetectorCard.named("bele2")).hasMessageContaining("did you mean 'belle2'?");
        assertThatThrownBy(() -> BelleCard.with("layers: [2, 4, 3,", "layers: [2, 4,"))
                .hasMessageContaining("inner_radius_mm: found 12 numbers, expected 11");
        assertThatThrownBy(() -> BelleCard.with("trigger:\n  assumed: true\n", "trigger:\n"))
                .hasMessageContaining("trigger.source: found no source");
        assertThatThrownBy(() -> BelleCard.with("radius: {value: 1250", "radius: {value: 800"))
                .hasMessageContaining("expected one outside the last layer");
    }
}
