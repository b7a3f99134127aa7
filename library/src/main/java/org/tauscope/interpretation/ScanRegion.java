package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.interpretation.CouplingColumn.Interval;
import org.tauscope.interpretation.ExcludedRegion.Slice;

/**
 * Excluded intervals at the masses of a scan joined to a region. Where a mass is excluded and its neighbour is not, the region ends
 * in its nose: where the largest depth along the coupling, a straight line in mass, is 0. Where the neighbour says nothing, it
 * ends at the mass.
 */
public final class ScanRegion {

    /** Where massless particles are drawn, GeV: planes of mass may be logarithmic. */
    private static final double LIGHTEST = 1e-3;

    private ScanRegion() {}

    /** The most excluded point of a column. */
    private record Peak(double coupling, double depth) {}

    /**
     * The region.
     *
     * @param columns  one per mass, rising
     * @param quantile place of an expected quantile; empty for the data
     * @return empty where fewer than two masses are excluded
     */
    public static Optional<ExcludedRegion> of(List<CouplingColumn> columns, Optional<Integer> quantile) {
        List<Slice> slices = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        boolean inside = false;
        int excluded = 0;
        for (int i = 0; i < columns.size(); i++) {
            CouplingColumn column = columns.get(i);
            Optional<Interval> interval = column.interval(quantile);
            if (interval.isPresent()) {
                if (!inside && !slices.isEmpty()) {
                    starts.add(slices.size());
                }
                if (!inside && i > 0) {
                    nose(column, columns.get(i - 1), quantile).ifPresent(slices::add);
                }
                slices.add(new Slice(
                        Math.max(LIGHTEST, column.mass()),
                        interval.get().lower(),
                        interval.get().upper()));
                excluded++;
            } else if (inside) {
                nose(columns.get(i - 1), column, quantile).ifPresent(slices::add);
            }
            inside = interval.isPresent();
        }
        return excluded < 2 ? Optional.empty() : Optional.of(new ExcludedRegion(slices, starts));
    }

    /** Where the exclusion ends between a mass that is excluded and one that is not. */
    private static Optional<Slice> nose(CouplingColumn in, CouplingColumn out, Optional<Integer> quantile) {
        Optional<Peak> peak = peak(in, quantile);
        Optional<Peak> beyond = peak(out, quantile);
        if (peak.isEmpty() || beyond.isEmpty()) {
            return Optional.empty();
        }
        double share = peak.get().depth() / (peak.get().depth() - beyond.get().depth());
        double mass = in.mass() + share * (out.mass() - in.mass());
        double coupling = peak.get().coupling()
                * Math.pow(beyond.get().coupling() / peak.get().coupling(), share);
        boolean between = mass > Math.max(LIGHTEST, Math.min(in.mass(), out.mass()))
                && mass < Math.max(in.mass(), out.mass())
                && Math.abs(mass - in.mass()) > LIGHTEST * in.mass();
        return between ? Optional.of(new Slice(mass, coupling, coupling)) : Optional.empty();
    }

    private static Optional<Peak> peak(CouplingColumn column, Optional<Integer> quantile) {
        Optional<Peak> best = Optional.empty();
        for (CouplingColumn.Cell cell : column.cells()) {
            if (cell.depth(quantile).isEmpty()) {
                return Optional.empty();
            }
            double depth = cell.depth(quantile).orElseThrow();
            if (best.isEmpty() || depth > best.get().depth()) {
                best = Optional.of(new Peak(cell.coupling(), depth));
            }
        }
        return best;
    }
}
