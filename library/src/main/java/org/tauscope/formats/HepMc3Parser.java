package org.tauscope.formats;

import java.util.Arrays;

/**
 * HepMC 3 ASCII ({@code Asciiv3}), as its own writer and its dialects write it. Particles refer to their production
 * vertex (negative) or to their only mother (positive); vertices list their incoming particles.
 *
 * <p>Source: A. Buckley et al., Comput. Phys. Commun. 260 (2021) 107310, arXiv:1912.08005, and the files themselves.
 */
final class HepMc3Parser extends HepMcParser {

    private final IdentifierMap particleOf = new IdentifierMap();
    private final IdentifierMap vertexOf = new IdentifierMap();

    /** What could not be joined when it was read: identifiers of a particle and a vertex or mother, and the line. */
    private int[] waitingParticle = new int[64];

    private int[] waitingFor = new int[64];
    private long[] waitingLine = new long[64];
    private boolean[] waitingToEnd = new boolean[64];
    private int waiting;

    HepMc3Parser(LineSource lines, HepMcListing listing, ReadingTally tally, Defects defects) {
        super(lines, listing, tally, defects);
    }

    @Override
    void readEvent(EventRecord record) {
        particleOf.clear();
        vertexOf.clear();
        waiting = 0;
        lines.skip("the number of the event");
        long statedVertices = lines.integer("the number of vertices", 0, Integer.MAX_VALUE);
        long statedParticles = lines.integer("the number of particles", 0, Integer.MAX_VALUE);
        if (lines.take('@')) {
            record.setOrigin(lines.number("x"), lines.number("y"), lines.number("z"), lines.number("c t"));
        }
        lines.requireEnd("vertices, particles, perhaps a position");
        boolean weighted = false;
        while (listing.nextInEvent(record.particles() == statedParticles)) {
            switch (lines.recordType()) {
                case 'P' -> particle(record);
                case 'V' -> vertex(record);
                case 'U' -> listing.readUnits();
                case 'W' -> {
                    if (!weighted) {
                        record.setWeight(lines.number("the weight"));
                        weighted = true;
                    }
                }
                case 'A', 'T', 'N' -> {}
                default -> defects.found(listing.unknownRecord("P, V, W, A or U"), tally);
            }
        }
        join(record);
        listing.endEvent();
        if (record.particles() != statedParticles || record.vertices() != statedVertices) {
            defects.found(
                    lines.refuse(
                            record.particles() + " particles and " + record.vertices() + " vertices",
                            statedParticles + " and " + statedVertices + " as the E line of the event states"),
                    tally);
        }
    }

    private void particle(EventRecord record) {
        int id = lines.integer("the number of the particle");
        int parent = lines.integer("its vertex or mother");
        int pdg = lines.integer("its PDG number");
        int p = record.addParticle(
                pdg, lines.number("px"), lines.number("py"), lines.number("pz"), lines.number("the energy"));
        lines.number("the mass");
        int status = lines.integer("the status");
        lines.requireEnd("the status");
        if (id <= 0 || !particleOf.put(id, p)) {
            throw lines.refuse("particle number " + id + " twice or not positive", "1, 2, 3...");
        }
        if (status == 4) {
            record.markIncoming(p);
        }
        if (status != 1) {
            record.markDecayed(p);
        }
        if (parent != 0 && !beginsIn(record, p, parent)) {
            await(id, parent, false);
        }
    }

    private boolean beginsIn(EventRecord record, int particle, int parent) {
        int vertex = parent < 0 ? vertexOf.get(parent) : impliedVertex(record, particleOf.get(parent));
        if (vertex == IdentifierMap.ABSENT) {
            return false;
        }
        record.beginsIn(particle, vertex);
        return true;
    }

    /** The vertex of a mother that is named instead of it. */
    private static int impliedVertex(EventRecord record, int mother) {
        if (mother == IdentifierMap.ABSENT || record.end(mother) >= 0) {
            return mother == IdentifierMap.ABSENT ? mother : record.end(mother);
        }
        int vertex = record.addVertex();
        record.endsIn(mother, vertex);
        return vertex;
    }

    private void vertex(EventRecord record) {
        int id = lines.integer("the number of the vertex");
        lines.integer("its status");
        int v = record.addVertex();
        if (id >= 0 || !vertexOf.put(id, v)) {
            throw lines.refuse("vertex number " + id + " twice or not negative", "-1, -2, -3...");
        }
        if (!lines.take('[')) {
            throw lines.refuse("no list of incoming particles", "[1,2]");
        }
        if (!lines.take(']')) {
            do {
                int incoming = lines.integer("the number of an incoming particle");
                int p = particleOf.get(incoming);
                if (p == IdentifierMap.ABSENT) {
                    await(incoming, id, true);
                } else if (!record.endsIn(p, v)) {
                    throw lines.refuse("particle " + incoming + " with a second end", "one end vertex");
                }
            } while (lines.take(','));
            if (!lines.take(']')) {
                throw lines.refuse("no end of the list of incoming particles", "]");
            }
        }
        if (lines.take('@')) {
            record.placeVertex(v, lines.number("x"), lines.number("y"), lines.number("z"), lines.number("c t"));
        }
        lines.requireEnd("the position");
    }

    private void await(int particle, int target, boolean toEnd) {
        if (waiting == waitingFor.length) {
            waitingParticle = Arrays.copyOf(waitingParticle, 2 * waiting);
            waitingFor = Arrays.copyOf(waitingFor, 2 * waiting);
            waitingLine = Arrays.copyOf(waitingLine, 2 * waiting);
            waitingToEnd = Arrays.copyOf(waitingToEnd, 2 * waiting);
        }
        if (waiting == EventRecord.MOST_PARTICLES) {
            throw lines.refuse("too many references to what comes later", "mothers before daughters");
        }
        waitingParticle[waiting] = particle;
        waitingFor[waiting] = target;
        waitingLine[waiting] = lines.number();
        waitingToEnd[waiting++] = toEnd;
    }

    /** Joins what referred to something further down. */
    private void join(EventRecord record) {
        for (int i = 0; i < waiting; i++) {
            int p = particleOf.get(waitingParticle[i]);
            boolean joined = p != IdentifierMap.ABSENT
                    && (waitingToEnd[i]
                            ? record.endsIn(p, vertexOf.get(waitingFor[i]))
                            : beginsIn(record, p, waitingFor[i]));
            if (!joined) {
                int missing = waitingToEnd[i] ? waitingParticle[i] : waitingFor[i];
                defects.found(
                        lines.refuseAt(waitingLine[i], "a reference to " + missing, "one that the event lists"), tally);
            }
        }
    }
}
