package org.tauscope.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Event counts in one to three regions with a known background and log-normal uncertainties.
 *
 * <p>The mean count of region r is {@code s_r exp(sigma_c t_c + sigma_sr t_sr) + b_r exp(sigma_br t_br)}, each t a
 * standard normal number: the given means are medians of the log-normal factors, as in the exponential interpolation
 * (code 1) of a HistFactory {@code normsys} with factors {@code exp(+-sigma)}.
 *
 * @param regions                 one to three regions with different names
 * @param commonSignalUncertainty sigma_c, relative uncertainty of the signal that all regions share, in [0, 3]
 */
public record CountingModel(List<Region> regions, double commonSignalUncertainty) {

    /** Largest number of regions whose outcomes are enumerated. */
    public static final int MAX_REGIONS = 3;

    /** Checks the number of regions, their names and the uncertainty. */
    public CountingModel {
        regions = List.copyOf(regions);
        if (regions.isEmpty() || regions.size() > MAX_REGIONS) {
            throw new IllegalArgumentException("a counting model has " + regions.size() + " regions, expected 1 to 3");
        }
        Set<String> names = new HashSet<>();
        for (Region region : regions) {
            if (!names.add(region.name())) {
                throw new IllegalArgumentException("two regions are called " + region.name());
            }
        }
        requireUncertainty("common signal uncertainty", commonSignalUncertainty);
    }

    /**
     * One region.
     *
     * @param name                  name, not blank
     * @param background            b_r, median of the expected background events, in [0, 1e6]
     * @param backgroundUncertainty sigma_br, relative, in [0, 3]
     * @param signalUncertainty     sigma_sr, relative, of this region's signal alone, in [0, 3]
     */
    public record Region(String name, double background, double backgroundUncertainty, double signalUncertainty) {

        /** Checks name and ranges. */
        public Region {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a region needs a name");
            }
            if (!(background >= 0 && background <= 1e6)) {
                throw new IllegalArgumentException(
                        "background of region " + name + " is " + background + " events, expected 0 to 1e6");
            }
            requireUncertainty("background uncertainty of region " + name, backgroundUncertainty);
            requireUncertainty("signal uncertainty of region " + name, signalUncertainty);
        }
    }

    private static void requireUncertainty(String what, double sigma) {
        if (!(sigma >= 0 && sigma <= 3)) {
            throw new IllegalArgumentException(what + " is " + sigma + ", expected a relative one in 0 to 3");
        }
    }
}
