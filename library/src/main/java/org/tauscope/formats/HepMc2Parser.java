package org.tauscope.formats;

import java.util.Arrays;

/**
 * HepMC 2 ASCII ({@code IO_GenEvent}). A vertex is followed by its particles: first those that come from nowhere, then
 * those that leave it; a particle names the vertex in which it ends.
 *
 * <p>Source: M. Dobbs, J. B. Hansen, Comput. Phys. Commun. 134 (2001) 41; HepMC 2 user manual, version 2.06.
 */
final class HepMc2Parser extends HepMcParser {

    private final IdentifierMap vertexOf = new IdentifierMap();
    private int[] endBarcode = new int[64];
    private long[] line = new long[64];
    private int firstBeam;
    private int secondBeam;

    HepMc2Parser(LineSource lines, HepMcListing listing, ReadingTally tally, Defects defects) {
        super(lines, listing, tally, defects);
    }

    @Override
    void readEvent(EventRecord record) {
        vertexOf.clear();
        long statedVertices = eventLine(record);
        int vertex = -1;
        long orphans = 0;
        long outgoing = 0;
        while (listing.nextInEvent(record.vertices() == statedVertices && orphans + outgoing == 0)) {
            char type = lines.recordType();
            if (type == 'P' && orphans + outgoing > 0) {
                int p = particle(record);
                if (orphans > 0) {
                    orphans--;
                } else {
                    record.beginsIn(p, vertex);
                    outgoing--;
                }
                continue;
            }
            switch (type) {
                case 'V' -> {
                    requireAllParticles(orphans + outgoing);
                    vertex = vertex(record);
                    orphans = lines.integer("the number of orphans", 0, Integer.MAX_VALUE);
                    outgoing = lines.integer("the number of outgoing particles", 0, Integer.MAX_VALUE);
                }
                case 'P' -> throw lines.refuse("one more particle", "as many as the V line states");
                case 'U' -> listing.readUnits();
                case 'N', 'C', 'H', 'F' -> {}
                default -> defects.found(listing.unknownRecord("V, P, N, U, C, H or F"), tally);
            }
        }
        requireAllParticles(orphans + outgoing);
        join(record);
        listing.endEvent();
        if (record.vertices() != statedVertices) {
            defects.found(
                    lines.refuse(
                            record.vertices() + " vertices", statedVertices + " as the E line of the event states"),
                    tally);
        }
    }

    private void requireAllParticles(long missing) {
        if (missing > 0) {
            defects.found(
                    lines.refuse(missing + " particles fewer than the V line before states", "the stated number"),
                    tally);
        }
    }

    /** Reads the E line, the weight with it; the number of vertices that it states. */
    private long eventLine(EventRecord record) {
        lines.skip("the number of the event");
        for (String field : new String[] {"interactions", "scale", "alpha_s", "alpha", "process", "process vertex"}) {
            lines.skip(field);
        }
        long vertices = lines.integer("the number of vertices", 0, Integer.MAX_VALUE);
        firstBeam = lines.integer("barcode of the first beam");
        secondBeam = lines.integer("barcode of the second beam");
        long randomStates = lines.integer("the number of random states", 0, Integer.MAX_VALUE);
        for (long i = 0; i < randomStates; i++) {
            lines.skip("a random state");
        }
        long weights = lines.integer("the number of weights", 0, Integer.MAX_VALUE);
        for (long i = 0; i < weights; i++) {
            double weight = lines.number("a weight");
            if (i == 0) {
                record.setWeight(weight);
            }
        }
        lines.requireEnd("the stated number of weights");
        return vertices;
    }

    private int vertex(EventRecord record) {
        int barcode = lines.integer("the barcode of the vertex");
        lines.skip("its number");
        int v = record.addVertex();
        record.placeVertex(v, lines.number("x"), lines.number("y"), lines.number("z"), lines.number("c t"));
        if (barcode >= 0 || !vertexOf.put(barcode, v)) {
            throw lines.refuse("vertex barcode " + barcode + " twice or not negative", "-1, -2, -3...");
        }
        return v;
    }

    private int particle(EventRecord record) {
        int barcode = lines.integer("the barcode of the particle");
        int pdg = lines.integer("its PDG number");
        int p = record.addParticle(
                pdg, lines.number("px"), lines.number("py"), lines.number("pz"), lines.number("the energy"));
        lines.number("the mass");
        int status = lines.integer("the status");
        lines.skip("a polarisation angle");
        lines.skip("a polarisation angle");
        int ends = lines.integer("the barcode of its end vertex");
        long flows = lines.integer("the number of colour flows", 0, Integer.MAX_VALUE);
        for (long i = 0; i < 2 * flows; i++) {
            lines.skip("a colour flow");
        }
        lines.requireEnd("the stated number of colour flows");
        if (status == 4 || barcode == firstBeam || barcode == secondBeam) {
            record.markIncoming(p);
        }
        if (status != 1) {
            record.markDecayed(p);
        }
        if (p >= endBarcode.length) {
            endBarcode = Arrays.copyOf(endBarcode, 2 * p);
            line = Arrays.copyOf(line, 2 * p);
        }
        endBarcode[p] = ends;
        line[p] = lines.number();
        return p;
    }

    private void join(EventRecord record) {
        for (int p = 0; p < record.particles(); p++) {
            if (endBarcode[p] == 0) {
                continue;
            }
            int vertex = vertexOf.get(endBarcode[p]);
            if (vertex == IdentifierMap.ABSENT) {
                defects.found(
                        lines.refuseAt(line[p], "end vertex " + endBarcode[p], "one that the event lists"), tally);
            } else {
                record.endsIn(p, vertex);
            }
        }
    }
}
