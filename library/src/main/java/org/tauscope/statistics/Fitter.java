package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Maximum-likelihood fits of one model. Holds scratch memory: one per thread.
 *
 * <p>Where a minimisation fails, a ladder of other beginnings follows: the expected instead of the exact curvature, the
 * suggested start, shifted starts. What still fails is a {@link NoMinimum}.
 */
public final class Fitter {

    /** Rise of -ln L that the other parameters will hardly make up for. */
    private static final double OUT_OF_REACH = 4;

    private static final double GOLDEN = 0.618033988749895;
    private static final int ROUNDS = 3;
    private static final double[] CUT = {-4.5, -3, -2, -1.4, -1, -0.6, -0.3, 0, 0.3, 0.6, 1, 1.4, 2, 3, 4.5};
    /** Fits from all over the space where the data strain the model. */
    private static final int SCATTERED = 12;
    /** Pull in standard deviations from which a bent effect counts as strained. */
    private static final double STRAIN = 1.5;

    private final HistFactoryModel model;
    private final Likelihood likelihood;
    private final Minimizer minimizer;
    private final BentEffects bent;
    private final boolean products;

    /** Fits of a model. */
    public Fitter(HistFactoryModel model, Starts starts) {
        this.model = model;
        likelihood = new Likelihood(model, model.observed());
        minimizer = new Minimizer(model);
        bent = starts == Starts.SINGLE ? BentEffects.NONE : BentEffects.of(model, likelihood, minimizer);
        products = starts == Starts.SEVERAL && freeProducts();
    }

    /** The model. */
    public HistFactoryModel model() {
        return model;
    }

    /** A free fit from the suggested start. */
    public FitAnswer free(Dataset data) {
        return fit(data, FitTask.of(model));
    }

    /** A fit with the parameter of interest held. */
    public FitAnswer at(Dataset data, double poi) {
        return fit(data, FitTask.of(model).withFixed(model.parameters().poi(), poi));
    }

    /**
     * A fit. With {@link Starts#SEVERAL} also from the suggested start where the task begins elsewhere, from other dips
     * of cuts through the likelihood along bent parameters, from the other side of kinks and of strong pulls, and from
     * points all over where the data are far from the model.
     */
    public FitAnswer fit(Dataset data, FitTask task) {
        likelihood.use(data);
        FitAnswer first = climb(task);
        if (!severalMinimaPossible()) {
            return first;
        }
        List<Minimum> minima = new ArrayList<>();
        add(minima, first);
        if (!Arrays.equals(task.start, suggested(task).start)) {
            add(minima, run(suggested(task), false));
        }
        if (minima.isEmpty()) {
            return first;
        }
        Minimum best = lowest(minima);
        for (int round = 0; round < ROUNDS; round++) {
            explore(minima, best, task);
            if (round == 0 && (products || strained(best))) {
                scatter(minima, task);
            }
            Minimum lower = lowest(minima);
            if (lower == best) {
                break;
            }
            best = lower;
        }
        return best.withOtherMinima(minima.size() - 1);
    }

    private static Minimum lowest(List<Minimum> minima) {
        return Collections.min(minima, Comparator.comparingDouble(Minimum::twiceNll));
    }

    private FitTask suggested(FitTask task) {
        return task.withStart(model.parameters().init);
    }

    /** Whether fits start at several places; otherwise the likelihood bends too little for a second minimum. */
    boolean severalMinimaPossible() {
        return bent.count() > 0 || products;
    }

    /** Fits from all other dips that are seen from a minimum. */
    private void explore(List<Minimum> minima, Minimum from, FitTask task) {
        double[] found = from.point();
        likelihood.value(found);
        double[] rates = likelihood.rates.clone();
        for (int i = 0; i < bent.count(); i++) {
            int p = bent.parameter(i);
            if (task.fixed[p] || !bent.mayDip(i, rates, likelihood.data().counts)) {
                continue;
            }
            likelihood.rates(found);
            for (double dip : dips(bent.cut(i), found[p], task.lower[p], task.upper[p])) {
                add(minima, run(task.withStart(moved(found, p, dip)), false));
            }
            if (minimizer.kinked(p) || Math.abs(found[p]) > STRAIN) {
                double across = -Math.copySign(Math.max(Math.abs(found[p]), 0.1), found[p]);
                add(minima, run(task.withStart(moved(found, p, across)), false));
            }
        }
    }

