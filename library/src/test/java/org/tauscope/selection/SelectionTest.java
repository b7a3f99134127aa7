package org.tauscope.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Selection<Double> SELECTION = new Selection<>(List.of(
            Cut.of("positive", x -> x > 0), Cut.weighting("identified", x -> 0.5), Cut.of("small", x -> x < 10)));

    @Test
    void aCutFlowCountsWhatIsLeftAfterEachCut() {
        CutFlow flow = new CutFlow(SELECTION.names());
        assertThat(SELECTION.apply(-1.0, 2, flow)).isZero();
        assertThat(SELECTION.apply(20.0, 2, flow)).isZero();
        assertThat(SELECTION.apply(5.0, 3, flow)).isEqualTo(1.5);
        assertThat(new double[] {flow.sum(0), flow.sum(1), flow.sum(2)}).containsExactly(5, 2.5, 1.5);
        assertThat(flow.error(0)).isCloseTo(Math.sqrt(4 + 9), within(1e-12));
    }

    @Test
    void onlyCutFlowsOverTheSameStepsAdd() {
        CutFlow flow = new CutFlow(SELECTION.names());
        flow.add(0, 1);
        CutFlow sum = new CutFlow(SELECTION.names());
        sum.add(flow);
        sum.add(flow);
        assertThat(sum.sum(0)).isEqualTo(2);
        assertThatThrownBy(() -> sum.add(new CutFlow(List.of("other")))).hasMessageContaining("[other] found");
    }
}
