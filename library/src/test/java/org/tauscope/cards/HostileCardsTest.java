package org.tauscope.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.DamagedCopies;

/** Cards and tables that are damaged or malicious end in one line. */
class HostileCardsTest {

    private static final String CARD = """
        # a card
        name: test
        length: {value: 150, unit: mm, uncertainty: 0.5, source: "talk: x"}
        angle: &a {value: 1.5, unit: rad, assumed: true, reason: 'why not'}
        again: *a
        deep: {list: [1, 2.5, -3e-2], words: [a, "b", c], nested: {flag: true}}
        cuts:
          - {name: one, require: "x > 1"}
          - name: two
            require: |
              y < 2
        """;
    private static final String TABLE = """
        # source: by hand
        # another line
        mass_GeV,limit,"label"
        0.5,1.5e-3,a
        1.0, 2e-3 ,"b, c"
        1.5,-3,"say ""d\"""
        """;

    private static final List<String> YAML_WORDS = List.of(
            "[", "]", "{", "}", ": ", "\n", "- ", "*a", "&a ", "!!int ", "~", "|", ">", "? ", "<<: *a", "\"", "'", "#",
            "%", "---\n", "\t", ",");

    private static DamagedCopies damage(int seed, List<String> words) {
        return new DamagedCopies(seed, words, 16L << 20, List.of(CardException.class));
    }

    @Test
    void damagedCardsAreRefusedOrRead() {
        cards(5_000);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedCardsAreRefusedOrRead() {
        cards(DamagedCopies.count(300_000));
    }

    private static void cards(int copies) {
        int read = damage(11, YAML_WORDS).read(CARD.getBytes(StandardCharsets.UTF_8), copies, content -> {
            Card card = Card.parse("card", new String(content, StandardCharsets.UTF_8));
            card.text("name");
            assertThat(card.quantity("length", "mm", 0, 1000).value()).isBetween(0.0, 1000.0);
            assertThat(card.quantity("angle", List.of("rad", "deg"), 0, 4).value())
                    .isFinite();
            if (card.has("again")) {
                card.quantity("again", "rad", 0, 4);
            }
            Card deep = card.section("deep");
            for (double number : deep.numbers("list")) {
                assertThat(number).isFinite();
            }
            deep.texts("words");
            deep.section("nested").flag("flag");
            for (Card cut : card.sections("cuts")) {
                cut.text("name");
                cut.text("require");
            }
            card.statements();
            card.requireAllRead();
        });
        assertThat(read).isBetween(copies / 50, copies / 2);
    }

    @Test
    void damagedTablesAreRefusedOrRead() {
        tables(5_000);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedTablesAreRefusedOrRead() {
        tables(DamagedCopies.count(1_000_000));
    }

    private static void tables(int copies) {
        int read = damage(12, List.of(",", "\"", "\n", "\r", "#", ",,", "\"\"", " ", "0x10", "1d", "mass_GeV"))
                .read(TABLE.getBytes(StandardCharsets.UTF_8), copies, content -> {
                    Table table = Table.parse("table", new String(content, StandardCharsets.UTF_8));
                    table.statement();
                    for (String column : List.of("mass_GeV", "limit")) {
                        for (double number : table.numbers(column)) {
                            assertThat(number).isFinite();
                        }
                    }
                    for (int row = 0; row < table.size(); row++) {
                        table.text(row, "label");
                    }
                });
        assertThat(read).isBetween(copies / 50, copies / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{a: ", "- ", "? ", "\"", "!", "&a ", "*a ", "a: b: ", "1:", "0", "|", "#", "\0", "a:\n "})
    void manyTimesTheSameTokenEndsInOneLine(String token) {
        assertThatThrownBy(() -> {
                    Card card = Card.parse("deep", "name: " + token.repeat(200_000));
                    card.section("other");
                })
                .isInstanceOf(CardException.class)
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(1000));
    }

    /** Ten aliases of ten aliases of ten ...: ten thousand million words, if somebody wrote them out. */
    @Test
    void bombOfAliasesIsNotWrittenOut() {
        StringBuilder text = new StringBuilder("a0: &a0 {value: 1, source: x}\n");
        for (int i = 1; i <= 10; i++) {
            text.append("a" + i + ": &a" + i + " [");
            text.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
        }
        assertThatThrownBy(() -> {
                    Card card = Card.parse("bomb", text.toString());
                    card.statements();
                    card.requireAllRead();
                })
                .isInstanceOf(CardException.class)
                .hasMessageStartingWith("bomb:");
    }

    @Test
    void anAliasOfItselfEnds() {
        assertThatThrownBy(() -> {
                    Card card = Card.parse("self", "a: &a {b: *a}\n");
                    card.statements();
                    card.requireAllRead();
                })
                .isInstanceOf(CardException.class)
                .hasMessageStartingWith("self:");
    }

    /** A reader that copies its buffer at each step would ask for the square of the length here: 46 GB for 3 MB. */
    @Test
    void wordOfTenMillionLettersIsReadInBoundedMemory() {
        String text = "a: \"" + "x".repeat(10_000_000) + "\"\n";
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        assertThat(Card.parse("long", text).keys()).containsExactly("a");
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(1L << 30);
        assertThatThrownBy(() -> Card.parse("longer", "x".repeat((16 << 20) + 1)))
                .isInstanceOf(CardException.class)
                .hasMessage("longer: found 16777217 characters, expected at most 16777216 in a card");
    }
}
