package org.tauscope.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read strictly: the reader asks for every key it knows, and {@link #requireAllRead()} refuses
 * whatever is left over. Every number is a {@link Quantity} with unit and source; every refusal names file, line, key,
 * what was found and what was expected.
 *
 * <p>A quantity is written as {@code {value: 150, unit: mm, source: "TAU2023 talk"}} or, where nobody published it, as
 * {@code {value: 0.95, unit: "1", assumed: true, reason: "..."}}; {@code uncertainty} may be added.
 *
 * <p>A card remembers what was read: it belongs to one thread.
 */
public final class Card {

    private static final Set<String> QUANTITY_KEYS =
            Set.of("value", "uncertainty", "unit", "source", "assumed", "reason");

    private final String file;
    private final String path;
    private final String text;
    private final MappingNode mapping;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Card> opened = new ArrayList<>();
    private final Map<String, Card> sections = new LinkedHashMap<>();
    private final List<Quantity> quantities = new ArrayList<>();

    private Card(String file, String path, String text, MappingNode mapping) {
        this.file = file;
        this.path = path;
        this.text = text;
        this.mapping = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refuse(tuple.getKeyNode(), path, "a key that is not a word", "a plain key");
            }
            if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                throw refuse(key, full(key.getValue()), "the same key twice", "each key once");
            }
        }
    }

    /**
     * Reads a card from a file.
     *
     * @throws CardException where the file is missing, unreadable or no YAML mapping
     */
    public static Card read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read, expected a YAML card (" + e + ")");
        }
    }

    /** Reads a card that ships beside a class of ours. */
    public static Card resource(Class<?> neighbour, String name) {
        return parse(name, resourceText(neighbour, name));
    }

    /** The text of a resource beside a class of ours. */
    static String resourceText(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new CardException(name + ": no such resource beside " + neighbour.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a card from text.
     *
     * @param file name to use in messages
     * @param text YAML, one mapping
     */
    public static Card parse(String file, String text) {
        try {
            // One buffer for all of it: the engine copies its buffer whenever a long scalar outgrows it.
            LoadSettings settings = LoadSettings.builder()
                    .setBufferSize(Math.clamp(text.length() + 1L, 1024, Nesting.LONGEST + 1))
                    .setCodePointLimit(Nesting.LONGEST)
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(20)
                    .build();
            Nesting.requireShallow(file, text, settings);
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (!(root instanceof MappingNode mapping)) {
                throw new CardException(file + ": found no YAML mapping, expected 'key: value' lines");
            }
            return new Card(file, "", text, mapping);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new CardException(file + ":" + line + ": is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new CardException(file + ": is not valid YAML: " + e.getMessage());
        }
    }

    /** SHA-256 of the text of the whole file, in hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The keys of this card in the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** True where the card has the key; asking does not count as reading it. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** True where a nested mapping stands under a key; asking does not count as reading it. */
    public boolean hasSection(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** The nested mapping under a key; the same card each time. */
    public Card section(String key) {
        Node node = require(key);
        return sections.computeIfAbsent(key, name -> open(full(name), node));
    }

    /** The list of mappings under a key. */
    public List<Card> sections(String key) {
        List<Card> cards = new ArrayList<>();
        for (Node item : sequence(key).getValue()) {
            cards.add(open(full(key) + "[" + cards.size() + "]", item));
        }
        return List.copyOf(cards);
    }

    /** The text under a key. */
    public String text(String key) {
        return scalar(full(key), require(key)).getValue();
    }

    /** The list of texts under a key. */
    public List<String> texts(String key) {
        return sequence(key).getValue().stream()
                .map(item -> scalar(full(key), item).getValue())
                .toList();
    }

    /** The list of plain numbers under a key; meant for tables whose unit and source stand beside them. */
    public double[] numbers(String key) {
        return sequence(key).getValue().stream()
                .mapToDouble(item -> number(full(key), item))
                .toArray();
    }

    /**
     * The plain number under a key; meant for tables whose unit and source stand beside them.
     *
     * @param low  smallest value allowed
     * @param high largest value allowed
     */
    public double number(String key, double low, double high) {
        Node node = require(key);
        double value = number(full(key), node);
        if (!(value >= low && value <= high)) {
            throw refuse(node, full(key), value, "a number in [" + low + ", " + high + "]");
        }
        return value;
    }

    /**
     * The number under a key with its unit and its source.
     *
     * @param unit the unit that the card must state
     * @param low  smallest value allowed, in that unit
     * @param high largest value allowed, in that unit
     */
    public Quantity quantity(String key, String unit, double low, double high) {
        return quantity(key, List.of(unit), low, high);
    }

    /**
     * The number under a key with its unit and its source, in one of several units.
     *
     * @param units one of which the card must state
     * @param low   smallest value allowed, in the unit that it states
     * @param high  largest value allowed, in that unit
     */
    public Quantity quantity(String key, List<String> units, double low, double high) {
        String expected = "unit: " + (units.size() == 1 ? units.getFirst() : "one of " + units);
        Node node = require(key);
        Card card = open(full(key), node);
        for (String name : card.keys()) {
            if (!QUANTITY_KEYS.contains(name)) {
                throw refuse(
                        node,
                        full(key) + "." + name,
                        "an unknown key",
                        "one of " + QUANTITY_KEYS.stream().sorted().toList() + NearestName.hint(name, QUANTITY_KEYS));
            }
        }
        if (!card.has("unit")) {
            throw refuse(node, full(key), "no unit", expected);
        }
        String found = card.text("unit");
        if (!units.contains(found)) {
            throw refuse(node, full(key), "unit " + found, expected.replaceFirst(":", ""));
        }
        double value = card.number("value", low, high);
        double uncertainty = card.has("uncertainty") ? card.number("uncertainty", 0, Double.MAX_VALUE) : 0;
        boolean assumed = card.has("assumed") && card.flag("assumed");
        String origin = assumed ? "reason" : "source";
        if (!card.has(origin)) {
            throw refuse(node, full(key), "no " + origin, assumed ? "why it is assumed" : "source, or assumed: true");
        }
        Quantity quantity = new Quantity(full(key), value, uncertainty, found, card.text(origin), assumed);
        quantities.add(quantity);
        return quantity;
    }

    /** The truth value under a key: true or false. */
    public boolean flag(String key) {
        Node node = require(key);
        return switch (scalar(full(key), node).getValue()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse(node, full(key), scalar(full(key), node).getValue(), "true or false");
        };
    }

    /**
     * The text under a key, which must be one of the given words.
     *
     * @param allowed the words that may stand there
     */
    public String choice(String key, List<String> allowed) {
        String found = text(key);
        if (!allowed.contains(found)) {
            throw refuse(require(key), full(key), found, "one of " + allowed + NearestName.hint(found, allowed));
        }
        return found;
    }

    /**
     * Refuses the card if it holds a key that nobody read, here or below.
     *
     * @throws CardException naming the first such key and the nearest known one
     */
    public void requireAllRead() {
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            String key = entry.getKey();
            if (!read.contains(key)) {
                throw refuse(
                        entry.getValue(),
                        full(key),
                        "an unknown key",
                        "one of " + read.stream().sorted().toList() + NearestName.hint(key, read));
            }
        }
        opened.forEach(Card::requireAllRead);
    }

    /** All quantities read so far from this card and below, in the order in which they were asked for. */
    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(quantities);
        opened.forEach(card -> all.addAll(card.quantities()));
        return List.copyOf(all);
    }

    /** Every source and every assumption that this card and those below it state, read or not, in the order of the file. */
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        collect(file + ": " + path, mapping, statements);
        return List.copyOf(statements);
    }

    private static void collect(String where, Node node, List<Statement> statements) {
        if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                collect(where + "[" + index++ + "]", item, statements);
            }
        } else if (node instanceof MappingNode nested) {
            Map<String, Node> content = new LinkedHashMap<>();
            nested.getValue().forEach(tuple -> content.put(word(tuple.getKeyNode()), tuple.getValueNode()));
            boolean assumed = word(content.get("assumed")).equals("true");
            String origin = word(content.get(assumed ? "reason" : "source"));
            if (!origin.isEmpty()) {
                String value = content.containsKey("value") ? word(content.get("value")) : "table";
                statements.add(new Statement(where, value, word(content.get("unit")), origin, assumed));
            }
            content.forEach(
                    (key, value) -> collect(where.endsWith(" ") ? where + key : where + "." + key, value, statements));
        }
    }

    private static String word(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** An exception that names a key of this card: file, line, key, found, expected. */
    public CardException refuse(String key, Object found, String expected) {
        Node node = entries.get(key);
        return refuse(node == null ? mapping : node, full(key), found, expected);
    }

    private CardException refuse(Node node, String key, Object found, String expected) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new CardException(file + ":" + line + ": " + key + ": found " + found + ", expected " + expected);
    }

    private Node require(String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw refuse(mapping, full(key), "nothing", "this key" + NearestName.hint(key, entries.keySet()));
        }
        read.add(key);
        return node;
    }

    private Card open(String where, Node node) {
        if (!(node instanceof MappingNode nested)) {
            throw refuse(node, where, "no mapping", "'key: value' lines");
        }
        Card card = new Card(file, where, text, nested);
        opened.add(card);
        return card;
    }

    private SequenceNode sequence(String key) {
        Node node = require(key);
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse(node, full(key), "no list", "a list");
        }
        return sequence;
    }

    private ScalarNode scalar(String where, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw refuse(node, where, "a nested structure", "a single value");
        }
        return scalar;
    }

    private double number(String where, Node node) {
        String found = scalar(where, node).getValue();
        double value;
        try {
            value = Double.parseDouble(found);
        } catch (NumberFormatException e) {
            throw refuse(node, where, "'" + found + "'", "a number");
        }
        if (!Double.isFinite(value)) {
            throw refuse(node, where, found, "a finite number");
        }
        return value;
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
