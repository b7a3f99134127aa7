package org.tauscope.searches.invisibleboson;

import java.util.List;

/**
 * Fills histograms.
 *
 * @param columns columns of the harvest, one per dimension
 * @param binning bins of every dimension
 */
record Histogramming(List<String> columns, Binning binning) {

    /** Copies the list. */
    Histogramming {
        columns = List.copyOf(columns);
    }

    /** Relative change of the weight of a lepton when something moves by one standard deviation. */
    @FunctionalInterface
    interface Change {

        /** The change for lepton i; 0 where nothing changes. */
        double of(SelectedLeptons leptons, int i);
    }

    /** Number of bins of the histogram. */
    int bins() {
        return columns.size() == 1 ? binning.axisBins() : binning.axisBins() * binning.axisBins();
    }

    /** Expected events. */
    Template nominal(Contribution process) {
        return fill(process, "", (leptons, i) -> 1);
    }

    /** Expected events with all momenta scaled up; the nominal ones where the harvest does not keep the scaled column. */
    Template scaled(Contribution process) {
        boolean kept = SelectedLeptons.COLUMNS.contains(columns.getFirst() + SelectedLeptons.SCALED);
        return fill(process, kept ? SelectedLeptons.SCALED : "", (leptons, i) -> 1);
    }

    /** Change of the expected events when weights change. */
    Template shift(Contribution process, Change change) {
        return fill(process, "", change);
    }

    private Template fill(Contribution process, String ending, Change factor) {
        SelectedLeptons leptons = process.leptons();
        List<double[]> values =
                columns.stream().map(column -> leptons.column(column + ending)).toList();
        Template template = new Template(bins());
        for (int i = 0; i < leptons.size(); i++) {
            double weight = process.scale() * leptons.weight(i) * factor.of(leptons, i);
            if (weight != 0) {
                int bin = 0;
                for (double[] value : values) {
                    bin = bin * binning.axisBins() + binning.bin(value[i]);
                }
                template.add(bin, weight);
            }
        }
        return template;
    }
}
