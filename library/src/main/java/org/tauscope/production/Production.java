package org.tauscope.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.SideBySide;

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

    /** Parts of a sample that can be run again on their own: chunk number modulo this. */
    static final int PARTS = 100;

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
     * Runs a search: its samples, then its conclusion.
     *
     * @throws InterruptedException where the calling thread is interrupted; running chunks are abandoned
     */
    public SearchResult run(PreparedSearch search, Progress progress) throws InterruptedException {
        return conclude(search, produce(search, progress));
    }

    /**
     * Runs the samples of a search one after the other, each over all threads.
     *
     * @return what each gave
     * @throws InterruptedException where the calling thread is interrupted; running chunks are abandoned
     */
    public List<Produced> produce(PreparedSearch search, Progress progress) throws InterruptedException {
        return produce(search.samples(), progress);
    }

    /**
     * Runs samples one after the other, each over all threads.
     *
     * @return what each gave
     * @throws InterruptedException where the calling thread is interrupted; running chunks are abandoned
     */
    public List<Produced> produce(List<Sample> samples, Progress progress) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Produced> produced = new ArrayList<>();
            for (Sample sample : samples) {
                produced.add(run(sample, pool, events -> progress.done(sample.name(), events)));
            }
            return List.copyOf(produced);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Draws the conclusion from samples that were produced, for this search or for one with the same samples.
     *
     * @throws InterruptedException where the calling thread is interrupted
     */
    public SearchResult conclude(PreparedSearch search, List<Produced> produced) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return search.conclude(produced.stream().map(Produced::harvest).toList(), pool);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs one part in a hundred of a sample again.
     *
     * @param part from 0 to 99
     * @return the fingerprint that {@link Produced#parts()} has for this part; empty text where the sample is too small
     *     to have it
     */
    public String part(Sample sample, int part) {
        PartFingerprint fingerprint = new PartFingerprint();
        Sample.Chain chain = sample.chain().get();
        for (int chunk = part; chunk < chunks(sample); chunk += PARTS) {
            fingerprint.add(run(sample, chain, chunk));
        }
        return fingerprint.text();
    }

    private Harvest run(Sample sample, Sample.Chain chain, int chunk) {
        long first = (long) chunk * CHUNK;
        return chain.run(seed, first, (int) Math.min(CHUNK, sample.events() - first));
    }

    private static int chunks(Sample sample) {
        return Math.toIntExact((sample.events() + CHUNK - 1) / CHUNK);
    }

    private Produced run(Sample sample, ExecutorService pool, LongConsumer progress) throws InterruptedException {
        int chunks = chunks(sample);
        AtomicReferenceArray<Harvest> parts = new AtomicReferenceArray<>(chunks);
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            Sample.Chain chain = sample.chain().get();
            int chunk;
            while ((chunk = next.getAndIncrement()) < chunks
                    && !Thread.currentThread().isInterrupted()) {
                Harvest harvest = run(sample, chain, chunk);
                parts.set(chunk, harvest);
                progress.accept(harvest.events());
            }
            return chunk;
        };
        SideBySide.all(Collections.nCopies(Math.min(threads, chunks), worker), pool);
        return Produced.of(sample, parts);
    }
}
