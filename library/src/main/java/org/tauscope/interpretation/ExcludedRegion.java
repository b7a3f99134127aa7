package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.List;

/**
 * The set of squared couplings that is excluded at each mass: one interval per mass, the whole a closed region.
 *
 * @param slices rising in mass, at least two
 */
public record ExcludedRegion(List<Slice> slices) {

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

    /** Refuses masses that do not rise. */
    public ExcludedRegion {
        slices = List.copyOf(slices);
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

    /** The closed outline: along the lower edge with rising mass, back along the upper edge. */
    public List<CouplingPoint> outline() {
        List<CouplingPoint> outline = new ArrayList<>();
        slices.forEach(slice -> outline.add(new CouplingPoint(slice.mass(), slice.lower())));
        slices.reversed().forEach(slice -> outline.add(new CouplingPoint(slice.mass(), slice.upper())));
        return outline;
    }
}
