package org.tauscope.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CardTest {

    private static final String CUTS = """
        cuts:
          vertex_radius: {value: 150, unit: mm, source: talk}
          tag_angle: {value: 1.5, unit: rad, assumed: true, reason: hemispheres}
        """;

    @Test
    void aQuantityKnowsItsUnitAndItsSource() {
        Card cuts = Card.parse("search.yaml", CUTS).section("cuts");
        Quantity radius = cuts.quantity("vertex_radius", "mm", 0, 1000);
        assertThat(radius.value()).isEqualTo(150);
        assertThat(radius.assumed()).isFalse();
        assertThat(cuts.quantity("tag_angle", "rad", 0, 4).source()).isEqualTo("hemispheres");
        assertThat(cuts.quantities())
                .extracting(Quantity::name)
                .containsExactly("cuts.vertex_radius", "cuts.tag_angle");
    }

    @Test
    void aMisspeltKeyIsRefusedWithLineAndNearestName() {
        Card card = Card.parse("search.yaml", CUTS.replace("tag_angle", "tag_angel"));
        Card cuts = card.section("cuts");
        assertThatThrownBy(() -> cuts.quantity("tag_angle", "rad", 0, 4))
                .hasMessageContaining("search.yaml:2: cuts.tag_angle: found nothing")
                .hasMessageContaining("did you mean 'tag_angel'?");
    }

    @Test
    void aKeyThatNobodyReadsIsRefused() {
        Card card = Card.parse("search.yaml", CUTS);
        card.section("cuts").quantity("vertex_radius", "mm", 0, 1000);
        assertThatThrownBy(card::requireAllRead)
                .hasMessageContaining("search.yaml:3: cuts.tag_angle: found an unknown key");
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        Card cuts = Card.parse("search.yaml", CUTS).section("cuts");
        assertThatThrownBy(() -> cuts.quantity("vertex_radius", "mm", 0, 100))
                .hasMessage("search.yaml:2: cuts.vertex_radius.value: found 150.0, expected a number in [0.0, 100.0]");
    }

    @Test
    void anotherUnitIsRefused() {
        Card cuts = Card.parse("search.yaml", CUTS).section("cuts");
        assertThatThrownBy(() -> cuts.quantity("vertex_radius", "cm", 0, 100))
                .hasMessage("search.yaml:2: cuts.vertex_radius: found unit mm, expected unit cm");
    }

    @Test
    void aNumberWithoutSourceIsRefused() {
        Card card = Card.parse("x.yaml", "a: {value: 1, unit: mm}");
        assertThatThrownBy(() -> card.quantity("a", "mm", 0, 2))
                .hasMessage("x.yaml:1: a: found no source, expected source, or assumed: true");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Card.parse("x.yaml", "a: 1\nb: [1, 2\n"))
                .hasMessageStartingWith("x.yaml:3: is not valid YAML");
        assertThatThrownBy(() -> Card.parse("x.yaml", "a: 1\na: 2\n")).hasMessageContaining("the same key twice");
        assertThatThrownBy(() -> Card.parse("x.yaml", "a: .nan\n").number("a", 0, 1))
                .isInstanceOf(CardException.class);
    }
}
