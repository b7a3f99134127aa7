package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.Flight;
import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.models.Boson;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SimulatedEvents;
import org.tauscope.searches.resonance.PeakTruth;

/** The way of an event of this search from collision to lepton pairs; one object per thread. */
final class SearchChain implements Sample.Chain {

    /** Proper decay length at which the cut-flow of a long-lived signal is counted, mm. */
    static final double CUT_FLOW_CTAU = 1;

    /** Whose events they are: what the record of an event is asked for depends on it. */
    private enum Source {
        SIGNAL,
        BACKGROUND,
        GIVEN
    }

    private final String sample;
    private final List<PairChannel> channels;
    private final double leastWeight;
    private final boolean isSignal;
    private final SimulatedEvents events;
    private final GeneratedEvents generated;
    private final CandidateFinder finder;
    private final CandidateCuts cuts;
    private final boolean isGiven;
    private final double[] row;

    private SearchChain(
            String sample,
            SimulatedEvents events,
            List<PairChannel> channels,
            double leastWeight,
            Source source,
            LeptophilicScalarCard card,
            DetectorCard detector) {
        this.sample = sample;
        this.events = events;
        this.channels = channels;
        this.leastWeight = leastWeight;
        this.isSignal = source == Source.SIGNAL;
        this.isGiven = source == Source.GIVEN;
        this.row = new double[isGiven ? SelectedPairs.GIVEN.size() : SelectedPairs.COLUMNS.size()];
        this.generated = events.generated();
        this.finder = new CandidateFinder(card.cuts(), detector);
        this.cuts = new CandidateCuts(card);
    }

    /** tau tau phi; electrons fly, muons do not. */
    static SearchChain signal(
            String sample, PairChannel channel, double mass, LeptophilicScalarCard card, DetectorCard detector) {
        Flight flight = channel == PairChannel.ELECTRONS
                ? new Flight.LogUniformRadius(
                        card.samples().flightMin(), card.samples().flightMax())
                : Flight.None.INSTANCE;
        LeptonPairBosonGenerator generator = new LeptonPairBosonGenerator(
                detector.beams(),
                Radiation.standard(),
                Boson.leptophilicScalar(mass, 1),
                Pdg.TAU,
                channel.decay(),
                flight,
                TauDecay.inclusive());
        SimulatedEvents events = new SimulatedEvents(sample, generator, detector, SimulationOptions.natural());
        return new SearchChain(sample, events, List.of(channel), 0, Source.SIGNAL, card, detector);
    }

    /** Somebody else's events. */
    static SearchChain given(String sample, EventGenerator given, LeptophilicScalarCard card, DetectorCard detector) {
        SimulatedEvents events = new SimulatedEvents(sample, given, detector, SimulationOptions.natural());
        return new SearchChain(sample, events, List.of(PairChannel.values()), 0, Source.GIVEN, card, detector);
    }

    /** Everything else. Decays in flight of pions and kaons are forced, so that no event with two of them is heavy. */
    static SearchChain background(
            String sample, Background background, LeptophilicScalarCard card, DetectorCard detector) {
        SimulationOptions options = new SimulationOptions(
                        card.samples().forced().decays(), 0)
                .withForcedConversionFraction(background.forcedConversions());
        SimulatedEvents events =
                new SimulatedEvents(sample, background.generator().get(), detector, options);
        return new SearchChain(
                sample,
                events,
                List.of(PairChannel.values()),
                card.samples().leastWeight(),
                Source.BACKGROUND,
                card,
                detector);
    }

    @Override
    public Harvest run(long seed, long first, int count) {
        Harvest harvest = new Harvest(isGiven ? SelectedPairs.GIVEN : SelectedPairs.COLUMNS, cuts.names());
        RandomStream random = new RandomStream(seed, sample);
        events.run(seed, first, count, event -> select(event, random, harvest));
        harvest.countEvents(count);
        return harvest;
    }

