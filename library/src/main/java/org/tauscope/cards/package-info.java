/**
 * Strict reading and writing of the files that carry numbers: YAML cards, CSV tables, JSON documents.
 * In come files and resources; out go values that know their unit and their source.
 * Whatever is unknown, missing, without unit, without source or out of range is an exception that names the file, the
 * line, the key, what was found and what was expected. Start with {@link org.tauscope.cards.Card}.
 */
@NullMarked
package org.tauscope.cards;

import org.jspecify.annotations.NullMarked;
