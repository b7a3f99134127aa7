package org.tauscope.formats.root;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits read from the end of a piece towards its begin, as zstd stores them; before the begin come zeros. */
final class ReverseBits {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] data;
    private final int start;
    private final int end;
    private long left;

    /** The highest set bit of the last byte marks the end. */
    ReverseBits(byte[] data, int start, int end) throws DamagedData {
        if (end <= start || data[end - 1] == 0) {
            throw new DamagedData("zstd bits without an end");
        }
        this.data = data;
        this.start = start;
        this.end = end;
        int padding = Integer.numberOfLeadingZeros(data[end - 1] & 0xff) - 24 + 1;
        this.left = (long) (end - start) * 8 - padding;
    }

    /** Bits left; negative after more than there are. */
    long left() {
        return left;
    }

    /** @param count 0 to 31 */
    int read(int count) {
        int value = peek(count);
        left -= count;
        return value;
    }

    void skip(int count) {
        left -= count;
    }

    int peek(int count) {
        if (count == 0) {
            return 0;
        }
        long from = left - count;
        if (from < 0) {
            return left <= 0 ? 0 : bits(0, (int) left) << -from;
        }
        return bits(from, count);
    }

    private int bits(long from, int count) {
        int at = start + (int) (from >>> 3);
        long word = 0;
        if (at + 8 <= data.length) {
            word = (long) LONG.get(data, at);
        } else {
            for (int i = Math.min(end, data.length) - 1; i >= at; i--) {
                word = word << 8 | (data[i] & 0xff);
            }
        }
        return (int) (word >>> (from & 7) & ((1L << count) - 1));
    }
}
