package org.tauscope.selection.trees;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tauscope.cards.CardException;

/**
 * Universal Binary JSON (ubjson.org, draft 12) as XGBoost writes it, turned into JSON text: the two hold the same document,
 * so that one reader is enough for both. Counts are checked against the bytes that are left, the depth is bounded, and the
 * text is at most some five times as long as the file.
 */
final class Ubjson {

    private static final int DEEPEST = 20;

    private final String file;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream out;

    private Ubjson(String file, byte[] document) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(document);
        this.out = new ByteArrayOutputStream(2 * document.length);
    }

    /** True where bytes are an object in UBJSON: a brace and the type of a length, which JSON never has. */
    static boolean looksLike(byte[] document) {
        return document.length > 1 && document[0] == '{' && "iUIlL".indexOf(document[1]) >= 0;
    }

    /**
     * Turns a document into JSON.
     *
     * @param file name to use in messages
     * @throws CardException where it is not UBJSON
     */
    static byte[] toJson(String file, byte[] document) {
        Ubjson reader = new Ubjson(file, document);
        try {
            reader.value(reader.bytes.get(), 0);
        } catch (BufferUnderflowException e) {
            throw reader.refuse("the end of the file", "more");
        }
        if (reader.bytes.hasRemaining()) {
            throw reader.refuse(reader.bytes.remaining() + " bytes behind the end", "none");
        }
        return reader.out.toByteArray();
    }

    private void value(byte type, int depth) {
        if (depth > DEEPEST) {
            throw refuse("more than " + DEEPEST + " levels", "fewer");
        }
        switch (type) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case 'S' -> text();
            case 'C' -> quoted(new byte[] {bytes.get()});
            case 'T' -> write("true");
            case 'F' -> write("false");
            case 'Z' -> write("null");
            case 'd' -> number(bytes.getFloat());
            case 'D' -> number(bytes.getDouble());
            default -> write(Long.toString(whole(type)));
        }
    }

    private long whole(byte type) {
        return switch (type) {
            case 'i' -> bytes.get();
            case 'U' -> bytes.get() & 0xff;
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            default -> throw refuse("the type " + (type & 0xff), "one of UBJSON");
        };
    }

    private void number(double value) {
        if (!Double.isFinite(value)) {
            throw refuse(value, "a finite number");
        }
        write(Double.toString(value));
    }

    private void number(float value) {
        if (!Float.isFinite(value)) {
            throw refuse(value, "a finite number");
        }
        write(Float.toString(value));
    }

    /** A length or a count, which cannot be larger than what is left. */
    private int count(int bytesEach) {
        long count = whole(bytes.get());
        if (count < 0 || count > bytes.remaining() / bytesEach) {
            throw refuse("a length of " + count, "0 to " + bytes.remaining() / bytesEach);
        }
        return (int) count;
    }

    private void text() {
        byte[] text = new byte[count(1)];
        bytes.get(text);
        quoted(text);
    }

    /** JSON forbids control characters, quotes and backslashes inside quotes. */
    private void quoted(byte[] text) {
        out.write('"');
        for (byte c : text) {
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c == '\n' || c == '\t' || c == '\r') {
                // XGBoost's own reader takes these escapes but not those by number.
                write(c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
            } else if (c >= 0 && c < ' ') {
                write("\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c));
            } else {
                out.write(c);
            }
        }
        out.write('"');
    }

    private void object(int depth) {
        out.write('{');
        boolean first = true;
        while (peek() != '}') {
            separate(first);
            first = false;
            text();
            out.write(':');
            value(bytes.get(), depth + 1);
        }
        bytes.get();
        out.write('}');
    }

    private byte peek() {
        if (!bytes.hasRemaining()) {
            throw new BufferUnderflowException();
        }
        return bytes.get(bytes.position());
    }

    private void array(int depth) {
        out.write('[');
        byte next = bytes.get();
        if (next == '$') {
            byte type = bytes.get();
            int size = size(type);
            requireMark();
            int count = count(size);
            for (int i = 0; i < count; i++) {
                separate(i == 0);
                value(type, depth + 1);
            }
        } else if (next == '#') {
            int count = count(1);
            for (int i = 0; i < count; i++) {
                separate(i == 0);
                value(bytes.get(), depth + 1);
            }
        } else {
            for (boolean first = true; next != ']'; first = false) {
                separate(first);
                value(next, depth + 1);
                next = bytes.get();
            }
        }
        out.write(']');
    }

    /** Bytes of one element of a typed array; only numbers, because empty types would make long arrays out of nothing. */
    private int size(byte type) {
        return switch (type) {
            case 'i', 'U' -> 1;
            case 'I' -> 2;
            case 'l', 'd' -> 4;
            case 'L', 'D' -> 8;
            default -> throw refuse("an array of the type " + (type & 0xff), "one of numbers");
        };
    }

    private void requireMark() {
        if (bytes.get() != '#') {
            throw refuse("an array with a type and no count", "a count");
        }
    }

    private void separate(boolean first) {
        if (!first) {
            out.write(',');
        }
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private CardException refuse(Object found, String expected) {
        return new CardException(file + ": byte " + bytes.position() + ": not a model in UBJSON: found " + found
                + ", expected " + expected);
    }
}
