package org.tauscope.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** How much is already drawn where, so that text can go to an empty place. One pixel per point. */
final class Ink {

    /** Weight of a place outside the frame, where text must not go. */
    private static final double OUTSIDE = 100;

    private static final double CROSSED = 30;
    private static final double DARKNESS = 0.2;
    private static final int CHANGE = 24;
    private static final int CLASSES = 16;

    private final Rectangle2D area;
    private final BufferedImage image;
    private final Graphics2D page;
    private final byte[] tones;

    /** Draws layers on a scratch page. */
    Ink(Frame frame, List<Layer> layers) {
        area = frame.area();
        image = new BufferedImage(
                (int) Math.ceil(area.getMaxX()), (int) Math.ceil(area.getMaxY()), BufferedImage.TYPE_BYTE_GRAY);
        tones = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        page = image.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, image.getWidth(), image.getHeight());
        new LayerPainter(page, frame).paint(layers);
    }

    /** Marks a box as taken. */
    void take(Shape box) {
        page.setColor(Color.BLACK);
        page.fill(box);
    }

    /**
     * What a text in a box would hide: 0 on an empty place, larger the more of the box is crossed by lines and edges;
     * plus a small part of the darkness, so that of two even places the lighter one wins.
     */
    double under(Rectangle2D box) {
        if (!area.contains(box)) {
            return OUTSIDE;
        }
        int[] counts = new int[CLASSES];
        double sum = 0;
        int pixels = 0;
        for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
            for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
                int tone = tone(x, y);
                counts[tone * CLASSES / 256]++;
                sum += 1 - tone / 255.0;
                pixels++;
            }
        }
        int commonest = 0;
        for (int count : counts) {
            commonest = Math.max(commonest, count);
        }
        return CROSSED * (pixels - commonest) / pixels + DARKNESS * sum / pixels;
    }

    /** How often the tone changes along a straight line: twice for every curve or text that it crosses. */
    int changesAlong(Point2D from, Point2D to) {
        double length = from.distance(to);
        int changes = 0;
        int last = -1;
        for (double at = 0; at < length; at++) {
            double x = from.getX() + at / length * (to.getX() - from.getX());
            double y = from.getY() + at / length * (to.getY() - from.getY());
            int tone = tone((int) x, (int) y);
            if (last >= 0 && Math.abs(tone - last) > CHANGE) {
                changes++;
            }
            last = tone;
        }
        return changes;
    }

    private int tone(int x, int y) {
        int column = Math.clamp(x, 0, image.getWidth() - 1);
        int row = Math.clamp(y, 0, image.getHeight() - 1);
        return tones[row * image.getWidth() + column] & 0xFF;
    }
}
