package org.tauscope.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;

/**
 * One event as a file lists it, particles joined by vertices, in the units of the file. Grows with what is really
 * there, never with what a header promises, up to {@value #MOST_PARTICLES} particles.
 */
final class EventRecord {

    /** Particles and vertices of one event; heavy-ion collisions have some ten thousand. */
    static final int MOST_PARTICLES = 200_000;

    private static final int NONE = -1;
    /** Momenta in GeV and lengths in mm beyond this are no physics, and their squares would overflow. */
    private static final double BEYOND = 1e30;

    private final BiFunction<String, String, CardException> refusal;
    private double weight;
    private int particles;
    private int vertices;
    private final double[] origin = new double[4];

    private int[] pdg = new int[64];
    private boolean[] incoming = new boolean[64];
    private boolean[] isFinal = new boolean[64];
    private double[][] momentum = new double[4][64];
    private double[] properFlight = new double[64];
    private double[] mass = new double[64];
    private double[] spin = new double[64];
    private int[] production = new int[64];
    private int[] end = new int[64];
    private double[][] birth = new double[4][64];
    private int[] place = new int[64];
    private int[] order = new int[64];

    private boolean[] placed = new boolean[64];
    private double[][] position = new double[4][64];
    private int[] mother = new int[64];
    private int[] mothers = new int[64];
    private int[] daughter = new int[64];
    private boolean[] copies = new boolean[64];

    /** @param refusal makes the exception that says where in the file something was found and what was expected */
    EventRecord(BiFunction<String, String, CardException> refusal) {
        this.refusal = refusal;
    }

    void clear() {
        particles = 0;
        vertices = 0;
        weight = 1;
        Arrays.fill(origin, 0);
    }

    int particles() {
        return particles;
    }

    int vertices() {
        return vertices;
    }

    void setWeight(double eventWeight) {
        weight = eventWeight;
    }

    /** The collision point, for vertices that state no position: x, y, z, c t. */
    void setOrigin(double x, double y, double z, double ct) {
        origin[0] = x;
        origin[1] = y;
        origin[2] = z;
        origin[3] = ct;
    }

    /** Adds a particle; vertices are joined to it afterwards. */
    int addParticle(int pdgNumber, double px, double py, double pz, double e) {
        if (particles == MOST_PARTICLES) {
            throw refusal.apply("more than " + MOST_PARTICLES + " particles in one event", "fewer");
        }
        if (particles == pdg.length) {
            growParticles(2 * particles);
        }
        int i = particles++;
        pdg[i] = pdgNumber;
        momentum[0][i] = px;
        momentum[1][i] = py;
        momentum[2][i] = pz;
        momentum[3][i] = e;
        incoming[i] = false;
        isFinal[i] = true;
        properFlight[i] = 0;
        mass[i] = 0;
        spin[i] = GeneratedEvents.UNKNOWN_SPIN;
        production[i] = NONE;
        end[i] = NONE;
        return i;
    }

    /** The particle belongs to the initial state. */
    void markIncoming(int particle) {
        incoming[particle] = true;
    }

    boolean isIncoming(int particle) {
        return incoming[particle];
    }

    /** The particle is not final, whether or not the event lists what became of it. */
    void markDecayed(int particle) {
        isFinal[particle] = false;
    }

    /** The particle lives for a proper decay length; its mass tells how far it flies. */
    void setProperFlight(int particle, double ctau, double particleMass) {
        properFlight[particle] = ctau;
        mass[particle] = particleMass;
    }

    /** What the file says about the spin of a particle. */
    void setSpin(int particle, double projection) {
        spin[particle] = projection;
    }

    /** Adds a vertex that lies where its mother's flight ends. */
    int addVertex() {
        if (vertices == MOST_PARTICLES) {
            throw refusal.apply("more than " + MOST_PARTICLES + " vertices in one event", "fewer");
        }
        if (vertices == placed.length) {
            growVertices(2 * vertices);
        }
        int v = vertices++;
        placed[v] = false;
        mother[v] = NONE;
        mothers[v] = 0;
        daughter[v] = NONE;
        copies[v] = false;
        return v;
    }

    /** Puts a vertex somewhere; all four numbers zero mean, as in HepMC, that it has no position of its own. */
    void placeVertex(int vertex, double x, double y, double z, double ct) {
        fixVertex(vertex, x, y, z, ct);
        placed[vertex] = x != 0 || y != 0 || z != 0 || ct != 0;
    }

    /** Puts a vertex somewhere, be it the origin. */
    void fixVertex(int vertex, double x, double y, double z, double ct) {
        placed[vertex] = true;
        position[0][vertex] = x;
        position[1][vertex] = y;
        position[2][vertex] = z;
        position[3][vertex] = ct;
    }

    /** True where a vertex lies exactly there. */
    boolean isAt(int vertex, double x, double y, double z, double ct) {
        return position[0][vertex] == x
                && position[1][vertex] == y
                && position[2][vertex] == z
                && position[3][vertex] == ct;
    }

    /** The vertex in which a particle ends, or -1. */
    int end(int particle) {
        return end[particle];
    }

    /** Lets a particle end in a vertex; false where it ends elsewhere already. */
    boolean endsIn(int particle, int vertex) {
        if (end[particle] != NONE && end[particle] != vertex) {
            return false;
        }
        if (end[particle] == NONE) {
            end[particle] = vertex;
            if (mother[vertex] == NONE || (incoming[mother[vertex]] && !incoming[particle])) {
                mother[vertex] = particle;
            }
            mothers[vertex] += incoming[particle] ? 0 : 1;
        }
        return true;
    }

    /** Lets a particle begin in a vertex. */
    void beginsIn(int particle, int vertex) {
        production[particle] = vertex;
        daughter[vertex] = particle;
    }

