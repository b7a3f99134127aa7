package org.tauscope.plots;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * A typeset line of text as an outline, baseline at y = 0, left end at x = 0, in points with y downwards. The glyphs are
 * those of the Computer Modern fonts inside JLaTeXMath, so no font of the machine takes part.
 */
final class Label {

    /** JLaTeXMath keeps parser state in static fields. */
    private static final Object PARSER = new Object();

    private static final Label DIGIT = typeset("0", 100);

    private final Path2D outline;
    private final double advance;

    private Label(Path2D outline, double advance) {
        this.outline = outline;
        this.advance = advance;
    }

    /**
     * Typesets a line.
     *
     * @param text plain text with formulas between dollar signs; TeX commands work everywhere
     * @param size in points
     */
    static Label typeset(String text, double size) {
        synchronized (PARSER) {
            try {
                var icon = new TeXFormula("\\text{" + escaped(text) + "}")
                        .createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
                GlyphOutlines surface = new GlyphOutlines();
                surface.scale(size, size);
                icon.getBox().draw(surface, 0, 0);
                return new Label(surface.outline(), icon.getBox().getWidth() * size);
            } catch (ParseException e) {
                throw new IllegalArgumentException(
                        "label '" + text + "': found TeX that cannot be read (" + e.getMessage()
                                + "), expected text with formulas between dollar signs",
                        e);
            }
        }
    }

    /**
     * Per cent and hash mean themselves; outside formulas so do ampersand and underscore, and full stops and commas
     * take no extra space.
     */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && text.charAt(i - 1) == '\\') {
                escaped.append(c);
                continue;
            }
            if (c == '$') {
                formula = !formula;
            }
            boolean special = c == '%' || c == '#' || (!formula && (c == '&' || c == '_'));
            boolean punctuation = !formula && (c == '.' || c == ',' || c == ';' || c == ':');
            escaped.append(special ? "\\" + c : punctuation ? "{" + c + "}" : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Text of others, such as the name of a parameter, without what TeX would take for a command. */
    static String plain(String text) {
        return text.replaceAll("[\\\\${}^~]", "-");
    }

    /** Width of the widest of some names in points. */
    static double widest(List<String> names, double size) {
        return names.stream()
                .mapToDouble(name -> typeset(plain(name), size).width())
                .max()
                .orElse(0);
    }

    /** Height of a digit of this size in points. */
    static double digitHeight(double size) {
        return DIGIT.ascent() * size / 100;
    }

    double width() {
        return advance;
    }

    /** Height of the ink above the baseline. */
    double ascent() {
        return -outline.getBounds2D().getMinY();
    }

    /** Depth of the ink below the baseline, at least 0. */
    double descent() {
        return Math.max(0, outline.getBounds2D().getMaxY());
    }

    /** The outline with its left end and baseline at a position. */
    Shape at(double x, double baseline) {
        return AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(outline);
    }

    /** The outline turned to read upwards, its right end (the top) at {@code top}, its baseline at {@code x}. */
    Shape upwards(double x, double top) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, top + advance);
        turn.quadrantRotate(-1);
        return turn.createTransformedShape(outline);
    }

    /** The box around the text when its middle is at a position. */
    Rectangle2D boxAround(double x, double y) {
        return new Rectangle2D.Double(x - advance / 2, y - ascent() / 2, advance, ascent() + descent());
    }
}
