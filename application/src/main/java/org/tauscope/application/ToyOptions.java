package org.tauscope.application;

import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.ToyInference;
import picocli.CommandLine.Option;

/** How many toys, and which. */
final class ToyOptions {

    @Option(
            names = "--ntoys",
            paramLabel = "N",
            defaultValue = "2000",
            description = "toys per hypothesis and strength, at least 100 (default ${DEFAULT-VALUE})")
    private int number = 2000;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "seed of the toys (default ${DEFAULT-VALUE})")
    private long seed = 1;

    int number() {
        return number;
    }

    long seed() {
        return seed;
    }

    ToyInference inference(HistFactoryModel model, TestOptions test, WorkspaceInput input) {
        return new ToyInference(model, model.observed(), test.statistic(), input.starts(), seed, number);
    }
}
