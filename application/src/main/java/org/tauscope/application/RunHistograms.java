package org.tauscope.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tauscope.formats.root.RootHistogram;
import org.tauscope.formats.root.RootOutput;
import org.tauscope.searches.Exhibit;

/**
 * The spectra of a run as ROOT histograms: of a spectrum {@code s} every process and signal as {@code s_LABEL}, the sum of
 * the processes with its uncertainty as {@code s_total}, and the data as {@code s_data}; of shapes {@code s} every one as
 * {@code s_LABEL}.
 */
final class RunHistograms {

    private final Set<String> names = new HashSet<>();
    private final List<RootHistogram> histograms = new ArrayList<>();

    private RunHistograms() {}

    static List<RootHistogram> of(List<Exhibit> exhibits) {
        RunHistograms all = new RunHistograms();
        for (Exhibit exhibit : exhibits) {
            if (exhibit instanceof Exhibit.Spectrum spectrum) {
                all.add(spectrum);
            } else if (exhibit instanceof Exhibit.Shapes shapes) {
                all.add(shapes);
            }
        }
        return List.copyOf(all.histograms);
    }

    static void write(Path path, List<RootHistogram> histograms) {
        try (RootOutput file = RootOutput.create(path)) {
            histograms.forEach(file::write);
        }
    }

    private void add(Exhibit.Spectrum spectrum) {
        double[] zero = new double[spectrum.edges().size() - 1];
        double[] total = new double[zero.length];
        for (Exhibit.Content content : spectrum.stack()) {
            double[] events = numbers(content.events());
            for (int bin = 0; bin < events.length; bin++) {
                total[bin] += events[bin];
            }
            add(spectrum, content.label(), events, zero);
        }
        for (Exhibit.Content content : spectrum.signals()) {
            add(spectrum, content.label(), numbers(content.events()), zero);
        }
        double[] variances = numbers(spectrum.error());
        for (int bin = 0; bin < variances.length; bin++) {
            variances[bin] *= variances[bin];
        }
        add(spectrum, "total", total, variances);
        spectrum.data().ifPresent(counts -> add(spectrum, "data", numbers(counts), numbers(counts)));
    }

    private void add(Exhibit.Shapes shapes) {
        for (Exhibit.NormalisedShape shape : shapes.shapes()) {
            double[] variances = numbers(shape.errors());
            for (int bin = 0; bin < variances.length; bin++) {
                variances[bin] *= variances[bin];
            }
            List<String> axes = List.of(plain(shapes.xLabel()), "share per bin");
            add(shapes.name(), shape.label(), axes, shapes.edges(), numbers(shape.contents()), variances);
        }
    }

    private void add(Exhibit.Spectrum spectrum, String label, double[] events, double[] variances) {
        List<String> axes = List.of(plain(spectrum.xLabel()), "events / bin");
        add(spectrum.name(), label, axes, spectrum.edges(), events, variances);
    }

    private static String plain(String label) {
        return label.replace("$", "").replace('\\', '#');
    }

    private void add(
            String exhibit,
            String label,
            List<String> axes,
            List<Double> edges,
            double[] contents,
            double[] variances) {
        String plain = label.replaceAll("[^A-Za-z0-9.]+", "_").replaceAll("^_+|_+$", "");
        String name = exhibit + "_" + (plain.isEmpty() ? "process" : plain.toLowerCase(Locale.ROOT));
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "_" + i;
        }
        histograms.add(RootHistogram.ofBins(free, plain(label), axes, numbers(edges), contents, variances));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
