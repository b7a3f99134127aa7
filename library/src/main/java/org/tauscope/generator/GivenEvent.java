package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;

/** One of somebody else's events, its particles by their place in it, with who decays to whom and where each went. */
final class GivenEvent {

    static final int NONE = -1;

    private GeneratedEvents events = new GeneratedEvents();
    private int first;
    private int size;
    private int[] copy = new int[256];
    private int[] daughter = new int[256];
    private boolean[] copied = new boolean[256];

    /** Looks through an event of a batch. */
    void load(GeneratedEvents batch, int event) {
        events = batch;
        first = batch.firstParticle(event);
        size = batch.endParticle(event) - first;
        if (size > copy.length) {
            int capacity = Math.max(size, 2 * copy.length);
            copy = new int[capacity];
            daughter = new int[capacity];
            copied = new boolean[capacity];
        }
        Arrays.fill(copy, 0, size, NONE);
        Arrays.fill(daughter, 0, size, NONE);
        Arrays.fill(copied, 0, size, false);
        for (int place = 0; place < size; place++) {
            int mother = mother(place);
            if (mother != NONE) {
                if (daughter[mother] == NONE) {
                    daughter[mother] = place;
                }
                copied[mother] |= pdg(mother) == pdg(place);
            }
        }
    }

    /** The batch that came in. */
    GeneratedEvents events() {
        return events;
    }

    /** Index of a particle in the batch that came in. */
    int index(int place) {
        return first + place;
    }

    /** Number of particles. */
    int size() {
        return size;
    }

    int pdg(int place) {
        return events.pdg()[first + place];
    }

    /** Place of the mother, or none. */
    int mother(int place) {
        int mother = events.mother()[first + place];
        return mother == GeneratedEvents.NO_MOTHER ? NONE : mother - first;
    }

    /** Place of the first daughter, or none. */
    int daughter(int place) {
        return daughter[place];
    }

    /** Whether it merely becomes the next copy of itself. */
    boolean becomesItself(int place) {
        return copied[place];
    }

    /** Index in the output, or none. */
    int copy(int place) {
        return copy[place];
    }

    void setCopy(int place, int index) {
        copy[place] = index;
    }

    /** Place of the first particle without mother; 0 where every one has a mother. */
    int firstOrphan() {
        for (int place = 0; place < size; place++) {
            if (mother(place) == NONE) {
                return place;
            }
        }
        return 0;
    }

    /** Whether it went to the output and has no daughters. */
    boolean isWhole(int place) {
        return daughter[place] == NONE && copy[place] != NONE;
    }

    boolean isWholeTau(int place) {
        return Math.abs(pdg(place)) == Pdg.TAU && isWhole(place);
    }

    boolean statesSpin(int place) {
        return events.spin()[first + place] != GeneratedEvents.UNKNOWN_SPIN;
    }
}
