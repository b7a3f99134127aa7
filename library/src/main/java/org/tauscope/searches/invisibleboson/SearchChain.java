package org.tauscope.searches.invisibleboson;

import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.AlphaChannel;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.reconstruction.TauToAlphaObservables;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SimulatedEvents;
import org.tauscope.selection.Selection;

/** The way of an event of this search from collision to a measured lepton; one object per thread. */
final class SearchChain implements Sample.Chain {

    private static final double TAU_SQUARE = Math.pow(ParticleTable.standard().mass(Pdg.TAU), 2);

    /** Probabilities below are not worth a row. */
    private static final double NEGLIGIBLE = 1e-7;

    private final SimulatedEvents events;
    private final GeneratedEvents generated;
    private final List<Channel> channels;
    private final CandidateFinder finder;
    private final Selection<Candidate> selection;
    private final double scale;

    private SearchChain(
            String sample,
            EventGenerator generator,
            List<Channel> channels,
            InvisibleBosonCard card,
            DetectorCard detector) {
        this.channels = channels;
        this.events = new SimulatedEvents(sample, generator, detector, SimulationOptions.natural());
        this.generated = events.generated();
        this.finder = new CandidateFinder(card.cuts(), detector);
        this.selection = CandidateCuts.of(card.cuts());
        this.scale = 1 + card.systematics().momentumScale();
    }

    /** Tau pairs: a tag against tau -> l alpha. */
    static SearchChain signal(
            String sample,
            Channel channel,
            double mass,
            Hypothesis hypothesis,
            InvisibleBosonCard card,
            DetectorCard detector) {
        AlphaChannel decay = new AlphaChannel(channel.pdg(), mass, hypothesis.spin(), hypothesis.a(), hypothesis.b());
        return pairs(sample, TauDecay.of(decay, 1), List.of(channel), card, detector);
    }

    /** Tau pairs: a tag against tau -> l nu nu. */
    static SearchChain leptonic(String sample, Channel channel, InvisibleBosonCard card, DetectorCard detector) {
        return pairs(sample, TauDecay.modes(channel.label()), List.of(channel), card, detector);
    }

    /** Tau pairs: a tag against hadrons that may be taken for a lepton. */
    static SearchChain hadronic(String sample, InvisibleBosonCard card, DetectorCard detector) {
        return pairs(sample, hadrons(card), List.of(Channel.values()), card, detector);
    }

    /** Quark pairs: hadrons, and leptons of charm, against three hadrons. */
    static SearchChain quarks(String sample, InvisibleBosonCard card, DetectorCard detector) {
        return new SearchChain(
                sample,
                new QuarkPairGenerator(detector.beams(), Radiation.standard()),
                List.of(Channel.values()),
                card,
                detector);
    }

    /** Somebody else's events. */
    static SearchChain given(String sample, EventGenerator events, InvisibleBosonCard card, DetectorCard detector) {
        return new SearchChain(sample, events, List.of(Channel.values()), card, detector);
    }

    /** Cross section of the quark pairs that are generated, nb. */
    static double quarkCrossSection(DetectorCard detector) {
        return new QuarkPairGenerator(detector.beams(), Radiation.standard()).crossSection();
    }

    /** The tag side. */
    static TauDecay tag(InvisibleBosonCard card) {
        return TauDecay.modes(card.samples().tagModes().toArray(String[]::new));
    }

    /** The hadrons that may be taken for a lepton. */
    static TauDecay hadrons(InvisibleBosonCard card) {
        return TauDecay.modes(card.samples().otherModes().toArray(String[]::new));
    }

    private static SearchChain pairs(
            String sample, TauDecay decay, List<Channel> channels, InvisibleBosonCard card, DetectorCard detector) {
        EventGenerator generator =
                TauPairGenerator.ofAnyCharge(detector.beams(), Radiation.standard(), tag(card), decay);
        return new SearchChain(sample, generator, channels, card, detector);
    }

