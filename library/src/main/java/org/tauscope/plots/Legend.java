package org.tauscope.plots;

import java.util.List;

/**
 * The block of explanations inside a frame.
 *
 * @param heading lines above the entries (hypothesis, confidence level, decay), TeX between dollar signs
 * @param corner  where it stands
 */
public record Legend(List<String> heading, Corner corner) {

    /** Corners of the frame. */
    public enum Corner {
        /** The corner where it hides least. */
        BEST,
        /** Upper left. */
        TOP_LEFT,
        /** Upper right. */
        TOP_RIGHT,
        /** Lower left. */
        BOTTOM_LEFT,
        /** Lower right. */
        BOTTOM_RIGHT,
        /** In a strip above the frame, in columns: hides nothing. */
        ABOVE,
        /** No legend at all. */
        NONE
    }

    /** Copies. */
    public Legend {
        heading = List.copyOf(heading);
    }

    /** A legend at its best corner. */
    public static Legend best(String... heading) {
        return new Legend(List.of(heading), Corner.BEST);
    }

    /** No legend. */
    public static Legend none() {
        return new Legend(List.of(), Corner.NONE);
    }
}
