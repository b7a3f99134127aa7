package org.tauscope.generator;

import java.util.List;

/** Backgrounds of the tau searches by name; part of the {@link ProcessList}. */
final class BackgroundProcesses {

    private BackgroundProcesses() {}

    /** All of them. */
    static List<ProcessList.Entry> all() {
        return List.of(
                quarks("qqbar", "u, d, s and c quark pairs as hadrons, above 2 GeV", 1, 2, 3, 4),
                quarks("uds", "u, d and s quark pairs as hadrons, above 2 GeV", 1, 2, 3),
                quarks("ccbar", "charm quark pairs as hadrons", 4));
    }

    private static ProcessList.Entry quarks(String name, String description, int... flavours) {
        return new ProcessList.Entry(name, description, "", card -> {
            double lowest = card.lowestPairMass(QuarkPairGenerator.LOWEST_MASS);
            return new ProcessCard.Rate(
                    new QuarkPairGenerator(card.beams(), card.radiation(), lowest, flavours).crossSection(),
                    0,
                    () -> new QuarkPairGenerator(card.beams(), card.radiation(), lowest, flavours));
        });
    }
}
