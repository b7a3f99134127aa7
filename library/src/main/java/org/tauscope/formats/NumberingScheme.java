package org.tauscope.formats;

/**
 * Tells particles of the Standard Model from new ones by their number alone.
 * Source: Review of Particle Physics, PRD 110 (2024) 030001, section 45, Monte Carlo particle numbering scheme.
 */
final class NumberingScheme {

    private static final int NUCLEUS = 1_000_000_000;

    private NumberingScheme() {}

    /** True for quarks, leptons, bosons, diquarks, hadrons, nuclei and the numbers 81 to 100 of generators. */
    static boolean isStandardModel(int pdg) {
        int n = Math.abs(pdg);
        boolean fundamental = isIn(n, 1, 6) || isIn(n, 11, 16) || isIn(n, 21, 25) || isIn(n, 81, 100);
        return fundamental || isIn(n, NUCLEUS, 2 * NUCLEUS) || isHadron(n);
    }

    private static boolean isIn(int n, int low, int high) {
        return n >= low && n <= high;
    }

    /** Digits n, n_r, n_L, n_q1, n_q2, n_q3, n_J: at least two quarks, u to b, and a spin unless n = n_r = 9. */
    private static boolean isHadron(int n) {
        if (n == 130 || n == 310 || n == 990 || n == 110) {
            return true;
        }
        int spin = n % 10;
        int third = n / 10 % 10;
        int second = n / 100 % 10;
        int first = n / 1000 % 10;
        int orbital = n / 10_000 % 10;
        int family = n / 1_000_000;
        boolean diquark = third == 0 && first >= second;
        boolean quarks = isIn(second, 1, 5) && first <= 5 && (isIn(third, 1, 5) || diquark);
        boolean generatorState = n / 100_000 == 99;
        return (spin > 0 || generatorState) && quarks && orbital <= 3 && (family == 0 || family == 9);
    }
}
