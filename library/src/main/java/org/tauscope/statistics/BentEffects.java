package org.tauscope.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Constrained parameters whose effect on the expected counts bends, most bent first. Only they can give a likelihood
 * several minima: along such a parameter the curvature of -ln L is
 * {@code 1 + sum_b n_b nu_b'^2 / nu_b^2 + (1 - n_b / nu_b) nu_b''}, and a second minimum needs a place where it is
 * negative.
 */
final class BentEffects {

    static final BentEffects NONE = new BentEffects(List.of());

    private static final int MOST = 12;
    /** Largest curvature of the polynomial interpolations per unit of {@code up + down - 2 nominal}: at zero, 30/16. */
    private static final double CURVATURE = 1.875;
    /** Bends below this are no effect at all. */
    private static final double NEGLIGIBLE = 1e-6;
    /** Below 1, because the other parameters have moved since the effects were measured. */
    private static final double MARGIN = 0.5;

    /** Effect of one parameter per bin in events: by one standard deviation, and its bend. */
    private static final class Effect {
        private final ParameterCut cut;
        private final int parameter;
        private final boolean kinked;
        private final double[] reach;
        private final double[] bend;

        Effect(ParameterCut cut, int parameter, boolean kinked, double[] reach, double[] bend) {
            this.cut = cut;
            this.parameter = parameter;
            this.kinked = kinked;
            this.reach = reach;
            this.bend = bend;
        }

        /** Bend in squared statistical errors. */
        double size(double[] rates) {
            double sum = 0;
            for (int b = 0; b < bend.length; b++) {
                sum += bend[b] * bend[b] / Math.max(Math.abs(rates[b]), 1);
            }
            return sum;
        }
    }

    private final List<Effect> effects;

    private BentEffects(List<Effect> effects) {
        this.effects = effects;
    }

    /** The bent effects at the suggested start. */
    static BentEffects of(HistFactoryModel model, Likelihood likelihood, Minimizer minimizer) {
        int size = model.parameters().size();
        double[][] reach = new double[size][];
        double[][] bend = new double[size][];
        likelihood.rates(model.parameters().init);
        RateTerms terms = model.terms;
        for (int k = 0; k < terms.blocks; k++) {
            int n = terms.lengthOf[k];
            int cell = terms.cellOf[k];
            for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
                int p = terms.shapeParameter[s];
                for (int i = 0; i < n; i++) {
                    double weight = likelihood.factor[cell + i] * likelihood.scale[k];
                    int b = terms.binOf[k] + i;
                    row(reach, p, terms.bins)[b] += Math.abs(weight * terms.halfDifference[terms.shapeData[s] + i]);
                    row(bend, p, terms.bins)[b] += weight * terms.asymmetry[terms.shapeData[s] + i];
                }
            }
            for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
                int c = terms.scalarCurve[s];
                int p = terms.scalarParameter[s];
                for (int i = 0; c >= 0 && i < n; i++) {
                    double yield = likelihood.scale[k] * likelihood.shape[cell + i] * likelihood.factor[cell + i];
                    int b = terms.binOf[k] + i;
                    row(reach, p, terms.bins)[b] += Math.abs(yield * terms.curves[c].halfWidth());
                    row(bend, p, terms.bins)[b] += yield * terms.curves[c].asymmetry();
                }
            }
        }
        double[] rates = likelihood.rates.clone();
        return new BentEffects(IntStream.range(0, size)
                .filter(p -> bend[p] != null)
                .mapToObj(p -> new Effect(new ParameterCut(likelihood, p), p, minimizer.kinked(p), reach[p], bend[p]))
                .filter(effect -> effect.size(rates) > NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(effect -> -effect.size(rates)))
                .limit(MOST)
                .toList());
    }

    private static double[] row(double[][] rows, int p, int bins) {
        if (rows[p] == null) {
            rows[p] = new double[bins];
        }
        return rows[p];
    }

    int count() {
        return effects.size();
    }

    int parameter(int i) {
        return effects.get(i).parameter;
    }

    ParameterCut cut(int i) {
        return effects.get(i).cut;
    }

    /** Whether -ln L can bend downwards along parameter i within two standard deviations. */
    boolean mayDip(int i, double[] rates, double[] counts) {
        Effect effect = effects.get(i);
        if (effect.kinked) {
            return true;
        }
        double sum = 0;
        for (int b = 0; b < rates.length; b++) {
            double bend = Math.abs(effect.bend[b]);
            double far = 2 * (effect.reach[b] + bend);
            double low = Math.max(rates[b] - far, 1e-3 * Math.abs(rates[b]));
            double high = rates[b] + far;
            if (bend > 0 && low > 0) {
                double n = counts[b];
                sum += Math.max(Math.abs(1 - n / low), Math.abs(1 - n / high)) * CURVATURE * bend;
            }
        }
        return sum > MARGIN;
    }
}
