package org.tauscope.formats.root;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tauscope.cards.CardException;

/** The bytes of a file at any place; what lies outside of it is refused before memory is asked for. */
final class FileBytes implements AutoCloseable {

    /** Largest piece that is read or unpacked at once, in bytes; ROOT's own baskets and pages are mostly a hundred times smaller. */
    static final int LARGEST_PIECE = 64 << 20;

    /** Where bytes come from. */
    private interface Storage {
        int read(ByteBuffer into, long position) throws IOException;

        void close() throws IOException;
    }

    private final String name;
    private final long length;
    private final Storage storage;

    private FileBytes(String name, long length, Storage storage) {
        this.name = name;
        this.length = length;
        this.storage = storage;
    }

    static FileBytes of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CardException(file + ": found " + (Files.exists(file) ? "a folder or a pipe" : "nothing")
                    + ", expected a ROOT file");
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new FileBytes(file.toString(), channel.size(), new Storage() {
                @Override
                public int read(ByteBuffer into, long position) throws IOException {
                    return channel.read(into, position);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            });
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** @param content a whole file in memory, not copied */
    static FileBytes of(String name, byte[] content) {
        return new FileBytes(name, content.length, new Storage() {
            @Override
            public int read(ByteBuffer into, long position) {
                int count = Math.min(into.remaining(), content.length - (int) position);
                into.put(content, (int) position, count);
                return count;
            }

            @Override
            public void close() {}
        });
    }

    String name() {
        return name;
    }

    long length() {
        return length;
    }

    /**
     * A piece of the file.
     *
     * @param what its meaning, for the refusal
     */
    byte[] read(long offset, long count, String what) {
        if (offset < 0 || count < 0 || offset > length || count > length - offset) {
            throw refuse(offset, what + " of " + count + " bytes", "no more than the " + length + " bytes of the file");
        }
        if (count > LARGEST_PIECE) {
            throw refuse(offset, what + " of " + count + " bytes", "at most " + LARGEST_PIECE);
        }
        byte[] piece = new byte[(int) count];
        ByteBuffer into = ByteBuffer.wrap(piece);
        try {
            while (into.hasRemaining()) {
                if (storage.read(into, offset + into.position()) <= 0) {
                    throw refuse(offset + into.position(), "the end of the file", what + " of " + count + " bytes");
                }
            }
        } catch (IOException e) {
            throw new CardException(name + ": cannot be read (" + e.getMessage() + ")");
        }
        return piece;
    }

    /** Up to {@code count} bytes: fewer where the file ends. */
    byte[] readUpTo(long offset, int count, String what) {
        return read(offset, offset < 0 || offset > length ? count : Math.min(count, length - offset), what);
    }

    CardException refuse(long offset, String found, String expected) {
        return new CardException(name + ": at byte " + offset + ": found " + found + ", expected " + expected);
    }

    @Override
    public void close() {
        try {
            storage.close();
        } catch (IOException e) {
            throw new CardException(name + ": cannot be closed (" + e.getMessage() + ")");
        }
    }
}
