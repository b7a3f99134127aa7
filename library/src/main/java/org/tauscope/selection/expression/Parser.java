package org.tauscope.selection.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.tauscope.cards.NearestName;

/** Reads an expression; every method reads one level of precedence, lowest first. */
final class Parser {

    private static final int LONGEST = 2000;
    private static final int MOST_LEVELS = 100;

    private final String text;
    private final Tokens tokens;
    private int level;

    private Parser(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    static Node parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(
                    "an expression of " + text.length() + " characters", "at most " + LONGEST + " characters");
        }
        Parser parser = new Parser(text);
        Node node = parser.disjunction();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.refuse(parser.tokens.comparison() ? "'and' between two comparisons" : "an operator");
        }
        return node;
    }

    private Node disjunction() {
        if (++level > MOST_LEVELS) {
            throw tokens.refuse("at most " + MOST_LEVELS + " levels of parentheses");
        }
        Node left = conjunction();
        while (tokens.take("or", "||") != null) {
            left = new Node.Binary(Logic::or, left, conjunction());
        }
        level--;
        return left;
    }

    private Node conjunction() {
        Node left = negation();
        while (tokens.take("and", "&&") != null) {
            left = new Node.Binary(Logic::and, left, negation());
        }
        return left;
    }

    private Node negation() {
        int negations = 0;
        while (tokens.take("not", "!") != null) {
            negations++;
        }
        Node node = comparison();
        for (int i = 0; i < Math.min(negations, 2 - negations % 2); i++) {
            node = new Node.Unary(Logic::not, node);
        }
        return node;
    }

    private Node comparison() {
        Node left = sum();
        String operator = tokens.take("<=", ">=", "==", "!=", "<", ">");
        return operator == null ? left : new Node.Binary((a, b) -> Logic.compare(operator, a, b), left, sum());
    }

    private Node sum() {
        Node left = product();
        for (String operator = tokens.take("+", "-"); operator != null; operator = tokens.take("+", "-")) {
            DoubleBinaryOperator function = operator.equals("+") ? Double::sum : (a, b) -> a - b;
            left = new Node.Binary(function, left, product());
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        for (String operator = tokens.take("*", "/"); operator != null; operator = tokens.take("*", "/")) {
            DoubleBinaryOperator function = operator.equals("*") ? (a, b) -> a * b : (a, b) -> a / b;
            left = new Node.Binary(function, left, signed());
        }
        return left;
    }

    /** A sign binds less than a power, as in -x^2. */
    private Node signed() {
        boolean negative = false;
        for (String sign = tokens.take("-", "+"); sign != null; sign = tokens.take("-", "+")) {
            negative ^= sign.equals("-");
        }
        Node power = power();
        return negative ? new Node.Unary(x -> -x, power) : power;
    }

    /** Powers are read from the right, 2^3^2 is 2^9; an exponent may have a sign. */
    private Node power() {
        List<Node> chain = new ArrayList<>();
        List<Boolean> negative = new ArrayList<>();
        chain.add(atom());
        while (tokens.take("^", "**") != null) {
            negative.add(tokens.take("-") != null);
            chain.add(atom());
        }
        Node result = chain.removeLast();
        while (!chain.isEmpty()) {
            boolean sign = negative.removeLast();
            Node exponent = sign ? new Node.Unary(x -> -x, result) : result;
            result = new Node.Binary(Math::pow, chain.removeLast(), exponent);
        }
        return result;
    }

    private Node atom() {
        if (tokens.take("(") != null) {
            Node inner = disjunction();
            close();
            return inner;
        }
        if (tokens.number()) {
            return new Node.Literal(tokens.takeNumber());
        }
        int position = tokens.position();
        boolean quoted = tokens.quoted();
        String name = tokens.takeName();
        if (name == null) {
            throw tokens.refuse("a number, a name, a function or '('");
        }
        if (!quoted && tokens.take("(") != null) {
            List<Node> arguments = new ArrayList<>();
            do {
                arguments.add(disjunction());
            } while (tokens.take(",") != null);
            close();
            return NumberFunction.call(
                    name,
                    arguments,
                    (found, expected) -> new ExpressionException(
                            text, position, found, expected + NearestName.hint(name, NumberFunction.names())));
        }
        return name.equals("pi") && !quoted ? new Node.Literal(Math.PI) : new Node.Name(name, position);
    }

    private void close() {
        if (tokens.take(")") == null) {
            throw tokens.refuse("')'");
        }
    }
}
