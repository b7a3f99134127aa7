/**
 * What flows through the chain: batches of generated events and of detected events, as columns with a unit each.
 * The generator fills one, the detector turns it into the other, reconstruction and selection read the second.
 * A batch is reused from chunk to chunk: {@code clear()} it, fill it, hand it on.
 * Start with {@link org.tauscope.event.GeneratedEvents}.
 */
@NullMarked
package org.tauscope.event;

import org.jspecify.annotations.NullMarked;
