package org.tauscope.production;

/**
 * How many events the cuts of a sample keep.
 *
 * @param tried      events generated
 * @param kept       of them
 * @param efficiency kept over tried, in (0, 1]
 * @param error      of the efficiency, one standard deviation
 */
public record Acceptance(long tried, long kept, double efficiency, double error) {}
