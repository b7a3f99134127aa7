package org.tauscope.selection.trees;

import java.util.Arrays;
import org.tauscope.cards.CardException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Lists of numbers out of a JSON document, into plain arrays. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers; true and false count as 1 and 0. */
    static int[] ints(JsonParser parser, String where) {
        begin(parser, where);
        int[] list = new int[16];
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            list[size++] = switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> parser.getIntValue();
                case VALUE_TRUE -> 1;
                case VALUE_FALSE -> 0;
                default -> throw new CardException(where + ": found no whole number, expected one");
            };
        }
        return Arrays.copyOf(list, size);
    }

    /** Finite numbers in single precision. */
    static float[] floats(JsonParser parser, String where) {
        begin(parser, where);
        float[] list = new float[16];
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            if (!parser.currentToken().isNumeric()) {
                throw new CardException(where + ": found no number, expected one");
            }
            float value = parser.getFloatValue();
            if (!Float.isFinite(value)) {
                throw new CardException(where + ": found " + value + ", expected a finite number");
            }
            list[size++] = value;
        }
        return Arrays.copyOf(list, size);
    }

    private static void begin(JsonParser parser, String where) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new CardException(where + ": found no list, expected a list of numbers");
        }
    }
}
