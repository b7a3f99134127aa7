package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import org.tauscope.statistics.peaks.Range;

/**
 * A range of masses in one channel with trees and a spectrum of its own. The spectrum reaches beyond the masses that are
 * searched for in it, so that each has its side bands.
 *
 * @param name     for tables and files, e.g. {@code mumu-low}
 * @param channel  lepton pair
 * @param low      first mass, GeV
 * @param high     masses below this, GeV
 * @param spectrum its range, GeV
 * @param bins     number of bins
 * @param vetoes   parts of the spectrum that are left out, GeV
 */
record Region(String name, PairChannel channel, double low, double high, Range spectrum, int bins, List<Range> vetoes) {

    /** Checks the ranges. */
    Region {
        vetoes = List.copyOf(vetoes);
        if (!(low < high) || !(spectrum.low() <= low) || !(spectrum.high() >= high) || bins < 10) {
            throw new IllegalArgumentException("region " + name + ": masses " + low + " to " + high
                    + " GeV, expected them to rise within the spectrum " + spectrum + " of at least 10 bins, found "
                    + bins);
        }
    }

    /** Whether a mass of phi is searched for here. */
    boolean holds(double mass) {
        return mass >= low && mass < high;
    }

    /** Whether a measured mass is in the spectrum. */
    boolean shows(double mass) {
        return mass >= spectrum.low() && mass < spectrum.high();
    }

    /** Width of a bin, GeV. */
    double binWidth() {
        return spectrum.width() / bins;
    }
}
