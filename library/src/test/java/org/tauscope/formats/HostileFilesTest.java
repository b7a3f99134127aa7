package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Files that are cut, damaged or malicious end in one clear line, and everything before it is kept. */
class HostileFilesTest {

    private static final String HEPMC3 = """
        HepMC::Version 3.02.05
        HepMC::Asciiv3-START_EVENT_LISTING
        W Default
        E 0 2 5
        U GEV MM
        W 1.5
        P 1 0 11 0 0 5 5 0 4
        P 2 0 -11 0 0 -5 5 0 4
        V -1 0 [1,2]
        P 3 -1 15 0 0 0 10 10 2
        V -2 0 [3] @ 0.3 0 0.1 0.5
        P 4 -2 13 0 3 0 5 4 1
        P 5 -2 -14 0 -3 0 5 4 1
        E 1 1 3
        P 1 0 15 0 0 0 2 2 2
        P 2 1 22 0 0 1 1 0 1
        P 3 1 22 0 0 -1 1 0 1
        HepMC::Asciiv3-END_EVENT_LISTING
        """;
    private static final String HEPMC2 = """
        HepMC::Version 2.06.09
        HepMC::IO_GenEvent-START_EVENT_LISTING
        E 0 -1 -1 -1 -1 0 0 2 10001 10002 0 1 1.5
        N 1 "0"
        U GEV MM
        V -1 0 0 0 0 0 2 1 0
        P 10001 11 0 0 5 5 0 4 0 0 -1 0
        P 10002 -11 0 0 -5 5 0 4 0 0 -1 0
        P 10003 15 0 0 0 10 10 2 0 0 -2 0
        V -2 0 0.3 0 0.1 0.5 0 2 0
        P 10004 13 0 3 0 5 4 1 0 0 0 0
        P 10005 -14 0 -3 0 5 4 1 0 0 0 0
        E 1 -1 -1 -1 -1 0 0 1 0 0 0 0
        V -1 0 0 0 0 0 1 2 0
        P 1 15 0 0 0 2 2 2 0 0 -1 0
        P 2 22 0 0 1 1 0 1 0 0 0 0
        P 3 22 0 0 -1 1 0 1 0 0 0 0
        HepMC::IO_GenEvent-END_EVENT_LISTING
        """;
    private static final String LHE = """
        <LesHouchesEvents version="3.0">
        <header>
        DECAY 15 2.3e-12 # tau
        </header>
        <init>
        11 -11 5 5 0 0 0 0 -4 1
        1 0 1 1
        </init>
        <event>
        5 1 1.5 10 -1 -1
        11 -1 0 0 0 0 0 0 5 5 0 0 9
        -11 -1 0 0 0 0 0 0 -5 5 0 0 9
        15 2 1 2 0 0 0 0 1 10 9.9 0.2 9
        13 1 3 3 0 0 0 3 0.5 5 4 0 9
        -14 1 3 0 0 0 0 -3 0.5 5 4 0 9
        <rwgt>
         <wgt id="1"> 1.5 </wgt>
        </rwgt>
        </event>
        <event npLO=" -1 ">
        1 1 1 10 -1 -1
        22 1 0 0 0 0 0 0 1 1 0 0 9
        # a comment
        </event>
        </LesHouchesEvents>
        """;

