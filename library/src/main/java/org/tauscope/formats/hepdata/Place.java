package org.tauscope.formats.hepdata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.NearestName;

/** A place inside a document, and the checks that any place may need. Its path is put together only for a problem. */
final class Place {

    private final Findings findings;
    private final String file;
    private final @Nullable Place parent;
    private final @Nullable String key;
    private final int index;

    private Place(Findings findings, String file, @Nullable Place parent, @Nullable String key, int index) {
        this.findings = findings;
        this.file = file;
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** @param document name of the document in messages, possibly empty */
    static Place root(Findings findings, String file, String document) {
        return new Place(findings, file, null, document, 0);
    }

    Place at(String name) {
        return new Place(findings, file, this, name, 0);
    }

    Place at(int item) {
        return new Place(findings, file, this, null, item);
    }

    private String path() {
        String step = key == null ? "[" + index + "]" : key;
        if (parent == null) {
            return step;
        }
        String before = parent.path();
        String separator = key == null || before.isEmpty() ? "" : parent.parent == null ? ": " : ".";
        return before + separator + step;
    }

    void refuse(YamlValue at, String message) {
        findings.problem(file, at.line(), path(), message);
    }

    void expected(YamlValue found, String expected) {
        refuse(found, "found " + found.shown() + ", expected " + expected);
    }

    /**
     * The mapping at this place.
     *
     * @param required keys that it must have
     * @param known    keys that it may have
     * @return empty where there is no mapping; missing and unknown keys are told
     */
    Optional<YamlValue.Mapping> mapping(YamlValue value, List<String> required, Set<String> known) {
        Optional<YamlValue.Mapping> mapping = mapping(value, required);
        if (mapping.isPresent()) {
            for (String name : mapping.get().keys()) {
                if (!known.contains(name)) {
                    String shown = new YamlValue.Text(name, 0).shown();
                    refuse(
                            value,
                            "found the unknown key " + shown + ", expected some of "
                                    + known.stream().sorted().toList()
                                    + (name.length() < 64 ? NearestName.hint(name, known) : ""));
                }
            }
        }
        return mapping;
    }

    /** The mapping at this place, whatever other keys it has. */
    Optional<YamlValue.Mapping> mapping(YamlValue value, List<String> required) {
        findings.visit(value.line());
        if (!(value instanceof YamlValue.Mapping mapping)) {
            expected(value, "a mapping" + (required.isEmpty() ? "" : " with " + required));
            return Optional.empty();
        }
        for (String name : required) {
            if (!mapping.has(name)) {
                refuse(value, "found no key '" + name + "', expected " + required);
            }
        }
        return Optional.of(mapping);
    }

    /** Looks at every item of the list under a key, if the key is there. */
    void list(YamlValue.Mapping mapping, String name, BiConsumer<Place, YamlValue> look) {
        mapping.get(name).ifPresent(value -> {
            if (value instanceof YamlValue.Sequence sequence) {
                Place list = at(name);
                for (int i = 0; i < sequence.items().size(); i++) {
                    YamlValue item = sequence.items().get(i);
                    findings.visit(item.line());
                    look.accept(list.at(i), item);
                }
            } else {
                at(name).expected(value, "a list");
            }
        });
    }

    /** Requires a text of at most some characters under a key, if the key is there. */
    void text(YamlValue.Mapping mapping, String name, int longest) {
        mapping.get(name).ifPresent(value -> at(name).text(value, longest));
    }

    /** Requires a text of at most some characters. */
    void text(YamlValue value, int longest) {
        if (!(value instanceof YamlValue.Text text)) {
            expected(value, "a text");
        } else if (text.length() > longest) {
            expected(value, "at most " + longest + " characters instead of " + text.length());
        }
    }

    /** Requires a text or a number under a key, if the key is there. */
    void textOrNumber(YamlValue.Mapping mapping, String name) {
        mapping.get(name).ifPresent(value -> {
            if (!(value instanceof YamlValue.Text) && !(value instanceof YamlValue.Numeric)) {
                at(name).expected(value, "a number or a text");
            }
        });
    }

    /** Requires a number under a key, if the key is there. */
    void number(YamlValue.Mapping mapping, String name) {
        mapping.get(name).ifPresent(value -> {
            if (!(value instanceof YamlValue.Numeric)) {
                String hint = value instanceof YamlValue.Text text
                                && PythonNumber.parse(text.text()).isPresent()
                        ? " (without quotes; an exponent needs a point and a sign, as in 1.0e-5)"
                        : "";
                at(name).expected(value, "a number" + hint);
            }
        });
    }
}
