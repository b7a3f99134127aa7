package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Lets one pi0 or eta of an event, or two, decay to e- e+ gamma that decayed to two photons, with the weight that this
 * deserves: for one pair the sum of the ratios of both rates over all such mesons. Events in which one or two of them do so by
 * themselves must then be left out: together with their weights the others stand for them. Heavy pairs are made more often
 * than nature does, and weigh less.
 */
public final class DalitzPairs {

    private static final int[] PHOTONS = {Pdg.PHOTON, Pdg.PHOTON};
    private static final int[] PAIR = {Pdg.ELECTRON, -Pdg.ELECTRON, Pdg.PHOTON};
    private static final double ELECTRON = ParticleTable.standard().mass(Pdg.ELECTRON);

    private static final double PION_RATIO = MesonDecays.standard().ratio(Pdg.PI_ZERO, PAIR, PHOTONS);
    private static final double ETA_RATIO = MesonDecays.standard().ratio(Pdg.ETA, PAIR, PHOTONS);

    /** Share of events with two pairs. */
    private static final double DOUBLE = 0.1;

    private final DalitzDecay pion = new DalitzDecay(ParticleTable.standard().mass(Pdg.PI_ZERO));
    private final DalitzDecay eta = new DalitzDecay(ParticleTable.standard().mass(Pdg.ETA));
    private final DecayProducts products = new DecayProducts();
    private final GeneratedEvents scratch = new GeneratedEvents();
    private final double heavy;
    private final double share;

    /**
     * Pairs of a choice of masses.
     *
     * @param heavy mass above which pairs are wanted, GeV, below that of the pi0
     * @param share of pairs above it, in (0, 1)
     */
    public DalitzPairs(double heavy, double share) {
        if (!(heavy > 2 * ELECTRON && heavy < ParticleTable.standard().mass(Pdg.PI_ZERO))
                || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("Dalitz pairs: heavy above " + heavy + " GeV in a share of " + share
                    + ", expected a mass between 2 m_e and that of the pi0 and a share in (0, 1)");
        }
        this.heavy = heavy;
        this.share = share;
    }

    /** Whether a particle is an electron or positron from the decay of a pi0 or an eta. */
    public static boolean isOfPair(GeneratedEvents events, int particle) {
        int mother = events.mother()[particle];
        return Math.abs(events.pdg()[particle]) == Pdg.ELECTRON
                && mother != GeneratedEvents.NO_MOTHER
                && ratio(events.pdg()[mother]) > 0;
    }

    /** Expected number of pairs in the place of the mesons of an event that decay to two photons; 0 where there is none. */
    public static double expected(GeneratedEvents events, int event) {
        double sum = 0;
        for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
            sum += firstPhoton(events, event, i) < 0 ? 0 : ratio(events.pdg()[i]);
        }
        return sum;
    }

    /**
     * Appends an event with one forced pair, in some cases with a second one; an empty one of weight 0 where no meson is
     * left for it.
     */
    public void append(GeneratedEvents from, int event, RandomStream random, GeneratedEvents out) {
        random.at(from.number(event), Stage.FORCED_DECAYS);
        boolean isDouble = random.nextDouble() < DOUBLE;
        if (isDouble) {
            scratch.clear();
            appendOne(from, event, random, scratch);
            appendOne(scratch, 0, random, out);
            // Each two mesons come in either order.
            out.scaleWeight(out.events() - 1, 0.5 / DOUBLE);
        } else {
            appendOne(from, event, random, out);
            out.scaleWeight(out.events() - 1, 1 / (1 - DOUBLE));
        }
    }

    private void appendOne(GeneratedEvents from, int event, RandomStream random, GeneratedEvents out) {
        double sum = expected(from, event);
        if (sum == 0) {
            out.beginEvent(from.number(event), 0);
            return;
        }
        double left = random.nextDouble() * sum;
        int chosen = -1;
        for (int i = from.firstParticle(event); i < from.endParticle(event) && left >= 0; i++) {
            if (firstPhoton(from, event, i) >= 0) {
                chosen = i;
                left -= ratio(from.pdg()[i]);
            }
        }
        double weight = decay(from, chosen, random);
        write(from, event, chosen, out);
        out.scaleWeight(out.events() - 1, sum * weight);
    }

    private static double ratio(int pdg) {
        return switch (pdg) {
            case Pdg.PI_ZERO -> PION_RATIO;
            case Pdg.ETA -> ETA_RATIO;
            default -> 0;
        };
    }

    /** Place of the first of the two photons of a pi0 or eta; -1 for anything else. */
    private static int firstPhoton(GeneratedEvents events, int event, int particle) {
        if (ratio(events.pdg()[particle]) == 0) {
            return -1;
        }
        int first = -1;
        int daughters = 0;
        for (int i = particle + 1; i < events.endParticle(event); i++) {
            if (events.mother()[i] == particle) {
                if (events.pdg()[i] != Pdg.PHOTON) {
                    return -1;
                }
                first = first < 0 ? i : first;
                daughters++;
            }
        }
        return daughters == 2 ? first : -1;
    }

    /** Decays a meson in flight; the weight of the mass of its pair. */
    private double decay(GeneratedEvents from, int meson, RandomStream random) {
        DalitzDecay decay = from.pdg()[meson] == Pdg.ETA ? eta : pion;
        products.clear();
        for (int i = 0; i < PAIR.length; i++) {
            products.add(PAIR[i], DecayProducts.TAU, decay.mass(i));
        }
        double weight = decay.generate(heavy, share, random, products, 0);
        double mass = ParticleTable.standard().mass(from.pdg()[meson]);
        products.boost(
                0, PAIR.length, from.px()[meson], from.py()[meson], from.pz()[meson], from.energy()[meson], mass);
        return weight;
    }

    /** The event with the pair in the place of the photons, and the photon of the pair at its end. */
    private void write(GeneratedEvents from, int event, int meson, GeneratedEvents out) {
        int first = firstPhoton(from, event, meson);
        int shift = out.particles() - from.firstParticle(event);
        out.append(from, event);
        int placed = 0;
        for (int i = first; placed < 2; i++) {
            if (from.mother()[i] == meson) {
                int copy = i + shift;
                out.pdg()[copy] = PAIR[placed];
                out.px()[copy] = products.px(placed);
                out.py()[copy] = products.py(placed);
                out.pz()[copy] = products.pz(placed);
                out.energy()[copy] = products.energy(placed);
                placed++;
            }
        }
        out.addParticle(
                Pdg.PHOTON,
                meson + shift,
                products.px(2),
                products.py(2),
                products.pz(2),
                products.energy(2),
                from.x()[first],
                from.y()[first],
                from.z()[first],
                from.time()[first]);
    }
}
