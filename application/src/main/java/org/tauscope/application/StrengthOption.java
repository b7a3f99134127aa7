package org.tauscope.application;

import picocli.CommandLine.Option;

/** The tested signal strength. */
final class StrengthOption {

    @Option(
            names = "--test-poi",
            paramLabel = "MU",
            defaultValue = "1.0",
            description = "tested signal strength (default ${DEFAULT-VALUE})")
    private double mu = 1;

    double mu() {
        if (!Double.isFinite(mu)) {
            throw new IllegalArgumentException("--test-poi is " + mu + ", expected a finite number");
        }
        return mu;
    }
}
