/**
 * Named cuts and what is left after each of them.
 * In come candidates; out go the probability that a candidate passes and a table of yields.
 * Numbers come from a card, logic from Java; nothing here sees truth.
 * Boosted decision trees are in {@code trees}. Start with {@link org.tauscope.selection.Selection}.
 */
@NullMarked
package org.tauscope.selection;

import org.jspecify.annotations.NullMarked;
