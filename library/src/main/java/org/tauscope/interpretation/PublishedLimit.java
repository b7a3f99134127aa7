package org.tauscope.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;

/**
 * A limit that others have published, read from a table of ours with columns {@code mass_GeV,V2}.
 *
 * @param label           short name for a figure
 * @param source          paper
 * @param curve           which figure or curve of it
 * @param confidenceLevel 0 to 1; empty where the source at hand does not state it
 * @param hypothesis      particle hypothesis, or {@code not stated}
 * @param side            where the excluded couplings are
 * @param kind            the experiment's own result, or somebody's new reading of its data
 * @param digitisedBy     where the numbers were taken from
 * @param conversion      what was done to them
 * @param points          in the order of drawing
 */
public record PublishedLimit(
        String label,
        String source,
        String curve,
        OptionalDouble confidenceLevel,
        String hypothesis,
        Side side,
        Kind kind,
        String digitisedBy,
        String conversion,
        List<CouplingPoint> points) {

    /** Where the excluded couplings are. */
    public enum Side {
        /** Inside the closed curve. */
        INSIDE,
        /** At larger couplings than the curve. */
        ABOVE,
        /** At smaller couplings than the curve. */
        BELOW
    }

    /** Who derived the limit. */
    public enum Kind {
        /** The experiment itself. */
        EXPERIMENT,
        /** Others, from its data. */
        RECAST
    }

    private static final String NOT_STATED = "not stated";
    private static final List<String> TAU_MIXING = List.of(
            "belle-2024-dirac",
            "babar-2022",
            "argoneut-2021",
            "t2k-2019",
            "delphi-1997-long",
            "delphi-1997-short",
            "charm-2002",
            "charm-2021",
            "bebc-2022",
            "bbn");

    /** Copies the points. */
    public PublishedLimit {
        points = List.copyOf(points);
    }

    /** All limits at hand on a heavy neutral lepton that mixes with the tau neutrino alone; Belle 2024 first. */
    public static List<PublishedLimit> tauMixing() {
        return TAU_MIXING.stream().map(PublishedLimit::tauMixing).toList();
    }

    /**
     * One limit on tau mixing.
     *
     * @param name name of its table, for example {@code belle-2024-dirac}
     */
    public static PublishedLimit tauMixing(String name) {
        if (!TAU_MIXING.contains(name)) {
            throw new CardException("published limit: found '" + name + "', expected one of " + TAU_MIXING);
        }
        String file = "hnl/" + name + ".csv";
        return read(file, Table.resource(PublishedLimit.class, file));
    }

    /**
     * Reads a table whose comment lines are {@code source, label, curve, cl, hypothesis, region, kind, digitised by,
     * conversion}.
     *
     * @param file name to use in messages
     */
    public static PublishedLimit read(String file, Table table) {
        List<CouplingPoint> points = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            points.add(new CouplingPoint(table.number(row, "mass_GeV"), table.number(row, "V2")));
        }
        return new PublishedLimit(
                comment(file, table, "label"),
                comment(file, table, "source"),
                comment(file, table, "curve"),
                confidenceLevel(file, comment(file, table, "cl")),
                comment(file, table, "hypothesis"),
                switch (comment(file, table, "region")) {
                    case "inside" -> Side.INSIDE;
                    case "above" -> Side.ABOVE;
                    case "below" -> Side.BELOW;
                    case String other -> throw wrong(file, "region", other, "inside, above or below");
                },
                switch (comment(file, table, "kind")) {
                    case "experiment" -> Kind.EXPERIMENT;
                    case "recast" -> Kind.RECAST;
                    case String other -> throw wrong(file, "kind", other, "experiment or recast");
                },
                comment(file, table, "digitised by"),
                comment(file, table, "conversion"),
                points);
    }

    static OptionalDouble confidenceLevel(String file, String text) {
        if (text.equals(NOT_STATED)) {
            return OptionalDouble.empty();
        }
        double level;
        try {
            level = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            level = Double.NaN;
        }
        if (!(level > 0 && level < 1)) {
            throw wrong(file, "cl", text, "a number between 0 and 1, or '" + NOT_STATED + "'");
        }
        return OptionalDouble.of(level);
    }

    static String comment(String file, Table table, String key) {
        return table.comments().stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new CardException(
                        file + ": comment line '# " + key + ": ...': found nothing, expected it before the header"));
    }

    private static CardException wrong(String file, String key, String found, String expected) {
        return new CardException(file + ": comment line '# " + key + ":': found '" + found + "', expected " + expected);
    }

    /** The confidence level for a figure: {@code 95% CL}; a level that is not stated is said so. */
    public String confidence() {
        return confidenceLevel.isPresent()
                ? Math.round(100 * confidenceLevel.getAsDouble()) + "% CL"
                : "CL " + NOT_STATED;
    }

    /**
     * The excluded region as a closed polygon.
     *
     * @param lowest  |V|^2 down to which a limit from below is filled, positive
     * @param highest |V|^2 up to which a limit from above is filled
     */
    public List<CouplingPoint> outline(double lowest, double highest) {
        List<CouplingPoint> outline = new ArrayList<>(points);
        if (side != Side.INSIDE) {
            double rim = side == Side.ABOVE ? highest : lowest;
            outline.add(new CouplingPoint(points.getLast().mass(), rim));
            outline.add(new CouplingPoint(points.getFirst().mass(), rim));
        }
        return outline;
    }

    /**
     * Couplings at which the curve passes a mass, rising; log-linear between its points.
     *
     * @param mass GeV
     */
    public List<Double> couplingsAt(double mass) {
        List<Double> crossings = new ArrayList<>();
        int segments = side == Side.INSIDE ? points.size() : points.size() - 1;
        for (int i = 0; i < segments; i++) {
            CouplingPoint from = points.get(i);
            CouplingPoint to = points.get((i + 1) % points.size());
            if ((from.mass() <= mass) != (to.mass() <= mass)) {
                double fraction = (mass - from.mass()) / (to.mass() - from.mass());
                crossings.add(from.v2() * Math.pow(to.v2() / from.v2(), fraction));
            }
        }
        return crossings.stream().sorted().toList();
    }
}
