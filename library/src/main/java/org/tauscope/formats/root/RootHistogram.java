package org.tauscope.formats.root;

import java.util.List;

/**
 * A one-dimensional histogram as ROOT knows it (TH1D).
 *
 * @param name by which it is found
 * @param title of the figure
 * @param xTitle what is on the axis, with its unit
 * @param yTitle what is counted
 * @param edges of n bins: n + 1 rising numbers
 * @param contents n + 2 numbers: underflow, bins, overflow
 * @param variances of the contents, n + 2 numbers of at least 0
 * @param entries how many times it was filled
 */
@SuppressWarnings("ArrayRecordComponent")
public record RootHistogram(
        String name,
        String title,
        String xTitle,
        String yTitle,
        double[] edges,
        double[] contents,
        double[] variances,
        double entries) {

    private static final double SAME_WIDTH = 1e-12;

    /** Checks lengths, that edges rise, and that all numbers are finite. */
    public RootHistogram {
        int cells = edges.length + 1;
        if (edges.length < 2 || contents.length != cells || variances.length != cells) {
            throw new IllegalArgumentException("histogram " + name + ": found " + edges.length + " edges, "
                    + contents.length + " contents, " + variances.length + " variances, expected n + 1, n + 2, n + 2");
        }
        for (int i = 0; i < cells; i++) {
            if (!Double.isFinite(contents[i]) || !(variances[i] >= 0 && variances[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("histogram " + name + ": cell " + i + " holds " + contents[i]
                        + " with variance " + variances[i] + ", expected finite numbers");
            }
            if (i < edges.length && (!Double.isFinite(edges[i]) || (i > 0 && !(edges[i] > edges[i - 1])))) {
                throw new IllegalArgumentException(
                        "histogram " + name + ": edge " + i + " at " + edges[i] + ", expected rising finite numbers");
            }
        }
    }

    /**
     * With nothing below and above the bins.
     *
     * @param contents one number a bin
     * @param variances one a bin
     */
    public static RootHistogram ofBins(
            String name, String title, List<String> axisTitles, double[] edges, double[] contents, double[] variances) {
        double sum = 0;
        double squares = 0;
        double[] cells = new double[contents.length + 2];
        double[] cellVariances = new double[contents.length + 2];
        for (int i = 0; i < contents.length; i++) {
            cells[i + 1] = contents[i];
            cellVariances[i + 1] = variances[i];
            sum += contents[i];
            squares += variances[i];
        }
        double effective = squares > 0 ? sum * sum / squares : 0;
        return new RootHistogram(
                name, title, axisTitles.get(0), axisTitles.get(1), edges, cells, cellVariances, effective);
    }

    /** The object that a file holds. */
    StreamedObject object() {
        StreamedObject histogram = new StreamedObject("TH1D");
        histogram.put("fName", name);
        histogram.put("fTitle", title);
        histogram.put("fLineColor", 602L);
        histogram.put("fLineStyle", 1L);
        histogram.put("fLineWidth", 1L);
        histogram.put("fFillStyle", 1001L);
        histogram.put("fMarkerColor", 1L);
        histogram.put("fMarkerStyle", 1L);
        histogram.put("fMarkerSize", 1.0);
        histogram.put("fNcells", (long) contents.length);
        histogram.put("fXaxis", axis("xaxis", xTitle, edges));
        histogram.put("fYaxis", axis("yaxis", yTitle, new double[] {0, 1}));
        histogram.put("fZaxis", axis("zaxis", "", new double[] {0, 1}));
        histogram.put("fBarWidth", 1000L);
        histogram.put("fEntries", entries);
        double[] moments = moments();
        histogram.put("fTsumw", moments[0]);
        histogram.put("fTsumw2", moments[1]);
        histogram.put("fTsumwx", moments[2]);
        histogram.put("fTsumwx2", moments[3]);
        // ROOT's way to say that the range of the ordinate is not chosen.
        histogram.put("fMaximum", -1111.0);
        histogram.put("fMinimum", -1111.0);
        histogram.put("fSumw2", array(variances));
        histogram.put("fFunctions", new StreamedObject("TList"));
        histogram.put("fStatOverflows", 2L);
        histogram.put(StreamedObject.VALUES, contents);
        return histogram;
    }

    /** Sums of w, w^2, w x, w x^2 over the bins, x their centres. */
    private double[] moments() {
        double[] sums = new double[4];
        for (int i = 1; i < edges.length; i++) {
            double x = 0.5 * (edges[i - 1] + edges[i]);
            sums[0] += contents[i];
            sums[1] += variances[i];
            sums[2] += contents[i] * x;
            sums[3] += contents[i] * x * x;
        }
        return sums;
    }

    private static StreamedObject axis(String name, String title, double[] edges) {
        StreamedObject axis = new StreamedObject("TAxis");
        axis.put("fName", name);
        axis.put("fTitle", title);
        axis.put("fNdivisions", 510L);
        axis.put("fAxisColor", 1L);
        axis.put("fLabelColor", 1L);
        axis.put("fLabelFont", 42L);
        axis.put("fLabelOffset", 0.005);
        axis.put("fLabelSize", 0.035);
        axis.put("fTickLength", 0.03);
        axis.put("fTitleOffset", 1.0);
        axis.put("fTitleSize", 0.035);
        axis.put("fTitleColor", 1L);
        axis.put("fTitleFont", 42L);
        int bins = edges.length - 1;
        axis.put("fNbins", (long) bins);
        axis.put("fXmin", edges[0]);
        axis.put("fXmax", edges[bins]);
        double width = (edges[bins] - edges[0]) / bins;
        boolean uniform = true;
        for (int i = 1; i < bins; i++) {
            uniform &= Math.abs(edges[0] + i * width - edges[i]) < SAME_WIDTH * (edges[bins] - edges[0]);
        }
        axis.put("fXbins", array(uniform ? new double[0] : edges));
        return axis;
    }

    private static StreamedObject array(double[] values) {
        StreamedObject array = new StreamedObject("TArrayD");
        array.put(StreamedObject.VALUES, values);
        return array;
    }

    /** The histogram that an object of a file is; its class is one of TH1. */
    static RootHistogram of(FileBytes file, StreamedObject found) {
        StreamedObject axis = found.object("fXaxis");
        double[] contents = numbers(found);
        int bins = contents.length - 2;
        if (axis == null || axis.integer("fNbins", -1) != bins || bins < 1) {
            throw file.refuse(0, "histogram of " + contents.length + " cells", "two more than the bins of its axis");
        }
        double[] edges = array(axis, "fXbins");
        if (edges.length == 0) {
            edges = new double[bins + 1];
            double low = axis.number("fXmin", 0);
            double high = axis.number("fXmax", 0);
            for (int i = 0; i <= bins; i++) {
                edges[i] = i == bins ? high : low + i * ((high - low) / bins);
            }
        }
        double[] squares = array(found, "fSumw2");
        StreamedObject ordinate = found.object("fYaxis");
        try {
            return new RootHistogram(
                    found.text("fName"),
                    found.text("fTitle"),
                    axis.text("fTitle"),
                    ordinate == null ? "" : ordinate.text("fTitle"),
                    edges,
                    contents,
                    squares.length == 0 ? magnitudes(contents) : squares,
                    found.number("fEntries", 0));
        } catch (IllegalArgumentException e) {
            throw file.refuse(0, Key.shown(String.valueOf(e.getMessage())), "a histogram of finite numbers");
        }
    }

    private static double[] magnitudes(double[] counts) {
        double[] variances = new double[counts.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = Math.abs(counts[i]);
        }
        return variances;
    }

    private static double[] array(StreamedObject owner, String member) {
        StreamedObject array = owner.object(member);
        return array == null ? new double[0] : numbers(array);
    }

    private static double[] numbers(StreamedObject array) {
        double[] numbers = array.numbers(StreamedObject.VALUES);
        if (numbers.length > 0) {
            return numbers;
        }
        long[] integers = array.integers(StreamedObject.VALUES);
        double[] converted = new double[integers.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = integers[i];
        }
        return converted;
    }
}
