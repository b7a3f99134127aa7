package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tauscope.plots.PullsFigure.Pull;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Minimum;
import org.tauscope.statistics.Ranking;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.Yields;
import org.tauscope.statistics.workspace.PyhfDocument;

class FitFiguresTest {

    private static final HistFactoryModel MODEL = HistFactoryModel.compile(PyhfDocument.read("""
        {"channels": [{"name": "region_1", "samples": [
          {"name": "s", "data": [12, 11], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
          {"name": "b", "data": [50, 52], "modifiers": [
            {"name": "jet_scale", "type": "normsys", "data": {"hi": 1.1, "lo": 0.9}},
            {"name": "tilt", "type": "histosys", "data": {"hi_data": [55, 49], "lo_data": [46, 56]}}]}]}],
         "observations": [{"name": "region_1", "data": [66, 62]}],
         "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}], "version": "1.0.0"}
        """));

    private static final Minimum FIT =
            new Fitter(MODEL, Starts.SINGLE).free(MODEL.observed()).orThrow();
    private static final Covariance COVARIANCE = Covariance.at(MODEL, MODEL.observed(), FitTask.of(MODEL), FIT);

    @Test
    void namesStandBesideTheirLines() {
        Axis axis = Axis.named("", List.of("first", "b{ad}^name", "third"));
        Ticks ticks = Ticks.of(axis, 5, 30);
        assertThat(ticks.major()).extracting(Ticks.Tick::value).containsExactly(0.5, 1.5, 2.5);
        assertThat(ticks.major().get(1).label()).isEqualTo("b-ad--name");
        assertThat(ticks.size()).isEqualTo(8);
        assertThat(Ticks.of(axis, 5, 3000).size()).isEqualTo(AxisPainter.TICK_SIZE);
    }

    @Test
    void longNamesMakeTheFigureWiderNotTheFrameNarrower() {
        Figure small = new PullsFigure(List.of(new Pull("a", 0.3, 0.9))).figure();
        Figure wide = new PullsFigure(List.of(new Pull("a_rather_long_name_of_a_parameter", 0.3, 0.9))).figure();
        assertThat(wide.width()).isGreaterThan(small.width() + 150);
    }

    @Test
    void ofManyPullsTheLargestAreShown() {
        PullsFigure figure = new PullsFigure(IntStream.range(0, 100)
                .mapToObj(i -> new Pull("p" + i, i * 0.01, 1))
                .toList());
        assertThat(figure.pulls()).hasSize(60).noneMatch(pull -> pull.pull() < 0.395);
        assertThatThrownBy(() -> new PullsFigure(List.of())).hasMessageContaining("no constrained parameter");
    }

    @Test
    void everyFigureOfAFitIsDrawnInEveryFormat() {
        List<String> bins = List.of(MODEL.binName(0), MODEL.binName(1));
        List<Figure> figures = List.of(
                new RankingFigure(Ranking.of(MODEL, MODEL.observed(), Starts.SINGLE), "mu").figure(),
                new CorrelationFigure(MODEL.parameters().names(), COVARIANCE).figure(),
                new YieldsFigure(
                                bins, List.of(66.0, 62.0), Yields.preFit(MODEL), Yields.postFit(MODEL, FIT, COVARIANCE))
                        .figure());
        for (Figure figure : figures) {
            for (FigureFormat format : FigureFormat.values()) {
                assertThat(format.bytes(figure)).hasSizeGreaterThan(2000).isEqualTo(format.bytes(figure));
            }
        }
    }
}
