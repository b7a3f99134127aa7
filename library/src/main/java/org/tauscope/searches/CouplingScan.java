package org.tauscope.searches;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.tauscope.interpretation.CouplingColumn;

/** A search that tells, mass by mass, which couplings of a model it excludes; one sample per mass serves every coupling. */
public interface CouplingScan {

    /** Short name of the search. */
    String search();

    /** Confidence level of the exclusion. */
    double confidenceLevel();

    /** Samples that all masses share. */
    List<Sample> backgrounds();

    /** Samples of one mass; none where the model does not exist or the search cannot see it. */
    List<Sample> signals(double mass);

    /**
     * The answer at one mass.
     *
     * @param mass        GeV
     * @param couplings   rising
     * @param signals     harvests of {@link #signals}
     * @param backgrounds harvests of {@link #backgrounds}
     * @param pool        computes couplings side by side
     * @throws InterruptedException where the calling thread is interrupted
     */
    CouplingColumn column(
            double mass, double[] couplings, List<Harvest> signals, List<Harvest> backgrounds, ExecutorService pool)
            throws InterruptedException;
}
