package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.formats.root.RootHistogram;
import org.tauscope.searches.SearchResult;

/**
 * What an analysis concludes.
 *
 * @param result    tables, pictures, workspaces and limits, as those of any search
 * @param templates events of each input in each region with their statistical errors; {@code REGION_INPUT} by name
 */
public record AnalysisConclusion(SearchResult result, List<RootHistogram> templates) {

    /** Copies the list. */
    public AnalysisConclusion {
        templates = List.copyOf(templates);
    }

    static List<RootHistogram> templates(AnalysisCard card, List<SampleCounts> counts) {
        List<RootHistogram> templates = new ArrayList<>();
        for (int region = 0; region < card.regions().size(); region++) {
            RegionTemplate one = card.regions().get(region);
            for (SampleCounts input : counts) {
                templates.add(RootHistogram.ofBins(
                        one.name() + "_" + input.sample().name(),
                        input.sample().name() + " in " + one.name(),
                        List.of(one.label(), "events / bin"),
                        one.edges(),
                        input.template(region).sum(),
                        input.template(region).squares()));
            }
        }
        return templates;
    }
}
