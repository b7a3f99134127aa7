package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void perCentSignsAndUnderscoresMeanThemselves() {
        double without = Label.typeset("95 CL", 14).width();
        assertThat(Label.typeset("95% CL", 14).width()).isGreaterThan(without);
        assertThat(Label.typeset("limits_m", 14).width())
                .isGreaterThan(Label.typeset("limitsm", 14).width());
    }

    @Test
    void superscriptsRiseAboveTheDigits() {
        assertThat(Label.typeset("$10^{-3}$", 15).ascent()).isGreaterThan(1.2 * Label.digitHeight(15));
    }

    @Test
    void decimalPointsTakeNoExtraSpace() {
        assertThat(Label.typeset("0.5", 15).width())
                .isCloseTo(Label.typeset("$0.5$", 15).width(), within(0.01));
    }

    @Test
    void labelsScaleWithTheirSize() {
        assertThat(Label.typeset("$\\sqrt{s}$", 30).width())
                .isCloseTo(2 * Label.typeset("$\\sqrt{s}$", 15).width(), within(0.01));
    }

    @Test
    void brokenTexIsNamed() {
        assertThatThrownBy(() -> Label.typeset("$\\nosuchcommand$", 14))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label '$\\nosuchcommand$'");
    }
}
