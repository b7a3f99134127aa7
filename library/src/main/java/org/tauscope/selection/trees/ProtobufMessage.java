package org.tauscope.selection.trees;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A message in the wire format of Protocol Buffers (protobuf.dev, "Encoding"): fields by number, in the order of writing. */
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtobufMessage whole(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    ProtobufMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufMessage texts(int field, List<String> values) {
        values.forEach(value -> text(field, value));
        return this;
    }

    ProtobufMessage message(int field, ProtobufMessage value) {
        return bytes(field, value.toBytes());
    }

    /** Every number with its field in front: the form that all readers take. */
    ProtobufMessage wholes(int field, int[] values) {
        for (int value : values) {
            whole(field, value);
        }
        return this;
    }

    /** As {@link #wholes}, in single precision. */
    ProtobufMessage floats(int field, float[] values) {
        for (float value : values) {
            varint((long) field << 3 | FOUR_BYTES);
            int bits = Float.floatToIntBits(value);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write(bits >>> shift);
            }
        }
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private ProtobufMessage bytes(int field, byte[] value) {
        varint((long) field << 3 | LENGTH);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
