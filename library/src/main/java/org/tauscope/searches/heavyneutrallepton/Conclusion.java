package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.cards.Quantity;
import org.tauscope.detector.DetectorCard;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/** From selected events to excluded mixings. */
final class Conclusion {

    private final HeavyNeutralLeptonCard card;
    private final DetectorCard detector;
    private final double luminosity;
    private final List<Double> masses;
    private final BackgroundYield background;
    private final SelectedDecays backgroundDecays;
    private final List<SelectedDecays> signals;
    private final List<MassPoint> points = new ArrayList<>();

    /** Signal and limit at one mass for one hypothesis. */
    record MassPoint(double mass, Nature nature, SignalYield signal, CouplingLimit limit) {}

    Conclusion(
            HeavyNeutralLeptonCard card,
            DetectorCard detector,
            double luminosity,
            List<Double> masses,
            SelectedDecays backgroundDecays,
            List<SelectedDecays> signals) {
        this.card = card;
        this.detector = detector;
        this.luminosity = luminosity;
        this.masses = masses;
        this.backgroundDecays = backgroundDecays;
        this.signals = signals;
        this.background = BackgroundYield.of(
                backgroundDecays,
                2 * tauPairs() * SearchChain.kaonFraction(),
                card.systematics().otherSources());
        for (Nature nature : Nature.values()) {
            for (int i = 0; i < masses.size(); i++) {
                points.add(point(masses.get(i), nature, signals.get(i)));
            }
        }
    }

    SearchResult result(Map<String, String> cardHashes) {
        List<Quantity> numbers = new ArrayList<>(card.quantities());
        numbers.addAll(detector.quantities());
        HeavyNeutralLepton any = new HeavyNeutralLepton(1, 1, Nature.DIRAC);
        numbers.addAll(any.summary().inputs());
        ResultTables tables = new ResultTables(card, masses, points, background, backgroundDecays, signals);
        return new SearchResult(
                "hnl",
                headline(),
                conditions(),
                limits(),
                tables.contours(),
                tables.all(),
                workspace(),
                numbers,
                cardHashes,
                remarks());
    }

    private MassPoint point(double mass, Nature nature, SelectedDecays decays) {
        HeavyNeutralLepton particle = new HeavyNeutralLepton(mass, 1, nature);
        SignalYield signal = new SignalYield(particle, 2 * tauPairs(), decays);
        ExactCounting counting = new ExactCounting(model(particle));
        return new MassPoint(
                mass, nature, signal, CouplingLimit.of(counting, signal, observed(), card.data().confidenceLevel()));
    }

    /** Two regions; the signal's uncertainties are common to both, the backgrounds' are not. */
    private CountingModel model(HeavyNeutralLepton particle) {
        double pairs = card.data().tauPairsError() / card.data().tauPairs();
        double common = Math.hypot(Math.hypot(card.systematics().signal(), pairs), particle.widthUncertainty());
        List<CountingModel.Region> regions = Region.SIGNAL.stream()
                .map(region -> new CountingModel.Region(
                        region.name(),
                        background.in(region),
                        background.relativeUncertainty(region, card.systematics().background()),
                        0))
                .toList();
        return new CountingModel(regions, common);
    }

    private double tauPairs() {
        return card.data().tauPairs() * luminosity / card.data().luminosity();
    }

    /** The published counts, which belong to the published luminosity. */
    private int[] observed() {
        return luminosity == card.data().luminosity()
                ? new int[] {card.data().observedLow(), card.data().observedHigh()}
                : new int[0];
    }
}
