package org.tauscope.formats.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.DamagedCopies;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.CardException;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** SLHA files of other people are read; damaged ones end in one line with its number. */
class SlhaFileTest {

    private static final String TEXT = """
        # a model
        BLOCK SPINFO
          1  my program # name
        Block MASS  # GeV
          15 1.777
          9900012  -1.0D+00 # N
        block UMIX Q= 91.2
          1 1 0.5
          1 2 -0.5E-1
        BLOCK ALPHA
          0.1
        BLOCK QNUMBERS 9900012 # N heavy
          1 0
          2 2
          3 1
          4 0
        DECAY 9900012 1.973269804e-13 # c tau = 1 mm
          0.75  3  13 -13 14
          0.25  2  -13  -211
        DECAY 15 0
        XSECTION 10.58 11 -11 2 15 -15
          0 0 0 0 0 0 0.919
        """;

    @Test
    void massWidthFractionsLifetimeAndQuantumNumbersAreRead() {
        SlhaFile file = SlhaFile.parse("model.slha", TEXT);
        assertThat(file.mass(9900012)).hasValue(1.0);
        SlhaDecay decay = file.decay(9900012).orElseThrow();
        assertThat(decay.properDecayLength().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(decay.lifetime().orElseThrow()).isCloseTo(1 / 299.792458, within(1e-14));
        assertThat(decay.channels())
                .containsExactly(
                        new SlhaDecay.Channel(0.75, List.of(13, -13, 14)),
                        new SlhaDecay.Channel(0.25, List.of(-13, -211)));
        assertThat(file.decay(15).orElseThrow().properDecayLength()).isEmpty();
        assertThat(file.particles().get(9900012)).isEqualTo(new QuantumNumbers(9900012, "N", 0, 2, 1, false));
        assertThat(file.block("umix").orElseThrow().scale()).hasValue(91.2);
        assertThat(file.block("UMIX").orElseThrow().entries()).containsEntry(List.of(1, 2), "-0.5E-1");
        assertThat(file.block("ALPHA").orElseThrow().entries()).containsEntry(List.of(), "0.1");
        assertThat(file.block("SPINFO").orElseThrow().entries()).containsEntry(List.of(1), "my program");
        assertThat(file.crossSections()).isEqualTo(1);
        assertThat(file.warnings()).isEmpty();
    }

    /** The numbers stand in the files; c tau = hbar c / width. */
    @Test
    void inertDoubletFileOfSModelsIsRead() {
        SlhaFile file = SlhaFile.read(ReferenceFolder.path("files/slha/idm_longLived.slha"));
        assertThat(file.particles().keySet()).containsExactly(35, 36, 37);
        assertThat(file.particles().get(37)).isEqualTo(new QuantumNumbers(37, "h+", 3, 1, 1, true));
        assertThat(file.mass(36)).hasValue(152.128899365);
        SlhaDecay charged = file.decay(37).orElseThrow();
        assertThat(charged.width()).isEqualTo(1.705e-23);
        assertThat(charged.properDecayLength().orElseThrow()).isCloseTo(1.973269804e-13 / 1.705e-23, within(1.0));
        assertThat(file.decay(36).orElseThrow().channels()).hasSize(13);
        assertThat(file.decay(36).orElseThrow().sum()).isCloseTo(1, within(1e-4));
        assertThat(file.decays()).hasSize(20);
        assertThat(file.crossSections()).isEqualTo(16);
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void vectorBosonFileOfSModelsIsRead() {
        SlhaFile file = SlhaFile.read(ReferenceFolder.path("files/slha/zprime.slha"));
        assertThat(file.mass(5000001)).hasValue(400);
        assertThat(file.particles().get(55)).isEqualTo(new QuantumNumbers(55, "Zprime", 0, 3, 1, false));
        assertThat(file.decays()).isEmpty();
        assertThat(file.warnings())
                .containsExactly(
                        "particle 55 has quantum numbers but no mass", "particle 52 has quantum numbers but no mass");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2                                       | x:1: found '1 2', expected BLOCK",
                "# nothing                                 | no block and no decay",
                "BLOCK                                     | x:1: found no name",
                "BLOCK MASS; 15 1.7 3                      | x:2: found '15 1.7 3', expected an index and a number",
                "BLOCK MASS; 15 nan                        | x:2: found 'nan'",
                "BLOCK MASS; 15 1e999                      | x:2: found '1e999'",
                "BLOCK MASS; 15.5 1                        | x:2: found '15.5 1'",
                "BLOCK MASS; 15 1..5                       | x:2: found '1..5', expected a number",
                "BLOCK A Q= x                              | x:1: found 'x', expected the scale",
                "BLOCK QNUMBERS; 1 0                       | x:1: found no number",
                "BLOCK QNUMBERS 35; 2 0                    | x:1: QNUMBERS 35: found '0', expected 2 S + 1",
                "DECAY 35                                  | x:1: found 1 numbers",
                "DECAY 35 Auto                             | compute the widths",
                "DECAY 35 -1                               | x:1: found the width -1",
                "DECAY 99999999999 1                       | a PDG number",
                "DECAY 35 1; 1.5 2 13 -13                  | x:2: found the branching fraction 1.5",
                "DECAY 35 1; 0.5 3 13 -13                  | x:2: found 2 daughters where 3",
                "DECAY 35 1; 0.5 1000000000 13 -13         | x:2: found 2 daughters where 1000000000",
                "DECAY 35 1; 0.5 2 13 mu                   | x:2: found 'mu', expected a PDG number",
                "DECAY 35 1; 0.5                           | x:2: found 0 daughters"
            })
    void malformedLineIsNamed(String text, String expected) {
        assertThatThrownBy(() -> SlhaFile.parse("x", text.replace("; ", "\n")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void oddButReadableThingsAreMentioned() {
        SlhaFile file = SlhaFile.parse("x", """
            BLOCK QNUMBERS 35
             1 0
             2 1
             3 1
            DECAY 35 1
             0.5 2 13 -13
            BLOCK MASS
             35 1
             35 2
            """);
        assertThat(file.warnings())
                .containsExactly(
                        "line 1: QNUMBERS 35 does not give 0 or 1 for an antiparticle, taken as 0",
                        "line 5: branching fractions of 35 add up to 0.500000, expected 1",
                        "line 7: index [35] stands twice in block MASS, the later counts");
        assertThat(file.mass(35)).hasValue(2);
    }

    @Test
    void tenThousandDamagedFilesAreRefusedOrReadAsNumbers() {
        damage(10_000);
    }

    /** SOFTSUSY, SDECAY, HiggsBounds and FeynHiggs write versions, remarks and rows of several numbers. */
    @Test
    void blocksThatAreNoTablesOfNumbersAreKeptAsText() {
        SlhaFile file = SlhaFile.parse("x", """
            Block SPINFO
             1 SOFTSUSY # program
             2 3.3.8    # version
             4 (no)
            BLOCK DCINFO
             2 1.3b /HDECAY 3.4
            Block HiggsBoundsInputHiggsCouplingsBosons
             1.00 3 25 24 24 # W
             0.99 3 25 23 23 # Z
            BLOCK GAUGE Q=  4.6E+02
             1 0.125-100
            """);
        assertThat(file.warnings()).isEmpty();
        assertThat(file.block("SPINFO").orElseThrow().entries())
                .containsEntry(List.of(2), "3.3.8")
                .containsEntry(List.of(4), "(no)");
        assertThat(file.block("DCINFO").orElseThrow().entries()).containsEntry(List.of(2), "1.3b /HDECAY 3.4");
        assertThat(file.block("GAUGE").orElseThrow().number(1)).hasValue(0.125e-100);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedFilesAreRefusedOrReadAsNumbers() {
        damage(DamagedCopies.count(1_000_000));
    }

    private static void damage(int files) {
        String[] words = {
            "nan", "inf", "-1", "1e308", "1e999", "2147483648", "BLOCK ", "DECAY 5 1", "\n", "#", " ", "Q="
        };
        RandomStream random = new RandomStream(7, "slha");
        int read = 0;
        for (int i = 0; i < files; i++) {
            random.at(i, Stage.PROCESS);
            StringBuilder damaged = new StringBuilder(TEXT);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(4)) {
                    case 0 -> damaged.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(30)));
                    default -> damaged.insert(at, words[random.nextInt(words.length)]);
                }
            }
            try {
                SlhaFile file = SlhaFile.parse("x", damaged.toString());
                read++;
                for (SlhaDecay decay : file.decays().values()) {
                    assertThat(decay.width()).isFinite().isNotNegative();
                    decay.properDecayLength()
                            .ifPresent(length -> assertThat(length).isFinite());
                }
                file.mass(15).ifPresent(mass -> assertThat(mass).isFinite());
            } catch (CardException e) {
                assertThat(e.getMessage()).startsWith("x:").doesNotContain("\n").hasSizeLessThan(300);
            }
        }
        assertThat(read).isBetween(files / 10, files - files / 10);
    }
}
