package org.tauscope.formats.root;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tauscope.cards.CardException;

/** Bytes in the order of ROOT, most significant first, appended to a block that grows. */
final class ByteBlock {

    private static final int MOST = 1 << 30;

    private byte[] bytes;
    private int length;

    ByteBlock(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    /** The bytes, of which the first {@link #length()} count. Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
    }

    ByteBlock u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    ByteBlock u16(int value) {
        return u8(value >> 8).u8(value);
    }

    ByteBlock u32(long value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >> shift);
        }
        return this;
    }

    ByteBlock i64(long value) {
        return u32(value >> 32).u32(value);
    }

    ByteBlock f32(float value) {
        return u32(Float.floatToIntBits(value));
    }

    ByteBlock f64(double value) {
        return i64(Double.doubleToLongBits(value));
    }

    /** A place in the file: 8 bytes in records beyond 2 GB, otherwise 4. */
    ByteBlock place(long value, boolean big) {
        return big ? i64(value) : u32(value);
    }

    ByteBlock append(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** A text with its length before it. */
    ByteBlock text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length < 255) {
            u8(encoded.length);
        } else {
            u8(255).u32(encoded.length);
        }
        return append(encoded, encoded.length);
    }

    /** Replaces four bytes written before. */
    void overwrite(int place, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[place + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    /** Bytes that {@link #text} takes. */
    static int textSize(String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        return size < 255 ? size + 1 : size + 5;
    }

    private void room(int more) {
        if (length + (long) more > MOST) {
            throw new CardException("ROOT object of " + (length + (long) more) + " bytes: expected at most " + MOST);
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(2L * bytes.length, length + more)));
        }
    }
}
