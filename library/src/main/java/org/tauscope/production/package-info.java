/**
 * Runs samples: event ranges in chunks over threads, merged in the order of the events.
 * In come samples and a seed; out come harvests that do not depend on the number of threads, and a record of how they
 * were made. Nothing here knows which search it runs.
 * Start with {@link org.tauscope.production.Production}.
 */
@NullMarked
package org.tauscope.production;

import org.jspecify.annotations.NullMarked;
