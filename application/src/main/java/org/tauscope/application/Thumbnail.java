package org.tauscope.application;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.tauscope.cards.CardException;

/** A small copy of a figure for lists of tables. */
final class Thumbnail {

    /** Width in pixels. */
    static final int WIDTH = 240;

    private Thumbnail() {}

    /**
     * A PNG of {@link #WIDTH}, halved step by step so that lines stay visible.
     *
     * @param name name for messages
     */
    static byte[] of(String name, byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null || image.getWidth() < 1) {
            throw new CardException(name + ": found no picture, expected PNG");
        }
        while (image.getWidth() > WIDTH) {
            int width = Math.max(WIDTH, image.getWidth() / 2);
            image = scaled(image, width, Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth())));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, java.awt.Color.WHITE, null);
        graphics.dispose();
        return smaller;
    }
}
