package org.tauscope.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.TestStatistic;
import org.tauscope.statistics.Toys;
import org.tauscope.statistics.workspace.PyhfDocument;

/**
 * Times of this library for the workspaces that {@code beside_pyhf.py} gives to pyhf, one thread, CPU time of the
 * calling thread after warm-up: lines of {@code workspace,operation,milliseconds,answer}.
 */
public final class StatisticsBesidePyhf {

    private StatisticsBesidePyhf() {}

    /** An operation that answers a number. */
    @FunctionalInterface
    private interface Operation {
        double run();
    }

    /**
     * Measures.
     *
     * @param arguments folder of the reference workspaces
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String name : new String[] {"readme_2bin_shapesys", "bench_50bins", "sbottom_A_1300_205_60"}) {
            String text = Files.readString(folder.resolve(name + ".json"));
            measure(name, HistFactoryModel.compile(PyhfDocument.read(text)), name.startsWith("sbottom"));
        }
        measure("uncorrelated_200bins", HistFactoryModel.compile(PyhfDocument.read(manyBins(200))), false);
    }

    private static void measure(String name, HistFactoryModel model, boolean withToys) {
        print(
                name,
                "fit",
                () -> new Fitter(model, Starts.SEVERAL)
                        .free(model.observed())
                        .orThrow()
                        .twiceNll());
        print(name, "cls", () -> inference(model).test(1).cls());
        print(name, "limit", () -> inference(model).limit(0.95).observed());
        if (withToys) {
            double[] point = new Fitter(model, Starts.SEVERAL)
                    .at(model.observed(), 1)
                    .orThrow()
                    .point();
            Toys toys = new Toys(model, TestStatistic.Q_MU, 1, point, 1);
            print(name, "200 toys", () -> toys.run(0, 200).size());
        }
    }

    private static AsymptoticInference inference(HistFactoryModel model) {
        return new AsymptoticInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SEVERAL);
    }

    private static void print(String name, String what, Operation operation) {
        double answer = 0;
        long end = System.nanoTime() + 4_000_000_000L;
        long runs = 0;
        while (System.nanoTime() < end) {
            answer = operation.run();
            runs++;
        }
        long measured = Math.max(3, runs / 4);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (long r = 0; r < measured; r++) {
            answer = operation.run();
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1e6 / measured;
        System.out.printf(Locale.ROOT, "%s,%s,%.5f,%.10g%n", name, what, milliseconds, answer);
    }

    private static String manyBins(int bins) {
        StringBuilder signal = new StringBuilder();
        StringBuilder background = new StringBuilder();
        StringBuilder error = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (int b = 0; b < bins; b++) {
            String comma = b > 0 ? "," : "";
            signal.append(comma).append(5);
            background.append(comma).append(50 + b % 7);
            error.append(comma).append(5 + b % 3);
            data.append(comma).append(48 + b % 11);
        }
        return """
            {"channels": [{"name": "c", "samples": [
              {"name": "s", "data": [%s], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
              {"name": "b", "data": [%s], "modifiers": [{"name": "u", "type": "shapesys", "data": [%s]}]}]}],
             "observations": [{"name": "c", "data": [%s]}],
             "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}], "version": "1.0.0"}
            """.formatted(signal, background, error, data);
    }
}
