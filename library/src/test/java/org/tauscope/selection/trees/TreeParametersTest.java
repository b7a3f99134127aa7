package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;

/** Parameters out of a card. */
class TreeParametersTest {

    private static final String CARD = """
        trees: 100
        depth: 4
        learning_rate: 0.1
        minimum_weight: 5
        row_share: 0.8
        input_share: 0.8
        penalty: 1
        folds: 5
        patience: 0
        seed: 1
        assumed: true
        reason: "usual"
        """;

    @Test
    void areReadFromACardAndEveryKeyIsRead() {
        Card card = Card.parse("card.yaml", CARD);
        assertThat(TreeParameters.fromCard(card)).isEqualTo(TreeParameters.standard());
        card.requireAllRead();
    }

    @ParameterizedTest
    @CsvSource({
        "depth: 4,depth: 4.5,card.yaml:2: depth",
        "depth: 4,depth: 40,card.yaml:2: depth",
        "learning_rate: 0.1,learning_rate: 0,card.yaml:3: learning_rate",
        "row_share: 0.8,row_share: 1.2,card.yaml:5: row_share",
        "folds: 5,folds: 1,card.yaml:8: folds",
        "seed: 1,seed: -1,card.yaml:10: seed",
        "penalty: 1,penalties: 1,penalty"
    })
    void aNumberOutOfRangeIsRefusedWithItsLine(String good, String bad, String place) {
        assertThatThrownBy(() -> TreeParameters.fromCard(Card.parse("card.yaml", CARD.replace(good, bad))))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(place);
    }

    @Test
    void earlyStoppingNeedsAFoldOfItsOwn() {
        assertThatThrownBy(() -> TreeParameters.standard().withFolds(2).withPatience(10))
                .isInstanceOf(CardException.class)
                .hasMessage("trees: folds: found 2, expected 3 to 100 (one is scored, one says when to stop, the others"
                        + " train)");
    }
}
