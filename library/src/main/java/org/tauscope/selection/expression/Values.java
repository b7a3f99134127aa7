package org.tauscope.selection.expression;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column for some entries: one number for each, or a list of numbers for each. What is not known is NaN.
 *
 * @param entries how many
 * @param numbers all of them, one after the other
 * @param offsets of lists: where each begins, and the end of the last; null without lists
 */
@SuppressWarnings("ArrayRecordComponent")
public record Values(int entries, double[] numbers, int @Nullable [] offsets) {

    /** Checks that numbers and offsets belong to the entries. */
    public Values {
        int expected = offsets == null ? entries : offsets[entries];
        if (numbers.length != expected || (offsets != null && offsets.length != entries + 1)) {
            throw new IllegalArgumentException(
                    "column of " + entries + " entries: found " + numbers.length + " numbers, expected " + expected);
        }
    }

    /** A column with one number for each entry. */
    public static Values single(double[] numbers) {
        return new Values(numbers.length, numbers, null);
    }

    static Values constant(int entries, double value) {
        double[] numbers = new double[entries];
        Arrays.fill(numbers, value);
        return new Values(entries, numbers, null);
    }

    Values map(DoubleUnaryOperator function) {
        double[] result = new double[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(numbers[i]);
        }
        return new Values(entries, result, offsets);
    }

    /** Number by number; a single number goes with every element of a list. */
    Values with(Values other, DoubleBinaryOperator function) {
        if (offsets == null && other.offsets != null) {
            return spread(other.offsets).with(other, function);
        }
        Values right = offsets != null && other.offsets == null ? other.spread(offsets) : other;
        if (offsets != null && right.offsets != null && !Arrays.equals(offsets, right.offsets)) {
            throw new ExpressionException(
                    "lists of different lengths in " + firstDifference(offsets, right.offsets),
                    "lists of equal lengths");
        }
        double[] result = new double[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(numbers[i], right.numbers[i]);
        }
        return new Values(entries, result, offsets);
    }

    private static String firstDifference(int[] left, int[] right) {
        int entry = 0;
        while (left[entry + 1] == right[entry + 1]) {
            entry++;
        }
        return "one entry: " + (left[entry + 1] - left[entry]) + " and " + (right[entry + 1] - right[entry]);
    }

    private Values spread(int[] lists) {
        double[] result = new double[lists[entries]];
        for (int entry = 0; entry < entries; entry++) {
            Arrays.fill(result, lists[entry], lists[entry + 1], numbers[entry]);
        }
        return new Values(entries, result, lists);
    }

    /** One number for each list. */
    Values reduce(double begin, DoubleBinaryOperator function) {
        if (offsets == null) {
            throw new ExpressionException("one number for each entry", "a list, to be made one number");
        }
        double[] result = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            double sum = begin;
            for (int i = offsets[entry]; i < offsets[entry + 1]; i++) {
                sum = function.applyAsDouble(sum, numbers[i]);
            }
            result[entry] = sum;
        }
        return new Values(entries, result, null);
    }

    /** The element of each list at a place from 0; another value where the list is too short. */
    Values element(Values place, Values otherwise) {
        if (offsets == null || place.offsets != null || otherwise.offsets != null) {
            throw new ExpressionException("lists that do not suit", "at(list, place, value where it is too short)");
        }
        double[] result = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            double at = offsets[entry] + place.numbers[entry];
            boolean inside = place.numbers[entry] >= 0 && at < offsets[entry + 1];
            result[entry] = inside ? numbers[(int) at] : otherwise.numbers[entry];
        }
        return new Values(entries, result, null);
    }
}
