package org.tauscope.statistics.counting;

/** Refuses what is no count, no mean or no confidence level. */
final class Checked {

    private Checked() {}

    static int count(String what, int n) {
        if (n < 0) {
            throw new IllegalArgumentException(what + " is " + n + " events, expected 0 or more");
        }
        return n;
    }

    static double events(String what, double events) {
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is " + events + " events, expected a finite number from 0");
        }
        return events;
    }

    static double positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is " + value + ", expected a finite number above 0");
        }
        return value;
    }

    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        return level;
    }
}
