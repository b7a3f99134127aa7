package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Somebody else's events, made ready for a detector: moved to its laboratory, spread over its collision region where they
 * all begin at the origin, flights drawn anew where lifetimes are declared, and taus and mesons decayed that were left whole.
 *
 * <p>A particle flies straight, by what its distance of flight over its momentum is in the events. Declared lifetimes are
 * drawn half from the exponential law and half evenly in the logarithm of the transverse flight from 1 mm to 1 m, with the
 * weight that makes this the exponential law; it is below 2, so that short and long lifetimes are both sampled well.
 *
 * <p>Order of use: {@link #load} a batch, then {@link #generate} its events by their numbers.
 */
public final class GivenEvents implements EventGenerator {

    private static final double NEAREST = 1;
    private static final double FARTHEST = 1000;

    private final Beams beams;
    private final double[] m;
    private final double unit;
    private final GivenParticles particles;
    private final GivenDecays decays;
    private PreparationTally tally = new PreparationTally();

    private GeneratedEvents batch = new GeneratedEvents();
    private long firstNumber;

    private final GivenEvent given = new GivenEvent();
    /** Decay points of mothers by their place in the event: x, y, z in mm, time in ns. */
    private double[] point = new double[1024];

    private final double[] p = new double[4];
    private final double[] collision = new double[4];
    private double weight;

    /**
     * Events of a frame for a detector.
     *
     * @param beams     of the detector
     * @param frame     of the events
     * @param particles what is said about particles
     */
    public GivenEvents(Beams beams, EventFrame frame, GivenParticles particles) {
        this.beams = beams;
        this.m = frame.matrix();
        this.unit = frame.unit();
        this.particles = particles;
        this.decays = new GivenDecays(beams, frame);
    }

    /**
     * Takes the next batch; it must stay as it is until its events are generated.
     *
     * @param next  events of the file, in their frame
     * @param first number of the first one in the sample
     */
    public void load(GeneratedEvents next, long first) {
        batch = next;
        firstNumber = first;
    }

    /** What was done since the last call. */
    public PreparationTally takeTally() {
        PreparationTally taken = tally;
        tally = new PreparationTally();
        return taken;
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        int e = Math.toIntExact(event - firstNumber);
        given.load(batch, e);
        if (4 * given.size() > point.length) {
            point = new double[Math.max(4 * given.size(), 2 * point.length)];
        }
        tally.event(batch.weight(e));
        weight = 1;
        out.beginEvent(event, batch.weight(e));
        random.at(event, Stage.FLIGHT);
        int origin = given.firstOrphan();
        setCollision(given.index(origin), given.size() > 0, random);
        int begin = out.particles();
        for (int place = 0; place < given.size(); place++) {
            place(place, origin, random, out);
        }
        weight *= decays.decay(event, given, random, out, tally);
        for (int i = begin; i < out.particles(); i++) {
            if (!out.decayed()[i] && !isKnown(out.pdg()[i])) {
                tally.unseen(out.pdg()[i]);
            }
        }
        if (weight != 1) {
            out.scaleWeight(out.events() - 1, weight);
        }
    }

    /** Where the collision is: as in the event, drawn where that is the origin. */
    private void setCollision(int first, boolean exists, RandomStream random) {
        collision[0] = exists ? batch.x()[first] : 0;
        collision[1] = exists ? batch.y()[first] : 0;
        collision[2] = exists ? batch.z()[first] : 0;
        collision[3] = exists ? batch.time()[first] : 0;
        if (collision[0] == 0 && collision[1] == 0 && collision[2] == 0) {
            collision[0] = beams.spotX() > 0 ? beams.spotX() * random.nextGaussian() : 0;
            collision[1] = beams.spotY() > 0 ? beams.spotY() * random.nextGaussian() : 0;
            collision[2] = beams.spotZ() > 0 ? beams.spotZ() * random.nextGaussian() : 0;
        }
    }

    private boolean isInvisible(int pdg) {
        return particles.invisible().contains(Math.abs(pdg));
    }

    /** Adds a particle to the output unless it comes from one that is invisible, and lets it fly. */
    private void place(int place, int origin, RandomStream random, GeneratedEvents out) {
        int at = given.index(place);
        int mother = given.mother(place);
        boolean orphan = mother == GivenEvent.NONE;
        if (!orphan && (given.copy(mother) == GivenEvent.NONE || isInvisible(given.pdg(mother)))) {
            return;
        }
        toLaboratory(batch.px()[at], batch.py()[at], batch.pz()[at], batch.energy()[at]);
        double[] points = orphan ? collision : point;
        int born = orphan ? 0 : 4 * mother;
        double x = points[born];
        double y = points[born + 1];
        double z = points[born + 2];
        if (orphan && place != origin) {
            // Whatever begins elsewhere without a mother keeps its distance from the collision.
            int start = given.index(origin);
            double dx = batch.x()[at] - batch.x()[start];
            double dy = batch.y()[at] - batch.y()[start];
            double dz = batch.z()[at] - batch.z()[start];
            double dt = (batch.time()[at] - batch.time()[start]) * Constants.LIGHT_SPEED;
            if (dx != 0 || dy != 0 || dz != 0) {
                x += distance(0, dx, dy, dz, dt);
                y += distance(4, dx, dy, dz, dt);
                z += distance(8, dx, dy, dz, dt);
            }
        }
        int index = out.addParticle(
                batch.pdg()[at],
                orphan ? GeneratedEvents.NO_MOTHER : given.copy(mother),
                p[0],
                p[1],
                p[2],
                p[3],
                x,
                y,
                z,
                points[born + 3]);
        given.setCopy(place, index);
        out.decayed()[index] = batch.decayed()[at] || isInvisible(batch.pdg()[at]);
        if (given.daughter(place) != GivenEvent.NONE) {
            fly(place, index, random, out);
        }
    }

    /** A row of the transformation on distances, which are in mm already: without the unit of the momenta. */
    private double distance(int row, double x, double y, double z, double ct) {
        return (m[row] * x + m[row + 1] * y + m[row + 2] * z + m[row + 3] * ct) / unit;
    }

    /** Sets the decay point of a particle: its flight in mm per GeV of momentum, from the events or drawn. */
    private void fly(int i, int index, RandomStream random, GeneratedEvents out) {
        int at = given.index(i);
        int first = given.index(given.daughter(i));
        double px = out.px()[index];
        double py = out.py()[index];
        double pz = out.pz()[index];
        double energy = out.energy()[index];
        Double ctau = given.becomesItself(i) ? null : particles.lifetimes().get(Math.abs(batch.pdg()[at]));
        double flight;
        if (ctau != null) {
            double mass = Math.sqrt(Math.max(0, energy * energy - px * px - py * py - pz * pz));
            flight = drawn(ctau, Math.sqrt(px * px + py * py), mass, random);
            tally.flight(batch.pdg()[at]);
        } else {
            double dx = batch.x()[first] - batch.x()[at];
            double dy = batch.y()[first] - batch.y()[at];
            double dz = batch.z()[first] - batch.z()[at];
            double momentum = Math.sqrt(batch.px()[at] * batch.px()[at]
                    + batch.py()[at] * batch.py()[at]
                    + batch.pz()[at] * batch.pz()[at]);
            double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
            flight = momentum > 0
                    ? length / momentum
                    : Math.max(0, batch.time()[first] - batch.time()[at]) * Constants.LIGHT_SPEED / batch.energy()[at];
            flight /= unit;
        }
        point[4 * i] = out.x()[index] + flight * px;
        point[4 * i + 1] = out.y()[index] + flight * py;
        point[4 * i + 2] = out.z()[index] + flight * pz;
        point[4 * i + 3] = out.time()[index] + flight * energy / Constants.LIGHT_SPEED;
    }

    /** Proper flight over mass, mm/GeV; its weight goes to that of the event. */
    private double drawn(double ctau, double pT, double mass, RandomStream random) {
        double perRadius = mass / Math.max(pT, 1e-6 * mass);
        double logarithm = Math.log(FARTHEST / NEAREST);
        double proper = random.nextDouble() < 0.5
                ? ctau * random.nextExponential()
                : NEAREST * Math.exp(random.nextDouble() * logarithm) * perRadius;
        double radius = proper / perRadius;
        double exponential = Math.exp(-proper / ctau) / ctau;
        double even = radius > NEAREST && radius < FARTHEST ? 1 / (proper * logarithm) : 0;
        weight *= 2 * exponential / (exponential + even);
        return mass > 0 ? proper / mass : 0;
    }

    private void toLaboratory(double px, double py, double pz, double energy) {
        p[0] = m[0] * px + m[1] * py + m[2] * pz + m[3] * energy;
        p[1] = m[4] * px + m[5] * py + m[6] * pz + m[7] * energy;
        p[2] = m[8] * px + m[9] * py + m[10] * pz + m[11] * energy;
        p[3] = m[12] * px + m[13] * py + m[14] * pz + m[15] * energy;
    }

    /** Neutrinos, what detectors see, and the invisible particles that have a number. */
    private static boolean isKnown(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.NU_E,
                    Pdg.NU_MU,
                    Pdg.NU_TAU,
                    Pdg.ELECTRON,
                    Pdg.MUON,
                    Pdg.PI_PLUS,
                    Pdg.K_PLUS,
                    Pdg.PROTON,
                    Pdg.PHOTON,
                    Pdg.K_LONG,
                    Pdg.ALPHA,
                    Pdg.HEAVY_NEUTRAL_LEPTON,
                    GivenDecays.NEUTRON,
                    GivenDecays.DARK_SCALAR -> true;
            default -> false;
        };
    }
}
