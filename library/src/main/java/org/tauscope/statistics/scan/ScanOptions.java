package org.tauscope.statistics.scan;

import java.util.function.DoubleUnaryOperator;

/**
 * What holds for all channels of a scan.
 *
 * @param commonYield relative uncertainty of the expected yield that all channels share, as a function of the mass:
 *                    luminosity, tracking; from 0, log-normal
 * @param fewEvents   where limits come from exact counting
 */
public record ScanOptions(DoubleUnaryOperator commonYield, FewEvents fewEvents) {

    /** No common uncertainty, asymptotic formulas everywhere. */
    public static ScanOptions standard() {
        return new ScanOptions(mass -> 0, FewEvents.never());
    }

    double commonAt(double mass) {
        return SignalUncertainty.checked(
                commonYield.applyAsDouble(mass), 3, "common relative uncertainty of the yield", mass);
    }
}
