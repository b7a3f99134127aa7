package org.tauscope.formats.hepdata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The YAML of a record. Texts are quoted and numbers written so that YAML 1.1 and 1.2 read the same. */
final class RecordText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_PLAIN = 15;

    private RecordText() {}

    /** {@code submission.yaml}. */
    static String submission(
            String comment, List<Resource> resources, List<RecordTable> tables, List<String> dataFiles) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("comment: ").append(quoted(comment)).append('\n');
        resources(yaml, resources);
        for (int i = 0; i < tables.size(); i++) {
            RecordTable table = tables.get(i);
            yaml.append("---\nname: ").append(quoted(table.name()));
            yaml.append("\ndescription: ").append(quoted(table.description())).append("\nkeywords:");
            yaml.append(table.keywords().isEmpty() ? " []\n" : "\n");
            table.keywords()
                    .forEach((name, values) -> yaml.append("- {name: ")
                            .append(name)
                            .append(", values: [")
                            .append(String.join(
                                    ", ", values.stream().map(RecordText::value).toList()))
                            .append("]}\n"));
            yaml.append("data_file: ").append(quoted(dataFiles.get(i))).append('\n');
            resources(yaml, table.resources());
        }
        return yaml.toString();
    }

    private static void resources(StringBuilder yaml, List<Resource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        yaml.append("additional_resources:\n");
        for (Resource resource : resources) {
            yaml.append("- {location: ").append(quoted(resource.location()));
            yaml.append(", description: ").append(quoted(resource.description()));
            yaml.append(resource.type().isEmpty() ? "}\n" : ", type: " + quoted(resource.type()) + "}\n");
        }
    }

    /** A data file. */
    static String data(RecordTable table) {
        StringBuilder yaml = new StringBuilder("independent_variables:");
        variables(yaml, table.independent());
        yaml.append("dependent_variables:");
        variables(yaml, table.dependent());
        return yaml.toString();
    }

    private static void variables(StringBuilder yaml, List<Column> columns) {
        yaml.append(columns.isEmpty() ? " []\n" : "\n");
        for (Column column : columns) {
            yaml.append("- header: {name: ").append(quoted(column.name()));
            yaml.append(column.unit().isEmpty() ? "}\n" : ", units: " + quoted(column.unit()) + "}\n");
            if (!column.qualifiers().isEmpty()) {
                yaml.append("  qualifiers:\n");
                column.qualifiers().forEach((name, text) -> qualifier(yaml, name, text));
            }
            yaml.append("  values:").append(column.values().isEmpty() ? " []\n" : "\n");
            for (int i = 0; i < column.values().size(); i++) {
                yaml.append("  - {value: ").append(value(column.values().get(i)));
                Optional<String> error = column.errors().isEmpty()
                        ? Optional.empty()
                        : number(column.errors().get(i));
                if (error.isPresent() && new BigDecimal(error.get()).signum() != 0) {
                    yaml.append(", errors: [{symerror: ").append(error.get()).append("}]");
                }
                yaml.append("}\n");
            }
        }
    }

    /** A qualifier such as {@code 95 %}: what follows a number is its unit. */
    private static void qualifier(StringBuilder yaml, String name, String text) {
        int blank = text.indexOf(' ');
        Optional<String> number = number(blank < 0 ? text : text.substring(0, blank));
        yaml.append("  - {name: ").append(quoted(name)).append(", value: ");
        if (number.isPresent() && blank > 0) {
            yaml.append(number.get()).append(", units: ").append(quoted(text.substring(blank + 1)));
        } else {
            yaml.append(value(text));
        }
        yaml.append("}\n");
    }

    private static String value(String text) {
        return number(text).orElseGet(() -> quoted(text));
    }

    /** A number as all readers of YAML take it: without exponent, or with a point before it and a sign in it. */
    static Optional<String> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() == 0) {
            return Optional.of("0");
        }
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < LONGEST_PLAIN) {
            return Optional.of(value.toPlainString());
        }
        BigInteger digits = value.unscaledValue().abs();
        String all = digits.toString();
        String sign = value.signum() < 0 ? "-" : "";
        String fraction = all.length() > 1 ? all.substring(1) : "0";
        String power = (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        return Optional.of(sign + all.charAt(0) + "." + fraction + "e" + power);
    }

    /** A text in double quotes; what cannot be printed is replaced by a blank. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else {
                boolean odd = c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || c == 0xfeff;
                quoted.appendCodePoint(odd || c == 0x2028 || c == 0x2029 || (c & 0xfffe) == 0xfffe ? ' ' : c);
            }
        });
        return quoted.append('"').toString();
    }
}
