package org.tauscope.formats.hepdata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the documents of a YAML file from snakeyaml-engine's events into {@link YamlValue}s, with bounds on size, depth
 * and number of values. An alias shares what its anchor names, so that a bomb of aliases costs nothing here.
 */
final class YamlDocuments {

    /** Most values of a file: ten times what the largest table of HEPData's 10 MiB could hold in its usual layout. */
    static final int MOST_VALUES = 3_000_000;

    /** Deepest nesting; a submission needs eight levels. */
    static final int DEEPEST = 100;

    private static final String CORE = "tag:yaml.org,2002:";
    private static final String MERGE = "<<";
    private static final Set<String> TYPED = Set.of("bool", "timestamp", "binary", "null");

    private final Map<String, YamlValue> anchors = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<YamlValue> documents = new ArrayList<>();
    private int values;

    private YamlDocuments() {}

    /**
     * All documents of a file in order; an empty one is {@link YamlValue.Other}.
     *
     * @param content UTF-8 text
     * @throws YamlDefect where it is no YAML, or exceeds a bound
     */
    static List<YamlValue> read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new YamlDefect(0, "found bytes that are no UTF-8, expected YAML text");
        }
        // One buffer for all of it: the engine copies its buffer whenever a long scalar outgrows it.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(content.length + 1)
                .setBufferSize(Math.max(1024, content.length + 1))
                .build();
        YamlDocuments reader = new YamlDocuments();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                reader.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new YamlDefect(line, "is not valid YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new YamlDefect(0, "is not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return reader.documents;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\p{Cntrl}+\\s*", " ").strip();
    }

    private void take(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        switch (event.getEventId()) {
            case DocumentStart -> anchors.clear();
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                boolean key = !open.isEmpty() && open.peek().expectsKey();
                add(scalar, scalar(scalar, key, line));
            }
            case Alias -> {
                String name = ((AliasEvent) event).getAlias().getValue();
                YamlValue value = anchors.get(name);
                if (value == null) {
                    throw new YamlDefect(line, "found *" + shortened(name) + " before its anchor is complete");
                }
                put(value);
            }
            case SequenceStart, MappingStart -> {
                if (open.size() >= DEEPEST) {
                    throw new YamlDefect(line, "is nested deeper than " + DEEPEST + " levels");
                }
                count(line);
                open.push(new Open((CollectionStartEvent) event, event.getEventId() == Event.ID.MappingStart, line));
            }
            case SequenceEnd, MappingEnd -> {
                Open closed = open.pop();
                add(closed.start, closed.value());
            }
            default -> {}
        }
    }

    private void count(int line) {
        if (++values > MOST_VALUES) {
            throw new YamlDefect(line, "holds more than " + MOST_VALUES + " values");
        }
    }

    private void add(NodeEvent event, YamlValue value) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
        put(value);
    }

    private void put(YamlValue value) {
        count(value.line());
        if (open.isEmpty()) {
            documents.add(value);
        } else {
            open.peek().put(value);
        }
    }

    private YamlValue scalar(ScalarEvent event, boolean key, int line) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (tag.isEmpty()) {
            if (!event.isPlain()) {
                return new YamlValue.Text(text, line);
            }
            return key && text.equals(MERGE) ? Open.MERGE_KEY : ScalarTypes.plain(text, line);
        }
        if (tag.equals("!")) {
            return new YamlValue.Text(text, line);
        }
        String type = coreType(tag, line);
        return switch (type) {
            case "str" -> new YamlValue.Text(text, line);
            case "int", "float" -> ScalarTypes.number(text, line);
            default -> {
                if (!TYPED.contains(type)) {
                    throw new YamlDefect(line, "found the tag '" + shortened(tag) + "', expected plain values");
                }
                yield new YamlValue.Other(type.equals("null") ? "nothing" : "a value tagged " + type, line);
            }
        };
    }

    private static String coreType(String tag, int line) {
        if (!tag.startsWith(CORE)) {
            throw new YamlDefect(line, "found the tag '" + shortened(tag) + "', expected plain values");
        }
        return tag.substring(CORE.length());
    }

    private static String shortened(String text) {
        return new YamlValue.Text(text, 0).shown().replace("'", "");
    }

    /** A list or mapping that is being read. */
    private final class Open {

        /** The key {@code <<} without quotes: what follows is merged in. */
        private static final YamlValue MERGE_KEY = new YamlValue.Other(MERGE, 0);

        private final CollectionStartEvent start;
        private final boolean mapping;
        private final int line;
        private final List<String> keys = new ArrayList<>(4);
        private final List<YamlValue> items = new ArrayList<>(4);
        private final List<YamlValue> merged = new ArrayList<>(0);
        private @Nullable YamlValue key;

        Open(CollectionStartEvent start, boolean mapping, int line) {
            this.start = start;
            this.mapping = mapping;
            this.line = line;
            Optional<String> tag = start.getTag();
            if (tag.isPresent()
                    && !tag.get().equals("!")
                    && !coreType(tag.get(), line).equals(mapping ? "map" : "seq")) {
                throw new YamlDefect(line, "found the tag '" + shortened(tag.get()) + "', expected plain values");
            }
        }

        boolean expectsKey() {
            return mapping && key == null;
        }

        void put(YamlValue value) {
            if (!mapping) {
                items.add(value);
            } else if (key == null) {
                key = value;
            } else {
                if (MERGE_KEY.equals(key)) {
                    merged.add(value);
                } else {
                    keys.add(word(key));
                    items.add(value);
                }
                key = null;
            }
        }

        private String word(YamlValue of) {
            return switch (of) {
                case YamlValue.Text text ->
                    words.size() < 1000
                            ? words.computeIfAbsent(text.text(), name -> name)
                            : words.getOrDefault(text.text(), text.text());
                case YamlValue.Numeric number -> "<" + number.shown() + ">";
                case YamlValue.Other other -> "<" + other.shown() + ">";
                case YamlValue.Sequence sequence ->
                    throw new YamlDefect(sequence.line(), "found a list as a key, expected a word");
                case YamlValue.Mapping nested ->
                    throw new YamlDefect(nested.line(), "found a mapping as a key, expected a word");
            };
        }

        YamlValue value() {
            if (!mapping) {
                return new YamlValue.Sequence(items, line);
            }
            if (merged.isEmpty()) {
                return new YamlValue.Mapping(keys, items, line);
            }
            // Later entries win: own keys last, of several merged mappings the first before them.
            List<String> allKeys = new ArrayList<>();
            List<YamlValue> allItems = new ArrayList<>();
            for (YamlValue one : merged) {
                if (one instanceof YamlValue.Sequence several) {
                    several.items().reversed().forEach(part -> merge(part, allKeys, allItems));
                } else {
                    merge(one, allKeys, allItems);
                }
            }
            allKeys.addAll(keys);
            allItems.addAll(items);
            return new YamlValue.Mapping(allKeys, allItems, line);
        }

        private void merge(YamlValue one, List<String> allKeys, List<YamlValue> allItems) {
            if (!(one instanceof YamlValue.Mapping from)) {
                throw new YamlDefect(line, "found " + one.shown() + " after '<<', expected a mapping");
            }
            from.keys().forEach(key -> count(line));
            allKeys.addAll(from.keys());
            allItems.addAll(from.values());
        }
    }
}
