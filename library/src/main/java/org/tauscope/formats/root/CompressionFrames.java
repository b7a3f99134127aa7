package org.tauscope.formats.root;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * ROOT's packed data: frames of at most 16 MiB, each with nine bytes that name the compression (ZL zlib, XZ lzma, L4 lz4
 * with checksum, ZS zstd, CS old deflate), the packed and the unpacked length (RZip.cxx of ROOT). Memory follows what has
 * been unpacked, frame by frame, never what a header claims in total.
 */
final class CompressionFrames {

    private static final int HEADER = 9;

    private CompressionFrames() {}

    /**
     * Unpacks all frames.
     *
     * @param origin place in the file, for refusals
     * @param length bytes that must come out
     */
    static byte[] unpack(FileBytes file, long origin, byte[] packed, long length) {
        if (length == packed.length) {
            return packed;
        }
        if (length < 0 || length > FileBytes.LARGEST_PIECE) {
            throw file.refuse(
                    origin, "packed data of " + length + " bytes", "at most " + FileBytes.LARGEST_PIECE + " bytes");
        }
        byte[] out = new byte[0];
        int from = 0;
        int to = 0;
        while (to < length) {
            if (packed.length - from < HEADER) {
                throw file.refuse(origin + from, "the end of packed data after " + to + " bytes", length + " bytes");
            }
            int size = threeBytes(packed, from + 3);
            int unpacked = threeBytes(packed, from + 6);
            if (size > packed.length - from - HEADER || unpacked > length - to || unpacked == 0) {
                throw file.refuse(
                        origin + from,
                        "a frame of " + size + " packed and " + unpacked + " unpacked bytes",
                        "at most " + (packed.length - from - HEADER) + " and 1 to " + (length - to));
            }
            if (to + unpacked > out.length) {
                out = Arrays.copyOf(out, (int) Math.min(length, Math.max(2L * out.length, to + unpacked)));
            }
            String kind = new String(packed, from, 2, java.nio.charset.StandardCharsets.ISO_8859_1);
            int begin = from + HEADER;
            try {
                frame(kind, packed, begin, begin + size, out, to, to + unpacked);
            } catch (DamagedData e) {
                throw file.refuse(
                        origin + from, e.getMessage() + " in a frame " + shown(kind), unpacked + " sound bytes");
            }
            from = begin + size;
            to += unpacked;
        }
        if (out.length != length) {
            throw file.refuse(origin, out.length + " unpacked bytes", length + " bytes");
        }
        return out;
    }

    private static int threeBytes(byte[] data, int at) {
        return (data[at] & 0xff) | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16;
    }

    private static String shown(String kind) {
        return "'" + kind.replaceAll("[^A-Za-z0-9]", "?") + "'";
    }

    private static void frame(String kind, byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd)
            throws DamagedData {
        switch (kind) {
            case "ZL" -> inflate(false, in, inStart, inEnd, out, outStart, outEnd);
            case "CS" -> inflate(true, in, inStart, inEnd, out, outStart, outEnd);
            case "XZ" -> XzStream.unpack(in, inStart, inEnd, out, outStart, outEnd);
            case "L4" -> lz4(in, inStart, inEnd, out, outStart, outEnd);
            case "ZS" -> ZstdFrame.unpack(in, inStart, inEnd, out, outStart, outEnd);
            default -> throw new DamagedData("an unknown compression");
        }
    }

    private static void inflate(boolean bare, byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd)
            throws DamagedData {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(in, inStart, inEnd - inStart);
            int to = outStart;
            while (to < outEnd) {
                int count = inflater.inflate(out, to, outEnd - to);
                if (count == 0) {
                    throw new DamagedData("only " + (to - outStart) + " bytes");
                }
                to += count;
            }
            // The trailing checksum is read, and compared, only by asking for one byte more.
            boolean more = !inflater.finished() && inflater.inflate(new byte[1]) != 0;
            if (more || !inflater.finished()) {
                throw new DamagedData("more than " + (outEnd - outStart) + " bytes");
            }
        } catch (DataFormatException e) {
            throw new DamagedData("damaged deflate data (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    private static void lz4(byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd)
            throws DamagedData {
        if (inEnd - inStart < 8) {
            throw new DamagedData("no checksum");
        }
        long checksum = 0;
        for (int i = 0; i < 8; i++) {
            checksum = checksum << 8 | (in[inStart + i] & 0xff);
        }
        if (checksum != XxHash64.of(in, inStart + 8, inEnd)) {
            throw new DamagedData("another checksum");
        }
        Lz4Block.unpack(in, inStart + 8, inEnd, out, outStart, outEnd);
    }
}
