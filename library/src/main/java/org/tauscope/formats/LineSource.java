package org.tauscope.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.tauscope.cards.CardException;

/**
 * The lines of a text file, gzipped or not, and the fields of the current line. Lines are bounded, so that a file
 * without line ends cannot fill the memory. Every refusal names file, line and event.
 */
final class LineSource implements Closeable {

    /** Longest line in bytes: thousands of weights fit, a hostile file does not. */
    static final int LONGEST_LINE = 1 << 20;

    /** The name that stands for the standard input. */
    static final String STANDARD_INPUT = "-";

    private static final int SHOWN = 40;

    private final String file;
    private final InputStream in;
    private final boolean compressed;
    private final byte[] buffer = new byte[1 << 15];
    private int position;
    private int limit;
    private byte[] line = new byte[1024];
    private int length;
    private boolean terminated = true;
    private boolean again;
    private long number;
    private long event;
    private int cursor;
    private int start;
    private int end;

    /** @param file name to use in messages */
    LineSource(String file, InputStream content) {
        this.file = file;
        try {
            PushbackInputStream raw = new WaitingStream(content);
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            compressed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            in = compressed ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            closeQuietly(content);
            throw unreadable(file, e);
        }
    }

    /** @param file a file, a pipe, or {@code -} for the standard input */
    static LineSource of(Path file) {
        if (file.toString().equals(STANDARD_INPUT)) {
            return new LineSource("standard input", System.in);
        }
        try {
            return new LineSource(file.toString(), Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new CardException(file + ": found no such file, expected an event file");
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static CardException unreadable(String file, IOException e) {
        return new CardException(file + ": cannot be read, expected an event file (" + e + ")");
    }

    boolean compressed() {
        return compressed;
    }

    /** Tells refusals which event of the file is being read, from 1; 0 before the first. */
    void beginEvent(long eventOfFile) {
        event = eventOfFile;
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** False where the current line ends with the file instead of with a line end. */
    boolean terminated() {
        return terminated;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() {
        cursor = 0;
        if (again) {
            again = false;
            return true;
        }
        length = 0;
        terminated = false;
        while (!terminated && (position < limit || fill())) {
            int stop = position;
            while (stop < limit && buffer[stop] != '\n') {
                stop++;
            }
            append(stop - position);
            terminated = stop < limit;
            position = terminated ? stop + 1 : stop;
        }
        if (length == 0 && !terminated) {
            return false;
        }
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (number == 1) {
            dropByteOrderMark();
        }
        return true;
    }

    /** Some editors begin UTF-8 text with the bytes EF BB BF. */
    private void dropByteOrderMark() {
        if (length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }

    /** Makes the next call of {@link #next()} return the current line once more. */
    void putBack() {
        again = true;
    }

    /** Lets the next field be the first of the line. */
    void rewind() {
        cursor = 0;
    }

    private void append(int count) {
        if (length + count > LONGEST_LINE) {
            number++;
            throw refuse("a line of more than " + LONGEST_LINE + " bytes", "shorter lines");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    private boolean fill() {
        try {
            limit = Math.max(0, in.read(buffer));
            position = 0;
            return limit > 0;
        } catch (IOException e) {
            number++;
            throw refuse("unreadable bytes (" + e.getMessage() + ")", "an undamaged file");
        }
    }

    boolean blank() {
        for (int i = 0; i < length; i++) {
            if (!isSpace(line[i])) {
                return false;
            }
        }
        return true;
    }

    /** True where the current line, spaces at its beginning aside, begins with a text. */
    boolean startsWith(String prefix) {
        int from = 0;
        while (from < length && isSpace(line[from])) {
            from++;
        }
        if (length - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (line[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The current line as text. */
    String text() {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).strip();
    }

    /** The first word of the line where it has one letter, otherwise 0; later fields follow it. */
    char recordType() {
        cursor = 0;
        return find() && end - start == 1 ? (char) line[start] : 0;
    }

    /** Consumes the next character that is no space where it is the given one. */
    boolean take(char expected) {
        while (cursor < length && isSpace(line[cursor])) {
            cursor++;
        }
        if (cursor < length && line[cursor] == expected) {
            cursor++;
            return true;
        }
        return false;
    }

    /** Refuses a line that has fields left. */
    void requireEnd(String what) {
        if (find()) {
            throw refuse("'" + shown(start, end) + "' after the last field", what);
        }
    }

    /** Passes over a field. */
    void skip(String what) {
        if (!find()) {
            throw refuse("the end of the line", what);
        }
    }

    /** The next field as text. */
    String word(String what) {
        skip(what);
        return new String(line, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** The next field as a finite number. */
    double number(String what) {
        skip(what);
        double value = DecimalNumber.parse(line, start, end);
        if (!Double.isFinite(value)) {
            throw refuse("'" + shown(start, end) + "'", what + ", a finite number");
        }
        return value;
    }

    /** The next field as an integer in [low, high]. */
    long integer(String what, long low, long high) {
        skip(what);
        boolean negative = line[start] == '-';
        int first = negative || line[start] == '+' ? start + 1 : start;
        long value = 0;
        boolean good = first < end && end - first <= 18;
        for (int i = first; good && i < end; i++) {
            int digit = line[i] - '0';
            good = digit >= 0 && digit <= 9;
            value = 10 * value + digit;
        }
        value = negative ? -value : value;
        if (!good || value < low || value > high) {
            throw refuse("'" + shown(start, end) + "'", what + ", an integer in [" + low + ", " + high + "]");
        }
        return value;
    }

    /** The next field as an integer of 32 bits. */
    int integer(String what) {
        return (int) integer(what, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** An exception that names file, line and event. */
    CardException refuse(String found, String expected) {
        return new CardException(place(number) + "found " + found + ", expected " + expected);
    }

    /** An exception that names file, an earlier line and event. */
    CardException refuseAt(long lineNumber, String found, String expected) {
        return new CardException(place(lineNumber) + "found " + found + ", expected " + expected);
    }

    /** The current line, shortened for messages. */
    String shown() {
        return "'" + shown(0, length) + "'";
    }

    private String shown(int from, int to) {
        int stop = Math.min(to, from + SHOWN);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < stop; i++) {
            text.append(line[i] >= ' ' && line[i] < 127 ? (char) line[i] : '?');
        }
        return text + (stop < to ? "..." : "");
    }

    private String place(long lineNumber) {
        return file + ":" + lineNumber + ": " + (event > 0 ? "event " + event + ": " : "");
    }

    /** Finds the next field: up to a space, or a comma or bracket, which are fields of their own. */
    private boolean find() {
        while (cursor < length && isSpace(line[cursor])) {
            cursor++;
        }
        start = cursor;
        while (cursor < length && !isSpace(line[cursor]) && !isMark(line[cursor])) {
            cursor++;
        }
        if (cursor == start && cursor < length) {
            cursor++;
        }
        end = cursor;
        return end > start;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isMark(byte c) {
        return c == ',' || c == '[' || c == ']';
    }

    @Override
    public void close() {
        closeQuietly(in);
    }

    /** Closing a file that was read cannot lose anything. */
    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }

    /** Waits for a pipe before it says that nothing is left, or gzip would take a pause for the end of the file. */
    private static final class WaitingStream extends PushbackInputStream {

        WaitingStream(InputStream in) {
            super(in, 2);
        }

        @Override
        public int available() throws IOException {
            int ready = super.available();
            if (ready > 0) {
                return ready;
            }
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }
}
