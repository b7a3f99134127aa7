package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The template of one process and how the systematic sources move it.
 *
 * @param process which process
 * @param nominal expected events
 * @param moves   one per source that moves a bin by more than the pruning level
 */
record Shapes(Contribution process, Template nominal, List<Move> moves) {

    /**
     * What one source does.
     *
     * @param source the source
     * @param shift  change of the expected events per bin at +1 standard deviation; -1 is its mirror image
     */
    record Move(Systematic source, List<Double> shift) {

        /** Copies the list. */
        Move {
            shift = List.copyOf(shift);
        }
    }

    /** Copies the list. */
    Shapes {
        moves = List.copyOf(moves);
    }

    /**
     * Fills the templates of the processes of a channel in several histograms at once.
     *
     * <p>Sources are defined at a fixed yield of tau -> l nu nu: what scales all tau pairs alike is taken out of their
     * processes, because their yield is free in the fit. A source is dropped from a process where no bin moves by more
     * than the pruning level times the sum of all backgrounds. The momentum scale, the only source that moves leptons
     * between bins, is smoothed with weights 1, 2, 1 over neighbouring bins.
     *
     * @param axes        what is filled
     * @param backgrounds tau -> l nu nu first
     * @param signals     further processes
     * @param sources     systematic sources
     * @param pruning     pruning level
     * @param shrinking   factor on an uncertainty as a function of its relative size; after pruning
     * @return one list per histogram: backgrounds, then signals
     */
    static List<List<Shapes>> of(
            List<Histogramming> axes,
            List<Contribution> backgrounds,
            List<Contribution> signals,
            List<Systematic> sources,
            double pruning,
            DoubleUnaryOperator shrinking) {
        double[] common = new double[sources.size()];
        List<List<Shapes>> filled = new ArrayList<>();
        axes.forEach(axis -> filled.add(new ArrayList<>()));
        List<Contribution> all = new ArrayList<>(backgrounds);
        all.addAll(signals);
        List<Filling> fillings = new ArrayList<>();
        for (int p = 0; p < all.size(); p++) {
            Filling filling = new Filling(all.get(p), axes, sources, p < backgrounds.size());
            if (p == 0) {
                for (int s = 0; s < common.length; s++) {
                    common[s] = filling.relativeChange(s);
                }
            }
            fillings.add(filling);
        }
        for (int a = 0; a < axes.size(); a++) {
            double[] sum = new double[axes.get(a).bins()];
            for (Filling background : fillings.subList(0, backgrounds.size())) {
                for (int bin = 0; bin < sum.length; bin++) {
                    sum[bin] += background.nominal(a).events(bin);
                }
            }
            for (Filling filling : fillings) {
                filled.get(a).add(filling.shapes(a, common, sum, pruning, shrinking));
            }
        }
        return filled;
    }

    /** The histograms of one process, nominal and per source. */
    private static final class Filling {

        private final Contribution process;
        private final List<Histogramming> axes;
        private final List<Systematic> sources;
        private final List<Template> nominal = new ArrayList<>();
        /** Change per source, histogram and bin. */
        private final double[][][] shift;

        Filling(Contribution process, List<Histogramming> axes, List<Systematic> sources, boolean isBackground) {
            this.process = process;
            this.axes = axes;
            this.sources = sources;
            SelectedLeptons leptons = process.leptons();
            int size = leptons.size();
            int[][] bins = new int[axes.size()][];
            shift = new double[sources.size()][axes.size()][];
            for (int a = 0; a < axes.size(); a++) {
                bins[a] = axes.get(a).binsOf(leptons);
                Template template = new Template(axes.get(a).bins());
                for (int i = 0; i < size; i++) {
                    template.add(bins[a][i], process.scale() * leptons.weight(i));
                }
                nominal.add(template);
            }
            for (int s = 0; s < sources.size(); s++) {
                for (int a = 0; a < axes.size(); a++) {
                    shift[s][a] = new double[axes.get(a).bins()];
                }
                if (sources.get(s).change().isEmpty()) {
                    scaleMomenta(shift[s], leptons);
                } else if (isBackground || sources.get(s).group() != Systematic.Group.MICHEL) {
                    reweight(shift[s], bins, sources.get(s).change().get(), leptons);
                }
            }
        }

        private void reweight(double[][] moved, int[][] bins, Systematic.Change change, SelectedLeptons leptons) {
            for (int i = 0; i < leptons.size(); i++) {
                double weight = process.scale() * leptons.weight(i) * change.of(leptons, i);
                if (weight != 0) {
                    for (int a = 0; a < bins.length; a++) {
                        moved[a][bins[a][i]] += weight;
                    }
                }
            }
        }

        private void scaleMomenta(double[][] moved, SelectedLeptons leptons) {
            for (int a = 0; a < axes.size(); a++) {
                int[] scaled = axes.get(a).scaledBinsOf(leptons);
                double[] change = moved[a];
                for (int bin = 0; bin < change.length; bin++) {
                    change[bin] = -nominal.get(a).events(bin);
                }
                for (int i = 0; i < scaled.length; i++) {
                    change[scaled[i]] += process.scale() * leptons.weight(i);
                }
                if (axes.get(a).columns().size() == 1) {
                    moved[a] = smooth(change);
                }
            }
        }

        /** Template of a histogram. */
        Template nominal(int axis) {
            return nominal.get(axis);
        }

        /** Relative change of the whole yield by a source. */
        double relativeChange(int source) {
            return Arrays.stream(shift[source][0]).sum() / nominal.getFirst().total();
        }

        /** The shapes in one histogram. */
        Shapes shapes(int axis, double[] common, double[] sum, double pruning, DoubleUnaryOperator shrinking) {
            List<Move> moves = new ArrayList<>();
            for (int s = 0; s < sources.size(); s++) {
                double[] own = shift[s][axis];
                boolean counts = Arrays.stream(own).anyMatch(change -> change != 0);
                for (int bin = 0; counts && process.fromTaus() && bin < own.length; bin++) {
                    own[bin] -= common[s] * nominal.get(axis).events(bin);
                }
                double size = largest(own, sum);
                if (size > pruning) {
                    double factor = shrinking.applyAsDouble(size);
                    moves.add(new Move(
                            sources.get(s),
                            Arrays.stream(own)
                                    .map(change -> factor * change)
                                    .boxed()
                                    .toList()));
                }
            }
            return new Shapes(process, nominal.get(axis).withErrors(shrinking.applyAsDouble(1)), moves);
        }

        private static double[] smooth(double[] values) {
            double[] smooth = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                double left = values[Math.max(0, i - 1)];
                double right = values[Math.min(values.length - 1, i + 1)];
                smooth[i] = (left + 2 * values[i] + right) / 4;
            }
            return smooth;
        }

        private static double largest(double[] shift, double[] sum) {
            double largest = 0;
            for (int bin = 0; bin < shift.length; bin++) {
                if (sum[bin] > 0) {
                    largest = Math.max(largest, Math.abs(shift[bin]) / sum[bin]);
                }
            }
            return largest;
        }
    }
}
