package org.tauscope.searches.leptophilicscalar;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.GivenCandidates;
import org.tauscope.searches.resonance.PeakSearch;

/** Lepton pairs of somebody's events: e e below two muon masses, mu mu above; they fly as their record says. */
final class PairPeaks implements PeakSearch {

    private final LeptophilicScalarCard card;
    private final DetectorCard detector;

    PairPeaks(LeptophilicScalarCard card, DetectorCard detector) {
        this.card = card;
        this.detector = detector;
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator events) {
        return SearchChain.given(sample, events, card, detector);
    }

    @Override
    public void requireMass(double mass) {
        LeptophilicScalarSearch.requireRange("mass of phi", mass, card);
    }

    @Override
    public GivenCandidates candidates(Harvest harvest, OptionalDouble mass) {
        double[] code = harvest.column("channel");
        PairChannel channel = mass.isPresent() ? PairChannel.of(mass.getAsDouble()) : likely(harvest, code);
        List<String> inputs = TreeInputs.of(channel);
        return new GivenCandidates(
                        "the pair mass",
                        inputs,
                        Candidates.of("given", harvest, inputs, "weight", 1, "event", "mass_GeV"),
                        harvest.column("is_true_pair"),
                        harvest.column(SelectedPairs.TRUE_MASS))
                .where(i -> code[i] == channel.code());
    }

    /** The channel of the particle in the record, otherwise that of most of the weight. */
    private static PairChannel likely(Harvest harvest, double[] code) {
        double[] trueMass = harvest.column(SelectedPairs.TRUE_MASS);
        double[] measured = harvest.column("mass_GeV");
        double[] weight = harvest.column("weight");
        double[] weights = new double[PairChannel.values().length];
        boolean known = Arrays.stream(trueMass).anyMatch(m -> m > 0);
        for (int i = 0; i < code.length; i++) {
            double mass = known ? trueMass[i] : measured[i];
            if (mass > 0 && PairChannel.of(mass).code() == code[i]) {
                weights[(int) code[i]] += weight[i];
            }
        }
        int best = IntStream.range(0, weights.length).reduce(0, (a, b) -> weights[b] > weights[a] ? b : a);
        return Arrays.stream(PairChannel.values())
                .filter(one -> one.code() == best)
                .findFirst()
                .orElseThrow();
    }
}
