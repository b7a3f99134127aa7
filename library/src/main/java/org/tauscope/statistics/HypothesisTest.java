package org.tauscope.statistics;

import java.util.List;

/**
 * The outcome of a test of one signal strength.
 *
 * @param mu              tested value
 * @param statistic       observed value of the test statistic
 * @param asimovStatistic its value in the background-only Asimov data
 * @param clsb            p-value of signal plus background
 * @param clb             p-value of background alone
 * @param cls             their ratio
 * @param expected        CLs expected from background alone at -2, -1, 0, 1, 2 standard deviations
 */
public record HypothesisTest(
        double mu,
        double statistic,
        double asimovStatistic,
        double clsb,
        double clb,
        double cls,
        List<Double> expected) {

    /** Copies the list. */
    public HypothesisTest {
        expected = List.copyOf(expected);
    }
}
