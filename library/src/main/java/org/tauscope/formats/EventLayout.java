package org.tauscope.formats;

import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The vertices of an event of a batch, rebuilt from its mothers, and its incoming particles, rebuilt from what begins
 * without a mother. Vertex 0 is the collision; particles without a mother that begin elsewhere have vertices of their own.
 */
final class EventLayout {

    private static final double ELECTRON_MASS = ParticleTable.standard().mass(Pdg.ELECTRON);

    /** The number that generators give to a system of particles; stands for whatever made particles without mother. */
    static final int SYSTEM = 90;

    private int first;
    private int particles;
    private int vertices;
    private int lastOrigin;
    private int[] vertexOf = new int[64];
    private int[] motherOf = new int[64];
    private int[] bornIn = new int[64];
    private int[] firstDaughter = new int[64];

    /** Lays out an event. */
    void lay(GeneratedEvents batch, int event) {
        first = batch.firstParticle(event);
        particles = batch.endParticle(event) - first;
        if (particles >= vertexOf.length) {
            int capacity = Math.max(2 * vertexOf.length, particles + 1);
            vertexOf = new int[capacity];
            motherOf = new int[capacity + 1];
            bornIn = new int[capacity];
            firstDaughter = new int[capacity + 1];
        }
        // vertexOf: the vertex in which a particle ends; bornIn: the one in which it begins.
        Arrays.fill(vertexOf, 0, particles, -1);
        vertices = 0;
        lastOrigin = -1;
        for (int i = 0; i < particles; i++) {
            int mother = batch.mother()[first + i];
            int vertex = mother == GeneratedEvents.NO_MOTHER ? origin(batch, i) : vertexOf[mother - first];
            if (vertex < 0) {
                vertex = open(mother == GeneratedEvents.NO_MOTHER ? -1 : mother - first, i);
            } else if (!samePoint(batch, firstDaughter[vertex], i)) {
                throw new CardException("event " + batch.number(event) + ": found daughters of one particle (PDG "
                        + batch.pdg()[mother] + ") born at two points, expected one decay vertex");
            }
            bornIn[i] = vertex;
        }
    }

    private int open(int mother, int daughter) {
        motherOf[vertices] = mother;
        firstDaughter[vertices] = daughter;
        if (mother >= 0) {
            vertexOf[mother] = vertices;
        } else {
            lastOrigin = vertices;
        }
        return vertices++;
    }

    /** The collision or the latest other vertex without mother, if a particle begins there; otherwise -1. */
    private int origin(GeneratedEvents batch, int particle) {
        if (vertices > 0 && samePoint(batch, firstDaughter[0], particle)) {
            return 0;
        }
        return lastOrigin > 0 && samePoint(batch, firstDaughter[lastOrigin], particle) ? lastOrigin : -1;
    }

    private boolean samePoint(GeneratedEvents batch, int one, int other) {
        int i = first + one;
        int j = first + other;
        return batch.x()[i] == batch.x()[j]
                && batch.y()[i] == batch.y()[j]
                && batch.z()[i] == batch.z()[j]
                && batch.time()[i] == batch.time()[j];
    }

    int particles() {
        return particles;
    }

    int vertices() {
        return vertices;
    }

    /** The vertex in which a particle of the event, from 0, begins. */
    int bornIn(int particle) {
        return bornIn[particle];
    }

    /** The particle that ends in a vertex, -1 where there is none. */
    int mother(int vertex) {
        return motherOf[vertex];
    }

    /** The first particle that begins in a vertex. */
    int firstDaughter(int vertex) {
        return firstDaughter[vertex];
    }

    /** The particle that begins first in the vertex in which this one ends, or -1. */
    int firstDaughterOf(int particle) {
        return vertexOf[particle] < 0 ? -1 : firstDaughter[vertexOf[particle]];
    }

    /** What begins in a vertex has together, GeV. */
    FourVector momentumOf(GeneratedEvents batch, int vertex) {
        FourVector total = new FourVector(0, 0, 0, 0);
        for (int i = 0; i < particles; i++) {
            if (bornIn[i] == vertex) {
                total = total.plus(momentum(batch, i));
            }
        }
        return total;
    }

    /** What begins without a mother has together, GeV. */
    FourVector momentumOfOrphans(GeneratedEvents batch) {
        FourVector total = new FourVector(0, 0, 0, 0);
        for (int i = 0; i < particles; i++) {
            if (motherOf[bornIn[i]] < 0) {
                total = total.plus(momentum(batch, i));
            }
        }
        return total;
    }

    /**
     * Incoming particles of a given total momentum: electron and positron along the nominal axis in their centre of
     * mass or, where no such pair can have it, one {@link #SYSTEM}.
     */
    static List<IncomingParticle> incoming(FourVector total, FourVector nominalElectron) {
        double mass = total.mass();
        if (!(mass > 2 * ELECTRON_MASS) || !(total.energy() > 0)) {
            return List.of(new IncomingParticle(SYSTEM, total));
        }
        FourVector axis = nominalElectron.inRestFrameOf(total);
        double p = Math.sqrt(mass * mass / 4 - ELECTRON_MASS * ELECTRON_MASS) / axis.momentum();
        FourVector electron = FourVector.ofMass(ELECTRON_MASS, p * axis.px(), p * axis.py(), p * axis.pz())
                .boostedFromRestFrameOf(total);
        return List.of(
                new IncomingParticle(Pdg.ELECTRON, electron),
                new IncomingParticle(-Pdg.ELECTRON, total.minus(electron)));
    }

    /** The mass to be listed, GeV: that of the table where energy and momentum agree with it to their digits. */
    static double listedMass(int pdg, FourVector p) {
        if (ParticleTable.standard().knows(pdg)) {
            double known = ParticleTable.standard().mass(pdg);
            if (Math.abs(p.massSquared() - known * known) < 1e-9 * p.energy() * p.energy()) {
                return known;
            }
        }
        return p.mass();
    }

    FourVector momentum(GeneratedEvents batch, int particle) {
        int i = first + particle;
        return new FourVector(batch.px()[i], batch.py()[i], batch.pz()[i], batch.energy()[i]);
    }
}
