package org.tauscope.formats.root;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.tauscope.cards.CardException;

/**
 * Appends records to a ROOT file being written: a key, then the object, packed by zlib. Dates in keys are always the first
 * that ROOT knows, so that the same content gives the same bytes.
 */
final class RecordWriter implements AutoCloseable {

    /** Where the first record stands. */
    static final long BEGIN = 100;
    /** Beyond this place ROOT writes places in 8 bytes. */
    static final long BIG = 2_000_000_000L;
    /** 1 January 1995, midnight, as TDatime packs it. */
    static final long DATE = (1L << 22) | (1L << 17);
    /** zlib, level 1: the fastest. As ROOT codes it, 100 times the algorithm and the level. */
    static final int COMPRESSION = 101;

    private static final int MOST_FRAME = 0xFFFFFF;
    private static final int FRAME_HEAD = 9;

    private final Path path;
    private final long bigBeyond;
    private final RandomAccessFile file;
    private final Deflater deflater = new Deflater(COMPRESSION % 100);
    private final ByteBlock packed = new ByteBlock(1 << 16);
    private final ByteBlock waiting = new ByteBlock(1 << 17);
    private byte[] frame = new byte[1 << 16];
    private long end = BEGIN;

    /**
     * A record that was written.
     *
     * @param place in the file
     * @param size of key and packed object in bytes
     * @param keySize of the key alone
     * @param key its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(long place, int size, int keySize, byte[] key) {}

    /** @param bigBeyond place beyond which places take 8 bytes: {@link #BIG} but for tests */
    RecordWriter(Path path, long bigBeyond) {
        this.path = path;
        this.bigBeyond = bigBeyond;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            file.setLength(0);
            file.write(new byte[(int) BEGIN]);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    Path path() {
        return path;
    }

    /** Where the next record will stand. */
    long end() {
        return end;
    }

    boolean big() {
        return end > bigBeyond;
    }

    /** Bytes of the key of a record that is written next. */
    int keySize(String className, String name, String title) {
        return 26
                + (big() ? 8 : 0)
                + ByteBlock.textSize(className)
                + ByteBlock.textSize(name)
                + ByteBlock.textSize(title);
    }

    /**
     * Appends a record.
     *
     * @param extra bytes that belong to the key of a basket; otherwise none
     */
    Written write(String className, String name, String title, byte[] extra, ByteBlock object, boolean pack) {
        boolean big = big();
        int keySize = keySize(className, name, title) + extra.length;
        ByteBlock content = pack ? pack(object) : object;
        int size = keySize + content.length();
        ByteBlock key = new ByteBlock(keySize);
        key.u32(size)
                .u16(big ? 1004 : 4)
                .u32(object.length())
                .u32(DATE)
                .u16(keySize)
                .u16(1);
        // The top folder is its own: its record has no folder above.
        key.place(end, big).place(end == BEGIN ? 0 : BEGIN, big);
        key.text(className).text(name).text(title).append(extra, extra.length);
        Written written = new Written(end, size, keySize, key.copy());
        append(key);
        append(content);
        end += size;
        return written;
    }

    /** The object in frames of at most 16 MB; unpacked where that is shorter. */
    private ByteBlock pack(ByteBlock object) {
        packed.clear();
        for (int from = 0; from < object.length(); from += MOST_FRAME) {
            int count = Math.min(MOST_FRAME, object.length() - from);
            if (frame.length < count) {
                frame = new byte[Math.max(count, 2 * frame.length)];
            }
            deflater.reset();
            deflater.setInput(object.bytes(), from, count);
            deflater.finish();
            int size = deflater.deflate(frame, 0, count);
            if (!deflater.finished() || packed.length() + size + FRAME_HEAD >= object.length()) {
                return object;
            }
            packed.u8('Z').u8('L').u8(Deflater.DEFLATED);
            packed.u8(size).u8(size >> 8).u8(size >> 16);
            packed.u8(count).u8(count >> 8).u8(count >> 16);
            packed.append(frame, size);
        }
        return packed;
    }

    private void append(ByteBlock bytes) {
        if (bytes.length() > 1 << 16) {
            flush();
            write(bytes);
            return;
        }
        waiting.append(bytes.bytes(), bytes.length());
        if (waiting.length() > 1 << 16) {
            flush();
        }
    }

    private void flush() {
        write(waiting);
        waiting.clear();
    }

    private void write(ByteBlock bytes) {
        try {
            file.write(bytes.bytes(), 0, bytes.length());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Replaces bytes written before. */
    void overwrite(long place, ByteBlock bytes) {
        flush();
        try {
            file.seek(place);
            write(bytes);
            file.seek(end);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        flush();
        deflater.end();
        try {
            file.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CardException unwritable(IOException e) {
        return new CardException(path + ": cannot be written (" + e + ")");
    }
}
