package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tauscope.event.DetectedEvents;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** Each kind put in is found, as what it is; prompt pairs are not. Fixed seed. */
class V0FinderTest {

    private static final int EVENTS = 2000;
    private static final ParticleTable TABLE = ParticleTable.standard();

    private static TwoBodySample sample(V0.Kind kind) {
        double pion = TABLE.mass(Pdg.PI_PLUS);
        double proton = TABLE.mass(Pdg.PROTON);
        double electron = TABLE.mass(Pdg.ELECTRON);
        TwoBodySample.Parent parent = switch (kind) {
            case K_SHORT ->
                new TwoBodySample.Parent(kind.mass(), TABLE.ctau(Pdg.K_SHORT), Pdg.PI_PLUS, pion, -Pdg.PI_PLUS, pion);
            case LAMBDA ->
                new TwoBodySample.Parent(kind.mass(), TABLE.ctau(Pdg.LAMBDA), Pdg.PROTON, proton, -Pdg.PI_PLUS, pion);
            case ANTI_LAMBDA ->
                new TwoBodySample.Parent(kind.mass(), TABLE.ctau(Pdg.LAMBDA), Pdg.PI_PLUS, pion, -Pdg.PROTON, proton);
            // In the beam pipe, a little above threshold as most are.
            case CONVERSION -> new TwoBodySample.Parent(0.002, -20, -Pdg.ELECTRON, electron, Pdg.ELECTRON, electron);
        };
        return new TwoBodySample(parent, EVENTS, 0.5, 2.5, "V0 " + kind);
    }

    /** The cuts keep 97 % of those with two whole tracks, and less than 2 % go under a wrong name. */
    @ParameterizedTest
    @EnumSource(V0.Kind.class)
    void whatIsPutInIsFound(V0.Kind kind) {
        TwoBodySample sample = sample(kind);
        V0Finder finder = new V0Finder(sample.card, V0Finder.Cuts.standard());
        int whole = 0;
        int right = 0;
        int wrong = 0;
        for (int event = 0; event < EVENTS; event++) {
            int particle = sample.generated.firstParticle(event);
            double radius =
                    Math.hypot(sample.generated.x()[particle], sample.generated.y()[particle]);
            if (!sample.isWhole(event) || radius < 3) {
                continue;
            }
            whole++;
            List<V0> found = finder.find(sample.detected, event);
            assertThat(found).hasSizeLessThanOrEqualTo(1);
            for (V0 v0 : found) {
                right += v0.kind() == kind ? 1 : 0;
                wrong += v0.kind() == kind ? 0 : 1;
                assertThat(sample.detected.charge()[v0.positive()]).isEqualTo(1);
                assertThat(sample.detected.charge()[v0.negative()]).isEqualTo(-1);
            }
        }
        assertThat(right).as("of " + whole).isGreaterThan(whole * 97 / 100);
        assertThat(wrong).isLessThan(whole * 2 / 100);
    }

    /** J/psi to two muons from the beam spot is none of them. */
    @Test
    void promptPairsAreNot() {
        double muon = TABLE.mass(Pdg.MUON);
        TwoBodySample sample = new TwoBodySample(
                new TwoBodySample.Parent(0.5, 0, -Pdg.MUON, muon, Pdg.MUON, muon), EVENTS, 0.5, 2.5, "prompt pairs");
        V0Finder finder = new V0Finder(sample.card, V0Finder.Cuts.standard());
        int found = 0;
        for (int event = 0; event < EVENTS; event++) {
            found += finder.find(sample.detected, event).size();
        }
        assertThat(found).isLessThan(EVENTS / 100);
    }

    @Test
    void anEmptyEventHasNone() {
        DetectedEvents batch = new DetectedEvents();
        batch.beginEvent(0, 1);
        TwoBodySample sample = sample(V0.Kind.K_SHORT);
        assertThat(new V0Finder(sample.card, V0Finder.Cuts.standard()).find(batch, 0))
                .isEmpty();
        assertThatThrownBy(() -> new V0Finder.Cuts(0, 1, 1, 1, 1, 1, 1, 1)).hasMessageContaining("must be positive");
    }
}
