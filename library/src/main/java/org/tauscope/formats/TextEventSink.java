package org.tauscope.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** Writes a text format, gzipped where the name of the file ends in {@code .gz}. */
final class TextEventSink implements EventSink {

    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final Supplier<EventText> texts;
    private final boolean gzip;
    private final OutputStream stream;
    private final EventText format;
    private final TextOut waiting = new TextOut();

    /** @param texts makes the text of events, one for each thread */
    TextEventSink(Path file, Supplier<EventText> texts) {
        this.file = file;
        this.texts = texts;
        gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try {
            stream = Files.newOutputStream(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
        format = texts.get();
        format.begin(waiting);
    }

    @Override
    public void write(GeneratedEvents batch) {
        for (int event = 0; event < batch.events(); event++) {
            format.write(batch, event, waiting);
            if (waiting.length() >= CHUNK) {
                append(waiting.take(gzip));
            }
        }
    }

    @Override
    public Function<GeneratedEvents, Runnable> preparation() {
        EventText own = texts.get();
        TextOut text = new TextOut();
        return batch -> {
            for (int event = 0; event < batch.events(); event++) {
                own.write(batch, event, text);
            }
            byte[] bytes = text.take(gzip);
            return () -> {
                append(waiting.take(gzip));
                append(bytes);
            };
        };
    }

    private void append(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        format.end(waiting);
        append(waiting.take(gzip));
        try {
            stream.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CardException unwritable(IOException e) {
        return new CardException(file + ": cannot be written (" + e + ")");
    }
}
