package org.tauscope.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.statistics.CountingModel;

/**
 * Bayesian upper limits on the strength of a signal in one or more counts, nuisance parameters integrated by quadrature.
 *
 * @param regions   the counts
 * @param nuisances what moves their means, at most four
 * @param prior     prior density of the strength
 */
public record BayesianCounting(List<Region> regions, List<Nuisance> nuisances, Prior prior) {

    /**
     * One count.
     *
     * @param observed   observed events, from 0
     * @param signal     expected signal events at strength 1, from 0
     * @param background expected background events, from 0
     */
    public record Region(int observed, double signal, double background) {

        /** Checks the numbers. */
        public Region {
            Checked.count("observation", observed);
            Checked.events("signal", signal);
            Checked.events("background", background);
        }
    }

    /** Checks that there is a signal and that the nuisances fit the regions. */
    public BayesianCounting {
        regions = List.copyOf(regions);
        nuisances = List.copyOf(nuisances);
        if (regions.stream().noneMatch(region -> region.signal() > 0)) {
            throw new IllegalArgumentException("no region expects signal: there is nothing to limit");
        }
        if (nuisances.size() > 4) {
            throw new IllegalArgumentException(
                    nuisances.size() + " nuisances, expected at most 4 for a quadrature; use a profile likelihood");
        }
        for (Nuisance nuisance : nuisances) {
            boolean fits = switch (nuisance) {
                case Nuisance.LogNormal normal ->
                    normal.onSignal().size() == regions.size()
                            && normal.onBackground().size() == regions.size();
                case Nuisance.ControlCount control -> control.region() < regions.size();
            };
            if (!fits) {
                throw new IllegalArgumentException(
                        "nuisance " + nuisance + " does not fit " + regions.size() + " regions");
            }
        }
    }

    /**
     * The same experiment as an exact CLs limit would take it.
     *
     * @param model         regions with log-normal uncertainties
     * @param signalPerUnit signal events per region at strength 1
     * @param observed      observed events per region
     * @param prior         prior density of the strength
     */
    public static BayesianCounting of(CountingModel model, double[] signalPerUnit, int[] observed, Prior prior) {
        int size = model.regions().size();
        List<Region> regions = new ArrayList<>();
        List<Nuisance> nuisances = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            CountingModel.Region region = model.regions().get(r);
            regions.add(new Region(observed[r], signalPerUnit[r], region.background()));
            add(nuisances, at(r, size, region.signalUncertainty()), at(r, size, 0));
            add(nuisances, at(r, size, 0), at(r, size, region.backgroundUncertainty()));
        }
        List<Double> common = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            common.add(model.commonSignalUncertainty());
        }
        add(nuisances, common, at(0, size, 0));
        return new BayesianCounting(regions, nuisances, prior);
    }

    private static List<Double> at(int which, int size, double effect) {
        List<Double> effects = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            effects.add(r == which ? effect : 0.0);
        }
        return effects;
    }

    private static void add(List<Nuisance> nuisances, List<Double> onSignal, List<Double> onBackground) {
        boolean acts =
                onSignal.stream().anyMatch(e -> e != 0) || onBackground.stream().anyMatch(e -> e != 0);
        if (acts) {
            nuisances.add(new Nuisance.LogNormal(onSignal, onBackground));
        }
    }

    /**
     * The strength below which the posterior probability is the level.
     *
     * @param level credibility, in (0, 1)
     */
    public double upperLimit(double level) {
        return upperLimit(level, Double.POSITIVE_INFINITY);
    }

    /**
     * The same with a prior that ends at a largest strength, as programs that integrate over a range do.
     *
     * @param level   credibility, in (0, 1)
     * @param largest largest strength that the prior allows, above 0
     */
    public double upperLimit(double level, double largest) {
        Checked.level(level);
        if (!(largest > 0)) {
            throw new IllegalArgumentException("largest strength is " + largest + ", expected a number above 0");
        }
        return new StrengthPosterior(this, largest).quantile(level);
    }
}
