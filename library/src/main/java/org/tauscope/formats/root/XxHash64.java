package org.tauscope.formats.root;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The 64-bit checksum XXH64 with seed 0 (xxhash_spec.md of the xxHash project) that ROOT puts before LZ4 data. */
final class XxHash64 {

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private XxHash64() {}

    static long of(byte[] data, int start, int end) {
        int at = start;
        long hash;
        if (end - start >= 32) {
            long a = Long.sum(PRIME_1, PRIME_2);
            long b = PRIME_2;
            long c = 0;
            long d = -PRIME_1;
            for (; at <= end - 32; at += 32) {
                a = round(a, (long) LONG.get(data, at));
                b = round(b, (long) LONG.get(data, at + 8));
                c = round(c, (long) LONG.get(data, at + 16));
                d = round(d, (long) LONG.get(data, at + 24));
            }
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merge(merge(merge(merge(hash, a), b), c), d);
        } else {
            hash = PRIME_5;
        }
        hash += end - start;
        for (; at <= end - 8; at += 8) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONG.get(data, at)), 27) * PRIME_1 + PRIME_4;
        }
        if (at <= end - 4) {
            hash = Long.rotateLeft(hash ^ (((int) INT.get(data, at) & 0xffffffffL) * PRIME_1), 23) * PRIME_2 + PRIME_3;
            at += 4;
        }
        for (; at < end; at++) {
            hash = Long.rotateLeft(hash ^ ((data[at] & 0xff) * PRIME_5), 11) * PRIME_1;
        }
        hash = (hash ^ (hash >>> 33)) * PRIME_2;
        hash = (hash ^ (hash >>> 29)) * PRIME_3;
        return hash ^ (hash >>> 32);
    }

    private static long round(long sum, long input) {
        return Long.rotateLeft(sum + input * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long sum) {
        return (hash ^ round(0, sum)) * PRIME_1 + PRIME_4;
    }
}
