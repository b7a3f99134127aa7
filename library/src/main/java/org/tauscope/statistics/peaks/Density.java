package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The density of a model and its derivatives by all parameters, at one set of parameters after the other. */
final class Density {

    private final PeakModel model;
    private final int[] first;
    private final double[][] part;
    private List<Component.Rate> rates = List.of();

    Density(PeakModel model) {
        this.model = model;
        int components = model.components().size();
        first = new int[components + 1];
        part = new double[components][];
        for (int c = 0; c < components; c++) {
            int size = model.components().get(c).parameters().size();
            first[c + 1] = first[c] + size;
            part[c] = new double[size];
        }
    }

    void moveTo(double[] theta) {
        List<Component.Rate> next = new ArrayList<>();
        for (int c = 0; c < part.length; c++) {
            double[] own = Arrays.copyOfRange(theta, first[c], first[c + 1]);
            next.add(model.components().get(c).at(own, model.range()));
        }
        rates = next;
    }

    /** Density at x; fills the gradient. */
    double at(double x, double[] gradient) {
        double sum = 0;
        for (int c = 0; c < part.length; c++) {
            sum += rates.get(c).density(x, part[c]);
            System.arraycopy(part[c], 0, gradient, first[c], part[c].length);
        }
        return sum;
    }

    /** Integral over the range; fills the gradient. */
    double events(double[] gradient) {
        double sum = 0;
        for (int c = 0; c < part.length; c++) {
            sum += rates.get(c).events(part[c]);
            System.arraycopy(part[c], 0, gradient, first[c], part[c].length);
        }
        return sum;
    }
}
