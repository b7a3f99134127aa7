package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;

/**
 * A search for peaks on somebody's events: detector, cuts, the classifier that a run has trained, and what is left within
 * three widths of the mass. The run's limit on the number of selected events is the limit on their rate. Without a run one
 * is made here, with a tenth of the statistics.
 */
public final class PeakRecasting implements Recasting {

    private static final String HERE = "the quick run made here";

    private final PeakSearch search;
    private final Machine machine;
    private final Optional<PreviousRun> run;
    private final Optional<PreparedSearch> quick;
    private final double luminosity;
    private final OptionalDouble mass;

    private PeakRecasting(
            PeakSearch search,
            Machine machine,
            Optional<PreviousRun> run,
            Optional<PreparedSearch> quick,
            double luminosity,
            OptionalDouble mass) {
        this.search = search;
        this.machine = machine;
        this.run = run;
        this.quick = quick;
        this.luminosity = luminosity;
        this.mass = mass;
        mass.ifPresent(search::requireMass);
    }

    /** Whether a run has what a recast with its classifiers needs; runs of earlier versions have not. */
    public static boolean suffices(PreviousRun run) {
        return run.hasTable(EventLimits.NAME) && run.hasTable(TrainedClassifier.NAME);
    }

    /**
     * With the classifiers and limits of a run.
     *
     * @param masses at which to look, GeV; at most one, and empty where the events say it
     * @param cards  SHA-256 of the cards that are used now, by name
     */
    public static PeakRecasting with(
            PreviousRun run, PeakSearch search, Machine machine, List<Double> masses, Map<String, String> cards) {
        run.requireCards(cards);
        return new PeakRecasting(search, machine, Optional.of(run), Optional.empty(), run.luminosity(), only(masses));
    }

    /**
     * With a run that is made here.
     *
     * @param quick the search with a tenth of its statistics, at all its masses
     */
    public static PeakRecasting alone(
            PreparedSearch quick, PeakSearch search, Machine machine, double luminosity, List<Double> masses) {
        return new PeakRecasting(search, machine, Optional.empty(), Optional.of(quick), luminosity, only(masses));
    }

    private static OptionalDouble only(List<Double> masses) {
        return masses.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(masses.getFirst());
    }

    @Override
    public DetectorCard detector() {
        return machine.detector();
    }

    @Override
    public double luminosity() {
        return luminosity;
    }

    @Override
    public List<Sample> samples() {
        return quick.map(PreparedSearch::samples).orElse(List.of());
    }

    @Override
    public List<String> announcements() {
        return quick.isEmpty()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "no --run: the search itself runs first, with a tenth of its statistics (%,d events), some two"
                                + " minutes of one processor; --run FOLDER with a finished run saves that",
                        samples().stream().mapToLong(Sample::events).sum()));
    }

    @Override
    public Sample.Chain chain(String sample, EventGenerator events) {
        return search.chain(sample, events);
    }

    @Override
    public RecastResult conclude(GivenHarvest given, List<Harvest> backgrounds, ExecutorService pool)
            throws InterruptedException {
        GivenCandidates all = search.candidates(given.harvest(), mass);
        GivenCandidates.Peak peak = all.peak(mass);
        search.requireMass(peak.mass());
        List<String> remarks = new ArrayList<>();
        remarks.add(String.format(Locale.ROOT, "mass %.6g GeV: %s", peak.mass(), peak.reason()));
        PreviousRun found = run.isPresent() ? run.get() : made(backgrounds, pool);
        run.ifPresentOrElse(
                one -> {},
                () -> remarks.add("classifier and background: a quick run made here, a tenth of the statistics; its"
                        + " limits are good to some ten per cent. Remedy: 'tauscope run' once, then --run FOLDER"));
        EventLimits limits = EventLimits.of(found, peak.mass());
        TrainedClassifier classifier = TrainedClassifier.of(found, limits.mass(), all.inputs());
        double shift = peak.mass() - limits.mass();
        double low = limits.low() + shift;
        double high = limits.high() + shift;
        Candidates shown = all.ofThePeak()
                .candidates()
                .inMasses(classifier.spectrum().low(), classifier.spectrum().high());
        Candidates window = shown.inMasses(low, high);
        double[] scores = classifier.scores(window);
        double selected = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= classifier.cut()) {
                selected += window.weights()[i];
                squares += window.weights()[i] * window.weights()[i];
            }
        }
        double acceptance = Math.max(0, given.acceptance(selected));
        remarks.add(String.format(
                Locale.ROOT,
                "from %.4g to %.4g GeV: %.3g of the candidates (%s), %.3g of the search's own peak; classifier %s keeps"
                        + " %.3g of them; limit on their number at %.6g GeV",
                low,
                high,
                share(window, shown),
                all.hasTruth() ? "those of the particle by the record" : "all pairs: the record knows no particle",
                limits.share(),
                classifier.name(),
                window.events() > 0 ? selected / window.events() : 0,
                limits.mass()));
        String name = String.format(Locale.ROOT, "%s at %.6g GeV", classifier.name(), peak.mass());
        boolean hasData =
                limits.levels().values().stream().anyMatch(one -> one.observed().isPresent());
        return new RecastResult(
                luminosity,
                List.of(new RecastResult.Region(
                        classifier.name(),
                        acceptance,
                        given.error(selected, squares),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())),
                List.of(new RecastResult.Fit(
                        name,
                        name,
                        hasData,
                        limits.rates(luminosity * acceptance / limits.share()),
                        Optional.empty(),
                        1)),
                remarks);
    }

    private static double share(Candidates part, Candidates all) {
        return all.events() > 0 ? part.events() / all.events() : 0;
    }

    private PreviousRun made(List<Harvest> harvests, ExecutorService pool) throws InterruptedException {
        return PreviousRun.of(
                HERE,
                quick.orElseThrow().conclude(harvests, pool),
                machine,
                Set.of(EventLimits.NAME, TrainedClassifier.NAME));
    }
}
