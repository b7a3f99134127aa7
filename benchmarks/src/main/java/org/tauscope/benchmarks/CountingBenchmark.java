package org.tauscope.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.CountingModel.Region;
import org.tauscope.statistics.ExactCounting;

/** Exact CLs with its expected bands for two regions of a few events, five nuisance parameters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountingBenchmark {

    private final ExactCounting counting = new ExactCounting(
            new CountingModel(List.of(new Region("light", 0.8, 0.3, 0.05), new Region("heavy", 2.5, 0.3, 0.05)), 0.1));

    /** One point of a limit curve. */
    @Benchmark
    public double[] observedAndExpected() {
        return counting.observedAndExpectedCls(new double[] {3, 1}, new int[] {1, 0}, new double[] {-2, -1, 0, 1, 2});
    }
}
