package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;

/** The chain from collision to pairs, on a few thousand events. */
class CandidateFinderTest {

    private static final LeptophilicScalarCard CARD = LeptophilicScalarCard.of(LeptophilicScalarCard.standard());

    private static Harvest signal(PairChannel channel, double mass, int events) {
        return SearchChain.signal("test/" + channel.label(), channel, mass, CARD, DetectorCard.belle())
                .run(1, 0, events);
    }

    private static double median(Harvest harvest) {
        double[] mass = harvest.column("mass_GeV");
        double[] truth = harvest.column("is_true_pair");
        double[] own = IntStream.range(0, mass.length)
                .filter(i -> truth[i] == 1)
                .mapToDouble(i -> mass[i])
                .sorted()
                .toArray();
        assertThat(own).hasSizeGreaterThan(100);
        return own[own.length / 2];
    }

    @Test
    void theTruePairHasTheMassOfPhi() {
        assertThat(median(signal(PairChannel.MUONS, 1.4, 1500))).isCloseTo(1.4, within(0.003));
        assertThat(median(signal(PairChannel.ELECTRONS, 0.15, 1500))).isCloseTo(0.15, within(0.002));
    }

    @Test
    void mostTruePairsWeighAsMuchAsTheirIdentification() {
        Harvest harvest = signal(PairChannel.MUONS, 3.0, 1000);
        double[] weight = harvest.column("weight");
        double[] truth = harvest.column("is_true_pair");
        double[] own = IntStream.range(0, weight.length)
                .filter(i -> truth[i] == 1)
                .mapToDouble(i -> weight[i])
                .toArray();
        // Two muons at 89 % each, the trigger at up to 98 %.
        assertThat(Arrays.stream(own).max().orElseThrow()).isCloseTo(0.89 * 0.89 * 0.98, within(0.01));
    }

    @Test
    void pairsOfLittleWeightAreThinnedInProportion() {
        Background background = Backgrounds.of(CARD, DetectorCard.belle()).getFirst();
        LeptophilicScalarCard all = CARD.withLeastWeight(0);
        double thinned = sum(SearchChain.background("thin", background, CARD, DetectorCard.belle())
                .run(3, 0, 20_000));
        double whole = sum(SearchChain.background("thin", background, all, DetectorCard.belle())
                .run(3, 0, 20_000));
        // Some 450 pairs of weight 0.02 are left: 5 % of the sum by chance.
        assertThat(thinned).isCloseTo(whole, within(0.2 * whole));
    }

    private static double sum(Harvest harvest) {
        return Arrays.stream(harvest.column("weight")).sum();
    }

    @Test
    void everyInputIsFinite() {
        Harvest harvest = signal(PairChannel.ELECTRONS, 0.04, 1500);
        for (String name : TreeInputs.NAMES) {
            assertThat(Arrays.stream(harvest.column(name)).allMatch(Double::isFinite))
                    .as(name)
                    .isTrue();
        }
    }
}
