package org.tauscope.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.EventSink;
import org.tauscope.formats.EventSource;
import org.tauscope.formats.SampleHeader;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.ProcessSample;
import org.tauscope.random.RandomStream;

/**
 * Events per second of processor time of one thread, which other work on the machine changes little, and bytes allocated
 * per event: of generating each process, and of generating, writing and reading tau pairs in each format. Prints lines of
 * {@code what,events per second,bytes per event}.
 */
public final class GeneratorRates {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final int CHUNK = 1000;
    private static final Set<BenchmarkedProcess> SLOW =
            EnumSet.of(BenchmarkedProcess.MUONS_TAUS, BenchmarkedProcess.FOUR_MUONS, BenchmarkedProcess.FOUR_TAUS);

    private GeneratorRates() {}

    /** Work on some events. */
    @FunctionalInterface
    private interface Work {
        void run(int events);
    }

    /**
     * Measures.
     *
     * @param arguments {@code formats} for the formats only, {@code processes} for the processes only; both otherwise
     */
    public static void main(String[] arguments) throws IOException {
        String only = arguments.length > 0 ? arguments[0] : "";
        if (!only.equals("formats")) {
            for (BenchmarkedProcess process : BenchmarkedProcess.values()) {
                EventGenerator generator = process.sample().generators().get();
                RandomStream random = new RandomStream(1, process.name());
                GeneratedEvents batch = new GeneratedEvents();
                boolean slow = SLOW.contains(process);
                print(process.name(), slow ? 10_000 : 100_000, events -> generate(generator, random, batch, 0, events));
            }
        }
        if (!only.equals("processes")) {
            for (String ending : new String[] {"hepmc3", "hepmc3.gz", "lhe", "lhe.gz", "parquet"}) {
                formats(ending);
            }
        }
    }

    private static void generate(
            EventGenerator generator, RandomStream random, GeneratedEvents batch, int first, int events) {
        for (int event = first; event < first + events; event++) {
            if (event % CHUNK == 0) {
                batch.clear();
            }
            generator.generate(event, random, batch);
        }
    }

    private static void formats(String ending) throws IOException {
        ProcessSample sample = BenchmarkedProcess.TAU_PAIRS.sample();
        EventGenerator generator = sample.generators().get();
        RandomStream random = new RandomStream(1, sample.name());
        GeneratedEvents batch = new GeneratedEvents();
        Path folder = Files.createTempDirectory("tauscope-rates-");
        Path file = folder.resolve("a." + ending);
        SampleHeader header = new SampleHeader(sample.title(), sample.beams(), sample.crossSection());
        print("generate and write " + ending, 10_000, events -> {
            try (EventSink sink = EventFile.create(file, header)) {
                Function<GeneratedEvents, Runnable> preparation = sink.preparation();
                for (int first = 0; first < events; first += CHUNK) {
                    generate(generator, random, batch, first, CHUNK);
                    preparation.apply(batch).run();
                }
            }
        });
        print("read " + ending, 10_000, events -> {
            try (EventSource source = EventFile.open(file)) {
                do {
                    batch.clear();
                } while (source.read(batch, CHUNK) > 0);
            }
        });
        System.out.printf(Locale.ROOT, "size of an event in %s,%d bytes,%n", ending, Files.size(file) / 10_000);
        Files.delete(file);
        Files.delete(folder);
    }

    private static void print(String what, int events, Work work) {
        double best = 0;
        double bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long before = THREADS.getCurrentThreadCpuTime();
            work.run(events);
            best = Math.max(best, events / ((THREADS.getCurrentThreadCpuTime() - before) * 1e-9));
            bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / events;
        }
        System.out.printf(Locale.ROOT, "%s,%.0f,%.3f%n", what, best, bytes);
    }
}
