package org.tauscope.selection.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tauscope.cards.CardException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a model in XGBoost's JSON (its documentation, "Introduction to Model IO", schema version 3.0): boosted trees with
 * numeric splits and the objective {@code multi:softprob}. Files of others are welcome; whatever this system cannot evaluate
 * is refused in one line, and no file makes it use more than a few times the memory of its own size.
 */
final class TreeModelReader {

    /** Attributes in which our models keep what XGBoost has no place for. */
    static final String CLASSES = "tauscope_classes";

    private static final int MOST_TEXT = 1 << 16;
    private static final int DEEPEST = 20;
    private static final int MOST_CLASSES = 100;
    private static final int MOST_INPUTS = 1 << 16;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(MOST_TEXT)
                    .maxNameLength(MOST_TEXT)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final String file;
    private final TreeLayout layout;
    private List<String> featureNames = List.of();
    private List<String> classNames = List.of();
    private int[] classOfTree = {};
    private String objective = "";
    private String booster = "";
    private String baseScore = "0.5";
    private int inputs;
    private int classes;

    private TreeModelReader(String file) {
        this.file = file;
        this.layout = new TreeLayout(file);
    }

    /**
     * Reads a model.
     *
     * @param file name to use in messages
     * @param json the whole document
     * @throws CardException where it is no model, or none that can be evaluated here
     */
    static TreeEnsemble parse(String file, byte[] json) {
        TreeModelReader reader = new TreeModelReader(file);
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            parser.nextToken();
            reader.object(parser, "", reader::top);
            if (parser.nextToken() != null) {
                throw reader.refuse("", "something behind the end", "one document");
            }
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new CardException(file + line + ": not an XGBoost model in JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return reader.ensemble();
    }

    /** What to do with one key of an object; the parser stands at its value. */
    @FunctionalInterface
    interface Entry {
        /** Reads the value or skips it. */
        void read(JsonParser parser, String key);
    }

    private void top(JsonParser parser, String key) {
        if (key.equals("learner")) {
            object(parser, key, this::learner);
        } else {
            parser.skipChildren();
        }
    }

    private void learner(JsonParser parser, String key) {
        switch (key) {
            case "attributes" ->
                object(parser, key, (at, name) -> {
                    if (name.equals(CLASSES)) {
                        classNames = List.of(text(at, name).split(",", -1));
                    } else {
                        at.skipChildren();
                    }
                });
            case "feature_names" -> featureNames = texts(parser, key);
            case "gradient_booster" -> object(parser, key, this::booster);
            case "learner_model_param" -> object(parser, key, this::parameter);
            case "objective" ->
                object(parser, key, (at, name) -> {
                    if (name.equals("name")) {
                        objective = text(at, name);
                    } else {
                        at.skipChildren();
                    }
                });
            default -> parser.skipChildren();
        }
    }

    private void parameter(JsonParser parser, String key) {
        switch (key) {
            case "base_score" -> baseScore = text(parser, key);
            case "num_class" -> classes = whole(key, text(parser, key), MOST_CLASSES);
            case "num_feature" -> inputs = whole(key, text(parser, key), MOST_INPUTS);
            case "num_target" -> {
                if (whole(key, text(parser, key), Integer.MAX_VALUE) != 1) {
                    throw refuse(key, "several targets", "1");
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void booster(JsonParser parser, String key) {
        switch (key) {
            case "name" -> booster = text(parser, key);
            case "model" -> object(parser, key, this::model);
            default -> parser.skipChildren();
        }
    }

    private void model(JsonParser parser, String key) {
        switch (key) {
            case "tree_info" -> classOfTree = Numbers.ints(parser, file + ": " + key);
            case "trees" -> {
                require(parser, JsonToken.START_ARRAY, key, "a list of trees");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    TreeLayout.Tree tree = new TreeLayout.Tree();
                    object(parser, "trees[" + layout.trees() + "]", (at, name) -> tree(at, name, tree));
                    layout.add(tree);
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void tree(JsonParser parser, String key, TreeLayout.Tree tree) {
        String where = file + ": trees[" + layout.trees() + "]." + key;
        switch (key) {
            case "left_children" -> tree.left = Numbers.ints(parser, where);
            case "right_children" -> tree.right = Numbers.ints(parser, where);
            case "split_indices" -> tree.input = Numbers.ints(parser, where);
            case "split_type" -> tree.type = Numbers.ints(parser, where);
            case "default_left" -> tree.defaultLeft = Numbers.ints(parser, where);
            case "split_conditions" -> tree.value = Numbers.floats(parser, where);
            case "loss_changes" -> tree.gain = Numbers.floats(parser, where);
            default -> parser.skipChildren();
        }
    }

    private TreeEnsemble ensemble() {
        if (!booster.equals("gbtree")) {
            throw refuse("learner.gradient_booster.name", "'" + booster + "'", "gbtree");
        }
        if (!objective.equals("multi:softprob") && !objective.equals("multi:softmax")) {
            throw refuse("learner.objective.name", "'" + objective + "'", "multi:softprob");
        }
        if (classes < 2 || inputs < 1) {
            throw refuse(
                    "learner.learner_model_param",
                    classes + " classes, " + inputs + " inputs",
                    "at least two classes and one input");
        }
        List<String> names = featureNames.isEmpty()
                ? IntStream.range(0, inputs).mapToObj(i -> "f" + i).toList()
                : featureNames;
        List<String> labels = classNames.isEmpty()
                ? IntStream.range(0, classes).mapToObj(i -> "class" + i).toList()
                : classNames;
        if (names.size() != inputs || labels.size() != classes) {
            throw refuse(
                    "learner",
                    names.size() + " names of inputs, " + labels.size() + " of classes",
                    inputs + " and " + classes);
        }
        if (classOfTree.length != layout.trees()) {
            throw refuse("tree_info", classOfTree.length + " trees", layout.trees() + " trees");
        }
        for (int c : classOfTree) {
            if (c < 0 || c >= classes) {
                throw refuse("tree_info", "class " + c, "0 to " + (classes - 1));
            }
        }
        return new TreeEnsemble(names, labels, layout.nodes(inputs, classOfTree, base()));
    }

    /** One number for all classes, or since version 3.1 a list in brackets. */
    private float[] base() {
        String[] parts = baseScore.replace("[", "").replace("]", "").split(",", -1);
        if (parts.length != 1 && parts.length != classes) {
            throw refuse("base_score", parts.length + " numbers", "1 or " + classes);
        }
        float[] base = new float[classes];
        for (int c = 0; c < classes; c++) {
            try {
                base[c] = Float.parseFloat(parts[parts.length == 1 ? 0 : c].strip());
            } catch (NumberFormatException e) {
                throw refuse("base_score", "'" + baseScore + "'", "a number");
            }
            if (!(Math.abs(base[c]) <= TreeLayout.LARGEST_LEAF)) {
                throw refuse("base_score", base[c], "a number of at most " + TreeLayout.LARGEST_LEAF);
            }
        }
        return base;
    }

    private void object(JsonParser parser, String where, Entry entry) {
        require(parser, JsonToken.START_OBJECT, where, "an object in braces");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entry.read(parser, key);
        }
    }

    private String text(JsonParser parser, String key) {
        require(parser, JsonToken.VALUE_STRING, key, "a text in quotes");
        return parser.getString();
    }

    private List<String> texts(JsonParser parser, String key) {
        require(parser, JsonToken.START_ARRAY, key, "a list");
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(parser, key));
        }
        return texts;
    }

    private int whole(String key, String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below with what was expected
        }
        throw refuse(key, "'" + text + "'", "a whole number from 0 to " + most);
    }

    private void require(JsonParser parser, JsonToken token, String key, String expected) {
        if (parser.currentToken() != token) {
            throw refuse(key, "something else", expected);
        }
    }

    private CardException refuse(String key, Object found, String expected) {
        return new CardException(
                file + ": " + (key.isEmpty() ? "" : key + ": ") + "found " + found + ", expected " + expected);
    }
}
