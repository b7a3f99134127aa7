package org.tauscope.searches.ditauresonance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tauscope.cards.Card;
import org.tauscope.cards.Statement;
import org.tauscope.selection.trees.TreeParameters;

/**
 * The numbers of the search.
 *
 * @param luminosity          inverse femtobarn
 * @param cuts                cut values
 * @param softMuons           identification below the detector card's table
 * @param fourMuonRadiation   whether mu mu mu mu radiates and alpha runs there; false as in simulations of the field
 * @param classifiers         how candidates are told from backgrounds
 * @param scan                how masses are tested
 * @param systematics         uncertainties of the signal
 * @param samples             sizes and contents of the samples
 * @param statements          every source and assumption that the card states
 */
record DitauResonanceCard(
        double luminosity,
        Cuts cuts,
        SoftMuons softMuons,
        boolean fourMuonRadiation,
        Classifiers classifiers,
        Scan scan,
        Systematics systematics,
        Samples samples,
        List<Statement> statements) {

    /**
     * Cut values.
     *
     * @param promptD0      largest |d0| of a track, mm
     * @param promptZ0      largest |z0| of a track, mm
     * @param triggerLine   line of the detector card that must fire
     * @param fourTrackMass largest mass of the four tracks, GeV
     * @param recoilMassMin smallest recoil mass that is kept, GeV
     * @param recoilMassMax largest one, GeV
     */
    record Cuts(
            double promptD0,
            double promptZ0,
            String triggerLine,
            double fourTrackMass,
            double recoilMassMin,
            double recoilMassMax) {}

    /**
     * One classifier per range of recoil masses.
     *
     * @param edges           of the ranges, GeV, rising
     * @param margin          of the spectrum of a range beyond it, widths of a peak
     * @param punziA          wanted significance in the choice of the cut, standard deviations
     * @param core            half length of a peak's core, its widths
     * @param mostCandidates  per class that are learnt from
     * @param trees           how they are grown
     */
    record Classifiers(
            List<Double> edges, double margin, double punziA, double core, int mostCandidates, TreeParameters trees) {

        /** Copies the list. */
        Classifiers {
            edges = List.copyOf(edges);
        }
    }

    /**
     * The scan.
     *
     * @param step          between masses, widths of a peak
     * @param window        half length of a fit window, widths of a peak
     * @param binWidth      of the spectrum, GeV
     * @param highestDegree of the background polynomial
     * @param spurious      largest signal that the form of the background may fake, errors of the signal
     * @param confidence    level of the limits
     * @param toys          background-only scans for the global p-value
     */
    record Scan(
            double step,
            double window,
            double binWidth,
            int highestDegree,
            double spurious,
            double confidence,
            int toys) {}

    /**
     * Relative uncertainties of the signal's yield.
     *
     * @param luminosity of the data
     * @param tracking   per track
     * @param muons      per identified muon
     * @param trigger    of the trigger
     * @param classifier of the cut on the score
     */
    record Systematics(double luminosity, double tracking, double muons, double trigger, double classifier) {

        /** All in quadrature; tracks and muons of one event move together. */
        double total() {
            return Math.sqrt(luminosity * luminosity
                    + 16 * tracking * tracking
                    + 4 * muons * muons
                    + trigger * trigger
                    + classifier * classifier);
        }
    }

    /**
     * Samples.
     *
     * @param masses       of X, GeV, rising
     * @param hypotheses   what X is
     * @param threeProng   names of the tau decays with three charged particles that are simulated
     * @param oneProng     names of those with one
     * @param signalEvents per hypothesis and mass
     * @param backgrounds  events of each
     */
    record Samples(
            List<Double> masses,
            List<Hypothesis> hypotheses,
            List<String> threeProng,
            List<String> oneProng,
            long signalEvents,
            Map<Background, Long> backgrounds) {

        /** Copies the lists. */
        Samples {
            masses = List.copyOf(masses);
            hypotheses = List.copyOf(hypotheses);
            threeProng = List.copyOf(threeProng);
            oneProng = List.copyOf(oneProng);
            backgrounds = Map.copyOf(backgrounds);
        }

        /** Events of a background. */
        long events(Background background) {
            return Objects.requireNonNull(backgrounds.get(background));
        }
    }

    /** The card that ships. */
    static Card standard() {
        return Card.resource(DitauResonanceCard.class, "card.yaml");
    }

    /** Reads the card; every key must be known. */
    static DitauResonanceCard of(Card card) {
        card.choice("search", List.of("ditau"));
        card.choice("detector", List.of("belle2"));
        double luminosity =
                card.section("data").quantity("luminosity", "1/fb", 1e-3, 1e6).value();
        Cuts cuts = cuts(card.section("cuts"));
        SoftMuons soft = softMuons(card.section("soft_muons"));
        Card radiation = card.section("radiation").section("four_muons");
        boolean fourMuons = radiation.flag("switched_on");
        radiation.text("source");
        Classifiers classifiers = classifiers(card.section("classifiers"));
        Scan scan = scan(card.section("scan"));
        Systematics systematics = systematics(card.section("systematics"));
        Samples samples = samples(card.section("samples"));
        card.requireAllRead();
        return new DitauResonanceCard(
                luminosity, cuts, soft, fourMuons, classifiers, scan, systematics, samples, card.statements());
    }

    private static Cuts cuts(Card card) {
        double min = card.quantity("recoil_mass_min", "GeV", 0, 1000).value();
        Card trigger = card.section("trigger");
        trigger.flag("assumed");
        trigger.text("reason");
        return new Cuts(
                card.quantity("prompt_d0", "mm", 0, 1000).value(),
                card.quantity("prompt_z0", "mm", 0, 1000).value(),
                trigger.text("line"),
                card.quantity("four_track_mass", "GeV", 0, 1000).value(),
                min,
                card.quantity("recoil_mass_max", "GeV", min, 1000).value());
    }

    private static SoftMuons softMuons(Card card) {
        double from = card.quantity("momentum_min", "GeV", 0, 10).value();
        return new SoftMuons(
                from,
                card.quantity("momentum_max", "GeV", from, 10).value(),
                card.quantity("muon", "1", 0, 1).value(),
                card.quantity("hadron", "1", 0, 1).value());
    }

    private static Classifiers classifiers(Card card) {
        Card section = card.section("edges_GeV");
        section.flag("assumed");
        section.text("reason");
        return new Classifiers(
                rising(section, "values"),
                card.quantity("margin", "1", 1, 50).value(),
                card.quantity("punzi_a", "1", 0, 10).value(),
                card.quantity("core", "1", 0.5, 10).value(),
                (int) card.quantity("most_candidates", "1", 100, 1e7).value(),
                TreeParameters.fromCard(card.section("trees")));
    }

    private static Scan scan(Card card) {
        return new Scan(
                card.quantity("step", "1", 0.05, 10).value(),
                card.quantity("window", "1", 5, 45).value(),
                card.quantity("bin_width", "GeV", 1e-5, 0.01).value(),
                (int) card.quantity("highest_degree", "1", 1, 12).value(),
                card.quantity("spurious", "1", 0.01, 1).value(),
                card.quantity("confidence", "1", 0.5, 0.999).value(),
                (int) card.quantity("toys", "1", 1, 1e6).value());
    }

    private static Systematics systematics(Card card) {
        return new Systematics(
                card.quantity("luminosity", "1", 0, 1).value(),
                card.quantity("tracking", "1", 0, 1).value(),
                card.quantity("muons", "1", 0, 1).value(),
                card.quantity("trigger", "1", 0, 1).value(),
                card.quantity("classifier", "1", 0, 1).value());
    }

    private static List<Double> rising(Card card, String key) {
        double[] values = card.numbers(key);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > (i == 0 ? 0 : values[i - 1]))) {
                throw card.refuse(key, Arrays.toString(values), "rising masses");
            }
        }
        if (values.length < 2) {
            throw card.refuse(key, Arrays.toString(values), "at least two masses");
        }
        return Arrays.stream(values).boxed().toList();
    }

    private static Samples samples(Card card) {
        List<Hypothesis> hypotheses = card.texts("hypotheses").stream()
                .map(name -> Hypothesis.named(name)
                        .orElseThrow(() -> card.refuse("hypotheses", name, "some of " + Hypothesis.labels())))
                .distinct()
                .toList();
        Map<Background, Long> backgrounds = new EnumMap<>(Background.class);
        Card events = card.section("background_events");
        for (Background background : Background.values()) {
            backgrounds.put(background, (long) events.number(background.label(), 10, 1e12));
        }
        return new Samples(
                rising(card, "masses_GeV"),
                hypotheses,
                card.texts("three_prong"),
                card.texts("one_prong"),
                (long) card.number("signal_events", 10, 1e12),
                backgrounds);
    }
}
