package org.tauscope.selection.expression;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Part of an expression. */
sealed interface Node {

    record Literal(double value) implements Node {}

    /** A column or an observable; its place in the text from 1. */
    record Name(String name, int position) implements Node {}

    record Unary(DoubleUnaryOperator function, Node argument) implements Node {}

    record Binary(DoubleBinaryOperator function, Node left, Node right) implements Node {}

    record OfList(ListFunction function, Node list) implements Node {}

    record Element(Node list, Node place, Node otherwise) implements Node {}

    record Choice(Node condition, Node then, Node otherwise) implements Node {}

    /** The column that it is; {@code columns} gives those it is made of. */
    default Values evaluate(int entries, Function<Name, Values> columns) {
        return switch (this) {
            case Literal literal -> Values.constant(entries, literal.value());
            case Name name -> columns.apply(name);
            case Unary unary -> unary.argument().evaluate(entries, columns).map(unary.function());
            case Binary binary ->
                binary.left()
                        .evaluate(entries, columns)
                        .with(binary.right().evaluate(entries, columns), binary.function());
            case OfList list -> list.function().of(list.list().evaluate(entries, columns));
            case Element element ->
                element.list()
                        .evaluate(entries, columns)
                        .element(
                                element.place().evaluate(entries, columns),
                                element.otherwise().evaluate(entries, columns));
            case Choice choice -> choose(choice, entries, columns);
        };
    }

    private static Values choose(Choice choice, int entries, Function<Name, Values> columns) {
        Values condition = choice.condition().evaluate(entries, columns);
        // What the condition does not choose may well be unknown, so that it must not be multiplied by 0.
        Values then = condition.with(
                choice.then().evaluate(entries, columns), (c, x) -> Double.isNaN(c) || c != 0 ? x + 0 * c : 0);
        Values otherwise = condition.with(
                choice.otherwise().evaluate(entries, columns), (c, x) -> Double.isNaN(c) || c == 0 ? x + 0 * c : 0);
        return then.with(otherwise, Double::sum);
    }
}