    /**
     * Appends the event to a batch: beams left out, mothers before daughters, GeV, mm, ns.
     *
     * @param number number of the event
     * @param units  units of the file
     */
    void emit(GeneratedEvents out, long number, EventUnits units, ReadingTally tally) {
        sort(units);
        List<IncomingParticle> beams = new ArrayList<>(2);
        out.beginEvent(number, weight);
        for (int k = 0; k < particles; k++) {
            int p = order[k];
            boolean ends = end[p] != NONE || !isFinal[p];
            tally.particle(pdg[p], !ends && !incoming[p]);
            if (incoming[p]) {
                if (beams.size() < 16) {
                    beams.add(new IncomingParticle(pdg[p], fourMomentum(p)));
                }
                continue;
            }
            int m = parent(p);
            place[p] = out.addParticle(
                    pdg[p],
                    m == NONE || incoming[m] ? GeneratedEvents.NO_MOTHER : place[m],
                    momentum[0][p],
                    momentum[1][p],
                    momentum[2][p],
                    momentum[3][p],
                    birth[0][p],
                    birth[1][p],
                    birth[2][p],
                    birth[3][p] / Constants.LIGHT_SPEED);
            out.decayed()[place[p]] = ends;
            out.spin()[place[p]] = spin[p];
        }
        tally.event(particles, vertices, List.copyOf(beams));
        tellFlights(tally);
    }

    private FourVector fourMomentum(int p) {
        return new FourVector(momentum[0][p], momentum[1][p], momentum[2][p], momentum[3][p]);
    }

    private int parent(int p) {
        return production[p] == NONE ? NONE : mother[production[p]];
    }

    /** Orders the particles, mothers first and otherwise as listed, and finds where each is born, in GeV and mm. */
    private void sort(EventUnits units) {
        Arrays.fill(place, 0, particles, NONE);
        int sorted = 0;
        for (int p = 0; p < particles; p++) {
            // Walk up to a particle that has its place, then give places on the way down.
            int depth = 0;
            for (int q = p; q != NONE && place[q] == NONE; q = parent(q)) {
                place[q] = 0;
                order[sorted + depth++] = q;
                int up = parent(q);
                if (up != NONE && place[up] == 0) {
                    throw refusal.apply(
                            "a " + ReadingTally.name(pdg[up]) + " that is its own ancestor", "mothers without a cycle");
                }
            }
            reverse(sorted, sorted + depth);
            for (int k = 0; k < depth; k++) {
                int q = order[sorted + k];
                place[q] = 1;
                bear(q, units);
            }
            sorted += depth;
        }
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void bear(int p, EventUnits units) {
        double mm = units.length().inMm();
        double gev = units.momentum().inGeV();
        int v = production[p];
        int m = parent(p);
        for (int axis = 0; axis < 4; axis++) {
            momentum[axis][p] *= gev;
            if (v != NONE && placed[v]) {
                birth[axis][p] = position[axis][v] * mm;
            } else if (m == NONE) {
                birth[axis][p] = origin[axis] * mm;
            } else {
                double flight = properFlight[m] > 0 ? momentum[axis][m] / (mass[m] * gev) * properFlight[m] * mm : 0;
                birth[axis][p] = birth[axis][m] + flight;
            }
            if (!(Math.abs(birth[axis][p]) < BEYOND) || !(Math.abs(momentum[axis][p]) < BEYOND)) {
                throw refusal.apply(
                        "momentum " + momentum[axis][p] + " GeV, production point " + birth[axis][p] + " mm of a "
                                + ReadingTally.name(pdg[p]),
                        "less than " + BEYOND);
            }
        }
        if (m != NONE && pdg[m] == pdg[p]) {
            copies[v] = true;
        }
    }

    private void tellFlights(ReadingTally tally) {
        for (int v = 0; v < vertices; v++) {
            int m = mother[v];
            int d = daughter[v];
            if (mothers[v] > 1) {
                tally.vertexWithSeveralMothers();
            }
            if (m != NONE && d != NONE && !incoming[m] && !copies[v] && mothers[v] == 1) {
                double flight = Math.hypot(
                        Math.hypot(birth[0][d] - birth[0][m], birth[1][d] - birth[1][m]), birth[2][d] - birth[2][m]);
                FourVector vector = fourMomentum(m);
                double p = vector.momentum();
                tally.decay(pdg[m], flight, p > 0 ? flight * vector.mass() / p : birth[3][d] - birth[3][m]);
            }
        }
    }

    private void growParticles(int capacity) {
        pdg = Arrays.copyOf(pdg, capacity);
        incoming = Arrays.copyOf(incoming, capacity);
        isFinal = Arrays.copyOf(isFinal, capacity);
        properFlight = Arrays.copyOf(properFlight, capacity);
        mass = Arrays.copyOf(mass, capacity);
        spin = Arrays.copyOf(spin, capacity);
        production = Arrays.copyOf(production, capacity);
        end = Arrays.copyOf(end, capacity);
        place = Arrays.copyOf(place, capacity);
        order = Arrays.copyOf(order, capacity);
        for (int axis = 0; axis < 4; axis++) {
            momentum[axis] = Arrays.copyOf(momentum[axis], capacity);
            birth[axis] = Arrays.copyOf(birth[axis], capacity);
        }
    }

    private void growVertices(int capacity) {
        placed = Arrays.copyOf(placed, capacity);
        mother = Arrays.copyOf(mother, capacity);
        mothers = Arrays.copyOf(mothers, capacity);
        daughter = Arrays.copyOf(daughter, capacity);
        copies = Arrays.copyOf(copies, capacity);
        for (int axis = 0; axis < 4; axis++) {
            position[axis] = Arrays.copyOf(position[axis], capacity);
        }
    }
}
