package org.tauscope.production;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.EventSink;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.ProcessSample;
import org.tauscope.generator.TrackCuts;
import org.tauscope.random.RandomStream;
import org.tauscope.searches.SideBySide;

/**
 * Generates a sample into a file: chunks of events over threads, written in the order of the events. The bytes do not
 * depend on the number of threads.
 *
 * @param seed    seed of the run
 * @param threads number of threads, 1 to 1024
 */
public record EventProduction(long seed, int threads) {

    /** Events that one thread takes at a time; part of the bytes of gzipped files. */
    private static final int CHUNK = 1000;

    /** Checks the number of threads. */
    public EventProduction {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads: found " + threads + ", expected 1 to 1024");
        }
    }

    /**
     * Counts how many events must be tried for a number to be kept. Without cuts these are the same, and nothing is generated.
     *
     * @throws CardException where the cuts keep none of a million
     */
    public Acceptance acceptance(ProcessSample sample, long events) throws InterruptedException {
        if (sample.cuts().isEmpty()) {
            return new Acceptance(events, events, 1, 0);
        }
        TrackCuts cuts = sample.cuts().get();
        AcceptanceCount count = new AcceptanceCount(cuts, events);
        run(sample, Long.MAX_VALUE, () -> batch -> () -> count.add(batch), count::isDone, done -> {});
        return count.result();
    }

    /**
     * Generates events and writes those that the cuts keep, with the numbers they were tried under.
     *
     * @param tried    how many to generate
     * @param progress told after each chunk how many more are done
     */
    public void write(ProcessSample sample, long tried, EventSink sink, LongConsumer progress)
            throws InterruptedException {
        Supplier<Function<GeneratedEvents, Runnable>> work = sample.cuts().isEmpty()
                ? sink::preparation
                : () -> {
                    Function<GeneratedEvents, Runnable> writing = sink.preparation();
                    GeneratedEvents kept = new GeneratedEvents();
                    TrackCuts cuts = sample.cuts().get();
                    return batch -> {
                        kept.clear();
                        for (int event = 0; event < batch.events(); event++) {
                            if (cuts.keeps(batch, event)) {
                                kept.append(batch, event);
                            }
                        }
                        return writing.apply(kept);
                    };
                };
        run(sample, tried, work, () -> false, progress);
    }

    /** Runs chunks until there are no more or somebody has enough; what the work returns runs in the order of the chunks. */
    private void run(
            ProcessSample sample,
            long events,
            Supplier<Function<GeneratedEvents, Runnable>> work,
            BooleanSupplier enough,
            LongConsumer progress)
            throws InterruptedException {
        long chunks = events == 0 ? 0 : (events - 1) / CHUNK + 1;
        AtomicLong next = new AtomicLong();
        Turns turns = new Turns();
        Callable<Boolean> worker = () -> {
            try {
                EventGenerator generator = sample.generators().get();
                Function<GeneratedEvents, Runnable> own = work.get();
                RandomStream random = new RandomStream(seed, sample.name());
                GeneratedEvents batch = new GeneratedEvents();
                long chunk;
                while ((chunk = next.getAndIncrement()) < chunks) {
                    long first = chunk * CHUNK;
                    int count = (int) Math.min(CHUNK, events - first);
                    batch.clear();
                    for (int event = 0; event < count; event++) {
                        generator.generate(first + event, random, batch);
                    }
                    Runnable last = own.apply(batch);
                    if (!turns.take(chunk, last, enough)) {
                        break;
                    }
                    progress.accept(count);
                }
                return true;
            } catch (RuntimeException | Error | InterruptedException e) {
                turns.end();
                throw e;
            }
        };
        int workers = (int) Math.min(threads, chunks);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
        try {
            SideBySide.all(Collections.nCopies(workers, worker), pool);
        } finally {
            pool.shutdownNow();
        }
    }
}
