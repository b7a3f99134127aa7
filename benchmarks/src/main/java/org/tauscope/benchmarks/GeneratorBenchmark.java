package org.tauscope.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.random.RandomStream;

/**
 * Events per second and process on one thread; with {@code -prof gc} also the bytes that each event allocates
 * ({@code gc.alloc.rate.norm}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class GeneratorBenchmark {

    private static final int EVENTS = 1000;

    @Param
    private BenchmarkedProcess process = BenchmarkedProcess.TAU_PAIRS;

    private EventGenerator generator = (event, random, out) -> {};
    private final RandomStream random = new RandomStream(1, "benchmark");
    private final GeneratedEvents batch = new GeneratedEvents();
    private long next;

    /** Makes the generator. */
    @Setup
    public void prepare() {
        generator = process.sample().generators().get();
    }

    /** A thousand events into a batch that is reused. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int events() {
        batch.clear();
        for (int i = 0; i < EVENTS; i++) {
            generator.generate(next++, random, batch);
        }
        return batch.particles();
    }
}
