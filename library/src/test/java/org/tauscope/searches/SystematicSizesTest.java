package org.tauscope.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SystematicSizesTest {

    @Test
    void fixedOnesStay() {
        assertThat(SystematicSizes.FIXED.of(0.05, 100)).isEqualTo(0.05);
    }

    @Test
    void othersShrinkWithTheRootDownToTheFloor() {
        assertThat(SystematicSizes.downTo(0).of(0.05, 100)).isCloseTo(0.005, within(1e-15));
        assertThat(SystematicSizes.downTo(0.01).of(0.05, 4)).isCloseTo(0.025, within(1e-15));
        assertThat(SystematicSizes.downTo(0.01).of(0.05, 100)).isCloseTo(0.01, within(1e-15));
        assertThat(SystematicSizes.downTo(0.01).of(0.004, 100)).isEqualTo(0.004);
    }

    @Test
    void noneGrowsWithFewerData() {
        assertThat(SystematicSizes.downTo(0).of(0.05, 0.1)).isEqualTo(0.05);
    }

    @Test
    void anImpossibleFloorIsRefused() {
        assertThatThrownBy(() -> SystematicSizes.downTo(1.5)).hasMessageContaining("found a floor of 1.5");
    }
}
