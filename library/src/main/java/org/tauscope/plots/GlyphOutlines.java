package org.tauscope.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** A drawing surface that only remembers the outlines of what is filled: glyphs and rules become one shape. */
final class GlyphOutlines extends AbstractGraphics2D {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Path2D.Double outline;

    GlyphOutlines() {
        this(new Path2D.Double(Path2D.WIND_NON_ZERO));
        gc = new GraphicContext();
    }

    private GlyphOutlines(Path2D.Double outline) {
        super(true);
        this.outline = outline;
    }

    Path2D.Double outline() {
        return outline;
    }

    @Override
    public void fill(Shape shape) {
        outline.append(getTransform().createTransformedShape(shape), false);
    }

    @Override
    public void draw(Shape shape) {
        fill((getStroke() == null ? new BasicStroke() : getStroke()).createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        Shape glyphs = getFont().createGlyphVector(EXACT, text).getOutline(x, y);
        fill(glyphs);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, EXACT).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public Graphics create() {
        GlyphOutlines copy = new GlyphOutlines(outline);
        copy.gc = (GraphicContext) gc.clone();
        return copy;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public void dispose() {}

    @Override
    public void setXORMode(Color colour) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw notText();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw notText();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw notText();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw notText();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw notText();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    private static UnsupportedOperationException notText() {
        return new UnsupportedOperationException("a label holds an image, expected text and formulas");
    }
}
