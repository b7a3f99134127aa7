package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import org.tauscope.plots.Figure;
import org.tauscope.plots.FigureFormat;

/**
 * A figure of a run.
 *
 * @param name    file name without ending
 * @param caption one sentence below it
 * @param figure  what to draw
 */
record NamedFigure(String name, String caption, Figure figure) {

    /** The same of numbers that were measured. */
    NamedFigure measured() {
        return new NamedFigure(name, caption, figure.measured());
    }

    /** The figure as SVG. */
    byte[] svg() {
        return FigureFormat.SVG.bytes(figure);
    }

    /** Writes the figure as PDF, SVG and PNG. */
    void writeTo(RunFolder folder) throws IOException {
        Files.write(folder.file(name + ".pdf"), FigureFormat.PDF.bytes(figure));
        Files.write(folder.file(name + ".svg"), FigureFormat.SVG.bytes(figure));
        Files.write(folder.file(name + ".png"), FigureFormat.PNG.bytes(figure));
    }
}
