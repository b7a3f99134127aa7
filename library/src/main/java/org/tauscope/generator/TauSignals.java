package org.tauscope.generator;

import java.util.List;
import java.util.Map;
import org.tauscope.cards.Card;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.models.ProductionChannel;

/** Tau pairs in which either tau decays to a new particle: how their cards are read. */
final class TauSignals {

    private static final Map<String, AlphaChannel.Fate> FATES = Map.of(
            "invisible", AlphaChannel.Fate.ESCAPE,
            "gammagamma", AlphaChannel.Fate.PHOTONS,
            "ee", AlphaChannel.Fate.ELECTRONS,
            "mumu", AlphaChannel.Fate.MUONS);

    private TauSignals() {}

    /** Picks the branching fraction of a tau decay to N. */
    @FunctionalInterface
    interface Production {
        /** The decay. */
        ProductionChannel of(HeavyNeutralLepton lepton);
    }

    /** tau -> N and something, N -> nu mu mu; lifetime and rate by the coupling |V_tauN|^2, 1 where it is not stated. */
    static ProcessCard.Rate neutralLepton(
            ProcessCard card, NeutralLeptonChannel.Companion companion, Production production) {
        Card particle = card.particle();
        double mass = particle.number("mass_GeV", 0, 2);
        double coupling = particle.has("coupling") ? particle.number("coupling", 0, 1) : 1;
        Nature nature = particle.has("nature")
                ? Nature.valueOf(particle.choice("nature", List.of("DIRAC", "MAJORANA", "dirac", "majorana"))
                        .toUpperCase(java.util.Locale.ROOT))
                : Nature.DIRAC;
        HeavyNeutralLepton lepton = new HeavyNeutralLepton(mass, coupling, nature);
        Flight flight = FlightChoice.of(particle, lepton.ctau());
        double fraction = production.of(lepton).branchingFraction() * lepton.muonPairFraction();
        card.state("mass_GeV " + mass);
        card.state("coupling " + coupling);
        card.state("nature " + nature.name().toLowerCase(java.util.Locale.ROOT));
        card.state(FlightChoice.describe(flight));
        return rate(card, new NeutralLeptonChannel(mass, nature, flight, companion), fraction);
    }

    /** tau -> l alpha; the rate by the branching fraction of the tau decay, 1 where it is not stated. */
    static ProcessCard.Rate alpha(ProcessCard card, int lepton, AlphaChannel.Spin spin) {
        Card particle = card.particle();
        double mass = particle.number("mass_GeV", 0, 2);
        double a = particle.has("A") ? particle.number("A", -1e9, 1e9) : 1;
        double b = particle.has("B") ? particle.number("B", -1e9, 1e9) : 0;
        double fraction = particle.has("branching_fraction") ? particle.number("branching_fraction", 0, 1) : 1;
        String fate = particle.has("decay")
                ? particle.choice("decay", FATES.keySet().stream().sorted().toList())
                : "invisible";
        Flight flight = fate.equals("invisible") ? Flight.None.INSTANCE : FlightChoice.of(particle, 0);
        card.state("mass_GeV " + mass);
        card.state("branching_fraction " + fraction);
        card.state("A " + a + " B " + b);
        card.state("decay " + fate);
        card.state(FlightChoice.describe(flight));
        AlphaChannel.Fate chosen = FATES.getOrDefault(fate, AlphaChannel.Fate.ESCAPE);
        return rate(card, new AlphaChannel(lepton, mass, spin, a, b, chosen, flight), fraction);
    }

    private static ProcessCard.Rate rate(ProcessCard card, TauChannel channel, double fraction) {
        TauDecay signal = TauDecay.of(channel, fraction);
        TauDecay other = card.taus().other();
        double pairs = TauPairGenerator.ofAnyCharge(card.beams(), card.radiation(), signal, other)
                .crossSection();
        return new ProcessCard.Rate(
                2 * pairs * signal.probability() * other.probability(),
                0,
                () -> TauPairGenerator.ofAnyCharge(card.beams(), card.radiation(), signal, other));
    }
}
