package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.tauscope.searches.resonance.PeakTruth;
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

    /** PDG number of the W; photon and Z come before it. */
    private static final int HEAVIEST_BOSON = 24;

    /** Of somebody's events: mass of the particle that makes the tau pair, by their record, GeV; 0 where there is none. */
    static final String TRUE_MASS = "true_mass_GeV";

    private static final List<String> GIVEN =
            Stream.concat(COLUMNS.stream(), Stream.of(TRUE_MASS)).toList();

    private final String sample;
    private final List<String> columns;
    private final SimulatedEvents events;
    private final CandidateFinder finder;
    private final Selection<Candidate> selection;
    private final SoftMuons softMuons;
    private final DetectorCard detector;
    private final double[] probability = new double[4];
    private final double[] row;

    private SearchChain(
            String sample,
            List<String> columns,
            EventGenerator generator,
            DitauResonanceCard card,
            DetectorCard detector) {
        this.sample = sample;
        this.columns = columns;
        this.row = new double[columns.size()];
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
        return new SearchChain(sample, COLUMNS, signal(hypothesis, mass, detector), card, detector);
    }

    /** A background. */
    static SearchChain background(
            String sample, Background background, DitauResonanceCard card, DetectorCard detector) {
        return new SearchChain(sample, COLUMNS, background.generator(detector.beams(), card), card, detector);
    }

    /** Somebody else's events. */
    static SearchChain given(String sample, EventGenerator events, DitauResonanceCard card, DetectorCard detector) {
        return new SearchChain(sample, GIVEN, events, card, detector);
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
        Harvest harvest = new Harvest(columns, selection.names());
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
        if (row.length > COLUMNS.size()) {
            row[4] = isBeside(candidate.place[pair][0]) && isBeside(candidate.place[pair][1]) ? 1 : 0;
            row[row.length - 1] = row[4] == 1 ? trueMass(event) : 0;
        }
        harvest.add(row);
    }

    /** Truth: a muon of somebody's events that comes from no tau, hadron or new particle. */
    private boolean isBeside(int place) {
        int particle = events.match().particle(finder.track(place));
        GeneratedEvents generated = events.generated();
        if (particle == TruthMatch.NONE || Math.abs(generated.pdg()[particle]) != Pdg.MUON) {
            return false;
        }
        int above = PeakTruth.parent(generated, particle);
        while (above != GeneratedEvents.NO_MOTHER) {
            int number = Math.abs(generated.pdg()[above]);
            if (number == Pdg.TAU || number > HEAVIEST_BOSON) {
                return false;
            }
            above = generated.mother()[above];
        }
        return true;
    }

    /** Truth: mass of the new particle that made two taus, 0 where there is none. */
    private double trueMass(int event) {
        GeneratedEvents generated = events.generated();
        int first = -1;
        for (int i = generated.firstParticle(event); i < generated.endParticle(event); i++) {
            if (Math.abs(generated.pdg()[i]) == Pdg.TAU) {
                int common = first < 0 || generated.pdg()[first] == generated.pdg()[i]
                        ? GeneratedEvents.NO_MOTHER
                        : PeakTruth.common(generated, first, i);
                if (common != GeneratedEvents.NO_MOTHER) {
                    return PeakTruth.mass(generated, common);
                }
                first = i;
            }
        }
        return 0;
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
