package org.tauscope.statistics;

import java.util.Locale;

/** The test statistic of an upper limit, with its asymptotic distribution. */
public enum LimitStatistic {
    /** q_mu: Cowan et al., EPJ C 71 (2011) 1554, eq. 14. */
    Q,
    /** q_mu-tilde, eq. 16: the signal strength is not negative. */
    QTILDE;

    /**
     * Reads {@code q} or {@code qtilde}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static LimitStatistic of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "q" -> Q;
            case "qtilde" -> QTILDE;
            default -> throw new IllegalArgumentException("test statistic is '" + text + "', expected q or qtilde");
        };
    }

    /**
     * The observed statistic in units of the background-only standard deviation, zero for a median observation.
     *
     * @param root       square root of the observed statistic
     * @param asimovRoot square root of its value in the background-only Asimov data
     */
    double deviation(double root, double asimovRoot) {
        if (this == Q || root <= asimovRoot || asimovRoot == 0) {
            return root - asimovRoot;
        }
        return (root * root - asimovRoot * asimovRoot) / (2 * asimovRoot);
    }
}
