package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/** Draws one of several things in the ratio of their fractions. */
final class Fractions {

    private final double[] cumulative;

    /** Of these fractions, none negative; they need not sum to one. The search is fast when large ones stand first. */
    Fractions(double... fractions) {
        cumulative = fractions.clone();
        for (int i = 0; i < cumulative.length; i++) {
            if (!(cumulative[i] >= 0)) {
                throw new IllegalArgumentException("fraction " + i + ": " + cumulative[i] + " must be >= 0");
            }
            cumulative[i] += i > 0 ? cumulative[i - 1] : 0;
        }
    }

    /** Index of the thing drawn. Uses no random number where there is no choice. */
    int draw(RandomStream random) {
        int last = cumulative.length - 1;
        if (last == 0) {
            return 0;
        }
        double u = random.nextDouble() * cumulative[last];
        int choice = 0;
        while (cumulative[choice] <= u && choice < last) {
            choice++;
        }
        return choice;
    }
}
