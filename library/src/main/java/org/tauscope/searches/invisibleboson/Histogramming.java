package org.tauscope.searches.invisibleboson;

import java.util.List;

/**
 * How a histogram is filled.
 *
 * @param columns columns of the harvest, one per dimension
 * @param binning bins of every dimension
 */
record Histogramming(List<String> columns, Binning binning) {

    /** Copies the list. */
    Histogramming {
        columns = List.copyOf(columns);
    }

    /** Number of bins of the histogram. */
    int bins() {
        return columns.size() == 1 ? binning.axisBins() : binning.axisBins() * binning.axisBins();
    }

    /** The bin of every lepton. */
    int[] binsOf(SelectedLeptons leptons) {
        return binsOf(leptons, "");
    }

    /** The bin of every lepton with all momenta scaled up; the nominal one where the harvest does not keep that column. */
    int[] scaledBinsOf(SelectedLeptons leptons) {
        boolean kept = SelectedLeptons.COLUMNS.contains(columns.getFirst() + SelectedLeptons.SCALED);
        return binsOf(leptons, kept ? SelectedLeptons.SCALED : "");
    }

    private int[] binsOf(SelectedLeptons leptons, String ending) {
        int[] bins = new int[leptons.size()];
        for (String column : columns) {
            double[] values = leptons.column(column + ending);
            for (int i = 0; i < bins.length; i++) {
                bins[i] = bins[i] * binning.axisBins() + binning.bin(values[i]);
            }
        }
        return bins;
    }
}
