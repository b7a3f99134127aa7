package org.tauscope.plots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis is marked: major ticks with labels, minor ticks without.
 *
 * @param major  rising values with their label (TeX between dollar signs)
 * @param minor  rising values
 * @param suffix common power of ten of all labels, empty where they carry their full value
 * @param size   of the labels in points
 */
record Ticks(List<Tick> major, List<Double> minor, String suffix, double size) {

    /** A labelled value. */
    record Tick(double value, String label) {}

    private static final double[] STEPS = {1, 2, 5, 10};
    /** A logarithmic axis of more decades has no ticks between powers of ten. */
    private static final int MANY_DECADES = 12;

    /** A logarithmic axis below this many decades has labels at 1, 2 and 5. */
    private static final double SHORT_DECADES = 1.6;

    /** Share of the room between two names that their letters take. */
    private static final double NAME_SHARE = 0.8;

    Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /**
     * Ticks of an axis.
     *
     * @param wanted number of labels that fit with ease, at least 2
     */
    static Ticks of(Axis axis, int wanted) {
        return of(axis, wanted, Double.POSITIVE_INFINITY);
    }

    /**
     * The same for an axis that may carry names, which get smaller where they stand close.
     *
     * @param length of the axis in points
     */
    static Ticks of(Axis axis, int wanted, double length) {
        if (!axis.names().isEmpty()) {
            return named(axis, length);
        }
        return axis.scale() == Axis.Scale.LOG ? logarithmic(axis, wanted) : linear(axis, wanted);
    }

    private static Ticks named(Axis axis, double length) {
        List<Tick> major = new ArrayList<>();
        for (int i = 0; i < axis.names().size(); i++) {
            major.add(new Tick(i + 0.5, Label.plain(axis.names().get(i))));
        }
        double spacing = length / (axis.to() - axis.from());
        return new Ticks(major, List.of(), "", Math.min(AxisPainter.TICK_SIZE, NAME_SHARE * spacing));
    }

    private static Ticks linear(Axis axis, int wanted) {
        double range = axis.to() - axis.from();
        double raw = range / wanted;
        int decade = (int) Math.floor(Math.log10(raw));
        double mantissa = raw / Math.pow(10, decade);
        double chosen = STEPS[STEPS.length - 1];
        for (double step : STEPS) {
            if (mantissa <= step * (1 + 1e-9)) {
                chosen = step;
                break;
            }
        }
        if (chosen == 10) {
            chosen = 1;
            decade++;
        }
        BigDecimal step = BigDecimal.valueOf((long) chosen).scaleByPowerOfTen(decade);
        double largest = Math.max(Math.abs(axis.from()), Math.abs(axis.to()));
        int order = (int) Math.floor(Math.log10(largest));
        int power = order >= 5 || order < -3 ? order : 0;
        int division = chosen == 2 ? 4 : 5;
        List<Tick> major = new ArrayList<>();
        for (BigDecimal value : multiples(axis, step)) {
            BigDecimal shown = value.scaleByPowerOfTen(-power);
            int decimals = Math.max(0, power - decade);
            major.add(new Tick(
                    value.doubleValue(),
                    formula(shown.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString())));
        }
        List<Double> minor = new ArrayList<>();
        BigDecimal fine = step.divide(BigDecimal.valueOf(division));
        for (BigDecimal value : multiples(axis, fine)) {
            if (value.remainder(step).signum() != 0) {
                minor.add(value.doubleValue());
            }
        }
        return new Ticks(major, minor, power == 0 ? "" : "$\\times 10^{" + power + "}$", AxisPainter.TICK_SIZE);
    }

    private static List<BigDecimal> multiples(Axis axis, BigDecimal step) {
        double slack = 1e-9 * (axis.to() - axis.from());
        BigDecimal value = BigDecimal.valueOf(axis.from() - slack)
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        List<BigDecimal> values = new ArrayList<>();
        while (value.doubleValue() <= axis.to() + slack) {
            values.add(value);
            value = value.add(step);
        }
        return values;
    }

    private static Ticks logarithmic(Axis axis, int wanted) {
        double decades = Math.log10(axis.to() / axis.from());
        int first = (int) Math.floor(Math.log10(axis.from()) - 1e-9);
        int last = (int) Math.ceil(Math.log10(axis.to()) + 1e-9);
        int every = Math.max(1, (int) Math.ceil(decades / wanted));
        List<Tick> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int digit = 1; digit < 10; digit++) {
                double value = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
                if (value < axis.from() * (1 - 1e-9) || value > axis.to() * (1 + 1e-9)) {
                    continue;
                }
                boolean labelled = decades < SHORT_DECADES
                        ? digit == 1 || digit == 2 || digit == 5
                        : digit == 1 && Math.floorMod(power, every) == 0;
                if (labelled) {
                    major.add(new Tick(value, decades < SHORT_DECADES ? plain(digit, power) : power(power)));
                } else if (digit == 1 || decades < MANY_DECADES) {
                    minor.add(value);
                }
            }
        }
        return new Ticks(major, minor, "", AxisPainter.TICK_SIZE);
    }

    private static String power(int power) {
        return switch (power) {
            case 0 -> "$1$";
            case 1 -> "$10$";
            default -> "$10^{" + power + "}$";
        };
    }

    private static String plain(int digit, int power) {
        if (power >= -3 && power <= 3) {
            return formula(new BigDecimal(digit).scaleByPowerOfTen(power).toPlainString());
        }
        return digit == 1 ? power(power) : "$" + digit + "\\times 10^{" + power + "}$";
    }

    private static String formula(String number) {
        return "$" + number + "$";
    }
}
