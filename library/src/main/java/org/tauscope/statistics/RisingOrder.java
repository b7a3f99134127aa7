package org.tauscope.statistics;

/**
 * The places of numbers in rising order, without an object per number: a merge sort, so that equal numbers keep their order.
 */
public final class RisingOrder {

    private RisingOrder() {}

    /**
     * Sorts places.
     *
     * @param values numbers without NaN; not changed
     * @return the place of the smallest first
     */
    public static int[] of(double[] values) {
        int[] from = new int[values.length];
        int[] to = new int[values.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        for (int width = 1; width < values.length && width > 0; width *= 2) {
            for (int begin = 0; begin < values.length; begin += 2 * width) {
                int middle = Math.min(begin + width, values.length);
                int end = Math.min(middle + width, values.length);
                merge(values, from, to, begin, middle, end);
                if (end == values.length) {
                    break;
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(double[] values, int[] from, int[] to, int begin, int middle, int end) {
        int left = begin;
        int right = middle;
        for (int k = begin; k < end; k++) {
            boolean takesLeft = left < middle && (right >= end || values[from[left]] <= values[from[right]]);
            to[k] = takesLeft ? from[left++] : from[right++];
        }
    }
}
