package org.tauscope.plots;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a line is drawn.
 *
 * @param colour of the line
 * @param width  in points (1/72 inch), positive
 * @param dash   its pattern
 */
public record Pen(Color colour, double width, Dash dash) {

    /** Patterns of a line, lengths in units of its width. */
    public enum Dash {
        /** Without gaps. */
        SOLID,
        /** Long strokes. */
        DASHED,
        /** Dots. */
        DOTTED,
        /** Strokes and dots. */
        DASH_DOTTED;

        private float[] pattern() {
            return switch (this) {
                case SOLID -> new float[0];
                case DASHED -> new float[] {4.5f, 2.5f};
                case DOTTED -> new float[] {1.2f, 2};
                case DASH_DOTTED -> new float[] {5, 2, 1.2f, 2};
            };
        }
    }

    /** Refuses a line without width. */
    public Pen {
        if (!(width > 0)) {
            throw new IllegalArgumentException("pen: found the width " + width + " pt, expected a positive one");
        }
    }

    /** A line without gaps. */
    public static Pen solid(Color colour, double width) {
        return new Pen(colour, width, Dash.SOLID);
    }

    /** A line of long strokes. */
    public static Pen dashed(Color colour, double width) {
        return new Pen(colour, width, Dash.DASHED);
    }

    BasicStroke stroke() {
        if (dash == Dash.SOLID) {
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = dash.pattern();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= (float) width;
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }
}
