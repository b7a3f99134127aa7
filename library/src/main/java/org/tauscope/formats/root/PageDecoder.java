package org.tauscope.formats.root;

import java.util.Arrays;

/** Elements of a column in a cluster, page by page; integers as they are, real numbers as the bits of a double. */
final class PageDecoder {

    private final FileBytes file;
    private final NtupleSchema.Column column;
    private final ElementType type;

    PageDecoder(FileBytes file, NtupleSchema.Column column, ElementType type) {
        this.file = file;
        this.column = column;
        this.type = type;
    }

    /**
     * Elements {@code first} up to, not including, {@code last} of a cluster.
     *
     * @param zeros elements that stand before those of the pages
     */
    long[] elements(NtupleCluster.Pages pages, long zeros, long first, long last) {
        if (last - first > ValueSink.MOST_VALUES) {
            throw file.refuse(0, (last - first) + " elements of a column", "at most " + ValueSink.MOST_VALUES);
        }
        long begin = zeros;
        long[] found = new long[0];
        int count = 0;
        if (first < zeros) {
            count = (int) (Math.min(last, zeros) - first);
            found = new long[count];
        }
        for (NtupleCluster.Page page : pages.pages()) {
            long end = begin + page.elements();
            if (end > first && begin < last) {
                int from = (int) Math.max(0, first - begin);
                int to = (int) (Math.min(last, end) - begin);
                long[] values = page(page);
                if (count + to - from > found.length) {
                    found = Arrays.copyOf(
                            found, (int) Math.min(last - first, Math.max(2L * found.length, count + to - from)));
                }
                System.arraycopy(values, from, found, count, to - from);
                count += to - from;
            }
            begin = end;
        }
        if (count != last - first) {
            throw file.refuse(0, "elements up to " + (first + count) + " in the pages of a column", last + " elements");
        }
        return found.length == count ? found : Arrays.copyOf(found, count);
    }

    private long[] page(NtupleCluster.Page page) {
        long size = (page.elements() * column.bits() + 7) / 8;
        // Elements that cannot be there are refused before memory is asked for.
        if (page.elements() > ValueSink.MOST_VALUES) {
            throw file.refuse(page.place(), "a page of " + page.elements() + " elements", "at most 2^25");
        }
        byte[] packed = file.read(page.place(), page.size(), "a page");
        byte[] bytes = CompressionFrames.unpack(file, page.place(), packed, size);
        int count = (int) page.elements();
        long[] values = new long[count];
        if (column.bits() % 8 != 0) {
            bitPacked(bytes, values);
        } else {
            whole(bytes, values);
        }
        finish(values);
        return values;
    }

    private void whole(byte[] bytes, long[] values) {
        int width = column.bits() / 8;
        int count = values.length;
        int next = type.split() ? count : 1;
        int step = type.split() ? 1 : width;
        for (int i = 0; i < count; i++) {
            long value = 0;
            for (int k = width - 1; k >= 0; k--) {
                value = value << 8 | (bytes[i * step + k * next] & 0xff);
            }
            values[i] = value;
        }
    }

    /** Elements one after the other, lowest bit first. */
    private void bitPacked(byte[] bytes, long[] values) {
        int width = column.bits();
        long at = 0;
        for (int i = 0; i < values.length; i++) {
            long value = 0;
            for (int k = 0; k < width; k++, at++) {
                value |= (long) (bytes[(int) (at >>> 3)] >>> (at & 7) & 1) << k;
            }
            values[i] = value;
        }
    }

    private void finish(long[] values) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            long value = values[i];
            values[i] = switch (type) {
                case CHAR, INT8 -> (byte) value;
                case INT16 -> (short) value;
                case INT32 -> (int) value;
                case SPLIT_INT16, SPLIT_INT32, SPLIT_INT64 -> (value >>> 1) ^ -(value & 1);
                case SPLIT_INDEX32, SPLIT_INDEX64 -> sum += value;
                case REAL16, SPLIT_REAL16 -> bits(Float.float16ToFloat((short) value));
                case REAL32, SPLIT_REAL32 -> bits(Float.intBitsToFloat((int) value));
                case REAL32_TRUNCATED -> bits(Float.intBitsToFloat((int) (value << (32 - column.bits()))));
                case REAL32_QUANTISED ->
                    bits((float)
                            (column.least() + value * (column.most() - column.least()) / ((1L << column.bits()) - 1)));
                default -> value;
            };
        }
    }

    private static long bits(float value) {
        return Double.doubleToRawLongBits(value);
    }
}
