package org.tauscope.searches.invisibleboson;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;

/**
 * The numbers of the search.
 *
 * @param detector       name of the detector whose data these are
 * @param data           luminosity and tau pairs
 * @param cuts           cut values
 * @param systematics    uncertainties besides those of the detector card
 * @param observables    their axes
 * @param observable     which one the limits come from
 * @param samples        sizes and contents of the samples
 * @param statements     every source and assumption that the card states
 */
record InvisibleBosonCard(
        String detector,
        Data data,
        Cuts cuts,
        Systematics systematics,
        Map<Observable, Axis> observables,
        Observable observable,
        Samples samples,
        List<Statement> statements) {

    /**
     * What was recorded.
     *
     * @param luminosity inverse femtobarn
     * @param tauPairs   number of tau pairs in it
     * @param notSimulated share of the selected events that also passes what is not simulated
     */
    record Data(double luminosity, double tauPairs, double notSimulated) {}

    /**
     * Cut values.
     *
     * @param promptD0         largest |d0| of a track, mm
     * @param promptZ0         largest |z0| of a track, mm
     * @param thrustMin        smallest thrust
     * @param thrustMax        largest thrust
     * @param visibleEnergyMin smallest energy of tracks and photons in the c.m. frame, GeV
     * @param visibleEnergyMax largest one, GeV
     * @param photonEnergy     energy in the laboratory above which a photon vetoes the event, GeV
     * @param leptonMomentum   smallest momentum of the lepton in the laboratory, GeV
     * @param tagMass          largest mass of the three hadrons, GeV
     */
    record Cuts(
            double promptD0,
            double promptZ0,
            double thrustMin,
            double thrustMax,
            double visibleEnergyMin,
            double visibleEnergyMax,
            double photonEnergy,
            double leptonMomentum,
            double tagMass) {}

    /**
     * Relative uncertainties, one standard deviation; see the card.
     *
     * @param identificationSlope of the efficiency of leptons, per GeV
     * @param softTracking  of the efficiency of tracks below {@code softMomentum}
     * @param softMomentum  GeV
     * @param momentumScale of all momenta
     * @param trigger       of the efficiency
     * @param photonVeto    per pi0 of the tag side
     * @param isr           of the rate of photons above {@code isrEnergy}
     * @param isrEnergy     GeV
     * @param michelRho     absolute, of the Michel parameter rho
     * @param tagModel      slope in the mass of the three hadrons, per 0.16 GeV
     * @param qqbar         of the rate of q qbar events
     * @param branching     of the tag side by number of pi0: 0, 1, 2 and more
     * @param pruning       relative change of a bin below which a shape is dropped
     */
    record Systematics(
            double identificationSlope,
            double softTracking,
            double softMomentum,
            double momentumScale,
            double trigger,
            double photonVeto,
            double isr,
            double isrEnergy,
            double michelRho,
            double tagModel,
            double qqbar,
            List<Double> branching,
            double pruning) {}

    /**
     * How an observable is histogrammed.
     *
     * @param label   of the axis, TeX
     * @param binning bins
     */
    record Axis(String label, Binning binning) {}

    /**
     * Samples.
     *
     * @param masses       masses of alpha, GeV
     * @param hypotheses   spin and chirality of alpha
     * @param tagModes     names of the decays of the tag side
     * @param otherModes   names of the decays whose hadron may be taken for a lepton
     * @param leptonEvents tau pairs with tau to l nu nu, per channel
     * @param otherEvents  tau pairs with tau to hadrons
     * @param quarkEvents  quark pairs
     * @param signalEvents per channel, mass and hypothesis
     */
    record Samples(
            List<Double> masses,
            List<Hypothesis> hypotheses,
            List<String> tagModes,
            List<String> otherModes,
            long leptonEvents,
            long otherEvents,
            long quarkEvents,
            long signalEvents) {}

    /** The card that a request wants. */
    static SearchCard wanted(SearchRequest request) {
        return SearchCard.of(InvisibleBosonCard.class, request, List.of("stcf"));
    }

    /** Reads the card; every key must be known. */
    static InvisibleBosonCard of(Card card) {
        card.choice("search", List.of("lalpha"));
        String detector = card.choice("detector", DetectorCard.names());
        Data data = data(card.section("data"));
        Cuts cuts = cuts(card.section("cuts"));
        Quantity pruning = card.quantity("pruning", "1", 0, 1);
        Systematics systematics = systematics(card.section("systematics"), card.section("branching"), pruning.value());
        Card axes = card.section("observables");
        Observable observable = named(axes.choice("default", options()));
        Map<Observable, Axis> observables = new EnumMap<>(Observable.class);
        for (Observable each : Observable.values()) {
            observables.put(each, axis(axes.section(each.option())));
        }
        Samples samples = samples(card.section("samples"));
        card.requireAllRead();
        return new InvisibleBosonCard(
                detector, data, cuts, systematics, Map.copyOf(observables), observable, samples, card.statements());
    }

    /** The same with limits from another observable. */
    InvisibleBosonCard withObservable(Observable other) {
        return new InvisibleBosonCard(detector, data, cuts, systematics, observables, other, samples, statements);
    }

    /** How the observable of the limits is histogrammed. */
    Axis axis() {
        return Objects.requireNonNull(observables.get(observable));
    }

    /** Names of the observables. */
    static List<String> options() {
        return Arrays.stream(Observable.values()).map(Observable::option).toList();
    }

    /** The observable of a name that {@link #options} holds. */
    static Observable named(String option) {
        return Arrays.stream(Observable.values())
                .filter(observable -> observable.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Data data(Card card) {
        return new Data(
                card.quantity("luminosity", "1/fb", 1e-3, 1e6).value(),
                card.quantity("tau_pairs", "1", 1, 1e15).value(),
                card.quantity("selection_not_simulated", "1", 1e-3, 1).value());
    }

    private static Cuts cuts(Card card) {
        double thrustMin = card.quantity("thrust_min", "1", 0.5, 1).value();
        double energyMin = card.quantity("visible_energy_min", "GeV", 0, 1000).value();
        return new Cuts(
                card.quantity("prompt_d0", "mm", 0, 1000).value(),
                card.quantity("prompt_z0", "mm", 0, 1000).value(),
                thrustMin,
                card.quantity("thrust_max", "1", thrustMin, 1).value(),
                energyMin,
                card.quantity("visible_energy_max", "GeV", energyMin, 1000).value(),
                card.quantity("photon_energy", "GeV", 0, 1000).value(),
                card.quantity("lepton_momentum", "GeV", 0, 100).value(),
                card.quantity("tag_mass", "GeV", 0, 100).value());
    }

    private static Systematics systematics(Card card, Card branching, double pruning) {
        branching.text("source");
        double[] errors = branching.numbers("errors");
        if (errors.length != 3) {
            throw branching.refuse("errors", errors.length + " numbers", "3: for 0, 1, 2 pi0");
        }
        return new Systematics(
                card.quantity("identification_slope", "1", 0, 1).value(),
                card.quantity("soft_tracking", "1", 0, 1).value(),
                card.quantity("soft_momentum", "GeV", 0, 10).value(),
                card.quantity("momentum_scale", "1", 0, 0.1).value(),
                card.quantity("trigger", "1", 0, 1).value(),
                card.quantity("photon_veto", "1", 0, 1).value(),
                card.quantity("isr", "1", 0, 1).value(),
                card.quantity("isr_energy", "GeV", 0, 10).value(),
                card.quantity("michel_rho", "1", 0, 0.5).value(),
                card.quantity("tag_model", "1", 0, 0.3).value(),
                card.quantity("q_qbar", "1", 0, 1).value(),
                list(errors),
                pruning);
    }

    private static Axis axis(Card card) {
        double low = card.number("low", -100, 100);
        return new Axis(
                card.text("name"),
                Binning.uniform((int) card.number("bins", 1, 1000), low, card.number("high", low, 100)));
    }

    private static Samples samples(Card card) {
        return new Samples(
                list(card.numbers("masses_GeV")),
                card.texts("hypotheses").stream().map(Hypothesis::named).toList(),
                card.texts("tag_modes"),
                card.texts("other_modes"),
                (long) card.number("lepton_events", 10, 1e12),
                (long) card.number("other_events", 10, 1e12),
                (long) card.number("quark_events", 10, 1e12),
                (long) card.number("signal_events", 10, 1e12));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
