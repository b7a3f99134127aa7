package org.tauscope.selection.expression;

import java.util.Locale;
import java.util.Optional;

/** Functions that make one number of a list. */
enum ListFunction {
    /** Elements of the list. */
    COUNT,
    /** Their sum; 0 for an empty list. */
    SUM,
    /** The smallest; not known for an empty list. */
    MIN,
    /** The largest; not known for an empty list. */
    MAX,
    /** 1 if one of them is true, that is not 0. */
    ANY,
    /** 1 if none of them is false. */
    ALL;

    static Optional<ListFunction> named(String name) {
        for (ListFunction function : values()) {
            if (function.label().equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Values of(Values list) {
        return switch (this) {
            case COUNT -> list.reduce(0, (sum, x) -> sum + 1);
            case SUM -> list.reduce(0, Double::sum);
            case MIN -> list.reduce(Double.POSITIVE_INFINITY, Math::min).map(ListFunction::known);
            case MAX -> list.reduce(Double.NEGATIVE_INFINITY, Math::max).map(ListFunction::known);
            case ANY -> list.reduce(0, Logic::or);
            case ALL -> list.reduce(1, Logic::and);
        };
    }

    private static double known(double extreme) {
        return Double.isInfinite(extreme) ? Double.NaN : extreme;
    }
}
