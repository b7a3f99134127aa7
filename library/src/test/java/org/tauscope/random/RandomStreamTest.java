package org.tauscope.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {

    /** Random123 1.14, tests/kat_vectors, philox4x64 with 10 rounds. */
    @Test
    void philoxGivesTheKnownAnswers() {
        long[] out = new long[4];
        Philox.block(0, 0, 0, 0, 0, 0, out);
        assertThat(out)
                .containsExactly(0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL);
        Philox.block(-1, -1, -1, -1, -1, -1, out);
        assertThat(out)
                .containsExactly(0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L);
        Philox.block(
                0x452821e638d01377L,
                0xbe5466cf34e90c6cL,
                0x243f6a8885a308d3L,
                0x13198a2e03707344L,
                0xa4093822299f31d0L,
                0x082efa98ec4e6c89L,
                out);
        assertThat(out)
                .containsExactly(0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L);
    }

    @Test
    void aStreamDependsOnItsNameOnly() {
        RandomStream visitor = new RandomStream(7, "signal");
        visitor.at(3, Stage.SPIN).nextGaussian();
        long revisited = visitor.at(12, Stage.TRACKING).nextLong();
        assertThat(new RandomStream(7, "signal").at(12, Stage.TRACKING).nextLong())
                .isEqualTo(revisited);
        assertThat(new RandomStream(8, "signal").at(12, Stage.TRACKING).nextLong())
                .isNotEqualTo(revisited);
        assertThat(new RandomStream(7, "background").at(12, Stage.TRACKING).nextLong())
                .isNotEqualTo(revisited);
        assertThat(new RandomStream(7, "signal").at(13, Stage.TRACKING).nextLong())
                .isNotEqualTo(revisited);
        assertThat(new RandomStream(7, "signal").at(12, Stage.SPIN).nextLong()).isNotEqualTo(revisited);
        assertThat(new RandomStream(7, "signal").at(12, Stage.TRACKING, 0).nextLong())
                .isEqualTo(revisited);
        assertThat(new RandomStream(7, "signal").at(12, Stage.TRACKING, 1).nextLong())
                .isNotEqualTo(revisited);
    }

    @Test
    void gaussianNumbersHaveMeanZeroAndVarianceOne() {
        RandomStream stream = new RandomStream(1, "moments");
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        for (int event = 0; event < n; event++) {
            double g = stream.at(event, Stage.TRACKING).nextGaussian();
            sum += g;
            squares += g * g;
        }
        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
    }
}
