/**
 * ROOT files in pure Java: trees (TTree) and ntuples (RNTuple) of numbers and texts are read in any of ROOT's compressions,
 * trees and histograms (TH1) are written. In comes a file, of which nothing is believed before it is checked; out go columns: values and, where entries hold
 * lists, their offsets. What cannot be read ends in one line with file, byte, found and expected. Start with
 * {@link org.tauscope.formats.root.RootFile}, for writing with {@link org.tauscope.formats.root.RootOutput}.
 */
@NullMarked
package org.tauscope.formats.root;

import org.jspecify.annotations.NullMarked;
