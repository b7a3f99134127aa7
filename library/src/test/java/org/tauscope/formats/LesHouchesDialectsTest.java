package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** What generators put around their events must not matter: the same two events are read out of every dialect. */
class LesHouchesDialectsTest {

    private static final String EVENT = """
        <event>
         3 1 1.5 10 -1 -1
         23 -1 0 0 0 0 0 0 0 10 10 0 9
         15 1 1 1 0 0 0 0 4 5 3 0 9
         -15 1 1 1 0 0 0 0 -4 5 3 0 9
        </event>
        """;
    private static final String INIT = "<init>\n 11 -11 5 5 0 0 0 0 -4 1\n 1 0 1 1\n</init>\n";

    @TempDir
    private Path folder = Path.of("");

    private GeneratedEvents read(String text) throws IOException {
        GeneratedEvents events = new GeneratedEvents();
        try (EventSource source = EventFile.open(Files.writeString(folder.resolve("a.lhe"), text))) {
            while (source.read(events, 10) > 0) {
                assertThat(events.events()).isLessThan(10);
            }
        }
        return events;
    }

    private void requireTwoEvents(String text) throws IOException {
        GeneratedEvents events = read(text);
        assertThat(events.events()).isEqualTo(2);
        assertThat(events.pdg()).startsWith(15, -15, 15, -15);
        assertThat(events.pz()).startsWith(4, -4, 4, -4);
    }

    /** Version 3 lists its weights in the header as elements without content. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header/>\n",
                "<header>text</header>\n",
                "<header>\n<weight id='1' MUR='0.5' />\n<weight id='2'> a </weight>\n</header>\n",
                "<header>\n<generator name='x'/>\n<![CDATA[ a < b && c ]]>\nfree text\n</header>\n",
                "<header type='x'\n  other='y'>\n 1 2 3\n</header>\n",
                "<!-- several\n<event>\nlines -->\n",
                "<?xml-stylesheet href='a'?>\n<my_own-tag a='1'>\ntext\n</my_own-tag>\n",
                "<empty a='1'\n b='2' />\n"
            })
    void whatStandsBeforeTheEventsIsPassedOver(String header) throws IOException {
        requireTwoEvents(
                "<LesHouchesEvents version=\"3.0\">\n" + header + INIT + EVENT + EVENT + "</LesHouchesEvents>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rwgt>\n<wgt id='1'> 1.0e-3 </wgt>\n</rwgt>\n",
                "<rwgt><wgt id='1'> 1.0e-3 </wgt></rwgt>\n",
                "<weights> 1 2\n 3 </weights>\n<scales muf='91' />\n",
                "<scales muf='91'\n mur='91' />   \n",
                "<mgrwt>\n<rscale> 2 0.4E+02</rscale>\n<pdfrwt beam='1'> 1 21 0.1 </pdfrwt>\n</mgrwt>\n",
                "# aMCatNLO 1 5 3\n\n<!-- a\ncomment -->\n"
            })
    void whatFollowsTheParticlesIsPassedOver(String rest) throws IOException {
        String event = EVENT.replace("</event>", rest + "</event>");
        requireTwoEvents("<LesHouchesEvents version=\"3.0\">\n" + INIT + event + event + "</LesHouchesEvents>\n");
    }

    @Test
    void groupsByteOrderMarksAndForeignLineEndsDoNotMatter() throws IOException {
        String plain = "<LesHouchesEvents version=\"3.0\">\n" + INIT + EVENT + EVENT + "</LesHouchesEvents>\n";
        requireTwoEvents("\uFEFF" + plain);
        requireTwoEvents(plain.replace("\n", "\r\n"));
        requireTwoEvents("<?xml version=\"1.0\"?>\n<!DOCTYPE LesHouchesEvents>\n" + plain);
        requireTwoEvents(
                plain.replace(EVENT + EVENT, "<eventgroup nreal=\"2\">\n" + EVENT + "</eventgroup>\n" + EVENT));
    }

    /** A few hundred kilobytes, packed, may hold a header of any length. */
    @Test
    void headerWithoutEndIsRefusedAfterSomeMillionLines() throws IOException {
        Path file = folder.resolve("bomb.lhe.gz");
        byte[] lines = "a\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<LesHouchesEvents version=\"3.0\">\n<header>\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 70; i++) {
                out.write(lines);
            }
        }
        assertThatThrownBy(() -> EventFile.open(file).read(new GeneratedEvents(), 1))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found more than 4000000 lines, expected </header>");
    }
}
