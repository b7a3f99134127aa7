package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;

/** The search at given masses: backgrounds first, then signals channel by channel, hypothesis by hypothesis. */
final class PreparedInvisibleBoson implements PreparedSearch {

    private final InvisibleBosonCard card;
    private final String cardName;
    private final String cardFingerprint;
    private final Machine machine;
    private final DetectorCard detector;
    private final List<Double> masses;
    private final SearchRequest request;
    private final Optional<RecordedSpectrum> recorded;

    PreparedInvisibleBoson(
            InvisibleBosonCard card, SearchCard source, Machine machine, List<Double> masses, SearchRequest request) {
        this.card = card;
        this.cardName = source.name();
        this.cardFingerprint = source.card().fingerprint();
        this.machine = machine;
        this.detector = machine.detector();
        this.masses = masses;
        this.request = request;
        this.recorded = RecordedSpectrum.of(request.observation(), card.observable(), masses);
    }

    /** The background samples: tau -> l nu nu channel by channel, other taus, quark pairs. */
    static List<Sample> backgrounds(InvisibleBosonCard card, DetectorCard detector, SearchRequest request) {
        List<Sample> samples = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            String name = "background/tau-" + channel.label() + "-nu-nu";
            samples.add(new Sample(
                    name,
                    request.events(card.samples().leptonEvents()),
                    () -> SearchChain.leptonic(name, channel, card, detector)));
        }
        String other = "background/tau-hadrons";
        samples.add(new Sample(
                other,
                request.events(card.samples().otherEvents()),
                () -> SearchChain.hadronic(other, card, detector)));
        String quarks = "background/q-qbar";
        samples.add(new Sample(
                quarks,
                request.events(card.samples().quarkEvents()),
                () -> SearchChain.quarks(quarks, card, detector)));
        return samples;
    }

    @Override
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(backgrounds(card, detector, request));
        for (Channel channel : Channel.values()) {
            for (Hypothesis hypothesis : card.samples().hypotheses()) {
                for (double mass : masses) {
                    String name =
                            String.format(Locale.ROOT, "signal/%s/%s/m=%.6f", channel.label(), hypothesis.name(), mass);
                    samples.add(new Sample(
                            name,
                            request.events(card.samples().signalEvents()),
                            () -> SearchChain.signal(name, channel, mass, hypothesis, card, detector)));
                }
            }
        }
        return samples;
    }

    @Override
    public Map<String, String> cards() {
        return Map.of(
                "searches/invisibleboson/" + cardName,
                cardFingerprint,
                "detector/" + detector.name(),
                detector.fingerprint());
    }

    @Override
    public SearchResult conclude(List<Harvest> harvests, ExecutorService pool) throws InterruptedException {
        double luminosity = request.luminosity().orElse(card.data().luminosity());
        double pairs = machine.events(card.data().tauPairs(), card.data().luminosity(), luminosity);
        Contents contents =
                new Contents(card, pairs, luminosity * 1e6 * SearchChain.quarkCrossSection(detector), masses, harvests);
        return new Conclusion(
                        card,
                        machine,
                        luminosity,
                        request.systematics(),
                        pairs,
                        contents,
                        request.observation(),
                        recorded,
                        pool)
                .result(cards());
    }
}
