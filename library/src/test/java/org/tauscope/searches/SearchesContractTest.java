package org.tauscope.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every search must do. */
class SearchesContractTest {

    static java.util.List<Search> all() {
        return Searches.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSearchIsFoundByItsName(Search search) {
        assertThat(Searches.named(search.name())).hasSameClassAs(search);
        assertThat(search.name()).matches("[a-z]+");
        assertThat(search.title()).isNotBlank();
        assertThat(search.reference()).contains("arXiv:");
    }

    @ParameterizedTest
    @MethodSource("all")
    void quickMeansATenthOfTheEvents(Search search) {
        long full = events(search, SearchRequest.standard());
        assertThat(events(search, SearchRequest.standard().withQuick())).isEqualTo(full / 10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sampleNamesDiffer(Search search) {
        assertThat(search.prepare(SearchRequest.standard()).samples())
                .extracting(Sample::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownSearchIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Searches.named("hln"))
                .hasMessageContaining("found 'hln'")
                .hasMessageContaining("did you mean 'hnl'?");
    }

    private static long events(Search search, SearchRequest request) {
        return search.prepare(request).samples().stream()
                .mapToLong(Sample::events)
                .sum();
    }
}
