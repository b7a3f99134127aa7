package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.generator.TauDecay;
import org.tauscope.searches.Harvest;

/** What was produced, scaled to the data: the processes of every channel, in the order of the samples. */
final class Contents {

    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final InvisibleBosonCard card;
    private final double tauPairs;
    private final double quarkPairs;
    private final List<Double> masses;
    private final List<Harvest> harvests;

    /**
     * The harvests of {@link PreparedInvisibleBoson#samples}.
     *
     * @param tauPairs tau pairs in the data
     * @param quarkPairs quark pairs in the data
     * @param masses   of alpha, GeV
     */
    Contents(InvisibleBosonCard card, double tauPairs, double quarkPairs, List<Double> masses, List<Harvest> harvests) {
        this.card = card;
        this.tauPairs = tauPairs;
        this.quarkPairs = quarkPairs;
        this.masses = List.copyOf(masses);
        this.harvests = List.copyOf(harvests);
    }

    /** Masses of alpha, GeV. */
    List<Double> masses() {
        return masses;
    }

    /** Backgrounds of a channel, tau -> l nu nu first. */
    List<Contribution> backgrounds(Channel channel) {
        List<Contribution> processes = new ArrayList<>();
        processes.add(leptons(channel));
        processes.add(process(
                "other_tau",
                "other $\\tau$ decays",
                hadronic(),
                channel,
                SearchChain.hadrons(card).probability()));
        processes.add(new Contribution(
                "qqbar",
                "$q\\bar q$",
                new SelectedLeptons(quarks(), channel),
                quarkPairs * card.data().notSimulated() / quarks().events(),
                false));
        return processes;
    }

    /** tau -> l nu nu alone. */
    Contribution leptons(Channel channel) {
        return process(
                "lnunu",
                "$\\tau \\to " + channel.symbol() + "\\nu\\bar\\nu$",
                leptonic(channel),
                channel,
                leptonicFraction(channel));
    }

    /** The signal at R = 1. */
    Contribution signal(Channel channel, int hypothesis, int mass) {
        return process(
                "signal",
                "$\\tau \\to " + channel.symbol() + "\\alpha$",
                signalHarvest(channel, hypothesis, mass),
                channel,
                leptonicFraction(channel));
    }

    /** B(tau -> l nu nu). */
    static double leptonicFraction(Channel channel) {
        return TauDecay.modes(channel.label()).probability();
    }

    /** Harvest of tau -> l nu nu. */
    Harvest leptonic(Channel channel) {
        return harvests.get(CHANNELS.indexOf(channel));
    }

    /** Harvest of hadrons taken for leptons. */
    Harvest hadronic() {
        return harvests.get(CHANNELS.size());
    }

    /** Harvest of quark pairs. */
    Harvest quarks() {
        return harvests.get(CHANNELS.size() + 1);
    }

    /** Harvest of a signal. */
    Harvest signalHarvest(Channel channel, int hypothesis, int mass) {
        int hypotheses = card.samples().hypotheses().size();
        return harvests.get(
                CHANNELS.size() + 2 + (CHANNELS.indexOf(channel) * hypotheses + hypothesis) * masses.size() + mass);
    }

    /** Events in the data per generated event: either tau may be the tag. */
    double scale(Harvest harvest, double fraction) {
        return 2
                * tauPairs
                * SearchChain.tag(card).probability()
                * fraction
                * card.data().notSimulated()
                / harvest.events();
    }

    private Contribution process(String name, String label, Harvest harvest, Channel channel, double fraction) {
        return new Contribution(name, label, new SelectedLeptons(harvest, channel), scale(harvest, fraction), true);
    }
}