    /** Event files refuse early: a reader that trusted a count of 10^9 would ask for a hundred times more. */
    private static final long MOST_BYTES = 64L << 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {HEPMC3, HEPMC2, LHE})
    void wholeFileIsRead(String text) throws IOException {
        GeneratedEvents read = new GeneratedEvents();
        assertThat(read(bytes(text), read)).isEmpty();
        assertThat(read.events()).isEqualTo(2);
        assertThat(read.weight(0)).isEqualTo(1.5);
    }

    /** Cut anywhere, with or without gzip: whole events that stand before the cut are kept, then comes a refusal. */
    @ParameterizedTest
    @ValueSource(strings = {HEPMC3, HEPMC2, LHE})
    void fileCutAtAnyByteKeepsWholeEvents(String text) throws IOException {
        byte[] whole = bytes(text);
        GeneratedEvents expected = new GeneratedEvents();
        read(whole, expected);
        for (int length = 0; length < whole.length - 1; length++) {
            requireWholeEventsThenRefusal(Arrays.copyOf(whole, length), expected);
        }
        byte[] zipped = gzip(whole);
        for (int length = 0; length < zipped.length - 8; length++) {
            requireWholeEventsThenRefusal(Arrays.copyOf(zipped, length), expected);
        }
    }

    private void requireWholeEventsThenRefusal(byte[] file, GeneratedEvents expected) throws IOException {
        GeneratedEvents read = new GeneratedEvents();
        assertThat(read(file, read)).as("cut at " + file.length).isNotEmpty().doesNotContain("\n");
        assertThat(read.events()).isLessThanOrEqualTo(2);
        for (int i = 0; i < read.particles(); i++) {
            assertThat(read.pdg()[i]).isEqualTo(expected.pdg()[i]);
            assertThat(read.energy()[i]).isEqualTo(expected.energy()[i]);
            assertThat(read.z()[i]).isEqualTo(expected.z()[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEPMC3, HEPMC2, LHE})
    void tenThousandDamagedFilesAreRefusedOrReadAsNumbers(String text) throws IOException {
        damage(text, 10_000);
    }

    @Tag("physics")
    @ParameterizedTest
    @ValueSource(strings = {HEPMC3, HEPMC2, LHE})
    void manyMoreDamagedFilesAreRefusedOrReadAsNumbers(String text) throws IOException {
        damage(text, DamagedCopies.count(1_000_000));
    }

    /** Changes, removes or doubles a few bytes or words; asks for finite numbers, sane mothers, and little memory. */
    private void damage(String text, int files) throws IOException {
        byte[] whole = bytes(text);
        String[] words = {"nan", "inf", "-1", "0", "1000000000", "1e308", "2147483648", "[", "]", "@", "\n", "</event>"
        };
        RandomStream random = new RandomStream(4, "damage");
        GeneratedEvents batch = new GeneratedEvents();
        for (int i = 0; i < files; i++) {
            random.at(i, Stage.PROCESS);
            ByteArrayOutputStream damaged = new ByteArrayOutputStream();
            int at = 0;
            for (int change = random.nextInt(3); change >= 0 && at < whole.length; change--) {
                int next = at + random.nextInt(whole.length - at);
                damaged.write(whole, at, next - at);
                at = next;
                switch (random.nextInt(5)) {
                    case 0 -> damaged.write(random.nextInt(256));
                    case 1 -> at = Math.min(whole.length, at + 1 + random.nextInt(40));
                    case 2 -> at = Math.max(0, at - random.nextInt(80));
                    case 3 -> damaged.writeBytes(bytes(" " + words[random.nextInt(words.length)] + " "));
                    default -> {
                        damaged.writeBytes(bytes(words[random.nextInt(words.length)]));
                        at++;
                    }
                }
            }
            damaged.write(whole, Math.min(at, whole.length), Math.max(0, whole.length - at));
            batch.clear();
            byte[] content = damaged.toByteArray();
            long before = allocated();
            String refusal = read(content, batch);
            long most = i < 100 ? MOST_BYTES : 1 << 18;
            assertThat(allocated() - before).as("bytes for file " + i).isLessThan(most);
            assertThat(refusal).doesNotContain("\n");
            requireSane(batch);
        }
    }

    private static void requireSane(GeneratedEvents batch) {
        for (int i = 0; i < batch.particles(); i++) {
            boolean finite = Double.isFinite(batch.px()[i])
                    && Double.isFinite(batch.py()[i])
                    && Double.isFinite(batch.pz()[i])
                    && Double.isFinite(batch.energy()[i])
                    && Double.isFinite(batch.x()[i])
                    && Double.isFinite(batch.y()[i])
                    && Double.isFinite(batch.z()[i])
                    && Double.isFinite(batch.time()[i]);
            assertThat(finite).isTrue();
            assertThat(batch.mother()[i]).isBetween(-1, i - 1);
        }
        for (int event = 0; event < batch.events(); event++) {
            assertThat(Double.isFinite(batch.weight(event))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E 1 1 3                | E 1 1 1000000000           | 18: event 2: found 3 particles and 1 vertices",
                "E 1 1 3                | E 1 1000000000 3           | 18: event 2: found 3 particles and 1 vertices",
                "E 1 1 3                | E 1 1 99999999999999999999 | 14: event 2: found '99999999999999999999'",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 nan 1 1 0 1     | 16: event 2: found 'nan', expected py, a finite"
                        + " number",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 Infinity 1 0 1 | 16: event 2: found 'Infinity', expected pz",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 1e999 1 0 1   | 16: event 2: found '1e999', expected pz",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 0x1p3 1 0 1   | 16: event 2: found '0x1p3', expected pz",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 1e300 1 0 1   | 18: event 2: found momentum 1.0E300 GeV",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 1 1 0         | 16: event 2: found the end of the line",
                "P 2 1 22 0 0 1 1 0 1   | P 2 1 22 0 0 1 1 0 1 1     | 16: event 2: found '1' after the last field",
                "P 2 1 22 0 0 1 1 0 1   | P 2 7 22 0 0 1 1 0 1       | 16: event 2: found a reference to 7",
                "P 2 1 22 0 0 1 1 0 1   | Q 2 1 22 0 0 1 1 0 1       | 16: event 2: found 'Q 2 1 22 0 0 1 1 0 1',"
                        + " expected",
                "E 1 1 3                | E 1 1 3 U GEV CM           | 14: event 2: found 'U' after the last field"
            })
    void damagedLineIsNamedAndTheEventBeforeItKept(String right, String wrong, String message) throws IOException {
        GeneratedEvents read = new GeneratedEvents();
        assertThat(read(bytes(HEPMC3.replace(right, wrong)), read)).contains(":" + message);
        assertThat(read.events()).isEqualTo(1);
        assertThat(read.particles()).isEqualTo(3);
    }

    @Test
    void ownAncestorIsRefused() throws IOException {
        String circle = HEPMC3.replace("E 1 1 3", "E 1 2 3")
                .replace("P 2 1 22", "P 2 3 22")
                .replace("P 3 1 22", "P 3 2 22");
        assertThat(refusal(circle)).contains("event 2: found a gamma that is its own ancestor");
    }

    @Test
    void unitsThatChangeAreRefused() throws IOException {
        GeneratedEvents read = new GeneratedEvents();
        String mixed = HEPMC3.replace("E 1 1 3\n", "E 1 1 3\nU MEV CM\n");
        assertThat(read(bytes(mixed), read))
                .endsWith(":15: event 2: found units MEV CM, expected GEV MM as in the events before");
        assertThat(read.events()).isEqualTo(1);
    }

    @Test
    void damagedLesHouchesLinesAreNamed() throws IOException {
        assertThat(refusal(LHE.replace("13 1 3 3", "13 1 9 9"))).contains("event 1: found mother 9 of particle 4");
        assertThat(refusal(LHE.replace("5 1 1.5", "1000000000 1 1.5")))
                .contains(":16: event 1: found '<rwgt>', expected particle 6 of 1000000000");
        assertThat(refusal(LHE.replace("5 1 1.5", "4 1 1.5"))).contains(":15: event 1: found '-14 1");
        assertThat(refusal(LHE.replace("0.2 9", "-0.2 9"))).contains(":13: event 1: found VTIMUP -0.2");
        assertThat(refusal(LHE.replace("0.2 9", "NaN 9"))).contains(":13: event 1: found 'NaN', expected VTIMUP");
        assertThat(refusal(LHE + "<event>")).contains("after </LesHouchesEvents>");
    }

    /** With VTIMUP = 0.2 mm, p = (0, 0, 1) GeV and m = 9.9 GeV the flight is 0.2/9.9 mm. */
    @Test
    void vtimupIsTheProperDecayLength() throws IOException {
        GeneratedEvents read = new GeneratedEvents();
        read(bytes(LHE), read);
        assertThat(read.z()[1]).isCloseTo(0.2 / 9.9, within(1e-15));
        assertThat(read.time()[1]).isCloseTo(0.2 * 10 / 9.9 / 299.792458, within(1e-15));
    }

    @Test
    void lostFlightIsMentionedWithItsRemedy() throws IOException {
        Path file = folder.resolve("prompt.lhe");
        Files.writeString(file, LHE.replace("0.2 9", "0 9").replace("DECAY 15 2.3e-12", "DECAY 15 1e-15"));
        assertThat(FileSummary.of(file).warnings())
                .anyMatch(line ->
                        line.contains("tau- (PDG 15, with c tau = 197.3 mm)") && line.contains("time_of_flight = 0"));
        Files.writeString(file, LHE.replace("0.2 9", "0 9").replace("15 2 1 2", "9900014 2 1 2"));
        assertThat(FileSummary.of(file).warnings())
                .anyMatch(line -> line.contains("all 1 decays of 9900014 (PDG 9900014, of unknown lifetime)"))
                .anyMatch(line -> line.contains("PDG number 9900014 is unknown: 1 kept"));
        Files.writeString(file, LHE);
        assertThat(FileSummary.of(file).warnings()).isEmpty();
    }

    @Test
    void lineWithoutEndIsRefusedInBoundedMemory() throws IOException {
        Path file = folder.resolve("bomb.gz");
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) '1');
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes("HepMC::Version 3\nHepMC::Asciiv3-START_EVENT_LISTING\nE "));
            for (int i = 0; i < 32; i++) {
                out.write(chunk);
            }
        }
        long before = allocated();
        assertThat(readQuietly(file, new GeneratedEvents())).contains(":3: found a line of more than 1048576 bytes");
        assertThat(allocated() - before).isLessThan(MOST_BYTES);
    }

    @Test
    void eventWithoutEndIsRefusedInBoundedMemory() throws IOException {
        StringBuilder text = new StringBuilder("HepMC::Version 3\nHepMC::Asciiv3-START_EVENT_LISTING\nE 0 0 1000000\n");
        for (int i = 1; i <= 300_000; i++) {
            text.append("P ").append(i).append(" 0 22 0 0 1 1 0 1\n");
        }
        Path file = folder.resolve("long");
        Files.writeString(file, text);
        assertThat(readQuietly(file, new GeneratedEvents())).contains("more than 200000 particles in one event");
    }

    @Test
    void whatIsNoEventFileIsNamed() throws IOException {
        assertThat(refusal("")).contains("found nothing");
        assertThat(refusal("root\0\0\0")).contains("found 'root???', expected an event file");
        assertThat(refusal("HepMC::Version 2\nHepMC::IO_Ascii-START_EVENT_LISTING\n"))
                .contains("IO_GenEvent-START");
        assertThatThrownBy(() -> EventFile.open(folder)).isInstanceOf(CardException.class);
        assertThatThrownBy(() -> EventFile.open(folder.resolve("absent"))).isInstanceOf(CardException.class);
    }

    @Test
    void parquetThatIsNotOursIsRefused() throws IOException {
        Path cut = folder.resolve("cut");
        Files.writeString(cut, "PAR1 and then nothing PAR1");
        assertThat(readQuietly(cut, new GeneratedEvents())).contains("expected a Parquet event file");
        Path file = folder.resolve("a.parquet");
        try (EventSink sink = EventFile.create(file, DisplacedDecays.HEADER)) {
            sink.write(new DisplacedDecays(false).batch(3));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 4; length < whole.length; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThat(readQuietly(cut, new GeneratedEvents()))
                    .contains("expected a Parquet event file")
                    .doesNotContain("\n");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().contains("tauscope-parquet"));
        }
    }

    private String refusal(String text) throws IOException {
        return refusal(bytes(text));
    }

    private String refusal(byte[] content) throws IOException {
        return read(content, new GeneratedEvents());
    }

    private static String read(byte[] content, GeneratedEvents batch) {
        return readQuietly(
                () -> new LineSource("content", new ByteArrayInputStream(content)), Path.of("content"), batch);
    }

    private static String readQuietly(Path file, GeneratedEvents batch) {
        return readQuietly(() -> LineSource.of(file), file, batch);
    }

    /** Reads what can be read; the message of the refusal that ends it, empty for a good file. */
    private static String readQuietly(Supplier<LineSource> lines, Path file, GeneratedEvents batch) {
        try (EventSource source = EventFile.open(lines.get(), file, Defects.REFUSE)) {
            source.read(batch, Integer.MAX_VALUE);
            return "";
        } catch (CardException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
