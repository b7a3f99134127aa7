package org.tauscope.detector;

import java.util.List;
import org.tauscope.cards.Card;

/**
 * A table inside a card: lists of equal length under keys that carry their unit, with one {@code source}, or
 * {@code assumed: true} and a {@code reason}, for all of them.
 */
final class Columns {

    private final Card card;
    private final int rows;

    /**
     * Opens a table.
     *
     * @param first a numeric column, which gives the number of rows
     */
    Columns(Card card, String first) {
        this.card = card;
        boolean assumed = card.has("assumed") && card.flag("assumed");
        String origin = assumed ? "reason" : "source";
        if (!card.has(origin) || card.text(origin).isBlank()) {
            throw card.refuse(origin, "no " + origin, assumed ? "why it is assumed" : "source, or assumed: true");
        }
        rows = card.numbers(first).length;
        if (rows == 0) {
            throw card.refuse(first, "an empty list", "at least one number");
        }
    }

    int rows() {
        return rows;
    }

    /** Numbers that must each lie in a range. */
    double[] numbers(String key, double low, double high) {
        double[] numbers = card.numbers(key);
        if (numbers.length != rows) {
            throw card.refuse(key, numbers.length + " numbers", rows + " numbers, like the other columns");
        }
        for (double number : numbers) {
            if (!(number >= low && number <= high)) {
                throw card.refuse(key, number, "numbers in [" + low + ", " + high + "]");
            }
        }
        return numbers;
    }

    /** Numbers that must each lie in a range and grow from one to the next. */
    double[] increasing(String key, double low, double high) {
        double[] numbers = numbers(key, low, high);
        for (int i = 1; i < rows; i++) {
            if (!(numbers[i] > numbers[i - 1])) {
                throw card.refuse(key, numbers[i - 1] + ", " + numbers[i], "increasing numbers");
            }
        }
        return numbers;
    }

    /** Whole numbers that must each lie in a range. */
    int[] counts(String key, int low, int high) {
        double[] numbers = numbers(key, low, high);
        int[] counts = new int[rows];
        for (int i = 0; i < rows; i++) {
            counts[i] = (int) numbers[i];
            if (counts[i] != numbers[i]) {
                throw card.refuse(key, numbers[i], "whole numbers");
            }
        }
        return counts;
    }

    /** Names for the rows. */
    List<String> names(String key) {
        List<String> names = card.texts(key);
        if (names.size() != rows) {
            throw card.refuse(key, names.size() + " names", rows + " names, like the other columns");
        }
        return names;
    }
}
