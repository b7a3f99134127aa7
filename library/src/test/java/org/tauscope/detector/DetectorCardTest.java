package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

    @Test
    void theCardFitsOnThreeScreens() {
        assertThat(BelleCard.text().lines()).hasSizeLessThan(150);
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
        assertThatThrownBy(() -> BelleCard.with("layers: [2, 4, 3,", "layers: [2, 4,"))
                .hasMessageContaining("inner_radius_mm: found 12 numbers, expected 11");
        assertThatThrownBy(() -> BelleCard.with("trigger:\n  assumed: true\n", "trigger:\n"))
                .hasMessageContaining("trigger.source: found no source");
        assertThatThrownBy(() -> BelleCard.with("radius: {value: 1250", "radius: {value: 800"))
                .hasMessageContaining("expected one outside the last layer");
    }
}
