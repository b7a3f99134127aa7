package org.tauscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Damaged copies of a good file, given to a reader: bytes, words and binary numbers changed, removed, doubled, the file cut.
 * The reader may answer, or refuse in one line with an exception of the project's kind; it may take neither long nor much memory.
 *
 * @param seed      of the damage
 * @param words     of the format and nasty numbers, to be put in
 * @param mostBytes that a reading may ask for
 * @param refusals  kinds of exceptions that are refusals
 */
public record DamagedCopies(
        int seed, List<String> words, long mostBytes, List<Class<? extends RuntimeException>> refusals) {

    /** Nasty in any format. */
    public static final List<String> NUMBERS = List.of(
            "nan", ".inf", "-1", "1e308", "1e999", "2147483648", "1000000000", "9223372036854775808", "\0", "é");

    private static final long[] INTEGERS = {
        0,
        1,
        -1,
        255,
        65_535,
        65_536,
        1_000_000_000,
        0x7fffffff,
        0x80000000L,
        0x40000000,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    /** A reading on a busy machine takes milliseconds; what takes longer than this hangs. */
    private static final long MOST_SECONDS = 2;

    private static final int LONGEST_MESSAGE = 4000;

    /** What reads a file. */
    @FunctionalInterface
    public interface Reader {
        /** Reads and looks at what was read: {@link AssertionError} where it is nonsense. */
        void read(byte[] content) throws Exception;
    }

    /** How many copies a test gives to a reader: the property {@code tauscope.damage} says so, or the test itself. */
    public static int count(int usual) {
        return Integer.getInteger("tauscope.damage", usual);
    }

    /**
     * Gives damaged copies to a reader.
     *
     * @return how many of them were read
     */
    public int read(byte[] whole, int copies, Reader reader) {
        RandomStream random = new RandomStream(seed, "damage");
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int read = 0;
        for (int i = 0; i < copies; i++) {
            random.at(i, Stage.PROCESS);
            byte[] damaged = damage(whole, random);
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long begin = thread.getCurrentThreadCpuTime();
            try {
                reader.read(damaged);
                read++;
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                requireRefusal(e, i, damaged);
            } catch (AssertionError e) {
                throw new AssertionError(told(i, damaged), e);
            }
            // The first readings load classes.
            long most = i < 100 ? Math.max(mostBytes, 64L << 20) : mostBytes;
            if (thread.getCurrentThreadAllocatedBytes() - bytes > most) {
                throw new AssertionError("more than " + mostBytes + " bytes asked for: " + told(i, damaged));
            }
            if (thread.getCurrentThreadCpuTime() - begin > MOST_SECONDS * 1_000_000_000L) {
                throw new AssertionError("more than " + MOST_SECONDS + " s: " + told(i, damaged));
            }
        }
        return read;
    }

    private void requireRefusal(Throwable found, int i, byte[] damaged) {
        if (refusals.stream().noneMatch(kind -> kind.isInstance(found))) {
            throw new AssertionError(told(i, damaged), found);
        }
        assertThat(found.getMessage())
                .as(() -> told(i, damaged))
                .isNotBlank()
                .doesNotContain("\n")
                .hasSizeLessThan(LONGEST_MESSAGE);
    }

    private static String told(int i, byte[] damaged) {
        return "copy " + i + ": " + new String(damaged, StandardCharsets.ISO_8859_1);
    }

    private byte[] damage(byte[] whole, RandomStream random) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream(whole.length + 64);
        int at = 0;
        for (int change = random.nextInt(3); change >= 0; change--) {
            int next = at + random.nextInt(whole.length - at + 1);
            damaged.write(whole, at, next - at);
            at = next;
            switch (random.nextInt(8)) {
                case 0 -> damaged.write(random.nextInt(256));
                case 1 -> at = Math.min(whole.length, at + 1 + random.nextInt(40));
                case 2 -> at = Math.max(0, at - random.nextInt(80));
                case 3 -> {
                    if (at < whole.length) {
                        damaged.write(whole[at++] ^ (1 << random.nextInt(8)));
                    }
                }
                case 4 -> {
                    damaged.writeBytes(word(random));
                    at = Math.min(whole.length, at + 1 + random.nextInt(4));
                }
                case 5 -> {
                    if (random.nextInt(4) == 0) {
                        return damaged.toByteArray();
                    }
                }
                case 6 -> {
                    byte[] number = number(random);
                    damaged.writeBytes(number);
                    at = Math.min(whole.length, at + number.length);
                }
                default -> damaged.writeBytes(word(random));
            }
        }
        damaged.write(whole, at, whole.length - at);
        return damaged.toByteArray();
    }

    /** A length, count or place that cannot be: an integer of 1 to 8 bytes in either order, to be written over another. */
    private static byte[] number(RandomStream random) {
        long value = INTEGERS[random.nextInt(INTEGERS.length)];
        byte[] bytes = new byte[1 << random.nextInt(4)];
        boolean little = random.nextInt(2) == 0;
        for (int i = 0; i < bytes.length; i++) {
            bytes[little ? i : bytes.length - 1 - i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }

    private byte[] word(RandomStream random) {
        int which = random.nextInt(words.size() + NUMBERS.size());
        String word = which < words.size() ? words.get(which) : NUMBERS.get(which - words.size());
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
