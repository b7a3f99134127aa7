package org.tauscope.searches.leptophilicscalar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.Flight;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.resonance.PeakRatio;
import org.tauscope.searches.resonance.PeakRecast;

/**
 * The search for tau tau phi on somebody else's events at one mass, by the ratio of what passes its cuts under the peak: below
 * two muon masses against its own phi with c tau = 0.1 mm, above against prompt ones.
 */
final class LeptophilicScalarRecast implements Recasting {

    /** Proper decay length for which the limits on electron pairs are taken, mm: prompt for the detector. */
    private static final double PROMPT = 0.1;

    private final LeptophilicScalarCard card;
    private final DetectorCard detector;
    private final SearchRequest request;
    private final double luminosity;
    private final double mass;
    private final PairChannel channel;
    private final PeakRecast peak;

    LeptophilicScalarRecast(
            LeptophilicScalarCard card, DetectorCard detector, SearchRequest request, PreviousRun run, double mass) {
        this.card = card;
        this.detector = detector;
        this.request = request;
        this.luminosity = run.luminosity();
        this.mass = mass;
        this.channel = PairChannel.of(mass);
        String hypothesis = channel == PairChannel.MUONS ? ResultTables.HYPOTHESIS : ResultTables.atLength(PROMPT);
        this.peak = new PeakRecast(run, channel.label(), hypothesis, "sigma_fb", mass);
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
        String name = String.format(Locale.ROOT, "signal/%s/m=%.6f", channel.label(), mass);
        return List.of(new Sample(
                name,
                request.events(card.samples().signalEvents(channel)),
                () -> SearchChain.signal(name, channel, mass, card, detector)));
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator given) {
        return SearchChain.given(sample, given, card, detector);
    }

    @Override
    public RecastResult conclude(GivenHarvest given, List<Harvest> samples, ExecutorService pool) {
        Harvest own = samples.getFirst();
        PeakRatio ratio = PeakRatio.of(masses(own, true), (double) own.events(), masses(given.harvest(), false));
        return peak.result(
                given,
                ratio,
                channel == PairChannel.MUONS
                        ? List.of()
                        : List.of("limit and acceptance of the run at c tau = " + PROMPT + " mm"));
    }

    /** Candidates of the channel; flights of the own signal at one lifetime. */
    private PeakRatio.Masses masses(Harvest harvest, boolean isOwn) {
        double[] code = harvest.column("channel");
        int[] rows = IntStream.range(0, code.length)
                .filter(i -> code[i] == channel.code())
                .toArray();
        double[] weights = chosen(harvest.column("weight"), rows);
        double[] lengths = chosen(harvest.column("proper_length_mm"), rows);
        for (int i = 0; isOwn && i < weights.length; i++) {
            weights[i] *= lengths[i] > 0 ? Flight.LogUniformRadius.reweight(lengths[i], PROMPT) : 1;
        }
        return new PeakRatio.Masses(
                chosen(harvest.column("mass_GeV"), rows), weights, chosen(harvest.column("is_true_pair"), rows));
    }

    private static double[] chosen(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }
}
