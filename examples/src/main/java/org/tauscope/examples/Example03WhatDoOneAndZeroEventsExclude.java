package org.tauscope.examples;

import java.util.List;
import java.util.Locale;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/** What do a few events exclude? Asymptotic formulas fail here; enumerating all outcomes does not. */
public final class Example03WhatDoOneAndZeroEventsExclude {

    private Example03WhatDoOneAndZeroEventsExclude() {}

    /** Prints 95 % CLs limits on the number of signal events. */
    public static void main(String[] arguments) {
        System.out.println("observed   background   limit on the signal (95 % CLs)");
        for (double background : new double[] {0, 0.5, 5.5}) {
            for (int observed : new int[] {0, 1}) {
                CountingModel.Region region = new CountingModel.Region("signal region", background, 0, 0);
                ExactCounting counting = new ExactCounting(new CountingModel(List.of(region), 0));
                System.out.printf(
                        Locale.ROOT,
                        "%8d %12.1f %10.3f%n",
                        observed,
                        background,
                        counting.upperLimit(new double[] {1}, new int[] {observed}, 0.95));
            }
        }
    }
}
