package org.tauscope.generator;

/**
 * Spins of a tau pair: the joint rate is proportional to 1 + B.h- + B.h+ + R_ij h-_i h+_j with the polarimeters of both, on
 * the axes (r, n, k) of {@link SpinCorrelation}. R is symmetric. Refilled from event to event.
 */
final class PairSpins {

    double br;
    double bn;
    double bk;
    double rr;
    double nn;
    double kk;
    double rn;
    double rk;
    double nk;
}
