package org.tauscope.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Statement;
import org.tauscope.cards.Table;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The decay modes of the tau in the Standard Model with their branching fractions, which sum to one. */
public final class TauDecayTable {

    private static final TauDecayTable STANDARD = new TauDecayTable(
            Table.resource(TauDecayTable.class, "tau-decays.csv"),
            Card.resource(TauDecayTable.class, "tau-currents.yaml"));

    private final List<Mode> modes;
    private final VectorFormFactor twoPions;

    /**
     * One row of the table.
     *
     * @param name     e.g. {@code pi pi0}
     * @param fraction branching fraction, in (0, 1)
     * @param error    its standard deviation; 0 where the source states none
     * @param channel  how it decays
     */
    public record Mode(String name, double fraction, double error, TauChannel channel) {

        /** The same mode with another branching fraction before normalisation. */
        public Mode withFraction(double newFraction) {
            return new Mode(name, newFraction, error, channel);
        }
    }

    private TauDecayTable(Table table, Card currents) {
        ParticleTable particles = ParticleTable.standard();
        double pion = particles.mass(Pdg.PI_PLUS);
        twoPions = new VectorFormFactor(currents.section("two_pions"), pion, particles.mass(Pdg.PI_ZERO));
        Card kaonPion = currents.section("kaon_pion");
        Card threePions = currents.section("three_pions");
        VectorFormFactor kaonEta =
                new VectorFormFactor(kaonPion, particles.mass(Pdg.K_PLUS), particles.mass(Pdg.PI_ZERO));
        ManyMesonCurrents many = new ManyMesonCurrents(currents);
        List<Mode> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int[] products = numbers(table.text(row, "products"));
            String current = table.text(row, "current");
            TauChannel channel = switch (current) {
                case "leptonic" -> new LeptonicChannel(products[0]);
                case "meson" -> new MesonChannel(products[0]);
                case "two_pions" -> new TwoMesonChannel(products[0], products[1], twoPions);
                case "kaon_pion" ->
                    new TwoMesonChannel(
                            products[0],
                            products[1],
                            new VectorFormFactor(kaonPion, particles.mass(products[0]), particles.mass(products[1])));
                case "three_pions" ->
                    new ThreeMesonChannel(
                            new ThreePionCurrent(threePions, products[0] == Pdg.PI_ZERO), true, 150, products);
                case "kaons" -> new ThreeMesonChannel(new KaonCurrent(kaonMode(products)), false, 75, products);
                case "kaon_eta" -> new TwoMesonChannel(products[0], products[1], kaonEta);
                case "phase_space" -> new PhaseSpaceChannel(products);
                default -> {
                    String daughters = table.text(row, "daughters");
                    yield new ManyMesonChannel(
                            many.named(current, products), daughters.isBlank() ? null : numbers(daughters), products);
                }
            };
            rows.add(new Mode(
                    table.text(row, "name"), table.number(row, "fraction_1"), table.number(row, "error_1"), channel));
        }
        currents.requireAllRead();
        modes = normalised(rows);
    }

    private TauDecayTable(List<Mode> modes) {
        this.modes = normalised(modes);
        twoPions = STANDARD.twoPions;
    }

    /** The table that ships with the library. */
    public static TauDecayTable standard() {
        return STANDARD;
    }

    /** Where the numbers of the standard table, its currents and the decays of the mesons come from. */
    public static List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(
                Card.resource(TauDecayTable.class, "tau-currents.yaml").statements());
        statements.add(Table.resource(TauDecayTable.class, "tau-decays.csv").statement());
        statements.add(Table.resource(TauDecayTable.class, "meson-decays.csv").statement());
        return statements;
    }

    /** The form factor of pi pi0. */
    static VectorFormFactor twoPions() {
        return STANDARD.twoPions;
    }

    /** A table of these modes; their fractions are scaled to sum to one. */
    public static TauDecayTable of(List<Mode> modes) {
        return new TauDecayTable(modes);
    }

    /**
     * The same table with the branching fraction of one mode moved by some of its standard deviations and all others
     * rescaled, so that they sum to one: a systematic variation. Random streams stay those of the mode's place in the table.
     *
     * @param name   of the mode
     * @param sigmas how many standard deviations, either sign
     * @throws CardException where the table does not know the mode, its source states no error, or the fraction would
     *                       leave (0, 1)
     */
    public TauDecayTable shifted(String name, double sigmas) {
        Mode moved = modes.stream()
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CardException("tau decays: mode '" + name + "' is unknown, expected one of "
                        + modes.stream().map(Mode::name).toList()));
        if (!(moved.error() > 0)) {
            throw new CardException("tau decays: mode '" + name + "' has no error by its source, cannot be shifted");
        }
        double fraction = moved.fraction() + sigmas * moved.error();
        if (!(fraction > 0 && fraction < 1)) {
            throw new CardException("tau decays: mode '" + name + "' shifted by " + sigmas
                    + " standard deviations has the branching fraction " + fraction + ", which is not in (0, 1)");
        }
        double rest = (1 - fraction) / (1 - moved.fraction());
        return new TauDecayTable(modes.stream()
                .map(mode -> mode.withFraction(mode.name().equals(name) ? fraction : rest * mode.fraction()))
                .toList());
    }

    /** The modes, most frequent first. */
    public List<Mode> modes() {
        return modes;
    }

    /** The mode of the current, by the mesons in its order. */
    private static KaonCurrent.Mode kaonMode(int[] products) {
        return switch (products[0]) {
            case -Pdg.K_PLUS ->
                products[1] == Pdg.PI_ZERO
                        ? KaonCurrent.Mode.K_PI0_K0
                        : products[2] == Pdg.PI_PLUS ? KaonCurrent.Mode.K_PI_PI : KaonCurrent.Mode.K_PI_K;
            case Pdg.PI_ZERO -> KaonCurrent.Mode.PI0_PI0_K;
            case -Pdg.PI_PLUS -> products[2] == Pdg.ETA ? KaonCurrent.Mode.PI_PI0_ETA : KaonCurrent.Mode.PI_K0_PI0;
            default ->
                products[0] == products[2] ? KaonCurrent.Mode.K_SHORT_PI_K_SHORT : KaonCurrent.Mode.K_SHORT_PI_K_LONG;
        };
    }

    private static List<Mode> normalised(List<Mode> rows) {
        double sum = rows.stream().mapToDouble(Mode::fraction).sum();
        if (!(sum > 0)) {
            throw new CardException("tau decays: branching fractions sum to " + sum + ", expected a positive number");
        }
        return rows.stream()
                .map(mode -> new Mode(mode.name(), mode.fraction() / sum, mode.error() / sum, mode.channel()))
                .toList();
    }

    static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
