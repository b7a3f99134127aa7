package org.tauscope.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            if (meson != null) {
                meson.decay(random, chain, i);
            }
        }
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
        private final List<int[]> products = new ArrayList<>();
        private final List<MesonMode> modes = new ArrayList<>();

        Meson(int pdg, Flight flight, Table table) {
            this.flight = flight;
            ParticleTable particles = ParticleTable.standard();
            List<Double> shares = new ArrayList<>();
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

        void decay(RandomStream random, DecayProducts chain, int parent) {
            int choice = fractions.draw(random);
            int[] daughters = products.get(choice);
            MesonMode mode = modes.get(choice);
            chain.setFlight(parent, flight);
            int first = chain.size();
            for (int i = 0; i < daughters.length; i++) {
                chain.add(daughters[i], parent, mode.mass(i));
            }
            mode.generate(random, chain, first);
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
