package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** However long a stream is, the memory does not grow: events come, are used and are forgotten. */
class LongStreamTest {

    private static final int EVENTS_OF_MEMBER = 2000;

    /** Live memory may grow by the buffers and the tally, not by events: one member alone has this size. */
    private static final long SLACK = 4L << 20;

    @Test
    void thirtyMegabytesNeedNoMoreMemoryThanThree() throws IOException {
        readInConstantMemory(30L << 20);
    }

    @Test
    @Tag("physics")
    void twoGigabytesNeedNoMoreMemoryThanThree() throws IOException {
        readInConstantMemory((2L << 30) + 1);
    }

    @Test
    void theEventsBeforeACutAreKept() throws IOException {
        byte[] member = member();
        try (Repeated stream = new Repeated(header(), member, new byte[0], 3L * member.length - 1000);
                EventSource source = EventFile.open(new LineSource("pipe", stream), Path.of("pipe"), Defects.REFUSE)) {
            GeneratedEvents batch = new GeneratedEvents();
            assertThatThrownBy(() -> {
                        while (source.read(batch)) {
                            assertThat(batch.events()).isPositive();
                        }
                    })
                    .isInstanceOf(CardException.class)
                    .hasMessageContaining("pipe:")
                    .hasMessageContaining("event " + (batch.events() + 1));
            assertThat(batch.events()).isBetween(2 * EVENTS_OF_MEMBER, 3 * EVENTS_OF_MEMBER - 1);
        }
    }

    private static void readInConstantMemory(long bytes) throws IOException {
        byte[] member = member();
        GeneratedEvents batch = new GeneratedEvents();
        try (Repeated stream = new Repeated(header(), member, footer(), bytes / member.length * member.length);
                EventSource source = EventFile.open(new LineSource("pipe", stream), Path.of("pipe"), Defects.REFUSE)) {
            source.read(batch, EVENTS_OF_MEMBER);
            long before = live();
            long events = batch.events();
            do {
                batch.clear();
                source.read(batch, 1000);
                events += batch.events();
            } while (batch.events() > 0);
            assertThat(live() - before).isLessThan(SLACK);
            assertThat(events).isEqualTo(bytes / member.length * EVENTS_OF_MEMBER);
            assertThat(stream.given()).isGreaterThan(bytes - 2L * member.length);
        }
    }

    /** Bytes in use after a collection. */
    private static long live() {
        System.gc();
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            sum += pool.getCollectionUsage() == null
                    ? 0
                    : pool.getCollectionUsage().getUsed();
        }
        return sum;
    }

    private static byte[] header() throws IOException {
        return gzip("HepMC::Version 3.02.06\nHepMC::Asciiv3-START_EVENT_LISTING\n");
    }

    private static byte[] footer() throws IOException {
        return gzip("HepMC::Asciiv3-END_EVENT_LISTING\n");
    }

    /** Events as one member of a gzip file, stored rather than squeezed: the reader's work is the same. */
    private static byte[] member() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int event = 0; event < EVENTS_OF_MEMBER; event++) {
            text.append("E ").append(event).append(" 2 5\nU GEV MM\nW 1\n");
            text.append("P 1 0 11 0.123456789012345 0 5.123456789012345 5.1249440 5.1e-4 4\n");
            text.append("P 2 0 -11 0 0 -5.123456789012345 5.123456789012345 5.1e-4 4\n");
            text.append("V -1 0 [1,2]\n");
            text.append("P 3 -1 15 0.123456789012345 0 0 10.248400789012345 1.77693 2\n");
            text.append("V -2 0 [3] @ 0.312345678901234 0 0.412345678901234 1\n");
            text.append("P 4 -2 13 0.123456789012345 3.123456789012345 0 5 0.1 1\n");
            text.append("P 5 -2 -14 0 -3.123456789012345 0 5.248400789012345 0 1\n");
        }
        return gzip(text.toString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new StoringStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** Writes gzip without squeezing. */
    private static final class StoringStream extends GZIPOutputStream {

        StoringStream(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }

    /** A beginning, then the same bytes over and over up to a length, then an end: a file that nobody has to store. */
    private static final class Repeated extends InputStream {

        private final byte[] first;
        private final byte[] member;
        private final byte[] last;
        private final long length;
        private long given;

        Repeated(byte[] first, byte[] member, byte[] last, long length) {
            this.first = first;
            this.member = member;
            this.last = last;
            this.length = length;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int available() {
            return given < first.length + length + last.length ? 1 : 0;
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            byte[] part;
            int at;
            long end;
            if (given < first.length) {
                part = first;
                at = (int) given;
                end = first.length;
            } else if (given < first.length + length) {
                part = member;
                at = (int) ((given - first.length) % member.length);
                end = Math.min(member.length, at + first.length + length - given);
            } else {
                part = last;
                at = (int) (given - first.length - length);
                end = last.length;
            }
            int count = (int) Math.min(most, end - at);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(part, at, target, offset, count);
            given += count;
            return count;
        }
    }
}
