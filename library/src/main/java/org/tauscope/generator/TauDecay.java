package org.tauscope.generator;

import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * What one tau may decay to: everything, some modes of the table, a channel of one's own, or nothing. Decays are drawn among
 * the modes in the ratio of their branching fractions; {@link #probability()} says how often a tau does any of it.
 */
public final class TauDecay {

    private static final double TAU_MASS = ParticleTable.standard().mass(Pdg.TAU);

    private final TauChannel[] channels;
    private final Fractions fractions;
    private final double probability;

    private TauDecay(List<TauDecayTable.Mode> modes, double probability) {
        channels = modes.stream().map(TauDecayTable.Mode::channel).toArray(TauChannel[]::new);
        fractions = new Fractions(
                modes.stream().mapToDouble(TauDecayTable.Mode::fraction).toArray());
        this.probability = probability;
    }

    /** Every mode of the standard table. */
    public static TauDecay inclusive() {
        return inclusive(TauDecayTable.standard());
    }

    /** Every mode of a table. */
    public static TauDecay inclusive(TauDecayTable table) {
        return new TauDecay(table.modes(), 1);
    }

    /** None: the tau stays as it is, for programs that decay it themselves. */
    public static TauDecay stable() {
        return new TauDecay(List.of(), 1);
    }

    /**
     * Only the modes of these names in the standard table, e.g. {@code "pi K_S"}.
     *
     * @throws CardException where the table does not know a name
     */
    public static TauDecay modes(String... names) {
        return modes(TauDecayTable.standard(), names);
    }

    /**
     * Only the modes of these names.
     *
     * @throws CardException where the table does not know a name
     */
    public static TauDecay modes(TauDecayTable table, String... names) {
        List<String> known =
                table.modes().stream().map(TauDecayTable.Mode::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CardException("tau decay: mode '" + name + "' is unknown, expected one of " + known
                        + NearestName.hint(name, known));
            }
        }
        List<String> wanted = List.of(names);
        List<TauDecayTable.Mode> chosen = table.modes().stream()
                .filter(mode -> wanted.contains(mode.name()))
                .toList();
        return new TauDecay(
                chosen,
                chosen.stream().mapToDouble(TauDecayTable.Mode::fraction).sum());
    }

    /**
     * A channel outside the table.
     *
     * @param channel     how the tau decays
     * @param probability its branching fraction, in [0, 1]
     */
    public static TauDecay of(TauChannel channel, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("tau decay: probability " + probability + " is not in [0, 1]");
        }
        return new TauDecay(List.of(new TauDecayTable.Mode("own", 1, 0, channel)), probability);
    }

    /** Share of taus that decay in one of these modes, in [0, 1]: a factor of the sample's weight. */
    public double probability() {
        return probability;
    }

    /** Decays a negative tau at rest, with the decays of its daughters, and adds photons where wanted. */
    void decay(RandomStream random, DecayProducts out, Radiation radiation) {
        decay(random, out);
        if (radiation.decays()) {
            DecayRadiation.radiate(TAU_MASS, random, out);
        }
    }

    /** Decays a negative tau at rest, with the decays of its daughters. */
    void decay(RandomStream random, DecayProducts out) {
        out.clear();
        if (channels.length == 0) {
            return;
        }
        channels[fractions.draw(random)].decay(random, out);
        MesonDecays.standard().decay(random, out);
    }
}
