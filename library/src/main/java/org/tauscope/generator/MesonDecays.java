package org.tauscope.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Decays of the mesons that do not reach the detector: pi0, eta, omega, phi and K_S, evenly in phase space but for
 * e- e+ gamma. The K_S flies; the others decay where they are born.
 */
final class MesonDecays {

    private static final MesonDecays STANDARD = new MesonDecays(Table.resource(MesonDecays.class, "meson-decays.csv"));

    private static final int ANY = -1;

    private final Meson pion;
    private final Meson shortKaon;
    private final Meson eta;
    private final Meson omega;
    private final Meson phi;

    private MesonDecays(Table table) {
        pion = new Meson(Pdg.PI_ZERO, Flight.None.INSTANCE, table);
        shortKaon = new Meson(
                Pdg.K_SHORT, new Flight.Exponential(ParticleTable.standard().ctau(Pdg.K_SHORT)), table);
        eta = new Meson(Pdg.ETA, Flight.None.INSTANCE, table);
        omega = new Meson(Pdg.OMEGA, Flight.None.INSTANCE, table);
        phi = new Meson(Pdg.PHI, Flight.None.INSTANCE, table);
    }

    static MesonDecays standard() {
        return STANDARD;
    }

    /** Decays every meson of a chain, and the mesons that appear thereby. */
    void decay(RandomStream random, DecayProducts chain) {
        for (int i = 0; i < chain.size(); i++) {
            Meson meson = meson(chain.pdg[i]);
            if (meson != null && !chain.decayed[i]) {
                meson.decay(random, chain, i, ANY);
            }
        }
    }

    /**
     * Decays a meson of spin 1 whose spin points along an axis in its rest frame: two pseudoscalars fly along it, three
     * in a plane across it, a photon and a pseudoscalar across it with the photon's polarisation across both.
     *
     * @param daughters PDG numbers of the decay it must have, or none for any
     * @param axis      unit vector; a uniform direction makes the decay even in all directions
     */
    void decayAlong(RandomStream random, DecayProducts chain, int parent, int @Nullable [] daughters, double[] axis) {
        Meson meson = Objects.requireNonNull(meson(chain.pdg[parent]));
        int choice = daughters == null ? ANY : meson.choice(daughters);
        meson.turn(random, chain, parent, choice, axis);
    }

    /** Decays a meson of a chain without what appears thereby; false for one that is not of this table. */
    boolean decayOne(RandomStream random, DecayProducts chain, int particle) {
        Meson meson = meson(chain.pdg[particle]);
        if (meson == null) {
            return false;
        }
        meson.decay(random, chain, particle, ANY);
        return true;
    }

    /** Rate of a decay of a meson relative to that of another. */
    double ratio(int pdg, int[] daughters, int[] others) {
        Meson meson = Objects.requireNonNull(meson(pdg));
        return meson.fraction(meson.choice(daughters)) / meson.fraction(meson.choice(others));
    }

    private @Nullable Meson meson(int pdg) {
        return switch (pdg) {
            case Pdg.PI_ZERO -> pion;
            case Pdg.K_SHORT -> shortKaon;
            case Pdg.ETA -> eta;
            case Pdg.OMEGA -> omega;
            case Pdg.PHI -> phi;
            default -> null;
        };
    }

    /** The decay modes of one meson. */
    private static final class Meson {

        private final Flight flight;
        private final Fractions fractions;
        private final List<Double> shares = new ArrayList<>();
        private final List<int[]> products = new ArrayList<>();
        private final List<MesonMode> modes = new ArrayList<>();

        Meson(int pdg, Flight flight, Table table) {
            this.flight = flight;
            ParticleTable particles = ParticleTable.standard();
            for (int row = 0; row < table.size(); row++) {
                if (table.number(row, "pdg") == pdg) {
                    int[] numbers = TauDecayTable.numbers(table.text(row, "products"));
                    double[] masses =
                            Arrays.stream(numbers).mapToDouble(particles::mass).toArray();
                    products.add(numbers);
                    modes.add(
                            numbers[0] == Pdg.ELECTRON
                                    ? new DalitzDecay(particles.mass(pdg))
                                    : new PhaseSpace(particles.mass(pdg), masses));
                    shares.add(table.number(row, "fraction_1"));
                }
            }
            fractions = new Fractions(
                    shares.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** Share of a decay, as in the table. */
        double fraction(int choice) {
            return shares.get(choice);
        }

        /** Number of the decay to these daughters. */
        int choice(int[] daughters) {
            for (int i = 0; i < products.size(); i++) {
                if (Arrays.equals(products.get(i), daughters)) {
                    return i;
                }
            }
            throw new CardException(
                    "meson-decays.csv: no decay to " + Arrays.toString(daughters) + ", which a tau decay asks for");
        }

        void decay(RandomStream random, DecayProducts chain, int parent, int wanted) {
            int first = decayAtRest(random, chain, parent, wanted);
            boost(chain, parent, first);
        }

        /** The same with the spin along an axis. */
        void turn(RandomStream random, DecayProducts chain, int parent, int wanted, double[] axis) {
            int first = decayAtRest(random, chain, parent, wanted);
            double[] from = chain.from;
            boolean across = chain.pdg[first] == Pdg.PHOTON || chain.pdg[first + 1] == Pdg.PHOTON;
            double x = chain.px[first];
            double y = chain.py[first];
            double z = chain.pz[first];
            if (chain.size() - first == 3) {
                from[0] = y * chain.pz[first + 1] - z * chain.py[first + 1];
                from[1] = z * chain.px[first + 1] - x * chain.pz[first + 1];
                from[2] = x * chain.py[first + 1] - y * chain.px[first + 1];
            } else if (across) {
                double p = Math.sqrt(x * x + y * y + z * z);
                Rotation.aim(x / p, y / p, z / p, 0, 2 * Math.PI * random.nextDouble(), from);
            } else {
                from[0] = x;
                from[1] = y;
                from[2] = z;
            }
            double length = Math.sqrt(from[0] * from[0] + from[1] * from[1] + from[2] * from[2]);
            for (int i = 0; i < 3; i++) {
                from[i] /= length;
            }
            chain.turn(first, chain.size(), from, axis, 2 * Math.PI * random.nextDouble());
            boost(chain, parent, first);
        }

        private int decayAtRest(RandomStream random, DecayProducts chain, int parent, int wanted) {
            int choice = wanted == ANY ? fractions.draw(random) : wanted;
            int[] daughters = products.get(choice);
            MesonMode mode = modes.get(choice);
            chain.setFlight(parent, flight);
            chain.decayed[parent] = true;
            int first = chain.size();
            for (int i = 0; i < daughters.length; i++) {
                chain.add(daughters[i], parent, mode.mass(i));
            }
            mode.generate(random, chain, first);
            return first;
        }

        private void boost(DecayProducts chain, int parent, int first) {
            chain.boost(
                    first,
                    chain.size(),
                    chain.px[parent],
                    chain.py[parent],
                    chain.pz[parent],
                    chain.energy[parent],
                    chain.mass[parent]);
        }
    }
}
