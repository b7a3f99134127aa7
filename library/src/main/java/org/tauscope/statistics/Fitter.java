package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Maximum-likelihood fits of one model. Holds scratch memory: one per thread.
 *
 * <p>Where a minimisation fails, a ladder of other beginnings follows: the expected instead of the exact curvature, the
 * suggested start, shifted starts. What still fails is a {@link NoMinimum}.
 */
public final class Fitter {

    private static final int MOST_SUSPECTS = 12;
    private static final double[] CUT = {-3, -2, -1.5, -1, -0.7, -0.4, -0.2, 0, 0.2, 0.4, 0.7, 1, 1.5, 2, 3};

    private final HistFactoryModel model;
    private final Likelihood likelihood;
    private final Minimizer minimizer;
    private final int[] suspects;

    /** Fits of a model. */
    public Fitter(HistFactoryModel model, Starts starts) {
        this.model = model;
        likelihood = new Likelihood(model, model.observed());
        minimizer = new Minimizer(model);
        suspects = starts == Starts.SINGLE ? new int[0] : suspects();
    }

    /** The model. */
    public HistFactoryModel model() {
        return model;
    }

    /** Number of parameters from both sides of which fits start as well. */
    int suspectCount() {
        return suspects.length;
    }

    /** A free fit from the suggested start. */
    public FitAnswer free(Dataset data) {
        return fit(data, FitTask.of(model));
    }

    /** A fit with the parameter of interest held. */
    public FitAnswer at(Dataset data, double poi) {
        return fit(data, FitTask.of(model).withFixed(model.parameters().poi(), poi));
    }

    /** A fit; where a cut through the likelihood along a bent parameter shows another dip, also from there. */
    public FitAnswer fit(Dataset data, FitTask task) {
        likelihood.use(data);
        FitAnswer first = climb(task);
        if (suspects.length == 0) {
            return first;
        }
        List<Minimum> minima = new ArrayList<>();
        add(minima, first);
        if (minima.isEmpty()) {
            return first;
        }
        double[] found = minima.getFirst().point();
        for (int p : suspects) {
            if (!task.fixed[p]) {
                for (double dip : dips(found, p, task)) {
                    double[] start = found.clone();
                    start[p] = dip;
                    add(minima, run(task.withStart(start), false));
                }
            }
        }
        minima.sort(Comparator.comparingDouble(Minimum::twiceNll));
        return minima.getFirst().withOtherMinima(minima.size() - 1);
    }

    /** Places along parameter p, away from the minimum, where -ln L is lower than on both sides. */
    private double[] dips(double[] minimum, int p, FitTask task) {
        double[] values = new double[CUT.length];
        double[] point = minimum.clone();
        int home = 0;
        for (int c = 0; c < CUT.length; c++) {
            point[p] = Math.clamp(CUT[c], task.lower[p], task.upper[p]);
            values[c] = likelihood.value(point);
            if (Math.abs(CUT[c] - minimum[p]) < Math.abs(CUT[home] - minimum[p])) {
                home = c;
            }
        }
        DoubleList dips = new DoubleList();
        for (int c = 1; c < CUT.length - 1; c++) {
            if (Math.abs(c - home) > 1 && values[c] < values[c - 1] && values[c] <= values[c + 1]) {
                dips.add(CUT[c]);
            }
        }
        return dips.toArray();
    }

    /** -ln L with held fit parameters, for scans of the surface itself. */
    double negativeLogLikelihood(Dataset data, double[] point) {
        likelihood.use(data);
        return likelihood.value(point);
    }

    /** Adds a minimum that is not there yet. */
    private void add(List<Minimum> minima, FitAnswer answer) {
        if (!(answer instanceof Minimum found)) {
            return;
        }
        for (int m = 0; m < minima.size(); m++) {
            double distance = 0;
            for (int p : suspects) {
                distance = Math.max(distance, Math.abs(minima.get(m).value(p) - found.value(p)));
            }
            if (distance < 1e-3) {
                if (found.twiceNll() < minima.get(m).twiceNll()) {
                    minima.set(m, found);
                }
                return;
            }
        }
        minima.add(found);
    }

    /** Minimises, with other beginnings where that fails. */
    private FitAnswer climb(FitTask task) {
        FitAnswer answer = run(task, false);
        if (answer instanceof Minimum) {
            return answer;
        }
        FitTask suggested = task.withStart(model.parameters().init);
        List<FitTask> ladder = new ArrayList<>(List.of(task, suggested));
        for (double shift : new double[] {0.3, -0.3, 1}) {
            double[] start = model.parameters().init.clone();
            for (int p = 0; p < start.length; p++) {
                start[p] += shift
                        * (p % 2 == 0 ? 1 : 0.5)
                        * Math.max(model.parameters().preFitUncertainty(p), 0.1);
            }
            ladder.add(task.withStart(start));
        }
        for (FitTask next : ladder) {
            FitAnswer expected = run(next, true);
            if (expected instanceof Minimum) {
                return expected;
            }
            FitAnswer exact = next == task ? expected : run(next, false);
            if (exact instanceof Minimum) {
                return exact;
            }
        }
        return answer;
    }

    private FitAnswer run(FitTask task, boolean fisher) {
        return minimizer.minimise(likelihood, task.start, task.fixed, task.lower, task.upper, fisher);
    }

    /**
     * Constrained parameters whose effect at +-1 departs from a straight line by more than the statistical error of the
     * expected counts: a likelihood of straight effects has a single minimum.
     */
    private int[] suspects() {
        Parameters parameters = model.parameters();
        likelihood.rates(parameters.init);
        double[][] bends = new double[parameters.size()][];
        RateTerms terms = model.terms;
        for (int k = 0; k < terms.blocks; k++) {
            int n = terms.lengthOf[k];
            int cell = terms.cellOf[k];
            for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
                for (int i = 0; i < n; i++) {
                    double bend = terms.asymmetry[terms.shapeData[s] + i] * likelihood.factor[cell + i];
                    bends(bends, terms.shapeParameter[s])[terms.binOf[k] + i] += bend * likelihood.scale[k];
                }
            }
            for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
                int c = terms.scalarCurve[s];
                for (int i = 0; c >= 0 && i < n; i++) {
                    double yield = likelihood.scale[k] * likelihood.shape[cell + i] * likelihood.factor[cell + i];
                    bends(bends, terms.scalarParameter[s])[terms.binOf[k] + i] += yield * terms.curves[c].asymmetry();
                }
            }
        }
        IntList found = new IntList();
        for (int p = 0; p < bends.length && found.size() < MOST_SUSPECTS; p++) {
            double size = 0;
            for (int b = 0; bends[p] != null && b < terms.bins; b++) {
                size += bends[p][b] * bends[p][b] / Math.max(Math.abs(likelihood.rates[b]), 1);
            }
            if (size > 1) {
                found.add(p);
            }
        }
        return found.toArray();
    }

    private double[] bends(double[][] bends, int p) {
        if (bends[p] == null) {
            bends[p] = new double[model.bins()];
        }
        return bends[p];
    }
}
