package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.kinematics.Beams;

/**
 * What a process card says, read strictly. A command names the same keys.
 *
 * <pre>
 * process: tautau-scalar            # a name of the {@link ProcessList}
 * beams: belle2                     # a name, a file, or the keys of a beam card
 * radiation: on                     # on, off, or initial_state, vacuum_polarisation, final_state, decays: true or false
 * particle: {mass_GeV: 0.1, coupling: 0.5, decay: ee}
 * taus: {minus: [e, mu], plus: [pi, pi pi0]}
 * cuts: {tracks: 4, pt_GeV: 0.1, polar_angle_deg: [17, 150]}
 * </pre>
 */
public final class ProcessCard {

    private final Card card;
    private final Beams beams;
    private final Radiation radiation;
    private final TauChoices taus;
    private final List<String> facts = new ArrayList<>();

    private ProcessCard(Card card, String nameOfBeams) {
        this.card = card;
        beams = readBeams(nameOfBeams);
        radiation = readRadiation();
        taus = new TauChoices(card);
    }

    /**
     * Reads a card and makes its sample ready.
     *
     * @param card        the card
     * @param nameOfBeams beams of a card that states none: a name or a file
     * @throws CardException where the card is wrong in any respect, or the process is impossible
     */
    public static ProcessSample prepare(Card card, String nameOfBeams) {
        ProcessList.Entry entry = ProcessList.named(card.text("process"));
        if (entry.particle().isEmpty() && card.has("particle")) {
            throw card.refuse("particle", "a new particle", "none: " + entry.name() + " makes none");
        }
        try {
            ProcessCard read = new ProcessCard(card, nameOfBeams);
            Rate rate = entry.preparation().prepare(read);
            Optional<TrackCuts> cuts = read.cuts();
            card.requireAllRead();
            return new ProcessSample(
                    read.streamName(entry.name()),
                    read.title(entry.name()),
                    read.beams,
                    rate.crossSection(),
                    rate.error(),
                    cuts,
                    rate.generators());
        } catch (CardException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new CardException(entry.name() + ": " + e.getMessage());
        }
    }

    /**
     * What a process makes of a card.
     *
     * @param crossSection nb, branching fractions included
     * @param error        statistical, nb
     * @param generators   one generator per thread
     */
    record Rate(double crossSection, double error, Supplier<EventGenerator> generators) {}

    /** How the beams meet. */
    Beams beams() {
        return beams;
    }

    /** Which radiative corrections are applied. */
    Radiation radiation() {
        return radiation;
    }

    /** What the taus decay to. */
    TauChoices taus() {
        return taus;
    }

    /** The new particle. */
    Card particle() {
        if (!card.has("particle")) {
            throw new CardException(card.text("process")
                    + ": nothing is said about its new particle, expected at least mass_GeV (--mass)");
        }
        return card.section("particle");
    }

    /** Smallest mass of a pair of leptons from the cuts, or the given one, GeV. */
    double lowestPairMass(double lowest) {
        return card.has("cuts") && card.section("cuts").has("pair_mass_GeV")
                ? card.section("cuts").number("pair_mass_GeV", lowest, 1000)
                : lowest;
    }

    /** Adds something to the title of the sample. */
    void state(String fact) {
        facts.add(fact);
    }

    private Optional<TrackCuts> cuts() {
        if (!card.has("cuts")) {
            return Optional.empty();
        }
        Card cuts = card.section("cuts");
        if (cuts.has("pair_mass_GeV") && !cuts.has("tracks")) {
            return Optional.empty();
        }
        return Optional.of(TrackCuts.of(cuts));
    }

    private Beams readBeams(String name) {
        if (!card.has("beams")) {
            facts.add("beams " + name);
            return NamedBeams.nameOrCard(name);
        }
        if (card.hasSection("beams")) {
            facts.add("beams of the card");
            return Beams.of(card.section("beams"));
        }
        facts.add("beams " + card.text("beams"));
        return NamedBeams.nameOrCard(card.text("beams"));
    }

    private Radiation readRadiation() {
        if (!card.has("radiation")) {
            facts.add("radiation on");
            return Radiation.standard();
        }
        if (card.hasSection("radiation")) {
            Card section = card.section("radiation");
            Radiation chosen = new Radiation(
                    flag(section, "initial_state"),
                    flag(section, "vacuum_polarisation"),
                    flag(section, "final_state"),
                    flag(section, "decays"));
            facts.add(String.format(
                    Locale.ROOT,
                    "radiation: initial state %s, vacuum polarisation %s, final state %s, decays %s",
                    onOff(chosen.initialState()),
                    onOff(chosen.vacuumPolarisation()),
                    onOff(chosen.finalState()),
                    onOff(chosen.decays())));
            return chosen;
        }
        String word = card.choice("radiation", List.of("on", "off"));
        facts.add("radiation " + word);
        return word.equals("on") ? Radiation.standard() : Radiation.off();
    }

    private static boolean flag(Card section, String key) {
        return !section.has(key) || section.flag(key);
    }

    private static String onOff(boolean flag) {
        return flag ? "on" : "off";
    }

    /** Different masses get different random numbers. */
    private String streamName(String process) {
        return card.has("particle") ? process + "/m=" + card.section("particle").text("mass_GeV") : process;
    }

    private String title(String process) {
        List<String> all = new ArrayList<>(List.of(process));
        all.addAll(facts);
        all.addAll(taus.facts());
        return String.join(", ", all);
    }
}
