package org.tauscope.searches.leptophilicscalar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.Observation;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.resonance.RecordedMasses;

/** The search with its samples: backgrounds first, then signals from light to heavy. */
final class PreparedLeptophilicScalar implements PreparedSearch {

    private final LeptophilicScalarCard card;
    private final String cardFingerprint;
    private final Machine machine;
    private final DetectorCard detector;
    private final SearchRequest request;
    private final Optional<RecordedMasses> recorded;

    PreparedLeptophilicScalar(
            LeptophilicScalarCard card, String cardFingerprint, Machine machine, SearchRequest request) {
        this.card = card;
        this.cardFingerprint = cardFingerprint;
        this.machine = machine;
        this.detector = machine.detector();
        this.request = request;
        List<String> channels =
                Arrays.stream(PairChannel.values()).map(PairChannel::label).toList();
        this.recorded = request.observation() instanceof Observation.Recorded(Path file)
                ? Optional.of(RecordedMasses.read(file, channels))
                : Optional.empty();
    }

    @Override
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Background background : Backgrounds.of(card, detector)) {
            String name = "background/" + background.name();
            samples.add(new Sample(
                    name,
                    request.events(background.events()),
                    () -> SearchChain.background(name, background, card, detector)));
        }
        for (PairChannel channel : PairChannel.values()) {
            for (double mass : card.samples().masses(channel)) {
                String name = String.format(Locale.ROOT, "signal/%s/m=%.6f", channel.label(), mass);
                samples.add(new Sample(
                        name,
                        request.events(card.samples().signalEvents(channel)),
                        () -> SearchChain.signal(name, channel, mass, card, detector)));
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
                "searches/leptophilicscalar/card.yaml",
                fingerprint,
                "detector/" + detector.name(),
                detector.fingerprint());
    }

    @Override
    public SearchResult conclude(List<Harvest> harvests, ExecutorService pool) throws InterruptedException {
        double luminosity = request.luminosity().orElse(card.data().luminosity());
        Contents contents = Contents.of(card, Backgrounds.of(card, detector), luminosity, harvests, pool);
        return new Conclusion(card, machine, request, luminosity, contents, recorded, pool).result(cards());
    }
}
