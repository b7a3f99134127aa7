package org.tauscope.statistics;

/** A result was asked for that needs a fit which did not converge. */
public final class FitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FitException(NoMinimum none) {
        super("the fit did not converge: " + none.reason() + " (projected gradient " + none.projectedGradient()
                + " after " + none.iterations() + " steps)");
    }
}
