package org.tauscope.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tauscope.particles.ParticleTable;

/**
 * What has been read from a file so far: counts, species, flights, and what a careful reader would mention. Memory is
 * bounded: at most {@value #MOST_SPECIES} species are kept apart.
 */
public final class ReadingTally {

    private static final int MOST_SPECIES = 1000;
    private static final int MOST_DEFECTS = 20;
    /** Proper decay length in mm from which a decay at its production point is worth a warning: what silicon resolves. */
    private static final double LONG_LIVED = 0.01;

    private static final ParticleTable TABLE = ParticleTable.standard();

    private long events;
    private long particles;
    private long vertices;
    private long severalMothers;
    private long elsewhere;
    private boolean unitsAssumed;
    private List<IncomingParticle> incoming = List.of();
    private final Map<Integer, SpeciesTally> species = new TreeMap<>();
    private final Map<Integer, Double> statedLifetimes = new TreeMap<>();
    private final List<String> defects = new ArrayList<>();
    private long furtherDefects;

    ReadingTally() {}

    /** Number of events read. */
    public long events() {
        return events;
    }

    /** Number of particles that these events list, incoming ones included. */
    public long particles() {
        return particles;
    }

    /** Number of vertices that these events list or imply. */
    public long vertices() {
        return vertices;
    }

    /** Incoming particles of the latest event, in the order of the file. */
    public List<IncomingParticle> incoming() {
        return incoming;
    }

    /** One tally per PDG number, incoming particles included, in the order of the numbers. */
    public List<SpeciesTally> species() {
        return List.copyOf(species.values());
    }

    /** What a careful reader would mention, one line each; empty where there is nothing. */
    public List<String> warnings() {
        List<String> lines = new ArrayList<>(defects);
        if (furtherDefects > 0) {
            lines.add("and " + furtherDefects + " more of these");
        }
        if (unitsAssumed) {
            lines.add("the file states no units: GEV and MM assumed; put a line 'U GEV MM' after each E line");
        }
        for (SpeciesTally one : species.values()) {
            if (!TABLE.knows(one.pdg()) && !NumberingScheme.isStandardModel(one.pdg())) {
                lines.add("PDG number " + one.pdg() + " is unknown: " + one.count()
                        + " kept as they are; it is invisible unless it decays in the file");
            }
            if (one.decays() > 0 && one.promptDecays() == one.decays()) {
                warnOfLostFlight(one, lines);
            }
        }
        if (severalMothers > 0) {
            lines.add(severalMothers + " vertices have several incoming particles: the first is kept as the mother");
        }
        if (elsewhere > 0) {
            lines.add(elsewhere + " particles belong to more than " + MOST_SPECIES + " species: not told apart");
        }
        return Collections.unmodifiableList(lines);
    }

    private void warnOfLostFlight(SpeciesTally one, List<String> lines) {
        Double stated = statedLifetimes.get(Math.abs(one.pdg()));
        boolean known = TABLE.knows(one.pdg()) && Double.isFinite(TABLE.ctau(one.pdg()));
        if (stated == null && !known && NumberingScheme.isStandardModel(one.pdg())) {
            return;
        }
        String lifetime = "of unknown lifetime";
        if (stated != null || known) {
            double ctau = stated == null ? TABLE.ctau(one.pdg()) : stated;
            if (!(ctau > LONG_LIVED)) {
                return;
            }
            lifetime = String.format(Locale.ROOT, "with c tau = %.4g mm", ctau);
        }
        lines.add("all " + one.decays() + " decays of " + name(one.pdg()) + " (PDG " + one.pdg() + ", " + lifetime
                + ") lie at its production"
                + " point: the flight is lost (VTIMUP = 0 in LHE); write the file again with lifetimes (MadGraph:"
                + " time_of_flight = 0 in the run card) or give the lifetime where the file is used");
    }

    /** Name of a particle: that of the table, otherwise its number; an antiparticle has a bar in front. */
    static String name(int pdg) {
        if (!TABLE.knows(pdg)) {
            return String.valueOf(pdg);
        }
        String name = TABLE.species(pdg).name();
        if (pdg > 0) {
            return name;
        }
        if (name.endsWith("+") || name.endsWith("-")) {
            return name.substring(0, name.length() - 1) + (name.endsWith("+") ? "-" : "+");
        }
        return "anti-" + name;
    }

    void event(int listedParticles, int listedVertices, List<IncomingParticle> beams) {
        events++;
        particles += listedParticles;
        vertices += listedVertices;
        incoming = beams;
    }

    void particle(int pdg, boolean isFinal) {
        SpeciesTally one = of(pdg);
        if (one == null) {
            elsewhere++;
        } else {
            one.particle(isFinal);
        }
    }

    /** A decay with its flight in the laboratory and in its rest frame, mm. */
    void decay(int pdg, double flight, double properFlight) {
        SpeciesTally one = of(pdg);
        if (one != null) {
            one.decay(flight, properFlight);
        }
    }

    private @Nullable SpeciesTally of(int pdg) {
        SpeciesTally one = species.get(pdg);
        if (one == null && species.size() < MOST_SPECIES) {
            one = new SpeciesTally(pdg);
            species.put(pdg, one);
        }
        return one;
    }

    void vertexWithSeveralMothers() {
        severalMothers++;
    }

    void unitsAssumed() {
        unitsAssumed = true;
    }

    /** The proper decay length, in mm, that the header of a file states. */
    void statedLifetime(int pdg, double ctau) {
        if (statedLifetimes.size() < MOST_SPECIES) {
            statedLifetimes.put(Math.abs(pdg), ctau);
        }
    }

    void defect(String line) {
        if (defects.size() < MOST_DEFECTS) {
            defects.add(line);
        } else {
            furtherDefects++;
        }
    }
}
