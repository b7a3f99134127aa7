package org.tauscope.searches.resonance;

import org.tauscope.statistics.scan.PeakFamily;

/**
 * A double-sided Crystal Ball peak.
 *
 * @param offset centre of the core minus the mass, GeV
 * @param sigma  standard deviation of the core, GeV
 * @param tails  begin in sigma and power of both tails
 */
public record PeakParameters(double offset, double sigma, PeakFamily.Tails tails) {}
