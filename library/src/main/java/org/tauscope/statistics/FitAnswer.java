package org.tauscope.statistics;

/** What a fit found: a minimum, or the reason why there is none. */
public sealed interface FitAnswer permits Minimum, NoMinimum {

    /**
     * The minimum.
     *
     * @throws FitException with the reason where there is none
     */
    default Minimum orThrow() {
        return switch (this) {
            case Minimum minimum -> minimum;
            case NoMinimum none -> throw new FitException(none);
        };
    }
}
