package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Numbers are what {@code Double.parseDouble} says, bit by bit. */
class DecimalNumberTest {

    @Test
    void randomNumbersOfAllSizesAreRoundedCorrectly() {
        RandomStream random = new RandomStream(5, "numbers").at(0, Stage.PROCESS);
        for (int i = 0; i < 200_000; i++) {
            double size = Math.pow(10, 60 * random.nextDouble() - 30);
            requireSame(Double.toString((random.nextDouble() - 0.5) * size));
            requireSame(Double.toString(Double.longBitsToDouble(random.nextLong() & 0xffefffffffffffffL)));
            requireSame(
                    random.nextLong() / 1_000_000 + "." + random.nextInt(100_000) + "e" + (random.nextInt(50) - 30));
        }
    }

    @Test
    void numbersPrintedWithSeventeenDigitsAreRoundedCorrectly() {
        RandomStream random = new RandomStream(6, "numbers").at(0, Stage.PROCESS);
        for (int i = 0; i < 20_000; i++) {
            requireSame(String.format(Locale.ROOT, "%.16e", random.nextGaussian()));
        }
    }

    /** The middle of two neighbours, and powers of two, below which neighbours are closer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "9007199254740995",
                "900719925474099.3e1",
                "0.5",
                ".5",
                "5.",
                "-0",
                "+1",
                "1e22",
                "1e23",
                "1.00000000000000011102230246251565",
                "1.00000000000000011102230246251566",
                "0.99999999999999994",
                "0.99999999999999995",
                "1.9999999999999998",
                "1.9999999999999999",
                "179769313486231570000e289",
                "4.9e-324",
                "2.4703282292062327e-324",
                "1e99999",
                "-.93544317E+03",
                "000000000000000000000000001",
                "0.000000000000000000000000001",
                "0e999"
            })
    void awkwardNumbersAreRoundedCorrectly(String text) {
        requireSame(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1e1.",
                "1.2.3",
                "nan",
                "NaN",
                "inf",
                "Infinity",
                "0x1p3",
                "1f",
                "1d",
                "1D",
                "1 2",
                "--1",
                "1e5e5",
                "1_000",
                "٣"
            })
    void whatIsNoNumberIsNaN(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void exponentOfFortranIsRead() {
        assertThat(parse("1.5D-03")).isEqualTo(1.5e-3);
    }

    private static void requireSame(String text) {
        double found = parse(text);
        if (Double.doubleToLongBits(found) != Double.doubleToLongBits(Double.parseDouble(text))) {
            assertThat(found).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    private static double parse(String text) {
        byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
        return DecimalNumber.parse(bytes, 1, bytes.length - 1);
    }
}
