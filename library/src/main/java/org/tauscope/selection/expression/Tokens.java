package org.tauscope.selection.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words and signs of an expression, one after the other. */
final class Tokens {

    private static final Pattern NEXT = Pattern.compile(
            "\\s*(?:"
                    + "(?<number>(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.]))"
                    + "|(?<name>[A-Za-z_][A-Za-z0-9_.]*)"
                    + "|`(?<quoted>[^`]+)`"
                    + "|(?<sign>\\|\\||&&|<=|>=|==|!=|\\*\\*|[-+*/^<>!(),])"
                    + "|(?<end>$)"
                    + "|(?<other>.))",
            Pattern.DOTALL);

    private final String text;
    private final Matcher matcher;
    private int position;

    Tokens(String text) {
        this.text = text;
        this.matcher = NEXT.matcher(text);
        next();
    }

    private void next() {
        if (!matcher.find() || matcher.group("other") != null) {
            position = matcher.end();
            throw refuse("a number, a name, an operator or parentheses");
        }
        int end = matcher.end();
        position = 1 + end - matcher.group().strip().length();
    }

    boolean atEnd() {
        return matcher.group("end") != null;
    }

    /** Place of the present token in the text, from 1. */
    int position() {
        return position;
    }

    boolean comparison() {
        String sign = matcher.group("sign");
        return sign != null && sign.matches("[<>=!]=?");
    }

    boolean number() {
        return matcher.group("number") != null;
    }

    boolean quoted() {
        return matcher.group("quoted") != null;
    }

    double takeNumber() {
        double value = Double.parseDouble(matcher.group("number"));
        if (Double.isInfinite(value)) {
            throw refuse("a finite number");
        }
        next();
        return value;
    }

    @Nullable
    String takeName() {
        String name = quoted() ? matcher.group("quoted") : matcher.group("name");
        if (name == null || (!quoted() && name.matches("and|or|not"))) {
            return null;
        }
        next();
        return name;
    }

    /** One of the signs or words, if it stands here; null otherwise. */
    @Nullable
    String take(String... wanted) {
        String found = matcher.group("sign") == null ? matcher.group("name") : matcher.group("sign");
        for (String one : wanted) {
            if (one.equals(found)) {
                next();
                return one;
            }
        }
        return null;
    }

    ExpressionException refuse(String expected) {
        String rest = text.substring(Math.min(text.length(), Math.max(0, position - 1)))
                .strip();
        String found = rest.isEmpty() ? "the end" : "'" + rest.charAt(0) + "'";
        return new ExpressionException(text, position, found, expected);
    }
}
