package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.cards.Card;
import org.tauscope.cards.Statement;
import org.tauscope.selection.trees.TreeParameters;
import org.tauscope.statistics.peaks.Range;

/**
 * The numbers of the search.
 *
 * @param data       luminosity and range
 * @param cuts       cut values
 * @param regions    ranges of masses
 * @param trees      how the trees grow
 * @param systematics uncertainties of the signal
 * @param scan       how masses are scanned
 * @param samples    sizes and contents of the samples
 * @param statements every source and assumption that the card states
 */
record LeptophilicScalarCard(
        Data data,
        Cuts cuts,
        List<Region> regions,
        TreeParameters trees,
        Systematics systematics,
        Scan scan,
        Samples samples,
        List<Statement> statements) {

    /**
     * Relative uncertainties of the signal yield, one standard deviation.
     *
     * @param common         those that all channels share, in quadrature
     * @param identification of both leptons, by channel
     * @param selection      of the trees
     */
    record Systematics(double common, Map<PairChannel, Double> identification, double selection) {

        /** Copies the map. */
        Systematics {
            identification = Map.copyOf(identification);
        }

        /** What a channel does not share. */
        double own(PairChannel channel) {
            return Math.hypot(identification.getOrDefault(channel, 0.0), selection);
        }
    }

    /**
     * How the masses are scanned.
     *
     * @param step          distance of masses in resolutions
     * @param window        half length of the window in resolutions
     * @param highestOrder  of the background polynomial
     * @param significance  chance of an improvement that asks for one order more, for recorded masses
     * @param spurious      largest signal that the order may fake, in units of its error, for expected spectra
     * @param countingBelow background events in the core below which limits come from exact counting
     */
    record Scan(
            double step, double window, int highestOrder, double significance, double spurious, double countingBelow) {}

    /**
     * What was recorded and searched.
     *
     * @param luminosity inverse femtobarn
     * @param confidence level of the limits
     * @param massMin    smallest mass of phi, GeV
     * @param massMax    largest one, GeV
     */
    record Data(double luminosity, double confidence, double massMin, double massMax) {}

    /**
     * Cut values, in the order of the card.
     *
     * @param promptD0         largest |d0| of the tracks beside the pair, mm
     * @param promptZ0         largest |z0| of them, mm
     * @param visibleEnergyMin smallest energy of tracks and photons in the c.m. frame, GeV
     * @param visibleEnergyMax largest one, GeV
     * @param missingMass2Min  smallest missing mass squared, GeV^2
     * @param otherMass        smallest mass of the tracks beside the pair taken for electrons, GeV
     * @param vertexChi2       largest chi2 of the pair's vertex
     * @param promptRadius     largest radius of an ee vertex that needs not point back, mm
     * @param largestRadius    largest radius of an ee vertex, mm
     * @param pointing         smallest cosine between pair and flight
     * @param hitsBeforeVertex how far hits may lie inside the vertex, mm
     * @param hitsBehindVertex how far behind the vertex the hits of both leptons may begin, mm
     * @param conversionMass   smallest ee mass, GeV
     * @param piZeroWindow     smallest distance of the mass of the pair and any photon from the pi0, GeV
     * @param muonRadius       largest radius of a mu mu vertex, mm
     */
    record Cuts(
            double promptD0,
            double promptZ0,
            double visibleEnergyMin,
            double visibleEnergyMax,
            double missingMass2Min,
            double otherMass,
            double vertexChi2,
            double promptRadius,
            double largestRadius,
            double pointing,
            double hitsBeforeVertex,
            double hitsBehindVertex,
            double conversionMass,
            double piZeroWindow,
            double muonRadius) {}

    /**
     * What is made to happen in samples of backgrounds, with its weight.
     *
     * @param decays      share of pions and kaons whose decay in flight is forced
     * @param conversions share of events of the sample of conversions in which one photon is made to convert
     * @param pairMass    mass in GeV from which e e pairs of pi0 and eta are heavy
     * @param heavyPairs  share of the heavy ones among forced pairs
     */
    record Forced(double decays, double conversions, double pairMass, double heavyPairs) {}

    /**
     * Samples.
     *
     * @param eeMasses        masses of phi -> ee, GeV
     * @param mumuMasses      masses of phi -> mu mu, GeV
     * @param eeEvents        signal events per mass of phi -> ee
     * @param mumuEvents      signal events per mass of phi -> mu mu
     * @param flightMin       smallest transverse flight of phi -> ee, mm
     * @param flightMax       largest one, mm
     * @param forced          what is made to happen
     * @param leastWeight     weight below which pairs are thinned
     * @param threeProngModes names of tau decays with three tracks
     * @param fiveProngModes  names of tau decays with five tracks, which are left out
     * @param backgroundEvents events by background
     */
    record Samples(
            List<Double> eeMasses,
            List<Double> mumuMasses,
            long eeEvents,
            long mumuEvents,
            double flightMin,
            double flightMax,
            Forced forced,
            double leastWeight,
            List<String> threeProngModes,
            List<String> fiveProngModes,
            Map<String, Long> backgroundEvents) {

        /** Copies the lists. */
        Samples {
            eeMasses = List.copyOf(eeMasses);
            mumuMasses = List.copyOf(mumuMasses);
            threeProngModes = List.copyOf(threeProngModes);
            fiveProngModes = List.copyOf(fiveProngModes);
            backgroundEvents = Map.copyOf(backgroundEvents);
        }

        private Samples withLeastWeight(double weight) {
            return new Samples(
                    eeMasses,
                    mumuMasses,
                    eeEvents,
                    mumuEvents,
                    flightMin,
                    flightMax,
                    forced,
                    weight,
                    threeProngModes,
                    fiveProngModes,
                    backgroundEvents);
        }

        /** Number of events of a background. */
        long events(String background) {
            Long events = backgroundEvents.get(background);
            if (events == null) {
                throw new IllegalArgumentException(
                        "samples: no background " + background + ", expected one of " + backgroundEvents.keySet());
            }
            return events;
        }

        /** Signal events per mass of a channel. */
        long signalEvents(PairChannel channel) {
            return channel == PairChannel.ELECTRONS ? eeEvents : mumuEvents;
        }

        /** Simulated masses of a channel, GeV. */
        List<Double> masses(PairChannel channel) {
            return channel == PairChannel.ELECTRONS ? eeMasses : mumuMasses;
        }
    }

    /** The same with another weight below which pairs are thinned; 0 for none. */
    LeptophilicScalarCard withLeastWeight(double leastWeight) {
        return new LeptophilicScalarCard(
                data, cuts, regions, trees, systematics, scan, samples.withLeastWeight(leastWeight), statements);
    }

    private static final List<String> BACKGROUNDS = List.of(
            "tautau-3x1",
            "tautau-eee",
            "tautau-1x1-dalitz",
            "tautau-1x1-conversion",
            "uds",
            "ccbar",
            "mumutautau",
            "mumumumu",
            "tautautautau",
            "eetautau",
            "eetautau-one-photon",
            "eemumu",
            "mumu",
            "psi2s-mumu-pipi",
            "psi2s-ee-pipi");

    private static final List<String> REGIONS = List.of("ee", "mumu-low", "mumu-mid", "mumu-high");

    /** Upper end of all spectra of a channel, GeV. */
    double largestMass(PairChannel channel) {
        return regions.stream()
                .filter(region -> region.channel() == channel)
                .mapToDouble(region -> region.spectrum().high())
                .max()
                .orElse(0);
    }

    /** The card that ships. */
    static Card standard() {
        return Card.resource(LeptophilicScalarCard.class, "card.yaml");
    }

    /** Reads the card; every key must be known. */
    static LeptophilicScalarCard of(Card card) {
        card.choice("search", List.of("phil"));
        card.choice("detector", List.of("belle"));
        Data data = data(card.section("data"));
        Cuts cuts = cuts(card.section("cuts"));
        List<Region> regions = regions(card.section("regions"));
        TreeParameters trees = TreeParameters.fromCard(card.section("trees"));
        Systematics systematics = systematics(card.section("systematics"));
        Scan scan = scan(card.section("scan"));
        Samples samples = samples(card.section("samples"));
        card.requireAllRead();
        return new LeptophilicScalarCard(data, cuts, regions, trees, systematics, scan, samples, card.statements());
    }

    private static Data data(Card card) {
        double low = card.quantity("mass_min", "GeV", 0.002, 0.2).value();
        return new Data(
                card.quantity("luminosity", "1/fb", 1e-3, 1e6).value(),
                card.quantity("confidence_level", "1", 0.5, 0.999).value(),
                low,
                card.quantity("mass_max", "GeV", 0.3, 7).value());
    }

    private static Cuts cuts(Card card) {
        double energyMin = card.quantity("visible_energy_min", "GeV", 0, 1000).value();
        double promptRadius = card.quantity("prompt_radius", "mm", 0, 1000).value();
        return new Cuts(
                card.quantity("prompt_d0", "mm", 0, 1000).value(),
                card.quantity("prompt_z0", "mm", 0, 1000).value(),
                energyMin,
                card.quantity("visible_energy_max", "GeV", energyMin, 1000).value(),
                card.quantity("missing_mass2_min", "GeV^2", -100, 100).value(),
                card.quantity("other_mass_min", "GeV", 0, 10).value(),
                card.quantity("vertex_chi2", "1", 0, 1e6).value(),
                promptRadius,
                card.quantity("largest_radius", "mm", promptRadius, 1000).value(),
                card.quantity("pointing", "1", -1, 1).value(),
                card.quantity("hits_before_vertex", "mm", 0, 1000).value(),
                card.quantity("hits_behind_vertex", "mm", 0, 1000).value(),
                card.quantity("conversion_mass", "GeV", 0, 1).value(),
                card.quantity("pi0_window", "GeV", 0, 0.1).value(),
                card.quantity("muon_radius", "mm", 0, 1000).value());
    }

    private static List<Region> regions(Card card) {
        card.flag("assumed");
        card.text("reason");
        return REGIONS.stream().map(name -> region(name, card.section(name))).toList();
    }

    private static Region region(String name, Card card) {
        PairChannel channel =
                card.choice("channel", List.of("ee", "mumu")).equals("ee") ? PairChannel.ELECTRONS : PairChannel.MUONS;
        double[] masses = pair(card, "masses_GeV");
        double[] spectrum = pair(card, "spectrum_GeV");
        double[] ends = card.numbers("vetoes_GeV");
        List<Range> vetoes = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            vetoes.add(new Range(ends[i], ends[i + 1]));
        }
        if (ends.length % 2 != 0) {
            throw card.refuse("vetoes_GeV", ends.length + " numbers", "lower and upper end of each veto");
        }
        return new Region(
                name,
                channel,
                masses[0],
                masses[1],
                new Range(spectrum[0], spectrum[1]),
                (int) card.number("bins", 10, 100_000),
                vetoes);
    }

    private static double[] pair(Card card, String key) {
        double[] ends = card.numbers(key);
        if (ends.length != 2 || !(ends[0] < ends[1])) {
            throw card.refuse(key, Arrays.toString(ends), "two rising numbers");
        }
        return ends;
    }

    private static Systematics systematics(Card card) {
        double common = 0;
        for (String source : List.of("luminosity", "tracking", "trigger", "radiation")) {
            common = Math.hypot(common, card.quantity(source, "1", 0, 1).value());
        }
        return new Systematics(
                common,
                Map.of(
                        PairChannel.ELECTRONS,
                        card.quantity("ee_identification", "1", 0, 1).value(),
                        PairChannel.MUONS,
                        card.quantity("mumu_identification", "1", 0, 1).value()),
                card.quantity("selection", "1", 0, 1).value());
    }

    private static Scan scan(Card card) {
        return new Scan(
                card.quantity("step", "1", 0.05, 10).value(),
                card.quantity("window", "1", 4, 1000).value(),
                (int) card.quantity("highest_order", "1", 1, 12).value(),
                card.quantity("order_significance", "1", 1e-6, 0.5).value(),
                card.quantity("spurious_signal", "1", 1e-3, 10).value(),
                card.quantity("counting_below", "1", 0, 1000).value());
    }

    private static Samples samples(Card card) {
        double flightMin = card.number("flight_min_mm", 1e-6, 1000);
        Card events = card.section("events");
        Map<String, Long> backgrounds = new TreeMap<>();
        BACKGROUNDS.forEach(name -> backgrounds.put(name, (long) events.number(name, 10, 1e12)));
        return new Samples(
                list(card.numbers("ee_masses_GeV")),
                list(card.numbers("mumu_masses_GeV")),
                (long) card.number("ee_signal_events", 10, 1e12),
                (long) card.number("mumu_signal_events", 10, 1e12),
                flightMin,
                card.number("flight_max_mm", flightMin, 1e5),
                new Forced(
                        card.quantity("forced_decays", "1", 0, 0.9).value(),
                        card.quantity("forced_conversions", "1", 0, 0.9).value(),
                        card.quantity("pair_mass", "GeV", 0.02, 0.13).value(),
                        card.quantity("heavy_pairs", "1", 0.01, 0.99).value()),
                card.quantity("least_weight", "1", 0, 1).value(),
                card.texts("three_prong_modes"),
                card.texts("five_prong_modes"),
                backgrounds);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).sorted().boxed().toList();
    }
}
