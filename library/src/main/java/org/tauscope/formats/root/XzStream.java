package org.tauscope.formats.root;

import java.util.zip.CRC32;

/** Unpacks an xz stream (xz-file-format.txt of the XZ project) of LZMA2 blocks, the only filter that ROOT uses. */
final class XzStream {

    private static final long MAGIC = 0x005A587A37FDL;
    private static final int CRC32_CHECK = 1;

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int outEnd;
    private int at;

    private XzStream(byte[] in, int inStart, int inEnd, byte[] out, int outEnd) {
        this.in = in;
        this.at = inStart;
        this.inEnd = inEnd;
        this.out = out;
        this.outEnd = outEnd;
    }

    /** Fills all of {@code out} from {@code outStart} to {@code outEnd}. */
    static void unpack(byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd) throws DamagedData {
        XzStream stream = new XzStream(in, inStart, inEnd, out, outEnd);
        if (stream.little(6) != MAGIC) {
            throw new DamagedData("no xz stream");
        }
        int check = (int) (stream.little(2) >>> 8) & 15;
        stream.little(4);
        LzmaDecoder decoder = new LzmaDecoder(in, out, outStart);
        while (stream.at < inEnd && in[stream.at] != 0) {
            stream.block(decoder, check);
        }
        if (decoder.written() != outEnd) {
            throw new DamagedData("xz data of " + (decoder.written() - outStart) + " bytes");
        }
    }

    private long little(int count) throws DamagedData {
        if (count > inEnd - at) {
            throw new DamagedData("an xz stream without an end");
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = word << 8 | (in[at + i] & 0xff);
        }
        at += count;
        return word;
    }

    /** Skips a number of seven bits a byte. */
    private long number() throws DamagedData {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            long piece = little(1);
            value |= (piece & 0x7f) << shift;
            if (piece < 0x80) {
                return value;
            }
        }
        throw new DamagedData("an xz number without an end");
    }

    private void block(LzmaDecoder decoder, int check) throws DamagedData {
        int begin = at;
        int headerEnd = at + ((in[at] & 0xff) + 1) * 4;
        at++;
        if (headerEnd > inEnd) {
            throw new DamagedData("an xz stream without an end");
        }
        int flags = (int) little(1);
        if ((flags & 0x40) != 0) {
            number();
        }
        if ((flags & 0x80) != 0) {
            number();
        }
        if ((flags & 3) != 0 || number() != 0x21 || number() != 1) {
            throw new DamagedData("an xz filter other than lzma2");
        }
        at = headerEnd - 4;
        if (little(4) != checksum(in, begin, headerEnd - 4)) {
            throw new DamagedData("an xz block header with another checksum");
        }
        int outBegin = decoder.written();
        chunks(decoder);
        at += (4 - (at - headerEnd) % 4) % 4;
        int size = check == 0 ? 0 : 4 << ((check - 1) / 3);
        if (check == CRC32_CHECK) {
            if (little(4) != checksum(out, outBegin, decoder.written())) {
                throw new DamagedData("xz data with another checksum");
            }
        } else if (size > inEnd - at) {
            throw new DamagedData("an xz stream without an end");
        } else {
            at += size;
        }
    }

    private static long checksum(byte[] data, int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(data, start, end - start);
        return crc.getValue();
    }

    private void chunks(LzmaDecoder decoder) throws DamagedData {
        boolean first = true;
        for (int control = (int) little(1); control != 0; control = (int) little(1)) {
            if (control == 1 || control >= 0xE0) {
                decoder.forgetDictionary();
            } else if (first || (control > 2 && control < 0x80)) {
                throw new DamagedData("lzma2 control " + control);
            }
            first = false;
            int size = big(2) + 1;
            int stored = size;
            if (control >= 0x80) {
                size += (control & 0x1f) << 16;
                stored = big(2) + 1;
                if (control >= 0xC0) {
                    decoder.setProperties((int) little(1));
                }
                if (control >= 0xA0) {
                    decoder.resetState();
                }
            }
            if (stored > inEnd - at || size > outEnd - decoder.written()) {
                throw new DamagedData("an lzma2 chunk of " + size + " bytes");
            }
            if (control >= 0x80) {
                decoder.chunk(at, at + stored, decoder.written() + size);
            } else {
                decoder.copyPlain(at, size);
            }
            at += stored;
        }
    }

    private int big(int count) throws DamagedData {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (int) little(1);
        }
        return value;
    }
}
