package org.tauscope.selection.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Functions of one number and of two. */
final class NumberFunction {

    private static final Map<String, DoubleUnaryOperator> OF_ONE = Map.ofEntries(
            Map.entry("sqrt", Math::sqrt),
            Map.entry("abs", Math::abs),
            Map.entry("exp", Math::exp),
            Map.entry("log", Math::log),
            Map.entry("log10", Math::log10),
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("asin", Math::asin),
            Map.entry("acos", Math::acos),
            Map.entry("atan", Math::atan),
            Map.entry("sinh", Math::sinh),
            Map.entry("cosh", Math::cosh),
            Map.entry("tanh", Math::tanh),
            Map.entry("floor", Math::floor),
            Map.entry("ceil", Math::ceil));

    private static final Map<String, DoubleBinaryOperator> OF_TWO =
            Map.of("min", Math::min, "max", Math::max, "hypot", Math::hypot, "atan2", Math::atan2, "pow", Math::pow);

    private NumberFunction() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(OF_ONE.keySet());
        names.addAll(OF_TWO.keySet());
        for (ListFunction function : ListFunction.values()) {
            names.add(function.label());
        }
        names.add("at");
        names.add("if");
        return names.stream().distinct().sorted().toList();
    }

    /** The call of a function; null arguments never come. */
    static Node call(String name, List<Node> arguments, Refusal refusal) {
        int count = arguments.size();
        if (count == 1 && OF_ONE.containsKey(name)) {
            return new Node.Unary(get(OF_ONE, name), arguments.getFirst());
        }
        if (count == 1 && ListFunction.named(name).isPresent()) {
            return new Node.OfList(ListFunction.named(name).get(), arguments.getFirst());
        }
        if (count == 2 && OF_TWO.containsKey(name)) {
            return new Node.Binary(get(OF_TWO, name), arguments.get(0), arguments.get(1));
        }
        if (count == 3 && name.equals("at")) {
            return new Node.Element(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        if (count == 3 && name.equals("if")) {
            return new Node.Choice(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        boolean known = names().contains(name);
        throw refusal.of(
                known ? name + " of " + count + " arguments" : "an unknown function '" + name + "'",
                known ? usage(name) : "one of " + names());
    }

    /** Makes the exception for what stands at the function. */
    @FunctionalInterface
    interface Refusal {
        ExpressionException of(String found, String expected);
    }

    private static String usage(String name) {
        return switch (name) {
            case "at" -> "at(list, place, value where it is too short)";
            case "if" -> "if(condition, value, other value)";
            case "min", "max" -> name + "(list) or " + name + "(a, b)";
            default -> OF_TWO.containsKey(name) ? "two" : "one";
        };
    }

    private static <T> T get(Map<String, T> functions, String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }
}
