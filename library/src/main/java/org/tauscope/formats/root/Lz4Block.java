package org.tauscope.formats.root;

/** Unpacks an LZ4 block (lz4_Block_format.md of the LZ4 project): literals and copies of earlier bytes in turn. */
final class Lz4Block {

    private Lz4Block() {}

    /** Fills all of {@code out} from {@code outStart} to {@code outEnd}. */
    static void unpack(byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd) throws DamagedData {
        int from = inStart;
        int to = outStart;
        while (from < inEnd) {
            int token = in[from++] & 0xff;
            long literals = (long) token >>> 4;
            if (literals == 15) {
                int more;
                do {
                    if (from >= inEnd) {
                        throw new DamagedData("lz4 literals without length");
                    }
                    more = in[from++] & 0xff;
                    literals += more;
                } while (more == 255);
            }
            if (literals > inEnd - from || literals > outEnd - to) {
                throw new DamagedData(literals + " lz4 literals");
            }
            System.arraycopy(in, from, out, to, (int) literals);
            from += (int) literals;
            to += (int) literals;
            if (from == inEnd) {
                break;
            }
            if (inEnd - from < 2) {
                throw new DamagedData("an lz4 copy without offset");
            }
            int offset = (in[from] & 0xff) | (in[from + 1] & 0xff) << 8;
            from += 2;
            long length = (token & 15) + 4L;
            if (length == 19) {
                int more;
                do {
                    if (from >= inEnd) {
                        throw new DamagedData("an lz4 copy without length");
                    }
                    more = in[from++] & 0xff;
                    length += more;
                } while (more == 255);
            }
            if (offset == 0 || offset > to - outStart || length > outEnd - to) {
                throw new DamagedData("an lz4 copy of " + length + " bytes from " + offset + " before");
            }
            for (int end = to + (int) length; to < end; to++) {
                out[to] = out[to - offset];
            }
        }
        if (to != outEnd) {
            throw new DamagedData("lz4 data of " + (to - outStart) + " bytes");
        }
    }
}
