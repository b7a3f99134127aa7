package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search says along the coupling at one mass.
 *
 * @param search which search
 * @param mass   GeV
 * @param cells  rising in coupling; none where the search says nothing at this mass
 */
public record CouplingColumn(String search, double mass, List<Cell> cells) {

    /** Place of the median among the five expected values. */
    public static final int MEDIAN = 2;

    /**
     * One point. Its depth is the logarithm of alpha over CLs, or of the rate over its limit: positive where the point is
     * excluded.
     *
     * @param coupling in the unit of the model
     * @param events   expected signal events, or another measure that is proportional to them
     * @param error    relative error of that from the size of the sample
     * @param observed depth with the data; empty where there are none
     * @param expected depths at the -2, -1, 0, 1, 2 sigma quantiles of background-only outcomes
     */
    public record Cell(double coupling, double events, double error, OptionalDouble observed, List<Double> expected) {

        /** Copies, and refuses what is no number. */
        public Cell {
            expected = List.copyOf(expected);
            boolean finite = expected.stream().allMatch(Double::isFinite) && Double.isFinite(events + error);
            if (!(coupling > 0) || !finite || expected.size() != 5) {
                throw new IllegalArgumentException("scan: coupling " + coupling + ", events " + events + " +- " + error
                        + ", depths " + expected + ": expected finite numbers");
            }
        }

        /** The depth that a curve looks at: of the data, or of a quantile. */
        OptionalDouble depth(Optional<Integer> quantile) {
            return quantile.isPresent() ? OptionalDouble.of(expected.get(quantile.get())) : observed;
        }
    }

    /**
     * Excluded couplings.
     *
     * @param lower      smallest one; the end of the axis where the exclusion reaches it
     * @param lowerError its error from the size of the sample; 0 at the end of the axis
     * @param upper      largest one
     * @param upperError its error
     * @param closed     whether the upper edge lies on the axis
     * @param open       whether the lower edge lies on the axis
     */
    public record Interval(
            double lower, double lowerError, double upper, double upperError, boolean open, boolean closed) {}

    /** Copies the list. */
    public CouplingColumn {
        cells = List.copyOf(cells);
    }

    /**
     * The excluded interval around the most excluded point. Edges lie where the depth, a straight line between points against
     * the logarithm of the coupling, is 0.
     *
     * @param quantile place of an expected quantile; empty for the data
     */
    public Optional<Interval> interval(Optional<Integer> quantile) {
        if (cells.isEmpty() || cells.getFirst().depth(quantile).isEmpty()) {
            return Optional.empty();
        }
        double[] depth = cells.stream()
                .mapToDouble(cell -> cell.depth(quantile).orElseThrow())
                .toArray();
        int best = 0;
        for (int i = 1; i < depth.length; i++) {
            best = depth[i] > depth[best] ? i : best;
        }
        if (!(depth[best] > 0)) {
            return Optional.empty();
        }
        int low = best;
        while (low > 0 && depth[low - 1] > 0) {
            low--;
        }
        int high = best;
        while (high < depth.length - 1 && depth[high + 1] > 0) {
            high++;
        }
        double lower = low == 0 ? cells.getFirst().coupling() : edge(low - 1, low, depth);
        double upper = high == depth.length - 1 ? cells.getLast().coupling() : edge(high, high + 1, depth);
        return Optional.of(new Interval(
                lower,
                low == 0 ? 0 : lower * error(low - 1, low),
                upper,
                high == depth.length - 1 ? 0 : upper * error(high, high + 1),
                low > 0,
                high < depth.length - 1));
    }

    private double edge(int left, int right, double[] depth) {
        double share = depth[left] / (depth[left] - depth[right]);
        return cells.get(left).coupling()
                * Math.pow(cells.get(right).coupling() / cells.get(left).coupling(), share);
    }

    /** Relative error of an edge between two points: that of the yield over its logarithmic slope. */
    private double error(int left, int right) {
        Cell a = cells.get(left);
        Cell b = cells.get(right);
        double relative = Math.max(a.error(), b.error());
        if (!(a.events() > 0 && b.events() > 0) || a.events() == b.events()) {
            return relative > 0 ? 1 : 0;
        }
        double slope = Math.log(b.events() / a.events()) / Math.log(b.coupling() / a.coupling());
        return Math.min(1, Math.abs(relative / slope));
    }

    /**
     * Couplings half-way, in the logarithm, between neighbours of which one is excluded and the other is not, by the data or by
     * any quantile.
     *
     * @param fine neighbours with a smaller ratio are close enough
     */
    public double[] betweenEdges(double fine) {
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            Cell left = cells.get(i - 1);
            Cell right = cells.get(i);
            boolean edge = left.observed().orElse(-1) > 0 != right.observed().orElse(-1) > 0;
            for (int k = 0; k < left.expected().size(); k++) {
                edge |= left.expected().get(k) > 0 != right.expected().get(k) > 0;
            }
            if (edge && right.coupling() / left.coupling() > fine) {
                found.add(Math.sqrt(left.coupling() * right.coupling()));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The strongest of several columns at one mass: at every coupling the search that is expected to exclude most deeply. */
    public static CouplingColumn strongest(List<CouplingColumn> columns) {
        List<CouplingColumn> filled =
                columns.stream().filter(column -> !column.cells().isEmpty()).toList();
        if (filled.isEmpty()) {
            return new CouplingColumn("combined", columns.getFirst().mass(), List.of());
        }
        List<Cell> best = new ArrayList<>();
        List<Map<Double, Cell>> byCoupling = new ArrayList<>();
        for (CouplingColumn column : filled) {
            Map<Double, Cell> own = new HashMap<>();
            column.cells().forEach(cell -> own.put(cell.coupling(), cell));
            byCoupling.add(own);
        }
        for (Cell first : filled.getFirst().cells()) {
            Cell chosen = first;
            boolean everywhere = true;
            for (Map<Double, Cell> own : byCoupling) {
                Cell other = own.get(first.coupling());
                everywhere &= other != null;
                chosen = other != null
                                && other.expected().get(MEDIAN)
                                        > chosen.expected().get(MEDIAN)
                        ? other
                        : chosen;
            }
            if (everywhere) {
                best.add(chosen);
            }
        }
        return new CouplingColumn("combined", filled.getFirst().mass(), best);
    }
}
