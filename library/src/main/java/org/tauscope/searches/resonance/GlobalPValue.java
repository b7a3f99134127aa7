package org.tauscope.searches.resonance;

import java.util.OptionalDouble;

/**
 * How surprising the largest excess of a scan is, given that it could have been anywhere.
 *
 * @param mass         of the largest excess, GeV
 * @param significance local, in standard deviations
 * @param pValue       local
 * @param crossings    mean number of up-crossings of q0 = 0.5 in scans of background alone; in the data where no toys were
 *                     thrown
 * @param bound        global p-value from them (E. Gross, O. Vitells, EPJ C 70 (2010) 525); empty where the excess is too
 *                     small for the formula
 * @param toys         scans of background alone
 * @param fromToys     fraction of them with so large an excess anywhere, the data counted as one more; empty without toys
 */
public record GlobalPValue(
        double mass,
        double significance,
        double pValue,
        double crossings,
        OptionalDouble bound,
        int toys,
        OptionalDouble fromToys) {

    /** The best answer there is: that of toys where more than a few reach so far, else the bound. */
    public OptionalDouble best() {
        boolean many = fromToys.isPresent() && fromToys.getAsDouble() * (toys + 1) >= 10;
        return many || bound.isEmpty() ? fromToys : bound;
    }
}
