package org.tauscope.formats;

import org.tauscope.kinematics.Beams;

/**
 * What a file says about the sample as a whole.
 *
 * @param process      one line of text: what was generated
 * @param beams        nominal beams; the initial state of every event is rebuilt along them
 * @param crossSection nb; 0 where it is not known
 * @param crossSectionError statistical, one standard deviation, nb; 0 where there is none
 */
public record SampleHeader(String process, Beams beams, double crossSection, double crossSectionError) {

    /** Checks the cross section and that the text is one line. */
    public SampleHeader {
        if (!(crossSection >= 0) || !(crossSectionError >= 0) || !Double.isFinite(crossSection + crossSectionError)) {
            throw new IllegalArgumentException(
                    "sample: cross section " + crossSection + " +- " + crossSectionError + " nb must be in [0, inf)");
        }
        if (process.chars().anyMatch(c -> c < ' ' || c == '<' || c == '>' || c == '&' || c == '|' || c == '\\')) {
            throw new IllegalArgumentException(
                    "sample: process '" + process + "' must be one line without < > & | and backslash");
        }
    }

    /** With a cross section that has no statistical error. */
    public SampleHeader(String process, Beams beams, double crossSection) {
        this(process, beams, crossSection, 0);
    }
}
