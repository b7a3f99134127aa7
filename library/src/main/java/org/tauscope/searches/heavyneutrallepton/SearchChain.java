package org.tauscope.searches.heavyneutrallepton;

import java.util.List;
import java.util.Optional;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.Flight;
import org.tauscope.generator.NeutralLeptonChannel;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.models.Nature;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SimulatedEvents;
import org.tauscope.selection.Selection;

/** The way of an event of this search from collision to candidate; one object per thread. */
final class SearchChain implements Sample.Chain {

    /** Proper decay length for which the cut-flow of the signal is counted, mm. */
    static final double CUT_FLOW_CTAU = 1000;

    private final SimulatedEvents events;
    private final GeneratedEvents generated;
    private final CandidateFinder finder;
    private final Selection<Candidate> selection;
    private final HeavyNeutralLeptonCard.Cuts cuts;
    private final Optional<DiracShare> diracShare;
    /** Whether flights of N stand for every lifetime, with weights that a reference lifetime must replace in the cut-flow. */
    private final boolean ownFlights;

    private SearchChain(
            String sample,
            EventGenerator generator,
            SimulationOptions options,
            HeavyNeutralLeptonCard card,
            DetectorCard detector,
            Optional<DiracShare> diracShare,
            boolean ownFlights) {
        this.diracShare = diracShare;
        this.ownFlights = ownFlights;
        this.events = new SimulatedEvents(sample, generator, detector, options);
        this.generated = events.generated();
        this.cuts = card.cuts();
        this.finder = new CandidateFinder(cuts, detector);
        this.selection = CandidateCuts.of(cuts);
    }

    /** Tau pairs in which one tau decays to N and the other to anything. */
    static SearchChain signal(String sample, double mass, HeavyNeutralLeptonCard card, DetectorCard detector) {
        Flight flight = new Flight.LogUniformRadius(
                card.samples().flightMin(), card.samples().flightMax());
        Optional<DiracShare> diracShare =
                card.samples().ownDiracDecays() ? Optional.of(new DiracShare(mass)) : Optional.empty();
        TauDecay toN = TauDecay.of(new NeutralLeptonChannel(mass, Nature.MAJORANA, flight), 1);
        EventGenerator generator =
                TauPairGenerator.ofAnyCharge(detector.beams(), Radiation.standard(), toN, TauDecay.inclusive());
        return new SearchChain(sample, generator, SimulationOptions.natural(), card, detector, diracShare, true);
    }

    /** Tau pairs in which one tau decays to a K0 and more, and the other to anything. */
    static SearchChain background(String sample, HeavyNeutralLeptonCard card, DetectorCard detector) {
        EventGenerator generator =
                TauPairGenerator.ofAnyCharge(detector.beams(), Radiation.standard(), toKaon(), TauDecay.inclusive());
        SimulationOptions options = SimulationOptions.natural()
                .withForcedDecayFraction(card.samples().forcedDecays());
        return new SearchChain(sample, generator, options, card, detector, Optional.empty(), false);
    }

    /** Somebody else's events: their flights are what they are. */
    static SearchChain given(String sample, EventGenerator events, HeavyNeutralLeptonCard card, DetectorCard detector) {
        return new SearchChain(sample, events, SimulationOptions.natural(), card, detector, Optional.empty(), false);
    }

    /** Fraction of taus that decay to a K0 and more. */
    static double kaonFraction() {
        return toKaon().probability();
    }

    private static TauDecay toKaon() {
        List<String> modes = TauDecayTable.standard().modes().stream()
                .map(TauDecayTable.Mode::name)
                .filter(name -> name.contains("K_S") || name.contains("K_L"))
                .toList();
        return TauDecay.modes(modes.toArray(String[]::new));
    }

    @Override
    public Harvest run(long seed, long first, int count) {
        Harvest harvest = new Harvest(SelectedDecays.COLUMNS, selection.names());
        events.run(seed, first, count, event -> select(event, harvest));
        harvest.countEvents(count);
        return harvest;
    }

    private void select(int event, Harvest harvest) {
        int lepton = ownFlights ? neutralLepton(event) : -1;
        double properLength = lepton < 0 ? 0 : properLength(lepton);
        double atReference = lepton < 0 ? 1 : Flight.LogUniformRadius.reweight(properLength, CUT_FLOW_CTAU);
        Candidate candidate = finder.find(events.detected(), event);
        double weight = selection.apply(candidate, events.detected().weight(event) * atReference, harvest.cutFlow());
        if (weight > 0) {
            harvest.add(
                    cuts.region(candidate.vertexMassAsPions).code(),
                    weight / atReference,
                    properLength,
                    diracShare.map(share -> share.weight(generated, lepton)).orElse(1.0),
                    candidate.vertexMassAsPions,
                    candidate.vertexRadius,
                    candidate.massPlus,
                    candidate.massMinus);
        }
    }

    /** Truth: index of the generated N, or -1. */
    private int neutralLepton(int event) {
        for (int i = generated.firstParticle(event); i < generated.endParticle(event); i++) {
            if (Math.abs(generated.pdg()[i]) == Pdg.HEAVY_NEUTRAL_LEPTON) {
                return i;
            }
        }
        return -1;
    }

    /** Truth: flight length times mass over momentum, mm. */
    private double properLength(int lepton) {
        int daughter = daughter(lepton);
        double dx = generated.x()[daughter] - generated.x()[lepton];
        double dy = generated.y()[daughter] - generated.y()[lepton];
        double dz = generated.z()[daughter] - generated.z()[lepton];
        double px = generated.px()[lepton];
        double py = generated.py()[lepton];
        double pz = generated.pz()[lepton];
        double energy = generated.energy()[lepton];
        double p2 = px * px + py * py + pz * pz;
        return Math.sqrt((dx * dx + dy * dy + dz * dz) * (energy * energy - p2) / p2);
    }

    /** The first daughter of N, its neutrino. */
    private int daughter(int lepton) {
        int i = lepton + 1;
        while (generated.mother()[i] != lepton || Math.abs(generated.pdg()[i]) != Pdg.NU_TAU) {
            i++;
        }
        return i;
    }
}
