package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.BosonDecay;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.Flight;
import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SimulatedEvents;
import org.tauscope.selection.Selection;

/** The way of an event of this search from collision to candidates; one object per thread. */
final class SearchChain implements Sample.Chain {

    /** What is kept of a candidate; the inputs of the classifiers follow. */
    static final String WEIGHT = "weight";

    static final String RECOIL_MASS = "recoil_mass_GeV";
    static final String SIGMA = "sigma_GeV";
    static final String EVENT = "event";
    /** Truth: 1 where both tracks of the pair are the muons beside X. */
    static final String TRUE_PAIR = "true_pair";

    private static final List<String> LEADING = List.of(WEIGHT, RECOIL_MASS, SIGMA, EVENT, TRUE_PAIR);

    /** All columns of the harvest. */
    static final List<String> COLUMNS = columns();

    /**
     * Weight below which only a share of the candidates is kept, with this weight: two pions taken for muons are many and
     * count little. Changes no expectation value.
     */
    private static final double LEAST_WEIGHT = 0.05;

    private final String sample;
    private final SimulatedEvents events;
    private final CandidateFinder finder;
    private final Selection<Candidate> selection;
    private final SoftMuons softMuons;
    private final DetectorCard detector;
    private final double[] probability = new double[4];
    private final double[] row = new double[COLUMNS.size()];

    private SearchChain(String sample, EventGenerator generator, DitauResonanceCard card, DetectorCard detector) {
        this.sample = sample;
        this.events = new SimulatedEvents(sample, generator, detector, SimulationOptions.natural());
        this.finder = new CandidateFinder(card.cuts(), detector);
        this.softMuons = card.softMuons();
        this.detector = detector;
        this.selection = CandidateCuts.of(card.cuts());
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(LEADING);
        columns.addAll(Observables.NAMES);
        return List.copyOf(columns);
    }

    /** Muon pairs and X, X to tau pairs. */
    static SearchChain signal(
            String sample, Hypothesis hypothesis, double mass, DitauResonanceCard card, DetectorCard detector) {
        return new SearchChain(sample, signal(hypothesis, mass, detector), card, detector);
    }

    /** A background. */
    static SearchChain background(
            String sample, Background background, DitauResonanceCard card, DetectorCard detector) {
        return new SearchChain(sample, background.generator(detector.beams(), card), card, detector);
    }

    /** Somebody else's events. */
    static SearchChain given(String sample, EventGenerator events, DitauResonanceCard card, DetectorCard detector) {
        return new SearchChain(sample, events, card, detector);
    }

    private static LeptonPairBosonGenerator signal(Hypothesis hypothesis, double mass, DetectorCard detector) {
        return new LeptonPairBosonGenerator(
                detector.beams(),
                Radiation.standard(),
                hypothesis.boson(mass),
                Pdg.MUON,
                BosonDecay.TAUS,
                Flight.None.INSTANCE,
                TauDecay.inclusive());
    }

    @Override
    public Harvest run(long seed, long first, int count) {
        Harvest harvest = new Harvest(COLUMNS, selection.names());
        RandomStream random = new RandomStream(seed, sample);
        events.run(seed, first, count, event -> select(event, random, harvest));
        harvest.countEvents(count);
        return harvest;
    }

    private void select(int event, RandomStream random, Harvest harvest) {
        DetectedEvents detected = events.detected();
        if (detected.endTrack(event) - detected.firstTrack(event) == probability.length) {
            softMuons.fill(
                    detector, detected, detected.firstTrack(event), events.match(), events.generated(), probability);
        }
        Candidate candidate = finder.find(detected, event, probability);
        double weight = detected.weight(event);
        if (!(selection.apply(candidate, weight, harvest.cutFlow()) > 0)) {
            return;
        }
        random.at(detected.number(event), Stage.SELECTION);
        for (int pair = 0; pair < candidate.pairs; pair++) {
            double own = weight * candidate.probability[pair];
            if (random.nextDouble() * LEAST_WEIGHT < own) {
                add(event, candidate, pair, Math.max(own, LEAST_WEIGHT), harvest);
            }
        }
    }

    private void add(int event, Candidate candidate, int pair, double weight, Harvest harvest) {
        row[0] = weight;
        row[1] = candidate.recoilMass[pair];
        row[2] = candidate.sigma[pair];
        row[3] = events.detected().number(event);
        row[4] = isPrimary(candidate.place[pair][0]) && isPrimary(candidate.place[pair][1]) ? 1 : 0;
        double[] inputs = finder.observe(events.detected(), pair);
        System.arraycopy(inputs, 0, row, LEADING.size(), inputs.length);
        harvest.add(row);
    }

    /** Truth: a muon that the collision made, not one of a tau. */
    private boolean isPrimary(int place) {
        int particle = events.match().particle(finder.track(place));
        GeneratedEvents generated = events.generated();
        return particle != TruthMatch.NONE
                && Math.abs(generated.pdg()[particle]) == Pdg.MUON
                && generated.mother()[particle] == GeneratedEvents.NO_MOTHER;
    }
}
