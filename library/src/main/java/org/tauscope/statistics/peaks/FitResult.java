package org.tauscope.statistics.peaks;

/** What a fit found: a minimum, or the reason why there is none. */
public sealed interface FitResult permits Fitted, NotFitted {

    /**
     * The minimum.
     *
     * @throws IllegalStateException with the reason where there is none
     */
    default Fitted orThrow() {
        return switch (this) {
            case Fitted fitted -> fitted;
            case NotFitted none -> throw new IllegalStateException("the fit did not converge: " + none.outcome());
        };
    }
}
