package org.tauscope.formats.root;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Small files of our own numbers, written with uproot 5.7.7, not packed; and one text in the compressions of ROOT. */
final class OwnFiles {

    private OwnFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(decoded(name + ".gz.base64")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] frame(String compression) {
        return decoded(compression + ".frame.base64");
    }

    private static byte[] decoded(String name) {
        try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
            return Base64.getMimeDecoder()
                    .decode(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the frames hold: texts, slowly changing bytes, zeros. */
    static byte[] frameContent() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(i * i % 97).append(" tau pairs, ");
        }
        byte[] start = text.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] content = java.util.Arrays.copyOf(start, start.length + 5000);
        for (int i = 0; i < 3000; i++) {
            content[start.length + i] = (byte) ((i * i) >> 3);
        }
        return content;
    }
}
