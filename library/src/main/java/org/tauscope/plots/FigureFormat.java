package org.tauscope.plots;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/** The file formats of a figure. The same figure gives the same bytes: no date, no random identifier. */
public enum FigureFormat {
    /** Pixels, two per point, anti-aliased. */
    PNG {
        @Override
        byte[] bytes(Sheet sheet) {
            BufferedImage image = new BufferedImage(
                    (int) Math.ceil(PIXELS_PER_POINT * sheet.width()),
                    (int) Math.ceil(PIXELS_PER_POINT * sheet.height()),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D page = image.createGraphics();
            page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            page.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            page.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            sheet.paint(page);
            page.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },

    /** Vectors for the web; text is outlines, so it looks the same everywhere. */
    SVG {
        @Override
        byte[] bytes(Sheet sheet) {
            Document document = GenericDOMImplementation.getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("Tauscope");
            context.setPrecision(2);
            SVGGraphics2D page = new SVGGraphics2D(context, true);
            page.setSVGCanvasSize(new Dimension((int) Math.ceil(sheet.width()), (int) Math.ceil(sheet.height())));
            sheet.paint(page);
            StringWriter text = new StringWriter();
            try {
                page.stream(text, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },

    /** Vectors for papers. */
    PDF {
        @Override
        byte[] bytes(Sheet sheet) {
            try (PDDocument document = new PDDocument()) {
                // Without a fixed number the file's identifier would be made from the clock.
                document.setDocumentId(DOCUMENT_NUMBER);
                float width = (float) sheet.width();
                float height = (float) sheet.height();
                PDPage paper = new PDPage(new PDRectangle(width, height));
                document.addPage(paper);
                PdfBoxGraphics2D page = new PdfBoxGraphics2D(document, width, height);
                sheet.paint(page);
                page.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                    content.drawForm(page.getXFormObject());
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final double PIXELS_PER_POINT = 2;
    private static final long DOCUMENT_NUMBER = 1L;

    abstract byte[] bytes(Sheet sheet);

    /** The figure as the content of a file. */
    public byte[] bytes(Figure figure) {
        return bytes(new Sheet(List.of(figure)));
    }

    /** Figures side by side as the content of a file, tops aligned. */
    public byte[] bytes(List<Figure> figures) {
        return bytes(new Sheet(figures));
    }

    /** Ending of a file name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a figure in all formats: {@code name.png}, {@code name.svg}, {@code name.pdf}.
     *
     * @param folder an existing folder
     * @throws UncheckedIOException where a file cannot be written
     */
    public static void writeAll(Figure figure, Path folder, String name) {
        for (FigureFormat format : values()) {
            Path file = folder.resolve(name + "." + format.ending());
            Path unfinished = folder.resolve(name + "." + format.ending() + ".part");
            try {
                Files.write(unfinished, format.bytes(figure));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
