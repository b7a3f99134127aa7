package org.tauscope.formats.hepdata;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a file is packed, by its content. */
enum ArchiveKind {
    TAR,
    TAR_GZ,
    ZIP,
    /** Gzipped, but no archive. */
    GZ,
    /** Not packed. */
    NONE;

    private static final int BLOCK = 512;
    private static final int MAGIC = 257;

    static ArchiveKind of(Path path) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(path)) {
            begin = in.readNBytes(BLOCK);
        }
        if (begin.length >= 2 && (begin[0] & 0xff) == 0x1f && (begin[1] & 0xff) == 0x8b) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                return isTar(in.readNBytes(BLOCK)) ? TAR_GZ : GZ;
            } catch (ZipException | EOFException e) {
                return TAR_GZ;
            }
        }
        if (begin.length >= 4 && begin[0] == 'P' && begin[1] == 'K' && (begin[2] == 3 || begin[2] == 5)) {
            return ZIP;
        }
        return isTar(begin) ? TAR : NONE;
    }

    private static boolean isTar(byte[] block) {
        return block.length == BLOCK && new String(block, MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }
}
