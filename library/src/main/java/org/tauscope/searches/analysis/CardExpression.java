package org.tauscope.searches.analysis;

import java.util.Collection;
import java.util.function.Function;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.selection.expression.Expression;
import org.tauscope.selection.expression.ExpressionException;
import org.tauscope.selection.expression.Values;

/**
 * An expression and where it stands in its card, so that whatever is wrong with it is told with file, line and key.
 *
 * @param name what it is called
 */
record CardExpression(String name, Card card, String key, Expression expression) {

    static CardExpression read(String name, Card card, String key) {
        String text = card.text(key);
        try {
            return new CardExpression(name, card, key, Expression.parse(text));
        } catch (ExpressionException e) {
            throw card.refuse(key, e.found(), e.expected());
        }
    }

    void requireNames(Collection<String> known, String what) {
        try {
            expression.requireNames(known, what);
        } catch (ExpressionException e) {
            throw refuse(e);
        }
    }

    /** One number for each entry. */
    double[] numbers(int entries, Function<String, Values> columns) {
        Values values = values(entries, columns);
        if (values.offsets() != null) {
            throw card.refuse(
                    key,
                    "a list for each entry in '" + expression + "'",
                    "one number: count, sum, min, max, any, all or at(list, place, otherwise)");
        }
        return values.numbers();
    }

    Values values(int entries, Function<String, Values> columns) {
        try {
            return expression.evaluate(entries, columns);
        } catch (ExpressionException e) {
            throw refuse(e);
        }
    }

    private CardException refuse(ExpressionException e) {
        return card.refuse(key, e.found(), e.expected());
    }
}
