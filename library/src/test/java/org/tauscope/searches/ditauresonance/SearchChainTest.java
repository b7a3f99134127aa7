package org.tauscope.searches.ditauresonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;

class SearchChainTest {

    private static final DitauResonanceCard CARD = DitauResonanceCard.of(DitauResonanceCard.standard());
    private static final DetectorCard DETECTOR = DetectorCard.belle2();

    private static Harvest signal(double mass, int events) {
        return SearchChain.signal("signal", Hypothesis.Z_PRIME, mass, CARD, DETECTOR)
                .run(1, 0, events);
    }

    @Test
    void theRecoilOfTheRightMuonsPeaksAtTheMassWithTheErrorThatPropagates() {
        Harvest harvest = signal(7, 4000);
        double[] mass = harvest.column(SearchChain.RECOIL_MASS);
        double[] sigma = harvest.column(SearchChain.SIGMA);
        double[] isTrue = harvest.column(SearchChain.TRUE_PAIR);
        int within = 0;
        int below = 0;
        int right = 0;
        for (int i = 0; i < mass.length; i++) {
            if (isTrue[i] == 1) {
                right++;
                within += Math.abs(mass[i] - 7) < 2 * sigma[i] ? 1 : 0;
                below += mass[i] < 7 - 4 * sigma[i] ? 1 : 0;
            }
        }
        // Photons off the beams and the muons put a third or so above the peak, nothing far below it.
        assertThat((double) within / right).isBetween(0.5, 0.9);
        assertThat((double) below / right).isLessThan(0.01);
    }

    @Test
    void candidatesHaveFiniteInputsAndAddUpToTheCutFlow() {
        Harvest harvest = signal(5, 2000);
        double sum = Arrays.stream(harvest.column(SearchChain.WEIGHT)).sum();
        int last = harvest.cutFlow().steps().size() - 1;
        // Light candidates are thinned out, which the sum bears on average only.
        assertThat(sum).isCloseTo(harvest.cutFlow().sum(last), within(0.05 * sum));
        for (String name : Observables.NAMES) {
            assertThat(harvest.column(name)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void chunksOfEventsGiveTheSameCandidates() {
        SearchChain chain = SearchChain.signal("signal", Hypothesis.SCALAR, 6, CARD, DETECTOR);
        Harvest whole = chain.run(5, 0, 700);
        Harvest parts = chain.run(5, 0, 300);
        parts.append(chain.run(5, 300, 400));
        assertThat(parts.column(SearchChain.RECOIL_MASS)).isEqualTo(whole.column(SearchChain.RECOIL_MASS));
        assertThat(parts.column(SearchChain.WEIGHT)).isEqualTo(whole.column(SearchChain.WEIGHT));
    }

    /** Above 9.7 GeV both muons are below the muon system's threshold: without soft muons nothing would be left. */
    @Test
    void muonsBesideAHeavyBosonAreSlow() {
        Harvest harvest = signal(10, 4000);
        double efficiency = harvest.cutFlow().sum(harvest.cutFlow().steps().size() - 1) / 4000;
        assertThat(efficiency).isBetween(0.02, 0.2);
    }

    /** Simulations of the field have no photons there: all four muons seen have the energy of the collision. */
    @Test
    void fourMuonsWithoutRadiationStayAboveTheCutOnTheirMass() {
        Harvest harvest = SearchChain.background("four", Background.FOUR_MUONS, bornCard(), DETECTOR)
                .run(1, 0, 4000);
        double before = harvest.cutFlow().sum(2);
        double after = harvest.cutFlow().sum(3);
        assertThat(before).isGreaterThan(500);
        assertThat(after / before).isLessThan(0.05);
    }

    private static DitauResonanceCard bornCard() {
        return new DitauResonanceCard(
                CARD.luminosity(),
                CARD.cuts(),
                CARD.softMuons(),
                false,
                CARD.classifiers(),
                CARD.scan(),
                CARD.systematics(),
                CARD.samples(),
                CARD.statements());
    }
}
