package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
     * Fills the templates of the processes of a channel.
     *
     * <p>Sources are defined at a fixed yield of tau -> l nu nu: what scales all tau pairs alike is taken out of their
     * processes, because their yield is free in the fit. A source is dropped from a process where no bin moves by more than the pruning level times
     * the sum of all backgrounds. The momentum scale, the only source that moves leptons between bins, is smoothed with
     * weights 1, 2, 1 over neighbouring bins.
     *
     * @param axes        what is filled
     * @param backgrounds tau -> l nu nu first
     * @param signals     further processes
     * @param sources     systematic sources
     * @param pruning     pruning level
     * @return backgrounds, then signals
     */
    static List<Shapes> of(
            Histogramming axes,
            List<Contribution> backgrounds,
            List<Contribution> signals,
            List<Systematic> sources,
            double pruning) {
        List<Contribution> all = new ArrayList<>(backgrounds);
        all.addAll(signals);
        List<Template> nominal = all.stream().map(axes::nominal).toList();
        double[] sum = new double[axes.bins()];
        for (int p = 0; p < backgrounds.size(); p++) {
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += nominal.get(p).events(bin);
            }
        }
        List<List<Move>> moves = new ArrayList<>();
        all.forEach(process -> moves.add(new ArrayList<>()));
        for (Systematic source : sources) {
            double common = 0;
            for (int p = 0; p < all.size(); p++) {
                boolean isSignal = p >= backgrounds.size();
                if (isSignal && source.group() == Systematic.Group.MICHEL) {
                    continue;
                }
                double[] shift = shift(axes, all.get(p), nominal.get(p), source);
                if (p == 0) {
                    double total = 0;
                    for (double s : shift) {
                        total += s;
                    }
                    common = total / nominal.get(0).total();
                }
                for (int bin = 0; all.get(p).fromTaus() && bin < shift.length; bin++) {
                    shift[bin] -= common * nominal.get(p).events(bin);
                }
                if (largest(shift, sum) > pruning) {
                    moves.get(p)
                            .add(new Move(source, Arrays.stream(shift).boxed().toList()));
                }
            }
        }
        List<Shapes> shapes = new ArrayList<>();
        for (int p = 0; p < all.size(); p++) {
            shapes.add(new Shapes(all.get(p), nominal.get(p), moves.get(p)));
        }
        return shapes;
    }

    private static double[] shift(Histogramming axes, Contribution process, Template nominal, Systematic source) {
        double[] shift = new double[axes.bins()];
        if (source.change().isPresent()) {
            Template moved = axes.shift(process, source.change().get());
            for (int bin = 0; bin < shift.length; bin++) {
                shift[bin] = moved.events(bin);
            }
            return shift;
        }
        Template scaled = axes.scaled(process);
        for (int bin = 0; bin < shift.length; bin++) {
            shift[bin] = scaled.events(bin) - nominal.events(bin);
        }
        return axes.columns().size() == 1 ? smooth(shift) : shift;
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
