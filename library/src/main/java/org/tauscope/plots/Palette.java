package org.tauscope.plots;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people with any form of colour vision can tell apart: Okabe and Ito, "Color Universal Design" (2008),
 * and for maps a scale that rises evenly in lightness (a coarse table of viridis, Smith and van der Walt 2015).
 */
public final class Palette {

    /** Black. */
    public static final Color BLACK = Color.BLACK;
    /** Orange. */
    public static final Color ORANGE = new Color(0xE69F00);
    /** Sky blue. */
    public static final Color SKY_BLUE = new Color(0x56B4E9);
    /** Bluish green. */
    public static final Color GREEN = new Color(0x009E73);
    /** Yellow. */
    public static final Color YELLOW = new Color(0xF0E442);
    /** Blue. */
    public static final Color BLUE = new Color(0x0072B2);
    /** Vermilion. */
    public static final Color VERMILION = new Color(0xD55E00);
    /** Reddish purple. */
    public static final Color PURPLE = new Color(0xCC79A7);
    /** Grey of regions that others excluded. */
    public static final Color EXCLUDED = new Color(0xDCDCDC);
    /** Grey of the outlines and names of those regions. */
    public static final Color EARLIER = new Color(0x6E6E6E);
    /** The one-sigma band of an expected limit. */
    public static final Color ONE_SIGMA = new Color(0x4DBB9D);
    /** The two-sigma band of an expected limit. */
    public static final Color TWO_SIGMA = YELLOW;

    /** Fills of a stack, from the bottom up. */
    public static final List<Color> STACK = List.of(SKY_BLUE, ORANGE, GREEN, YELLOW, PURPLE, BLUE);

    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private Palette() {}

    /** Colour of a position on the map scale, 0 (dark) to 1 (light); values outside take the colour of the end. */
    static Color map(double fraction) {
        double position = Math.clamp(fraction, 0, 1) * (VIRIDIS.length - 1);
        int lower = Math.min((int) position, VIRIDIS.length - 2);
        double share = position - lower;
        return mix(new Color(VIRIDIS[lower]), new Color(VIRIDIS[lower + 1]), share);
    }

    /** Perceived lightness, 0 (black) to 1 (white). */
    static double lightness(Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }
}
