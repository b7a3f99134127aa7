package org.tauscope.application;

import java.util.function.Supplier;
import org.tauscope.cards.CardException;

/** Steps whose refusals are about what the user said, not about a mistake of ours. */
final class UserInput {

    private UserInput() {}

    /** Runs a step; an argument that it refuses becomes one clear line. */
    static <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (CardException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new CardException(String.valueOf(e.getMessage()));
        }
    }
}