    @Override
    public Harvest run(long seed, long first, int count) {
        Harvest harvest = new Harvest(SelectedLeptons.COLUMNS, selection.names());
        events.run(seed, first, count, event -> select(event, harvest));
        harvest.countEvents(count);
        return harvest;
    }

    private void select(int event, Harvest harvest) {
        Candidate candidate = finder.find(events.detected(), event);
        double weight = events.detected().weight(event);
        if (!(selection.apply(candidate, weight, harvest.cutFlow()) > 0)) {
            return;
        }
        for (Channel channel : channels) {
            double probability = finder.probability(events.detected(), channel);
            if (probability > NEGLIGIBLE) {
                add(event, candidate, channel, weight * probability, harvest);
            }
        }
    }

    private void add(int event, Candidate candidate, Channel channel, double weight, Harvest harvest) {
        TauToAlphaObservables nominal = finder.measure(events.detected(), event, channel, 1);
        double x = nominal.pseudoRestX();
        double thrust = nominal.thrustX();
        double m2 = nominal.parentX();
        double min = nominal.massRange().minSquared();
        double max = nominal.massRange().maxSquared();
        TauToAlphaObservables scaled = finder.measure(events.detected(), event, channel, scale);
        double trueX = trueX(candidate.track, channel);
        harvest.add(
                channel.code(),
                weight,
                x,
                thrust,
                m2,
                min,
                max,
                scaled.pseudoRestX(),
                scaled.thrustX(),
                scaled.parentX(),
                scaled.massRange().minSquared(),
                scaled.massRange().maxSquared(),
                candidate.momentum,
                candidate.cosTheta,
                truePdg(candidate.track),
                trueX,
                radiated(event),
                candidate.tagMass,
                trueX > 0 ? neutralPions(event) : 0);
    }

    /** Truth: 2 E/m_tau of the lepton in the rest frame of its tau; 0 where the track is none of the channel. */
    private double trueX(int track, Channel channel) {
        int particle = events.match().particle(track);
        if (particle == TruthMatch.NONE) {
            return 0;
        }
        int mother = generated.mother()[particle];
        if (Math.abs(generated.pdg()[particle]) != channel.pdg()
                || mother == GeneratedEvents.NO_MOTHER
                || Math.abs(generated.pdg()[mother]) != Pdg.TAU) {
            return 0;
        }
        return 2
                * (generated.energy()[mother] * generated.energy()[particle]
                        - generated.px()[mother] * generated.px()[particle]
                        - generated.py()[mother] * generated.py()[particle]
                        - generated.pz()[mother] * generated.pz()[particle])
                / TAU_SQUARE;
    }

    /** Truth: what the identification table takes the track for: a conversion is an electron, a fake a pion. */
    private int truePdg(int track) {
        int particle = events.match().particle(track);
        int pdg = particle == TruthMatch.NONE ? Pdg.PI_PLUS : generated.pdg()[particle];
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON, Pdg.MUON, Pdg.PI_PLUS, Pdg.K_PLUS, Pdg.PROTON -> pdg;
            case Pdg.PHOTON, Pdg.PI_ZERO -> Pdg.ELECTRON;
            default -> Pdg.PI_PLUS;
        };
    }

    /** Truth: energy of the photons of the collision in the c.m. frame, GeV. */
    private double radiated(int event) {
        double sum = 0;
        for (int i = generated.firstParticle(event); i < generated.endParticle(event); i++) {
            if (generated.pdg()[i] == Pdg.PHOTON && generated.mother()[i] == GeneratedEvents.NO_MOTHER) {
                sum += finder.event()
                        .frame()
                        .energy(
                                generated.px()[i],
                                generated.py()[i],
                                generated.pz()[i],
                                generated.energy()[i]);
            }
        }
        return sum;
    }

    private int neutralPions(int event) {
        int count = 0;
        for (int i = generated.firstParticle(event); i < generated.endParticle(event); i++) {
            count += generated.pdg()[i] == Pdg.PI_ZERO ? 1 : 0;
        }
        return count;
    }
}
