package org.tauscope.formats.root;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.tauscope.cards.CardException;

/**
 * Reads numbers and texts one after the other from a piece of a file, never beyond its end. Trees are big-endian,
 * ntuples little-endian.
 */
final class Cursor {

    private static final VarHandle BIG_SHORT = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_INT = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_LONG = view(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_SHORT = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_INT = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_LONG = view(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final FileBytes file;
    private final long origin;
    private final byte[] data;
    private final boolean little;
    private int position;

    /** @param origin place of the piece in the file (of its packed form, if packed), for refusals */
    Cursor(FileBytes file, long origin, byte[] data, ByteOrder order) {
        this.file = file;
        this.origin = origin;
        this.data = data;
        this.little = order.equals(ByteOrder.LITTLE_ENDIAN);
    }

    static Cursor big(FileBytes file, long origin, byte[] data) {
        return new Cursor(file, origin, data, ByteOrder.BIG_ENDIAN);
    }

    static Cursor little(FileBytes file, long origin, byte[] data) {
        return new Cursor(file, origin, data, ByteOrder.LITTLE_ENDIAN);
    }

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    int position() {
        return position;
    }

    int remaining() {
        return data.length - position;
    }

    byte[] data() {
        return data;
    }

    /** Goes on at a later place; going back would allow a file to be read for ever. */
    void skipTo(int place) {
        if (place < position || place > data.length) {
            throw refuse(
                    "an object that ends at its byte " + place, "an end within " + position + " to " + data.length);
        }
        position = place;
    }

    /** Takes back the last few bytes, which turned out to be something else. */
    void takeBack(int count) {
        position -= count;
    }

    void skip(int count) {
        require(count);
        position += count;
    }

    private void require(int count) {
        if (count < 0 || count > data.length - position) {
            throw refuse(data.length - position + " bytes left", count + " more");
        }
    }

    /** A count of things of at least {@code size} bytes each, that must fit into what is left. */
    int count(long found, int size, String what) {
        if (found < 0 || found > remaining() / Math.max(1, size)) {
            throw refuse(found + " " + what, "at most what fits into the " + remaining() + " bytes left");
        }
        return (int) found;
    }

    byte i8() {
        require(1);
        return data[position++];
    }

    int u8() {
        return i8() & 0xff;
    }

    short i16() {
        require(2);
        short value = (short) (little ? LITTLE_SHORT : BIG_SHORT).get(data, position);
        position += 2;
        return value;
    }

    int u16() {
        return i16() & 0xffff;
    }

    int i32() {
        require(4);
        int value = (int) (little ? LITTLE_INT : BIG_INT).get(data, position);
        position += 4;
        return value;
    }

    long u32() {
        return i32() & 0xffffffffL;
    }

    long i64() {
        require(8);
        long value = (long) (little ? LITTLE_LONG : BIG_LONG).get(data, position);
        position += 8;
        return value;
    }

    float f32() {
        return Float.intBitsToFloat(i32());
    }

    double f64() {
        return Double.longBitsToDouble(i64());
    }

    byte[] bytes(int count) {
        require(count);
        byte[] piece = java.util.Arrays.copyOfRange(data, position, position + count);
        position += count;
        return piece;
    }

    /** A text of ROOT: its length in one byte, or 255 and four bytes. */
    String text() {
        long length = u8();
        if (length == 255) {
            length = u32();
        }
        return text(count(length, 1, "characters"));
    }

    String text(int length) {
        require(length);
        String text = new String(data, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** A text that ends with a zero byte. */
    String zeroEndedText() {
        int end = position;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        String text = text(end - position);
        skip(1);
        return text;
    }

    CardException refuse(String found, String expected) {
        return file.refuse(origin, found + " (byte " + position + " of this piece)", expected);
    }
}