    private void select(int event, RandomStream random, Harvest harvest) {
        Candidate candidate = finder.find(events.detected(), event);
        int scalar = isSignal ? scalar(event) : -1;
        double properLength = scalar < 0 ? 0 : properLength(scalar);
        double atReference = properLength > 0 ? Flight.LogUniformRadius.reweight(properLength, CUT_FLOW_CTAU) : 1;
        double weight = cuts.event(candidate, events.detected().weight(event) * atReference, harvest.cutFlow());
        if (!(weight > 0)) {
            return;
        }
        long number = events.detected().number(event);
        random.at(number, Stage.SELECTION);
        for (PairChannel channel : channels) {
            for (int pair = 0; pair < CandidateFinder.PAIRS; pair++) {
                finder.choose(events.detected(), channel, pair);
                double luck = random.nextDouble();
                double left = cuts.pair(candidate, channel, weight, harvest.cutFlow());
                double least = leastWeight * generated.weight(event);
                if (left > luck * least && left > NEGLIGIBLE) {
                    double thinned = Math.max(left, least);
                    finder.measure(events.detected(), channel);
                    if (cuts.vertex(candidate, channel, thinned, harvest.cutFlow()) > 0) {
                        add(number, channel, thinned / atReference, properLength, scalar, candidate, harvest);
                    }
                }
            }
        }
    }

    /** Probabilities below are not worth a vertex. */
    private static final double NEGLIGIBLE = 1e-9;

    private void add(
            long number,
            PairChannel channel,
            double weight,
            double properLength,
            int scalar,
            Candidate candidate,
            Harvest harvest) {
        row[0] = channel.code();
        row[1] = weight;
        row[2] = number;
        row[3] = candidate.mass;
        row[4] = scalar >= 0 && isFrom(candidate.positive, scalar) && isFrom(candidate.negative, scalar) ? 1 : 0;
        row[5] = properLength;
        row[6] = candidate.vertexRadius;
        System.arraycopy(candidate.inputs, 0, row, SelectedPairs.FIRST_INPUT, candidate.inputs.length);
        if (isGiven) {
            int parent = parent(candidate);
            row[4] = parent == GeneratedEvents.NO_MOTHER ? 0 : 1;
            row[row.length - 1] = parent == GeneratedEvents.NO_MOTHER ? 0 : PeakTruth.mass(generated, parent);
        }
        harvest.add(row);
    }

    /** Truth: the new particle that both tracks of a pair come from. */
    private int parent(Candidate candidate) {
        int positive = events.match().particle(finder.event().firstTrack() + candidate.positive);
        int negative = events.match().particle(finder.event().firstTrack() + candidate.negative);
        return positive == TruthMatch.NONE || negative == TruthMatch.NONE
                ? GeneratedEvents.NO_MOTHER
                : PeakTruth.common(generated, positive, negative);
    }

    /** Truth: whether a track follows a daughter of a particle. */
    private boolean isFrom(int place, int mother) {
        int particle = events.match().particle(finder.event().firstTrack() + place);
        return particle != TruthMatch.NONE
                && generated.mother()[particle] == mother
                && Math.abs(generated.pdg()[particle]) != Pdg.PHOTON;
    }

    /** Truth: index of phi. */
    private int scalar(int event) {
        for (int i = generated.firstParticle(event); i < generated.endParticle(event); i++) {
            if (generated.pdg()[i] == Pdg.NEW_SCALAR) {
                return i;
            }
        }
        return -1;
    }

    /** Truth: flight length times mass over momentum, mm. */
    private double properLength(int scalar) {
        int daughter = scalar + 1;
        while (generated.mother()[daughter] != scalar) {
            daughter++;
        }
        double dx = generated.x()[daughter] - generated.x()[scalar];
        double dy = generated.y()[daughter] - generated.y()[scalar];
        double dz = generated.z()[daughter] - generated.z()[scalar];
        double px = generated.px()[scalar];
        double py = generated.py()[scalar];
        double pz = generated.pz()[scalar];
        double energy = generated.energy()[scalar];
        double p2 = px * px + py * py + pz * pz;
        return Math.sqrt((dx * dx + dy * dy + dz * dz) * Math.max(0, energy * energy - p2) / p2);
    }
}
