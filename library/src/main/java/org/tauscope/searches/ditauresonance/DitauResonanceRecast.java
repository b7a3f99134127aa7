package org.tauscope.searches.ditauresonance;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.searches.resonance.PeakRatio;
import org.tauscope.searches.resonance.PeakRecast;

/** The search for mu mu X on somebody else's events at one mass, by the ratio of what passes its cuts under the peak. */
final class DitauResonanceRecast implements Recasting {

    private final DitauResonanceCard card;
    private final DetectorCard detector;
    private final double luminosity;
    private final double mass;
    private final Hypothesis hypothesis;
    private final PeakRecast peak;
    private final long events;

    /**
     * Prepares.
     *
     * @param mass   GeV
     * @param events of the search's own signal
     */
    DitauResonanceRecast(DitauResonanceCard card, DetectorCard detector, PreviousRun run, double mass, long events) {
        this.card = card;
        this.detector = detector;
        this.luminosity = run.luminosity();
        this.mass = mass;
        this.events = events;
        this.hypothesis = card.samples().hypotheses().getFirst();
        this.peak = new PeakRecast(run, "combined", hypothesis.label(), PublishedRanges.CROSS_SECTION, mass);
    }

    @Override
    public DetectorCard detector() {
        return detector;
    }

    @Override
    public double luminosity() {
        return luminosity;
    }

    @Override
    public List<Sample> samples() {
        String name = String.format(Locale.ROOT, "signal/%s/m=%.6f", hypothesis.label(), mass);
        return List.of(new Sample(name, events, () -> SearchChain.signal(name, hypothesis, mass, card, detector)));
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator given) {
        return SearchChain.given(sample, given, card, detector);
    }

    @Override
    public RecastResult conclude(GivenHarvest given, List<Harvest> samples, ExecutorService pool) {
        Harvest own = samples.getFirst();
        PeakRatio ratio = PeakRatio.of(masses(own), (double) own.events(), masses(given.harvest()));
        return peak.result(given, ratio, List.of());
    }

    private static PeakRatio.Masses masses(Harvest harvest) {
        return new PeakRatio.Masses(
                harvest.column(SearchChain.RECOIL_MASS),
                harvest.column(SearchChain.WEIGHT),
                harvest.column(SearchChain.TRUE_PAIR));
    }
}
