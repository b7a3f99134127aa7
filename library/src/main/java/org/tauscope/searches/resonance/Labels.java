package org.tauscope.searches.resonance;

import java.util.List;

/**
 * The words of a picture.
 *
 * @param name    short; becomes the file name
 * @param caption one sentence
 * @param xLabel  label of the mass axis with its unit
 * @param yLabel  label of the other axis with its unit, where it is free
 * @param heading lines of text in the picture
 */
public record Labels(String name, String caption, String xLabel, String yLabel, List<String> heading) {

    /** Copies the list. */
    public Labels {
        heading = List.copyOf(heading);
    }
}
