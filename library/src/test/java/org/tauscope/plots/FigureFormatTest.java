package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFormatTest {

    @Test
    void theSameFigureGivesTheSameBytesInEveryFormat() throws Exception {
        for (FigureFormat format : FigureFormat.values()) {
            byte[] first = format.bytes(SampleFigures.couplingPlane());
            // Drawing takes many milliseconds: anything made from the clock would differ.
            assertThat(format.bytes(SampleFigures.couplingPlane()))
                    .as(format.name())
                    .isEqualTo(first);
        }
    }

    @Test
    void pdfCarriesNoDate() {
        String text = new String(FigureFormat.PDF.bytes(SampleFigures.limitBand()), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF").doesNotContain("CreationDate").doesNotContain("ModDate");
    }

    @Test
    void everySvgIsWellFormedAndHoldsNoTextThatNeedsAFont() throws Exception {
        for (Figure figure : SampleFigures.all().values()) {
            byte[] svg = FigureFormat.SVG.bytes(figure);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
            assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
            assertThat(document.getElementsByTagName("text").getLength()).isZero();
            assertThat(new String(svg, StandardCharsets.UTF_8))
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
    }

    @Test
    void everyPngHasTwoPixelsPerPointShowsMoreThanAnEmptyFrameAndCutsNothingOff() throws Exception {
        for (var entry : SampleFigures.all().entrySet()) {
            Figure figure = entry.getValue();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.bytes(figure)));
            assertThat(image.getWidth()).isEqualTo((int) (2 * figure.width()));
            assertThat(image.getHeight()).isEqualTo((int) (2 * figure.height()));
            Panel empty = new Panel(figure.main().x(), figure.main().y(), List.of(), Legend.none());
            Figure frame = new Figure(
                    figure.width(), figure.height(), figure.origin(), figure.sample(), empty, Optional.empty());
            BufferedImage blank = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.bytes(frame)));
            assertThat(colours(image)).as(entry.getKey()).isGreaterThan(colours(blank));
            assertThat(stainsAtTheRim(image)).as(entry.getKey()).isZero();
        }
    }

    @Test
    void allFormatsAreWrittenUnderOneNameAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
        FigureFormat.writeAll(SampleFigures.limitBand(), folder, "limit");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("limit.png", "limit.svg", "limit.pdf");
        }
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static int stainsAtTheRim(BufferedImage image) {
        int stains = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean rim = Math.min(x, image.getWidth() - 1 - x) < 2 || Math.min(y, image.getHeight() - 1 - y) < 2;
                stains += rim && image.getRGB(x, y) != 0xFFFFFFFF ? 1 : 0;
            }
        }
        return stains;
    }
}
