package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.List;

/**
 * The set of couplings that is excluded at each mass: one interval per mass, neighbours joined to closed pieces.
 *
 * @param slices rising in mass, at least two
 * @param starts places of the slices with which a new piece begins, rising, beside the first slice; nothing is excluded
 *               between a piece and the next one
 */
public record ExcludedRegion(List<Slice> slices, List<Integer> starts) {

    /**
     * The excluded interval at one mass.
     *
     * @param mass  GeV, positive
     * @param lower smallest excluded |V|^2, positive
     * @param upper largest excluded |V|^2, not below {@code lower}; the end of the scan where no edge was found
     */
    public record Slice(double mass, double lower, double upper) {

        /** Refuses intervals that are none. */
        public Slice {
            if (!(mass > 0) || !Double.isFinite(mass) || !(lower > 0) || !(upper >= lower) || !Double.isFinite(upper)) {
                throw new IllegalArgumentException("excluded interval at " + mass + " GeV: found |V|^2 from " + lower
                        + " to " + upper + ", expected 0 < lower <= upper");
            }
        }
    }

    /** A region of one piece. */
    public ExcludedRegion(List<Slice> slices) {
        this(slices, List.of());
    }

    /** Refuses masses that do not rise, and pieces without slices. */
    public ExcludedRegion {
        slices = List.copyOf(slices);
        starts = List.copyOf(starts);
        int before = 0;
        for (int start : starts) {
            if (!(start > before && start < slices.size())) {
                throw new IllegalArgumentException("excluded region: found pieces that begin with the slices " + starts
                        + ", expected rising places from 1 to " + (slices.size() - 1));
            }
            before = start;
        }
        if (slices.size() < 2) {
            throw new IllegalArgumentException(
                    "excluded region: found " + slices.size() + " masses, expected at least 2");
        }
        for (int i = 1; i < slices.size(); i++) {
            if (!(slices.get(i).mass() > slices.get(i - 1).mass())) {
                throw new IllegalArgumentException("excluded region: found the mass "
                        + slices.get(i).mass() + " GeV after "
                        + slices.get(i - 1).mass() + " GeV, expected rising masses");
            }
        }
    }

    /** The closed outlines of the pieces: along the lower edge with rising mass, back along the upper edge. */
    public List<List<CouplingPoint>> outlines() {
        List<List<CouplingPoint>> outlines = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            outlines.add(outline(slices.subList(from, start)));
            from = start;
        }
        outlines.add(outline(slices.subList(from, slices.size())));
        return outlines;
    }

    private static List<CouplingPoint> outline(List<Slice> slices) {
        List<CouplingPoint> outline = new ArrayList<>();
        slices.forEach(slice -> outline.add(new CouplingPoint(slice.mass(), slice.lower())));
        slices.reversed().forEach(slice -> outline.add(new CouplingPoint(slice.mass(), slice.upper())));
        return outline;
    }
}
