package org.tauscope.generator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.models.Boson;
import org.tauscope.models.LeptonCouplings;
import org.tauscope.models.NamedBoson;
import org.tauscope.particles.Pdg;

/** e+e- -> l+ l- X: how its cards are read. */
final class BosonSignals {

    private BosonSignals() {}

    /** Lifetime and rate follow from the couplings, which are those of the model at strength 1 where nothing is stated. */
    static ProcessCard.Rate prepare(ProcessCard card, int lepton, NamedBoson model) {
        Card particle = card.particle();
        Boson boson = boson(card, particle, model);
        BosonDecay decay = decay(particle, boson);
        double ctau = boson.totalWidth() > 0 ? boson.ctau() : 0;
        Flight flight = decay == BosonDecay.ESCAPE ? Flight.None.INSTANCE : FlightChoice.of(particle, ctau);
        card.state(FlightChoice.describe(flight));
        double fraction = decay.fraction(boson);
        card.state(String.format(Locale.ROOT, "decay %s of fraction %.6g", decay.label(), fraction));
        TauDecayPair taus = card.taus().byCharge();
        int pairs = (lepton == Pdg.TAU ? 1 : 0) + (decay == BosonDecay.TAUS ? 1 : 0);
        double made = new LeptonPairBosonGenerator(card.beams(), card.radiation(), boson, lepton, decay, flight, taus)
                .crossSection();
        return new ProcessCard.Rate(
                made * fraction * Math.pow(taus.probability(), pairs),
                0,
                () -> new LeptonPairBosonGenerator(card.beams(), card.radiation(), boson, lepton, decay, flight, taus));
    }

    private static Boson boson(ProcessCard card, Card particle, NamedBoson model) {
        double mass = particle.number("mass_GeV", 0, 1000);
        card.state("mass_GeV " + mass);
        if (!particle.has("couplings")) {
            double coupling = particle.has("coupling") ? particle.number("coupling", 0, 1e12) : 1;
            card.state("coupling " + coupling);
            return model.of(mass, coupling);
        }
        if (particle.has("coupling")) {
            throw particle.refuse("coupling", "couplings beside it", "either");
        }
        Card section = particle.section("couplings");
        LeptonCouplings couplings = new LeptonCouplings(
                coupling(section, "e"),
                coupling(section, "mu"),
                coupling(section, "tau"),
                coupling(section, "nu_e"),
                coupling(section, "nu_mu"),
                coupling(section, "nu_tau"));
        card.state("couplings e " + couplings.electron() + " mu " + couplings.muon() + " tau " + couplings.tau()
                + " nu_e " + couplings.electronNeutrino() + " nu_mu " + couplings.muonNeutrino() + " nu_tau "
                + couplings.tauNeutrino());
        return model.of(mass, 1).withCouplings(couplings);
    }

    private static double coupling(Card section, String lepton) {
        return section.has(lepton) ? section.number(lepton, -1e6, 1e6) : 0;
    }

    private static BosonDecay decay(Card particle, Boson boson) {
        List<String> labels =
                Arrays.stream(BosonDecay.values()).map(BosonDecay::label).toList();
        if (!particle.has("decay")) {
            throw particle.refuse("decay", "nothing", "one of " + fractions(boson) + " (--decay)");
        }
        String label = particle.choice("decay", labels);
        BosonDecay decay = Arrays.stream(BosonDecay.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        if (!(decay.fraction(boson) > 0)) {
            throw new CardException(boson.name() + " of " + boson.mass() + " GeV: decay to " + label
                    + " is closed, expected one of " + fractions(boson));
        }
        return decay;
    }

    /** The open decays with their branching fractions. */
    private static String fractions(Boson boson) {
        return Arrays.stream(BosonDecay.values())
                .filter(decay -> decay.fraction(boson) > 0)
                .map(decay -> decay == BosonDecay.ESCAPE
                        ? decay.label()
                        : String.format(Locale.ROOT, "%s (%.4g)", decay.label(), decay.fraction(boson)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
