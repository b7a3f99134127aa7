package org.tauscope.searches.heavyneutrallepton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.ExcludedRegion;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.production.Production;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

/** The default run beside Belle's published contour (arXiv:2402.02580, 95 % CL, Dirac, observed). */
@Tag("physics")
class PublishedContourReferenceTest {

    private static final PublishedLimit BELLE = PublishedLimit.tauMixing("belle-2024-dirac");

    @Test
    void theExcludedRegionIsThatOfBelle() throws Exception {
        SearchResult result = new Production(1, 2)
                .run(new HeavyNeutralLeptonSearch().prepare(SearchRequest.standard()), (sample, events) -> {});
        for (Limit limit : result.limits()) {
            if (limit.hypothesis().equals("Dirac") && limit.mass() >= 0.4 && limit.mass() <= 1.45) {
                if (limit.edge().equals("lower")) {
                    assertRatio(limit, BELLE.couplingsAt(limit.mass()).getFirst(), 1.35);
                } else if (limit.mass() >= 1.0) {
                    assertRatio(limit, BELLE.couplingsAt(limit.mass()).getLast(), 1.5);
                }
            }
        }
        assertThat(edge(result, "Dirac", "upper", 1.0)).isPresent();
        ExcludedRegion region = result.exhibits().stream()
                .filter(Exhibit.CouplingPlane.class::isInstance)
                .map(exhibit -> ((Exhibit.CouplingPlane) exhibit).contour())
                .filter(contour -> contour.hypothesis().equals("Dirac"))
                .map(Contour::observed)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
        assertThat(region.slices().getLast().mass()).as("nose").isCloseTo(1.53, within(0.05));
        for (double mass : new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2}) {
            double dirac = edge(result, "Dirac", "lower", mass).orElseThrow();
            double majorana = edge(result, "Majorana", "lower", mass).orElseThrow();
            assertThat(majorana / dirac * Math.sqrt(2))
                    .as("Majorana over Dirac at " + mass)
                    .isCloseTo(1, within(0.03));
        }
    }

    @Test
    void twoSeedsAgreeWithinTheStatedError() throws Exception {
        SearchRequest quick = SearchRequest.standard().withQuick().withMasses(List.of(0.5, 0.8, 1.1, 1.4));
        ResultTable one = comparison(1, quick);
        ResultTable two = comparison(2, quick);
        assertThat(two.rows()).hasSameSizeAs(one.rows()).isNotEmpty();
        int observed = one.columns().indexOf("observed");
        int error = one.columns().indexOf("mc_error");
        for (int row = 0; row < one.rows().size(); row++) {
            double first = Double.parseDouble(one.rows().get(row).get(observed));
            double second = Double.parseDouble(two.rows().get(row).get(observed));
            double sigma = Math.hypot(
                    Double.parseDouble(one.rows().get(row).get(error)),
                    Double.parseDouble(two.rows().get(row).get(error)));
            assertThat(Math.log(second / first))
                    .as(one.rows().get(row).toString())
                    .isCloseTo(0, within(4 * sigma));
        }
    }

    private static ResultTable comparison(long seed, SearchRequest request) throws Exception {
        return new Production(seed, 2)
                .run(new HeavyNeutralLeptonSearch().prepare(request), (sample, events) -> {}).tables().stream()
                        .filter(table -> table.name().equals("comparison"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void assertRatio(Limit limit, double published, double factor) {
        assertThat(limit.observed().orElseThrow() / published)
                .as(limit.edge() + " edge at " + limit.mass() + " GeV")
                .isBetween(1 / factor, factor);
    }

    private static OptionalDouble edge(SearchResult result, String hypothesis, String edge, double mass) {
        List<Limit> found = result.limits().stream()
                .filter(limit ->
                        limit.hypothesis().equals(hypothesis) && limit.edge().equals(edge) && limit.mass() == mass)
                .toList();
        return found.isEmpty() ? OptionalDouble.empty() : found.getFirst().observed();
    }
}
