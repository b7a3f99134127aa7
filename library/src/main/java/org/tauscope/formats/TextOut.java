package org.tauscope.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.tauscope.cards.CardException;

/** A text file being written, gzipped where its name ends in {@code .gz}. Numbers come back bit by bit. */
final class TextOut {

    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);

    TextOut(Path file) {
        this.file = file;
        OutputStream plain;
        try {
            plain = Files.newOutputStream(file);
            boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            out = gzip ? new GZIPOutputStream(plain, CHUNK) : plain;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    TextOut add(String word) {
        text.append(word);
        return this;
    }

    TextOut add(char character) {
        text.append(character);
        return this;
    }

    TextOut add(long number) {
        text.append(number);
        return this;
    }

    /** Adds the shortest text that stands for exactly this number. */
    TextOut add(double number) {
        text.append(number);
        return this;
    }

    TextOut field(long number) {
        return add(' ').add(number);
    }

    TextOut field(double number) {
        return add(' ').add(number);
    }

    void endLine() {
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw unwritable(e);
        }
        text.setLength(0);
    }

    private CardException unwritable(IOException e) {
        return new CardException(file + ": cannot be written (" + e + ")");
    }
}
