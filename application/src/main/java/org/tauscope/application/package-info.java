/**
 * The command line: the only code that prints, parses arguments or exits.
 * In come arguments and cards; out go run folders, tables and plots.
 * All physics is asked of the library.
 * Start with {@link org.tauscope.application.Tauscope}.
 */
@NullMarked
package org.tauscope.application;

import org.jspecify.annotations.NullMarked;
