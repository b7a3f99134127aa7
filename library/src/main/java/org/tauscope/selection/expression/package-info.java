/**
 * Arithmetic of columns: what a card of a user's own analysis says about observables and cuts.
 * In come a text and columns of numbers, with or without lists; out goes a column. A mistake in the text is refused with its
 * place. Start with {@link org.tauscope.selection.expression.Expression}.
 */
@NullMarked
package org.tauscope.selection.expression;

import org.jspecify.annotations.NullMarked;
