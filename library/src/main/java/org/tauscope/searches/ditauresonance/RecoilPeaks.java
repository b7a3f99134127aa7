package org.tauscope.searches.ditauresonance;

import java.util.OptionalDouble;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.GivenCandidates;
import org.tauscope.searches.resonance.PeakSearch;

/** Muon pairs of somebody's events by what they recoil against. */
final class RecoilPeaks implements PeakSearch {

    private final DitauResonanceCard card;
    private final DetectorCard detector;

    RecoilPeaks(DitauResonanceCard card, DetectorCard detector) {
        this.card = card;
        this.detector = detector;
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator events) {
        return SearchChain.given(sample, events, card, detector);
    }

    @Override
    public void requireMass(double mass) {
        DitauResonanceSearch.requireWithin("mass of X", mass, DitauResonanceSearch.reach(card, detector));
    }

    @Override
    public GivenCandidates candidates(Harvest harvest, OptionalDouble mass) {
        return new GivenCandidates(
                "the recoil mass",
                Observables.NAMES,
                Candidates.of(
                        "given",
                        harvest,
                        Observables.NAMES,
                        SearchChain.WEIGHT,
                        1,
                        SearchChain.EVENT,
                        SearchChain.RECOIL_MASS),
                harvest.column(SearchChain.TRUE_PAIR),
                harvest.column(SearchChain.TRUE_MASS));
    }
}
