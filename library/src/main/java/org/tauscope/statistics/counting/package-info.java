/**
 * One number of events: exact intervals, Bayesian limits, on/off significances and which method fits which count.
 * In come observed counts with expected backgrounds and their uncertainties.
 * Out go intervals, limits, p-values and significances, none of them by asymptotic formulas unless their name says so.
 * Start with {@link org.tauscope.statistics.counting.MethodChoice} and {@link
 * org.tauscope.statistics.counting.FeldmanCousins}.
 */
@NullMarked
package org.tauscope.statistics.counting;

import org.jspecify.annotations.NullMarked;
