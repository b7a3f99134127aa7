package org.tauscope.plots;

import java.util.List;

/**
 * One axis of a panel.
 *
 * @param label text with TeX between dollar signs, unit in brackets: {@code $m_N$ [GeV]}
 * @param scale linear or logarithmic
 * @param from  value at the left or lower end, finite; positive on a logarithmic axis
 * @param to    value at the right or upper end, above {@code from}
 * @param names where things without an order stand side by side: name i, plain text, at the value i + 0.5; else empty
 */
public record Axis(String label, Scale scale, double from, double to, List<String> names) {

    /** How values become distances. */
    public enum Scale {
        /** Equal differences are equally long. */
        LINEAR,
        /** Equal ratios are equally long; needs positive values. */
        LOG
    }

    /** An axis of numbers. */
    public Axis(String label, Scale scale, double from, double to) {
        this(label, scale, from, to, List.of());
    }

    /** Refuses an empty or impossible range. */
    public Axis {
        names = List.copyOf(names);
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
            throw new IllegalArgumentException(
                    "axis '" + label + "': found the range " + from + " to " + to + ", expected two rising numbers");
        }
        if (scale == Scale.LOG && !(from > 0)) {
            throw new IllegalArgumentException("axis '" + label + "': found the range " + from + " to " + to
                    + ", expected positive values on a logarithmic axis");
        }
    }

    /** A linear axis. */
    public static Axis linear(String label, double from, double to) {
        return new Axis(label, Scale.LINEAR, from, to);
    }

    /** A logarithmic axis, both ends positive. */
    public static Axis log(String label, double from, double to) {
        return new Axis(label, Scale.LOG, from, to);
    }

    /** An axis of names, from 0 to their number; at least one. */
    public static Axis named(String label, List<String> names) {
        return new Axis(label, Scale.LINEAR, 0, names.size(), names);
    }

    /** Position of a value along the axis: 0 at {@code from}, 1 at {@code to}, outside of that beyond the ends. */
    public double fraction(double value) {
        return switch (scale) {
            case LINEAR -> (value - from) / (to - from);
            case LOG -> value > 0 ? Math.log(value / from) / Math.log(to / from) : Double.NEGATIVE_INFINITY;
        };
    }

    /** True where the value lies between the ends, both included. */
    public boolean shows(double value) {
        return value >= from && value <= to;
    }

    /** The value at a position along the axis, 0 to 1. */
    double value(double fraction) {
        return switch (scale) {
            case LINEAR -> from + fraction * (to - from);
            case LOG -> from * Math.pow(to / from, fraction);
        };
    }

    void require(double value, String what) {
        if (scale == Scale.LOG && !(value > 0)) {
            throw new IllegalArgumentException("axis '" + label + "': found " + value + " in " + what
                    + ", expected positive values on a logarithmic axis");
        }
    }
}
