package org.tauscope.application;

import org.tauscope.statistics.LimitStatistic;
import picocli.CommandLine.Option;

/** Which test statistic orders the data. */
final class TestOptions {

    @Option(
            names = "--test-stat",
            paramLabel = "STATISTIC",
            defaultValue = "qtilde",
            description = "q or qtilde (default ${DEFAULT-VALUE})")
    private String statistic = "qtilde";

    LimitStatistic statistic() {
        return LimitStatistic.of(statistic);
    }
}
