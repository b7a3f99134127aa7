package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

/** The search at given masses and luminosity: tau pairs with a K0 first, then the signal at each mass. */
final class PreparedHeavyNeutralLepton implements PreparedSearch {

    private final HeavyNeutralLeptonCard card;
    private final String cardName;
    private final String cardFingerprint;
    private final Machine machine;
    private final DetectorCard detector;
    private final List<Double> masses;
    private final SearchRequest request;

    PreparedHeavyNeutralLepton(
            HeavyNeutralLeptonCard card,
            SearchCard source,
            Machine machine,
            List<Double> masses,
            SearchRequest request) {
        this.card = card;
        this.cardName = source.name();
        this.cardFingerprint = source.card().fingerprint();
        this.machine = machine;
        this.detector = machine.detector();
        this.masses = masses;
        this.request = request;
    }

    @Override
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        String background = "background/tau-pairs-with-K0";
        samples.add(new Sample(
                background,
                request.events(card.samples().backgroundEvents()),
                () -> SearchChain.background(background, card, detector)));
        for (double mass : masses) {
            String signal = String.format(Locale.ROOT, "signal/m=%.6f", mass);
            samples.add(new Sample(
                    signal,
                    request.events(card.samples().signalEvents()),
                    () -> SearchChain.signal(signal, mass, card, detector)));
        }
        return samples;
    }

    @Override
    public Map<String, String> cards() {
        return Map.of(
                "searches/heavyneutrallepton/" + cardName,
                cardFingerprint,
                "detector/" + detector.name(),
                detector.fingerprint());
    }

    @Override
    public SearchResult conclude(List<Harvest> harvests, ExecutorService pool) throws InterruptedException {
        SelectedDecays background = new SelectedDecays(harvests.getFirst());
        List<SelectedDecays> signals =
                harvests.stream().skip(1).map(SelectedDecays::new).toList();
        double luminosity = request.luminosity().orElse(card.data().luminosity());
        return new Conclusion(card, machine, luminosity, request.systematics(), masses, background, signals, pool)
                .result(cards());
    }
}
