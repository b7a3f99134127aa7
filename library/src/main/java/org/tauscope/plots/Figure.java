package org.tauscope.plots;

import java.util.List;
import java.util.Optional;

/**
 * A figure: one panel, optionally a lower one that shares its x axis (ratio, pulls), and a line of text above.
 *
 * @param width  in points (1/72 inch); text sizes suit a figure of 480 points shown one column wide
 * @param height in points
 * @param origin text above the frame on the left, for example {@code \textbf{Tauscope} simulation}
 * @param sample text above the frame on the right: luminosity and collision energy
 * @param main   the panel
 * @param lower  the panel below, same x range
 */
public record Figure(double width, double height, String origin, String sample, Panel main, Optional<Panel> lower) {

    /** The usual left text. */
    public static final String SIMULATION = "\\textbf{Tauscope}\\ simulation";

    private static final String MEASURED = "\\textbf{Tauscope}";

    private static final double WIDTH = 480;
    private static final double HEIGHT = 400;
    private static final double HEIGHT_WITH_LOWER = 460;
    /** Extra height for a legend above the frame. */
    private static final double STRIP = 60;

    /** Refuses sizes nobody can read and a lower panel with another x range. */
    public Figure {
        if (!(width >= 200 && width <= 5000) || !(height >= 150 && height <= 5000)) {
            throw new IllegalArgumentException("figure: found the size " + width + " x " + height
                    + " pt, expected at least 200 x 150 and at most 5000 x 5000");
        }
        if (lower.isPresent()) {
            Axis x = lower.get().x();
            if (x.from() != main.x().from()
                    || x.to() != main.x().to()
                    || x.scale() != main.x().scale()) {
                throw new IllegalArgumentException("figure: the lower panel runs from " + x.from() + " to " + x.to()
                        + ", expected the x axis of the panel above");
            }
        }
    }

    /** A figure of one panel in the usual size. */
    public static Figure of(String sample, Panel panel) {
        return new Figure(WIDTH, HEIGHT + strip(panel), SIMULATION, sample, panel, Optional.empty());
    }

    /** A figure with a lower panel in the usual size. */
    public static Figure of(String sample, Panel panel, Panel lower) {
        return new Figure(WIDTH, HEIGHT_WITH_LOWER + strip(panel), SIMULATION, sample, panel, Optional.of(lower));
    }

    /** The same of numbers that were measured: nothing above it speaks of simulation. */
    public Figure measured() {
        return new Figure(width, height, MEASURED, sample, main, lower);
    }

    /** Luminosity and energy as the text above the frame: 915 fb^-1 (sqrt(s) = 10.58 GeV). */
    public static String sample(double luminosityInverseFb, double sqrtSGeV) {
        return "$" + number(luminosityInverseFb) + "\\,\\mathrm{fb}^{-1}\\ \\ (\\sqrt{s} = " + number(sqrtSGeV)
                + "\\,\\mathrm{GeV})$";
    }

    private static double strip(Panel panel) {
        return panel.legend().corner() == Legend.Corner.ABOVE ? STRIP : 0;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    List<Panel> panels() {
        return lower.map(panel -> List.of(main, panel)).orElseGet(() -> List.of(main));
    }
}
