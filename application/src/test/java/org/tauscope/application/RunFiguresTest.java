package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tauscope.plots.Figure;
import org.tauscope.plots.FigureFormat;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.SearchResult;

class RunFiguresTest {

    @Test
    void aRunAtOneMassHasItsLimitPicture() {
        List<Exhibit.PublishedCurve> published =
                List.of(new Exhibit.PublishedCurve("published", List.of(1.0), List.of(0.012), List.of(0.012)));
        Exhibit curve = new Exhibit.LimitCurve(
                "limits-e",
                "Upper limits.",
                "$m_\\alpha$ [GeV]",
                "$R$",
                0.95,
                List.of(new Exhibit.LimitPoint(
                        1.0, OptionalDouble.empty(), List.of(0.004, 0.006, 0.008, 0.011, 0.015))),
                published,
                List.of("$\\tau \\to e\\alpha$"));
        List<NamedFigure> figures = RunFigures.of(result(curve), false);
        assertThat(figures).hasSize(1);
        assertThat(figures.getFirst().figure().origin()).isEqualTo(Figure.SIMULATION);
        assertThat(RunFigures.of(result(curve), true).getFirst().figure().origin())
                .doesNotContain("simulation");
        assertThat(FigureFormat.PNG.bytes(figures.getFirst().figure())).hasSizeGreaterThan(2000);
    }

    private static SearchResult result(Exhibit exhibit) {
        return new SearchResult(
                "lalpha",
                "One mass.",
                62.8,
                10.58,
                List.of(),
                List.of(),
                List.of(exhibit),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
