package org.tauscope.statistics.workspace;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Patch, RFC 6902: add, remove, replace, move, copy and test. */
public final class JsonPatch {

    private JsonPatch() {}

    /**
     * Applies a patch.
     *
     * @param document left as it is
     * @param patch    an array of operations
     * @return the patched copy
     * @throws DocumentException with the place in the patch where an operation cannot be applied
     */
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        JsonNode result = document.deepCopy();
        for (Place operation : Place.root(patch).elements()) {
            operation.object(Set.of("op", "path", "value", "from"));
            List<String> path = steps(operation.get("path"));
            String name = operation.get("op").text();
            try {
                result = switch (name) {
                    case "add" ->
                        add(result, path, operation.get("value").node().deepCopy());
                    case "remove" -> remove(result, path);
                    case "replace" -> {
                        find(result, path);
                        yield path.isEmpty()
                                ? operation.get("value").node().deepCopy()
                                : add(
                                        remove(result, path),
                                        path,
                                        operation.get("value").node().deepCopy());
                    }
                    case "move" -> {
                        List<String> from = steps(operation.get("from"));
                        if (path.size() > from.size()
                                && path.subList(0, from.size()).equals(from)) {
                            throw new IllegalArgumentException("a value cannot move into itself");
                        }
                        JsonNode moved = find(result, from);
                        yield add(remove(result, from), path, moved);
                    }
                    case "copy" ->
                        add(
                                result,
                                path,
                                find(result, steps(operation.get("from"))).deepCopy());
                    case "test" -> test(result, path, operation.get("value").node());
                    default ->
                        throw operation
                                .get("op")
                                .error("found '" + name + "', expected add, remove, replace, move, copy or test");
                };
            } catch (DocumentException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw operation.error(name + " " + operation.get("path").text() + ": " + e.getMessage());
            }
        }
        return result;
    }

    private static List<String> steps(Place pointer) {
        String text = pointer.text();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.startsWith("/")) {
            throw pointer.error("found '" + text + "', expected a JSON pointer that starts with /");
        }
        return List.of(text.substring(1).split("/", -1)).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static JsonNode find(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = child(node, step);
        }
        return node;
    }

    private static JsonNode child(JsonNode node, String step) {
        JsonNode child = null;
        if (node instanceof ObjectNode object) {
            child = object.get(step);
        } else if (node instanceof ArrayNode array) {
            child = array.get(index(step, array.size() - 1));
        }
        if (child == null) {
            throw new IllegalArgumentException("there is no '" + step + "'");
        }
        return child;
    }

    private static int index(String step, int largest) {
        if (!step.matches("0|[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("'" + step + "' is no index");
        }
        int index = Integer.parseInt(step);
        if (index > largest) {
            throw new IllegalArgumentException("index " + index + " is beyond " + largest);
        }
        return index;
    }

    private static JsonNode add(JsonNode root, List<String> path, JsonNode value) {
        if (path.isEmpty()) {
            return value;
        }
        JsonNode parent = find(root, path.subList(0, path.size() - 1));
        String last = path.getLast();
        switch (parent) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode array -> array.insert(last.equals("-") ? array.size() : index(last, array.size()), value);
            default -> throw new IllegalArgumentException("the parent is neither object nor array");
        }
        return root;
    }

    private static JsonNode remove(JsonNode root, List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the whole document cannot be removed");
        }
        find(root, path);
        JsonNode parent = find(root, path.subList(0, path.size() - 1));
        switch (parent) {
            case ObjectNode object -> object.remove(path.getLast());
            case ArrayNode array -> array.remove(index(path.getLast(), array.size() - 1));
            default -> throw new IllegalArgumentException("the parent is neither object nor array");
        }
        return root;
    }

    private static JsonNode test(JsonNode root, List<String> path, JsonNode value) {
        JsonNode found = find(root, path);
        if (!CanonicalJson.sameValue(found, value)) {
            throw new IllegalArgumentException("found another value than the test expects");
        }
        return root;
    }
}