    /** Whether the data are far from the model, or pull a bent effect far from its nominal value. */
    private boolean strained(Minimum best) {
        double deviance = best.twiceNll() - 2 * likelihood.data().constant;
        int bins = model.bins();
        return deviance > bins + 4 * Math.sqrt(2.0 * bins)
                || IntStream.range(0, bent.count()).anyMatch(i -> Math.abs(best.value(bent.parameter(i))) > STRAIN);
    }

    /** Fits from points of an additive recurrence: constrained parameters within +-4.5, free factors over two decades. */
    private void scatter(List<Minimum> minima, FitTask task) {
        Parameters parameters = model.parameters();
        for (int s = 1; s <= SCATTERED; s++) {
            double[] start = parameters.init.clone();
            for (int p : likelihood.structure.globals) {
                double along = 2 * ((s * (p + 1) * GOLDEN + 0.5) % 1) - 1;
                start[p] = unconstrained(p)
                        ? start[p] * Math.pow(10, along)
                        : start[p] + 4.5 * along * parameters.preFitUncertainty(p);
            }
            add(minima, run(task.withStart(start), false));
        }
    }

    private static double[] moved(double[] point, int p, double value) {
        double[] moved = point.clone();
        moved[p] = value;
        return moved;
    }

    /**
     * Places along parameter p beyond a stretch, seen from the minimum, where -ln L bends downwards: once the other
     * parameters follow, such a shoulder can become a dip.
     */
    private double[] dips(ParameterCut cut, double from, double low, double high) {
        double[] values = new double[CUT.length];
        int home = 0;
        cut.here(from);
        for (int c = 0; c < CUT.length; c++) {
            values[c] = cut.value(Math.clamp(CUT[c], low, high), likelihood.data());
            if (Math.abs(CUT[c] - from) < Math.abs(CUT[home] - from)) {
                home = c;
            }
        }
        DoubleList dips = new DoubleList();
        boolean before = false;
        for (int c = home + 1; c < CUT.length - 1; c++) {
            before = beyondShoulder(values, c, before, values[home] + OUT_OF_REACH, dips);
        }
        before = false;
        for (int c = home - 1; c > 0; c--) {
            before = beyondShoulder(values, c, before, values[home] + OUT_OF_REACH, dips);
        }
        return dips.toArray();
    }

    /** Notes a point of a cut where a downward bend has just ended; returns whether the bend goes on. */
    private static boolean beyondShoulder(double[] values, int c, boolean before, double limit, DoubleList dips) {
        double left = (values[c] - values[c - 1]) / (CUT[c] - CUT[c - 1]);
        double right = (values[c + 1] - values[c]) / (CUT[c + 1] - CUT[c]);
        boolean bent = right < left - 1e-9 * (1 + Math.abs(left));
        if (before && !bent && values[c] < limit) {
            dips.add(CUT[c]);
        }
        return bent;
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
            for (int p : likelihood.structure.globals) {
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
        List<FitTask> ladder = new ArrayList<>(List.of(task, suggested(task)));
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

    /** Whether a sample is scaled by a product of unconstrained parameters: zero for both is then a stationary point. */
    private boolean freeProducts() {
        RateTerms terms = model.terms;
        for (int k = 0; k < terms.blocks; k++) {
            int unconstrained = 0;
            for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
                unconstrained += terms.scalarCurve[s] < 0 && unconstrained(terms.scalarParameter[s]) ? 1 : 0;
            }
            for (int s = terms.factorFrom[k]; s < terms.factorFrom[k + 1]; s++) {
                unconstrained += unconstrained(terms.cellFactor[terms.factorData[s]]) ? 1 : 0;
            }
            if (unconstrained > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean unconstrained(int p) {
        return model.parameters().constraint(p) == Parameters.Constraint.NONE;
    }
}
