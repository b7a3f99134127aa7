package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.selection.CutFlow;

/** What is left of an input after each cut, and its templates. */
final class SampleCounts {

    private final InputSample sample;
    private final CutFlow cutFlow;
    private final long[] entries;
    private final long[] unknown;
    private final List<FilledTemplate> templates = new ArrayList<>();
    private final List<FilledTemplate> pictures = new ArrayList<>();

    /** Events of one region in bins. */
    static final class FilledTemplate {

        private final double[] sum;
        private final double[] squares;
        private long entries;
        private long outside;

        FilledTemplate(int bins) {
            sum = new double[bins];
            squares = new double[bins];
        }

        void add(int bin, double weight) {
            if (bin < 0) {
                outside++;
                return;
            }
            sum[bin] += weight;
            squares[bin] += weight * weight;
            entries++;
        }

        /** Events of the luminosity per bin. */
        double[] sum() {
            return sum;
        }

        /** Variances of the same. */
        double[] squares() {
            return squares;
        }

        /** Entries in the bins. */
        long entries() {
            return entries;
        }

        /** Entries of the region outside of the bins, or whose observable is not known. */
        long outside() {
            return outside;
        }
    }

    /**
     * Nothing yet.
     *
     * @param steps    of the cut-flow
     * @param regions  whose templates are filled
     * @param pictures observables of cuts, for the entries that pass all others
     */
    SampleCounts(InputSample sample, List<String> steps, List<RegionTemplate> regions, List<RegionTemplate> pictures) {
        this.sample = sample;
        cutFlow = new CutFlow(steps);
        entries = new long[steps.size()];
        unknown = new long[steps.size()];
        regions.forEach(region -> templates.add(new FilledTemplate(region.bins())));
        pictures.forEach(picture -> this.pictures.add(new FilledTemplate(picture.bins())));
    }

    void pass(int step, double weight) {
        cutFlow.add(step, weight);
        entries[step]++;
    }

    void doesNotKnow(int step) {
        unknown[step]++;
    }

    InputSample sample() {
        return sample;
    }

    /** Events of the luminosity after each step. */
    CutFlow cutFlow() {
        return cutFlow;
    }

    /** Entries of the ntuple after a step. */
    long entries(int step) {
        return entries[step];
    }

    /** Entries that a step rejected because its condition is not known: a missing number, a logarithm of nothing. */
    long unknown(int step) {
        return unknown[step];
    }

    FilledTemplate template(int region) {
        return templates.get(region);
    }

    /** The observable of a cut for the entries that pass all other cuts. */
    FilledTemplate picture(int place) {
        return pictures.get(place);
    }

    /** Events of a region. */
    double events(int region) {
        double sum = 0;
        for (double events : templates.get(region).sum()) {
            sum += events;
        }
        return sum;
    }

    /** Statistical error of the same. */
    double eventsError(int region) {
        double sum = 0;
        for (double square : templates.get(region).squares()) {
            sum += square;
        }
        return Math.sqrt(sum);
    }
}
