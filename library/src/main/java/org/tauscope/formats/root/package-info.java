/**
 * ROOT files read in pure Java: trees (TTree) and ntuples (RNTuple) of numbers and texts, in any of ROOT's compressions.
 * In comes a file, of which nothing is believed before it is checked; out go columns: values and, where entries hold
 * lists, their offsets. What cannot be read ends in one line with file, byte, found and expected. Start with
 * {@link org.tauscope.formats.root.RootFile}.
 */
@NullMarked
package org.tauscope.formats.root;

import org.jspecify.annotations.NullMarked;
