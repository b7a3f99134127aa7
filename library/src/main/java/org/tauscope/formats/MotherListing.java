package org.tauscope.formats;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Constants;

/** Builds an event from particles in order, each with the place of its mother and its production point. */
final class MotherListing {

    /** Refuses what stands in the file. */
    @FunctionalInterface
    interface Refusal {
        org.tauscope.cards.CardException of(String found, String expected);
    }

    private final EventRecord record;
    private final Refusal refusal;
    private int origin;

    MotherListing(EventRecord record, Refusal refusal) {
        this.record = record;
        this.refusal = refusal;
    }

    /** Begins an event. */
    void begin(double weight) {
        record.clear();
        record.setWeight(weight);
        origin = -1;
    }

    /** Adds a particle: momentum and energy in GeV. */
    int add(int pdg, boolean decayed, double px, double py, double pz, double energy) {
        int particle = record.addParticle(pdg, px, py, pz, energy);
        if (decayed) {
            record.markDecayed(particle);
        }
        return particle;
    }

    /** Says where the particle comes from: place of the mother or -1; point in mm, time in ns. */
    void born(int particle, int mother, double x, double y, double z, double time) {
        if (mother < GeneratedEvents.NO_MOTHER || mother >= particle) {
            throw refusal.of("mother " + mother, "-1 or an earlier particle of the event");
        }
        double ct = time * Constants.LIGHT_SPEED;
        boolean newVertex = mother == GeneratedEvents.NO_MOTHER ? origin < 0 : record.end(mother) < 0;
        int vertex = newVertex ? record.addVertex() : mother == GeneratedEvents.NO_MOTHER ? origin : record.end(mother);
        if (newVertex) {
            record.fixVertex(vertex, x, y, z, ct);
        } else if (!record.isAt(vertex, x, y, z, ct)) {
            if (mother != GeneratedEvents.NO_MOTHER) {
                throw refusal.of("another production point than that of its siblings", "one decay vertex");
            }
            vertex = record.addVertex();
            record.fixVertex(vertex, x, y, z, ct);
        }
        if (mother == GeneratedEvents.NO_MOTHER) {
            origin = vertex;
        } else {
            record.endsIn(mother, vertex);
        }
        record.beginsIn(particle, vertex);
    }
}
