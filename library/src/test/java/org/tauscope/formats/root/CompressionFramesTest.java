package org.tauscope.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.CardException;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** ROOT's frames give back what went in; packed with uproot 5.7.7 (cramjam 2.14.0), unpacked by us. */
class CompressionFramesTest {

    private static final byte[] CONTENT = OwnFiles.frameContent();

    @ParameterizedTest
    @ValueSource(strings = {"zlib", "lz4", "lzma", "zstd"})
    void everyCompressionGivesBackTheContent(String compression) {
        assertThat(unpack(OwnFiles.frame(compression))).isEqualTo(CONTENT);
    }

    /** Old files: deflate without header and checksum. */
    @Test
    void oldDeflateGivesBackTheContent() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(CONTENT);
        deflater.finish();
        byte[] packed = new byte[CONTENT.length];
        int size = deflater.deflate(packed, 9, packed.length - 9);
        deflater.end();
        byte[] head = {
            'C', 'S', 8, (byte) size, (byte) (size >> 8), 0, (byte) CONTENT.length, (byte) (CONTENT.length >> 8), 0
        };
        System.arraycopy(head, 0, packed, 0, 9);
        assertThat(unpack(Arrays.copyOf(packed, size + 9))).isEqualTo(CONTENT);
    }

    @Test
    void framesFollowOneAnother() {
        byte[] one = OwnFiles.frame("zstd");
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        byte[] both = CompressionFrames.unpack(FileBytes.of("two", two), 0, two, 2L * CONTENT.length);
        assertThat(Arrays.copyOfRange(both, CONTENT.length, both.length)).isEqualTo(CONTENT);
    }

    /** Where a checksum guards the content (zlib, lz4, lzma) no flipped bit passes. */
    @ParameterizedTest
    @ValueSource(strings = {"zlib", "lz4", "lzma"})
    void everyFlippedBitIsNoticedOrHarmless(String compression) {
        byte[] frame = OwnFiles.frame(compression);
        for (int at = 9; at < frame.length; at++) {
            byte[] flipped = frame.clone();
            flipped[at] ^= 8;
            try {
                assertThat(unpack(flipped)).isEqualTo(CONTENT);
            } catch (CardException e) {
                assertThat(e).hasMessageContaining("frame: at byte 0: found").hasMessageNotContaining("\n");
            }
        }
    }

    /** Damage of any kind, three places at most: a refusal, or bytes of the right number. */
    @ParameterizedTest
    @ValueSource(strings = {"zlib", "lz4", "lzma", "zstd"})
    void damagedFramesAreRefusedOrUnpacked(String compression) {
        byte[] frame = OwnFiles.frame(compression);
        RandomStream random = new RandomStream(5, "damage");
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            random.at(i, Stage.PROCESS);
            byte[] damaged = frame.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                // Half of the damage where the codes are described, at the begin.
                int place = 9 + random.nextInt(random.nextInt(2) == 0 ? 60 : frame.length - 9);
                damaged[place] = (byte) random.nextInt(256);
            }
            if (compression.equals("lz4")) {
                seal(damaged);
            }
            try {
                assertThat(unpack(damaged)).hasSize(CONTENT.length);
            } catch (CardException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    /** Writes the right checksum before damaged lz4 data. */
    private static void seal(byte[] frame) {
        long checksum = XxHash64.of(frame, 17, frame.length);
        for (int i = 0; i < 8; i++) {
            frame[9 + i] = (byte) (checksum >>> (56 - 8 * i));
        }
    }

    @Test
    void unknownCompressionIsNamed() {
        byte[] frame = OwnFiles.frame("zlib");
        frame[0] = 'Q';
        assertThatThrownBy(() -> unpack(frame))
                .isInstanceOf(CardException.class)
                .hasMessage(
                        "frame: at byte 0: found an unknown compression in a frame 'QL', expected 10535 sound bytes");
    }

    /** Test vectors of the xxHash specification: XXH64 of nothing, and of a text (python-xxhash 3). */
    @Test
    void checksumsAreThoseOfXxHash() {
        assertThat(XxHash64.of(new byte[0], 0, 0)).isEqualTo(0xEF46DB3751D8E999L);
        byte[] text = "Nobody inspects the spammish repetition".getBytes(StandardCharsets.US_ASCII);
        assertThat(XxHash64.of(text, 0, text.length)).isEqualTo(0xFBCEA83C8A378BF1L);
    }

    private static byte[] unpack(byte[] frame) {
        return CompressionFrames.unpack(FileBytes.of("frame", frame), 0, frame, CONTENT.length);
    }
}
