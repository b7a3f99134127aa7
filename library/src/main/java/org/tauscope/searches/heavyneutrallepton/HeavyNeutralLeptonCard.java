package org.tauscope.searches.heavyneutrallepton;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;

/**
 * The numbers of the search.
 *
 * @param detector    name of the detector whose data these are
 * @param data        luminosity and observation
 * @param cuts        cut values
 * @param systematics relative uncertainties
 * @param samples     sizes of the samples
 * @param statements  every source and assumption that the card states
 */
record HeavyNeutralLeptonCard(
        String detector, Data data, Cuts cuts, Systematics systematics, Samples samples, List<Statement> statements) {

    /**
     * What was recorded and seen.
     *
     * @param luminosity      inverse femtobarn
     * @param tauPairs        number of tau pairs in that luminosity
     * @param tauPairsError   its standard deviation
     * @param confidenceLevel of the limits
     * @param observed        events observed below and above the K0 window; empty for a machine that is not built
     */
    record Data(
            double luminosity,
            double tauPairs,
            double tauPairsError,
            double confidenceLevel,
            Optional<ObservedCounts> observed) {}

    /**
     * Events that were seen in the signal regions.
     *
     * @param low  below the K0 window
     * @param high above it
     */
    record ObservedCounts(int low, int high) {

        /** In the order of {@link Region#SIGNAL}. */
        int[] inSignalRegions() {
            return new int[] {low, high};
        }
    }

    /** Which of two prompt tracks is the pion that came with N. */
    enum PionChoice {
        /** The one in the hemisphere of the vertex: where taus are fast. */
        HEMISPHERE("hemisphere"),
        /** The one that gives the tau with the vertex the energy that is nearer to the beam's: where they are slow. */
        TAU_ENERGY("tau_energy");

        private final String option;

        PionChoice(String option) {
            this.option = option;
        }

        private static PionChoice of(Card card) {
            String found = card.choice(
                    "pion", Arrays.stream(values()).map(choice -> choice.option).toList());
            return Arrays.stream(values())
                    .filter(choice -> choice.option.equals(found))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Cut values.
     *
     * @param promptD0            largest |d0| of a prompt track, mm
     * @param promptZ0            largest |z0| of a prompt track, mm
     * @param promptFirstHit      largest radius of the innermost hit of a prompt track, mm
     * @param vertexChi2          largest chi2 of the displaced vertex
     * @param vertexRadius        smallest distance of the vertex from the beam axis, mm
     * @param hitsBeforeVertex    largest distance of a hit inside the vertex, mm
     * @param pion                which prompt track is the pion
     * @param pointing            smallest cosine between the momentum of the vertex and its direction from the beam
     * @param tagCosine        largest cosine between tag track and signal side in the c.m. frame
     * @param tauEnergy        largest distance of the reconstructed tau energy from the beam energy, c.m. frame, GeV
     * @param signalSidePhotons largest sum of photon energies in the hemisphere of the vertex, GeV; of all photons where
     *                          hemispheres mean nothing
     * @param k0WindowLow         lower end of the K0 window, GeV
     * @param k0WindowHigh        upper end of the K0 window, GeV
     */
    record Cuts(
            double promptD0,
            double promptZ0,
            double promptFirstHit,
            double vertexChi2,
            double vertexRadius,
            double hitsBeforeVertex,
            PionChoice pion,
            double pointing,
            double tagCosine,
            double tauEnergy,
            double signalSidePhotons,
            double k0WindowLow,
            double k0WindowHigh) {

        Region region(double vertexMass) {
            if (vertexMass < k0WindowLow) {
                return Region.SRL;
            }
            return vertexMass > k0WindowHigh ? Region.SRH : Region.K0_WINDOW;
        }
    }

    /**
     * Relative uncertainties, one standard deviation.
     *
     * @param signal       on the signal efficiency, all sources in quadrature
     * @param background   on the background yield
     * @param notSimulated background events per signal region that are not simulated
     */
    record Systematics(double signal, double background, double notSimulated) {}

    /**
     * Sizes of the samples.
     *
     * @param masses           masses of N, GeV
     * @param signalEvents     events per mass
     * @param backgroundEvents events of tau pairs with a K0
     * @param flightMin        smallest transverse decay distance of N that is generated, mm
     * @param flightMax        largest one, mm
     * @param ownDiracDecays   true where a Dirac N has an efficiency of its own, false where it shares the Majorana one
     * @param forcedDecays     fraction of background decays in flight that are placed inside the detector
     */
    record Samples(
            List<Double> masses,
            long signalEvents,
            long backgroundEvents,
            double flightMin,
            double flightMax,
            boolean ownDiracDecays,
            double forcedDecays) {}

    /** The card that a request wants. */
    static SearchCard wanted(SearchRequest request) {
        return SearchCard.of(HeavyNeutralLeptonCard.class, request, List.of("stcf", "idea"));
    }

    /** Reads the card; every key must be known. */
    static HeavyNeutralLeptonCard of(Card card) {
        card.choice("search", List.of("hnl"));
        String detector = card.choice("detector", DetectorCard.names());
        Data data = data(card.section("data"));
        Cuts cuts = cuts(card.section("cuts"), card.section("regions"));
        Systematics systematics = systematics(card.section("systematics"), card.section("background"));
        Samples samples = samples(card.section("samples"));
        card.requireAllRead();
        return new HeavyNeutralLeptonCard(detector, data, cuts, systematics, samples, card.statements());
    }

    private static Data data(Card card) {
        Quantity pairs = card.quantity("tau_pairs", "1", 1, 1e15);
        Optional<ObservedCounts> observed = card.has("observed_low") || card.has("observed_high")
                ? Optional.of(new ObservedCounts(
                        (int) card.quantity("observed_low", "1", 0, 1000).value(),
                        (int) card.quantity("observed_high", "1", 0, 1000).value()))
                : Optional.empty();
        return new Data(
                card.quantity("luminosity", "1/fb", 1e-3, 1e6).value(),
                pairs.value(),
                pairs.uncertainty(),
                card.quantity("confidence_level", "1", 0.5, 0.999).value(),
                observed);
    }

    private static Cuts cuts(Card cuts, Card regions) {
        double low = regions.quantity("k0_window_low", "GeV", 0, 2).value();
        return new Cuts(
                cuts.quantity("prompt_d0", "mm", 0, 1000).value(),
                cuts.quantity("prompt_z0", "mm", 0, 1000).value(),
                cuts.quantity("prompt_first_hit", "mm", 0, 1000).value(),
                cuts.quantity("vertex_chi2", "1", 0, 1e6).value(),
                cuts.quantity("vertex_radius", "mm", 0, 1000).value(),
                cuts.quantity("hits_before_vertex", "mm", 0, 1000).value(),
                PionChoice.of(cuts),
                cuts.quantity("pointing", "1", -1, 1).value(),
                cuts.quantity("tag_cosine", "1", -1, 1).value(),
                cuts.quantity("tau_energy", "GeV", 0, 100).value(),
                cuts.quantity("signal_side_photons", "GeV", 0, 100).value(),
                low,
                regions.quantity("k0_window_high", "GeV", low, 2).value());
    }

    private static Systematics systematics(Card systematics, Card background) {
        double signal = 0;
        for (String source : List.of("prompt_tracks", "displaced_tracks", "muon_identification", "decay_model")) {
            signal = Math.hypot(signal, systematics.quantity(source, "1", 0, 1).value());
        }
        return new Systematics(
                signal,
                systematics.quantity("background", "1", 0, 3).value(),
                background.quantity("not_simulated", "1", 0, 1e4).value());
    }

    private static Samples samples(Card card) {
        double flightMin = card.number("flight_min_mm", 1, 1000);
        double[] masses = card.numbers("masses_GeV");
        return new Samples(
                Arrays.stream(masses).boxed().toList(),
                (long) card.number("signal_events", 1, 1e12),
                (long) card.number("background_events", 1, 1e12),
                flightMin,
                card.number("flight_max_mm", flightMin, 10_000),
                card.choice("dirac_decays", List.of("common", "own")).equals("own"),
                card.number("forced_decays", 0, 0.99));
    }
}
