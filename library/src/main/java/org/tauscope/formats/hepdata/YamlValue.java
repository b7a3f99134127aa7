package org.tauscope.formats.hepdata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value of a YAML document, typed as YAML 1.1 does it (what HEPData's reader follows), with its line from 1. */
sealed interface YamlValue {

    /** Line of the file, from 1. */
    int line();

    /** What it is, in words, for messages. */
    String shown();

    /** A text. */
    record Text(String text, int line) implements YamlValue {

        private static final int SHOWN = 60;

        @Override
        public String shown() {
            StringBuilder clean = new StringBuilder("'");
            int stop = Math.min(text.length(), SHOWN);
            for (int i = 0; i < stop; i++) {
                char c = text.charAt(i);
                clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
            }
            return clean.append(stop < text.length() ? "...'" : "'").toString();
        }

        /** Number of characters, those beyond the basic plane counted once. */
        int length() {
            return text.codePointCount(0, text.length());
        }
    }

    /**
     * A number.
     *
     * @param value   may be infinite or not a number: YAML has words for them; infinite too where an integer is too large
     * @param integer written as an integer
     */
    record Numeric(double value, boolean integer, int line) implements YamlValue {

        @Override
        public String shown() {
            return "the number " + (integer ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value));
        }
    }

    /** Something that is neither: true and false, a date, nothing. */
    record Other(String shown, int line) implements YamlValue {}

    /** A list. */
    record Sequence(List<YamlValue> items, int line) implements YamlValue {

        @Override
        public String shown() {
            return "a list";
        }
    }

    /**
     * A mapping; where a key stands twice the later value counts, as in HEPData's reader.
     *
     * @param keys   keys that are words; another kind of key is shown in angle brackets
     * @param values as many
     */
    record Mapping(List<String> keys, List<YamlValue> values, int line) implements YamlValue {

        @Override
        public String shown() {
            return "a mapping";
        }

        Optional<YamlValue> get(String key) {
            int at = keys.lastIndexOf(key);
            return at < 0 ? Optional.empty() : Optional.of(values.get(at));
        }

        boolean has(String key) {
            return keys.contains(key);
        }
    }
}
