package org.tauscope.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchResult;

/**
 * Runs the samples of a search over threads. The harvest of a sample is the sum of its chunks in the order of the
 * events: identical for any number of threads.
 *
 * @param seed    seed of the run
 * @param threads number of threads, 1 to 1024
 */
public record Production(long seed, int threads) {

    /** Events that one thread takes at a time. */
    private static final int CHUNK = 2000;

    /** Told after each chunk how far the production has come; called from its threads. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Reports that more events are done.
         *
         * @param sample name of the sample that they belong to
         * @param events how many
         */
        void done(String sample, long events);
    }

    /** Checks the number of threads. */
    public Production {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads: found " + threads + ", expected 1 to 1024");
        }
    }

    /**
     * Runs a search: its samples one after the other, each over all threads, then its conclusion.
     *
     * @throws InterruptedException where the calling thread is interrupted; running chunks are abandoned
     */
    public SearchResult run(PreparedSearch search, Progress progress) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Harvest> harvests = new ArrayList<>();
            for (Sample sample : search.samples()) {
                harvests.add(run(sample, pool, events -> progress.done(sample.name(), events)));
            }
            return search.conclude(List.copyOf(harvests), pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private Harvest run(Sample sample, ExecutorService pool, LongConsumer progress) throws InterruptedException {
        int chunks = Math.toIntExact((sample.events() + CHUNK - 1) / CHUNK);
        AtomicReferenceArray<Harvest> parts = new AtomicReferenceArray<>(chunks);
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            Sample.Chain chain = sample.chain().get();
            int chunk;
            while ((chunk = next.getAndIncrement()) < chunks
                    && !Thread.currentThread().isInterrupted()) {
                long first = (long) chunk * CHUNK;
                int count = (int) Math.min(CHUNK, sample.events() - first);
                parts.set(chunk, chain.run(seed, first, count));
                progress.accept(count);
            }
            return chunk;
        };
        for (Future<Integer> finished : pool.invokeAll(Collections.nCopies(Math.min(threads, chunks), worker))) {
            await(finished);
        }
        Harvest sum = parts.get(0);
        for (int chunk = 1; chunk < chunks; chunk++) {
            sum.append(parts.get(chunk));
        }
        return sum;
    }

    private static void await(Future<Integer> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
