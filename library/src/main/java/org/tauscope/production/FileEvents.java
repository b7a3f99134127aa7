package org.tauscope.production;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.EventSource;
import org.tauscope.formats.IncomingParticle;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;

/** An event file that is handed out in chunks, one after the other, to whoever asks next. Memory does not grow with the file. */
public final class FileEvents implements AutoCloseable {

    /** Events that one thread takes at a time. */
    static final int CHUNK = 500;

    private final EventSource source;
    private final GeneratedEvents head = new GeneratedEvents();
    private final List<IncomingParticle> incoming;
    private boolean headTaken;
    private long chunks;
    private boolean ended;

    /**
     * A chunk of events.
     *
     * @param number of the chunk, from 0
     * @param first  number of its first event
     * @param events how many; 0 at the end of the file
     */
    record Chunk(long number, long first, int events) {}

    /**
     * Opens a file and looks at its beginning.
     *
     * @throws CardException where it is no event file or holds no event
     */
    public FileEvents(Path file) {
        source = EventFile.open(file);
        try {
            if (!source.read(head)) {
                throw new CardException(file + ": found no event, expected at least one");
            }
            incoming = source.tally().incoming();
            source.read(head, CHUNK - 1);
        } catch (CardException e) {
            source.close();
            throw e;
        }
    }

    /** What is known about the file; its tally grows while it is read. */
    public EventSource source() {
        return source;
    }

    /** The frame of the events: by the beams that the first event lists, otherwise by the median of what comes out of the first ones. */
    public EventFrame frame(Beams beams, EventFrame.Choice choice) {
        Optional<FourVector> electron = beam(Pdg.ELECTRON);
        Optional<FourVector> positron = beam(-Pdg.ELECTRON);
        if (electron.isPresent() && positron.isPresent()) {
            return EventFrame.of(beams, electron.get().plus(positron.get()), electron, choice);
        }
        return EventFrame.of(beams, medianTotal(), Optional.empty(), choice);
    }

    private Optional<FourVector> beam(int pdg) {
        return incoming.stream()
                .filter(one -> one.pdg() == pdg)
                .map(IncomingParticle::momentum)
                .findFirst();
    }

    private FourVector medianTotal() {
        List<FourVector> totals = new ArrayList<>();
        for (int event = 0; event < head.events(); event++) {
            FourVector sum = new FourVector(0, 0, 0, 0);
            for (int i = head.firstParticle(event); i < head.endParticle(event); i++) {
                if (head.mother()[i] == GeneratedEvents.NO_MOTHER) {
                    sum = sum.plus(new FourVector(head.px()[i], head.py()[i], head.pz()[i], head.energy()[i]));
                }
            }
            totals.add(sum);
        }
        return new FourVector(
                median(totals, FourVector::px),
                median(totals, FourVector::py),
                median(totals, FourVector::pz),
                median(totals, FourVector::energy));
    }

    private static double median(List<FourVector> vectors, ToDoubleFunction<FourVector> component) {
        double[] sorted = vectors.stream().mapToDouble(component).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Fills a batch with the next events of the file. */
    synchronized Chunk next(GeneratedEvents batch) {
        batch.clear();
        if (ended) {
            return new Chunk(chunks, chunks * CHUNK, 0);
        }
        int events;
        if (headTaken) {
            events = source.read(batch, CHUNK);
        } else {
            headTaken = true;
            for (int event = 0; event < head.events(); event++) {
                batch.append(head, event);
            }
            events = head.events();
            head.clear();
        }
        ended = events < CHUNK;
        Chunk chunk = new Chunk(chunks, chunks * CHUNK, events);
        chunks += events > 0 ? 1 : 0;
        return chunk;
    }

    @Override
    public void close() {
        source.close();
    }
}
