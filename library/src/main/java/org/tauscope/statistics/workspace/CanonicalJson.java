package org.tauscope.statistics.workspace;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The text whose digest names a workspace: keys sorted, {@code ", "} and {@code ": "} between, numbers as Python writes
 * them ({@code json.dumps(..., sort_keys=True, ensure_ascii=False)}, pyhf {@code utils.digest}).
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * Digest of a document.
     *
     * @param algorithm {@code md5} or {@code sha256}
     * @return lower-case hexadecimal digits
     */
    public static String digest(JsonNode document, String algorithm) {
        String name = switch (algorithm) {
            case "md5" -> "MD5";
            case "sha256" -> "SHA-256";
            default ->
                throw new IllegalArgumentException("digest algorithm is '" + algorithm + "', expected md5 or sha256");
        };
        try {
            byte[] bytes = write(document).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }

    /** The canonical text. */
    public static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.toString();
    }

    /** Equality of values as JSON Patch means it: 1 and 1.0 are the same number. */
    static boolean sameValue(JsonNode first, JsonNode second) {
        if (first.isNumber() && second.isNumber()) {
            return first.decimalValue().compareTo(second.decimalValue()) == 0;
        }
        if (first.isObject() && second.isObject()) {
            return first.size() == second.size()
                    && first.propertyNames().stream().allMatch(key -> {
                        JsonNode other = second.get(key);
                        return other != null && sameValue(first.path(key), other);
                    });
        }
        if (first.isArray() && second.isArray()) {
            if (first.size() != second.size()) {
                return false;
            }
            for (int i = 0; i < first.size(); i++) {
                if (!sameValue(first.path(i), second.path(i))) {
                    return false;
                }
            }
            return true;
        }
        return first.equals(second);
    }

    private static void append(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            out.append('{');
            Iterator<String> keys = new TreeSet<>(node.propertyNames()).iterator();
            while (keys.hasNext()) {
                String key = keys.next();
                quote(key, out);
                out.append(": ");
                append(node.path(key), out);
                out.append(keys.hasNext() ? ", " : "");
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                out.append(i > 0 ? ", " : "");
                append(node.path(i), out);
            }
            out.append(']');
        } else if (node.isString()) {
            quote(node.stringValue(), out);
        } else if (node.isIntegralNumber()) {
            out.append(node.bigIntegerValue());
        } else if (node.isNumber()) {
            out.append(pythonFloat(node.asDouble()));
        } else {
            out.append(node);
        }
    }

    /** The shortest digits that read back to the same double, in Python's choice of notation. */
    static String pythonFloat(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = decimal.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = decimal.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return (value < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + size;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
