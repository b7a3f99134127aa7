package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tauscope.plots.Figure;
import org.tauscope.plots.FigureFormat;

/** A figure in a file whose ending tells the format. */
final class FigureFile {

    private FigureFile() {}

    /**
     * The format that a file name asks for.
     *
     * @throws IllegalArgumentException where its ending is none of png, svg, pdf
     */
    static FigureFormat format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (FigureFormat format : FigureFormat.values()) {
            if (name.endsWith("." + format.ending())) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "figure file is '" + file + "', expected a name that ends in .png, .svg or .pdf");
    }

    static void write(Figure figure, Path file) throws IOException {
        Files.write(file, format(file).bytes(figure));
    }
}
