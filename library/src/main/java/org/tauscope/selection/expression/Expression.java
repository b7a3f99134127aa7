package org.tauscope.selection.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tauscope.cards.NearestName;

/**
 * Arithmetic of columns: {@code sqrt(px^2 + py^2) > 0.5 and count(pt) == 2}.
 *
 * <p>From weakest to strongest: {@code or}, {@code and}, {@code not}, comparisons, {@code + -}, {@code * /}, signs,
 * {@code ^}. Truth is 1 or 0. A column with lists goes element by element, single numbers with all elements; {@code count},
 * {@code sum}, {@code min}, {@code max}, {@code any}, {@code all} and {@code at} make one number of a list. A name with
 * other characters than letters, digits, {@code _} and {@code .} stands between backquotes.
 */
public final class Expression {

    private final String text;
    private final Node root;
    private final Map<String, Integer> names = new LinkedHashMap<>();

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
        collect(root);
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionException naming the character where it cannot be understood
     */
    public static Expression parse(String text) {
        return new Expression(text, Parser.parse(text));
    }

    private void collect(Node top) {
        Deque<Node> left = new ArrayDeque<>();
        left.push(top);
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case Node.Literal _ -> {}
                case Node.Name name -> names.putIfAbsent(name.name(), name.position());
                case Node.Unary unary -> left.push(unary.argument());
                case Node.Binary binary -> left.addAll(Arrays.asList(binary.left(), binary.right()));
                case Node.OfList list -> left.push(list.list());
                case Node.Element element ->
                    left.addAll(Arrays.asList(element.list(), element.place(), element.otherwise()));
                case Node.Choice choice ->
                    left.addAll(Arrays.asList(choice.condition(), choice.then(), choice.otherwise()));
            }
        }
    }

    /** Names of the columns it is made of. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /**
     * Refuses names that are not known.
     *
     * @param known names that may stand in it
     * @param what  says what they are: "a column of FILE"
     */
    public void requireNames(Collection<String> known, String what) {
        names.forEach((name, position) -> {
            if (!known.contains(name)) {
                throw new ExpressionException(
                        text, position, "an unknown name '" + name + "'", what + NearestName.hint(name, known));
            }
        });
    }

    /**
     * The column that it is.
     *
     * @param entries of the columns
     * @param columns gives a column by its name
     * @throws ExpressionException where lists do not suit
     */
    public Values evaluate(int entries, Function<String, Values> columns) {
        try {
            return root.evaluate(entries, name -> columns.apply(name.name()));
        } catch (ExpressionException e) {
            throw new ExpressionException(e.found() + " in '" + text + "'", e.expected());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
