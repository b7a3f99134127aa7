package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The profile likelihood of the parameter of interest for one data set. Every fit is done once; each starts from the
 * nearest one done before.
 */
final class Profile {

    private static final double LOWER_BY = 1e-8;

    private final Fitter fitter;
    private final Dataset data;
    private final boolean warm;
    private final int poi;
    private final NavigableMap<Double, Minimum> conditional = new TreeMap<>();
    private Minimum free;

    /**
     * A profile.
     *
     * @param known the global minimum, where it is known, as for Asimov data
     */
    private Profile(Fitter fitter, Dataset data, Starts starts, Minimum known) {
        this.fitter = fitter;
        this.data = data;
        warm = starts == Starts.SEVERAL;
        poi = fitter.model().parameters().poi();
        free = known;
    }

    static Profile of(Fitter fitter, Dataset data, Starts starts) {
        return new Profile(fitter, data, starts, fitter.free(data).orThrow());
    }

    /** The profile of Asimov data: the point that made them is their minimum. */
    static Profile ofAsimov(Fitter fitter, double[] point, Starts starts) {
        HistFactoryModel model = fitter.model();
        Dataset data = model.asimov(point);
        int poi = model.parameters().poi();
        boolean inside = point[poi] >= model.parameters().lower[poi] && point[poi] <= model.parameters().upper[poi];
        if (!inside || Arrays.stream(model.expectedCounts(point)).anyMatch(rate -> rate < 0)) {
            return of(fitter, data, starts);
        }
        Minimum exact = new Minimum(
                point, fitter.negativeLogLikelihood(data, point), new Minimum.Convergence(0, 0, 0, false, false, 0));
        Profile profile = new Profile(fitter, data, starts, exact);
        profile.conditional.put(point[poi], exact);
        return profile;
    }

    /** Whether a fit met a bin with events that its expectation, zero or negative, cannot give. */
    boolean walled() {
        return free.convergence().walled()
                || conditional.values().stream()
                        .anyMatch(minimum -> minimum.convergence().walled());
    }

    /** The free fit. */
    Minimum free() {
        return free;
    }

    /** The fit with the parameter of interest at mu. */
    Minimum at(double mu) {
        Minimum known = conditional.get(mu);
        if (known != null) {
            return known;
        }
        FitTask task = FitTask.of(fitter.model()).withFixed(poi, mu);
        if (warm) {
            task = task.withStart(nearest(mu));
        }
        Minimum found = fitter.fit(data, task).orThrow();
        conditional.put(mu, found);
        improveFree(found);
        return found;
    }

    /** The nearest fit, continued along the line through the two nearest. */
    private double[] nearest(double mu) {
        List<Minimum> known = new ArrayList<>(List.of(free));
        known.addAll(conditional.headMap(mu, false).descendingMap().values().stream()
                .limit(2)
                .toList());
        known.addAll(conditional.tailMap(mu, true).values().stream().limit(2).toList());
        known.sort(Comparator.comparingDouble(minimum -> Math.abs(minimum.value(poi) - mu)));
        double[] point = known.getFirst().point();
        double first = point[poi];
        for (Minimum other : known) {
            double lever = other.value(poi) - first;
            double along = (mu - first) / lever;
            if (Math.abs(lever) > 1e-6 * Math.abs(mu) && Math.abs(along) < 2) {
                for (int p = 0; p < point.length; p++) {
                    point[p] += along * (other.value(p) - point[p]);
                }
                break;
            }
        }
        return point;
    }

    /** A conditional minimum below the free one shows that the free fit missed the global minimum, or its bound. */
    private void improveFree(Minimum found) {
        if (warm && found.twiceNll() < free.twiceNll() - LOWER_BY * Math.max(1, Math.abs(free.twiceNll()))) {
            double mu = found.value(poi);
            FitTask task = FitTask.of(fitter.model()).withStart(found.point());
            if (mu > task.upper[poi]) {
                task = task.withBounds(poi, task.lower[poi], 4 * mu).withStart(found.point());
            }
            FitAnswer again = fitter.fit(data, task);
            if (again instanceof Minimum better && better.twiceNll() < free.twiceNll()) {
                free = better;
            }
        }
    }

    /** -2 ln of the likelihood ratio at mu, from 0. */
    double ratio(double mu) {
        Minimum there = at(mu);
        return Math.max(0, there.twiceNll() - free.twiceNll());
    }

    double muHat() {
        return free.value(poi);
    }
}
