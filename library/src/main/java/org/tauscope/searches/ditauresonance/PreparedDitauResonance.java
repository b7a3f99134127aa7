package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

/** The search at given masses: backgrounds first, then signals hypothesis by hypothesis. */
final class PreparedDitauResonance implements PreparedSearch {

    /** Inverse nanobarn per inverse femtobarn. */
    private static final double INVERSE_NANOBARN = 1e6;

    private final DitauResonanceCard card;
    private final String cardFingerprint;
    private final DetectorCard detector;
    private final List<Double> masses;
    private final SearchRequest request;
    private final Optional<RecoilData> recorded;

    PreparedDitauResonance(
            DitauResonanceCard card,
            String cardFingerprint,
            DetectorCard detector,
            List<Double> masses,
            SearchRequest request) {
        this.card = card;
        this.cardFingerprint = cardFingerprint;
        this.detector = detector;
        this.masses = masses;
        this.request = request;
        this.recorded = RecoilData.of(request.observation(), ranges());
    }

    /** Names of the ranges that hold a mass. */
    private List<String> ranges() {
        List<Double> edges = card.classifiers().edges();
        List<Double> none = edges.stream().map(edge -> 0.0).toList();
        return RecoilRange.between(edges, none, edges.getFirst(), edges.getLast()).stream()
                .filter(range -> masses.stream().anyMatch(range::holds))
                .map(RecoilRange::label)
                .toList();
    }

    @Override
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Background background : Background.values()) {
            String name = "background/" + background.label();
            samples.add(new Sample(
                    name,
                    request.events(card.samples().events(background)),
                    () -> SearchChain.background(name, background, card, detector)));
        }
        for (Hypothesis hypothesis : card.samples().hypotheses()) {
            for (double mass : masses) {
                String name = String.format(Locale.ROOT, "signal/%s/m=%.6f", hypothesis.label(), mass);
                samples.add(new Sample(
                        name,
                        request.events(card.samples().signalEvents()),
                        () -> SearchChain.signal(name, hypothesis, mass, card, detector)));
            }
        }
        return samples;
    }

    @Override
    public Map<String, String> cards() {
        return cards(cardFingerprint, detector);
    }

    /** The same for a card and a detector. */
    static Map<String, String> cards(String fingerprint, DetectorCard detector) {
        return Map.of(
                "searches/ditauresonance/card.yaml",
                fingerprint,
                "detector/" + detector.name(),
                detector.fingerprint());
    }

    @Override
    public SearchResult conclude(List<Harvest> harvests, ExecutorService pool) throws InterruptedException {
        double luminosity = request.luminosity().orElse(card.luminosity());
        Map<Background, Double> produced = new EnumMap<>(Background.class);
        for (Background background : Background.values()) {
            produced.put(background, luminosity * INVERSE_NANOBARN * background.crossSection(detector.beams(), card));
        }
        Contents contents = new Contents(produced, card.samples().hypotheses(), masses, harvests);
        double uncertainty = request.systematics().of(card.systematics().total(), luminosity / card.luminosity());
        return new Conclusion(
                        card,
                        detector,
                        luminosity,
                        uncertainty,
                        contents,
                        !request.masses().isEmpty(),
                        (int) request.events(card.scan().toys()),
                        request.observation(),
                        recorded,
                        pool)
                .result(cards());
    }
}
