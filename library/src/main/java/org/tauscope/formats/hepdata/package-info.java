/**
 * Records for HEPData: what anybody's submission must look like, and how ours are written. In comes a folder, an archive
 * or one YAML file, of any size and however hostile. Out goes a verdict with one line per problem, or an archive that
 * passed it; the rules are those of the submission schemas 1.1.1 and of HEPData's own validator. Start with
 * {@link org.tauscope.formats.hepdata.SubmissionCheck}.
 */
@NullMarked
package org.tauscope.formats.hepdata;

import org.jspecify.annotations.NullMarked;
