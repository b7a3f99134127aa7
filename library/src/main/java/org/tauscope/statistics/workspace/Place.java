package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A value inside a JSON document that knows where it stands: wrong types become errors with a path. */
record Place(JsonNode node, String path) {

    static Place root(JsonNode node) {
        return new Place(node, "");
    }

    DocumentException error(String problem) {
        return new DocumentException(path, problem);
    }

    /** This value as an object whose keys are all known. */
    Place object(Set<String> known) {
        if (!node.isObject()) {
            throw error("found " + kind() + ", expected an object");
        }
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new DocumentException(
                        path + "/" + escaped(key),
                        "unknown key, expected one of "
                                + known.stream().sorted().toList());
            }
        }
        return this;
    }

    /** This value as an object that may hold anything. */
    Place object() {
        if (!node.isObject()) {
            throw error("found " + kind() + ", expected an object");
        }
        return this;
    }

    boolean has(String key) {
        return node.has(key);
    }

    Place get(String key) {
        JsonNode child = node.get(key);
        if (child == null) {
            throw error("key '" + key + "' is missing");
        }
        return new Place(child, path + "/" + escaped(key));
    }

    /** The elements of an array. */
    List<Place> elements() {
        if (!node.isArray()) {
            throw error("found " + kind() + ", expected an array");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Place(node.get(i), path + "/" + i))
                .toList();
    }

    List<Place> atLeastOne() {
        List<Place> elements = elements();
        if (elements.isEmpty()) {
            throw error("the array is empty, expected at least one element");
        }
        return elements;
    }

    String text() {
        if (!node.isString()) {
            throw error("found " + kind() + ", expected a string");
        }
        return node.stringValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw error("found " + kind() + ", expected true or false");
        }
        return node.booleanValue();
    }

    /** A finite number. */
    double number() {
        if (!node.isNumber()) {
            throw error("found " + kind() + ", expected a number");
        }
        double value = node.asDouble();
        if (!Double.isFinite(value)) {
            throw error("found a number beyond the range of a double, expected a finite one");
        }
        return value;
    }

    List<Double> numbers() {
        List<Place> elements = elements();
        List<Double> values = new ArrayList<>(elements.size());
        for (Place element : elements) {
            values.add(element.number());
        }
        return List.copyOf(values);
    }

    private String kind() {
        return node.isNull() ? "null" : node.getNodeType().toString().toLowerCase(Locale.ROOT);
    }

    /** A key as a step of a JSON pointer (RFC 6901, section 3). */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
