package org.tauscope.generator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.Table;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Decays of the hadrons that fragmentation makes, down to what reaches the detector: charged pions and kaons, K_L, nucleons,
 * leptons and photons. K_S, hyperons and charm fly. Evenly in phase space, without spin. The pi0, the eta and the K_S decay
 * by {@link MesonDecays}.
 */
final class HadronDecays {

    private static final int SIZE = 5000;

    private final Hadron[] hadrons = new Hadron[SIZE];
    private final HadronMasses masses;

    /** By the table {@code hadron-decays.csv}. */
    HadronDecays(HadronMasses masses) {
        this.masses = masses;
        Table table = Table.resource(HadronDecays.class, "hadron-decays.csv");
        for (int row = 0; row < table.size(); row++) {
            int pdg = (int) table.number(row, "pdg");
            if (hadrons[pdg] == null) {
                hadrons[pdg] = new Hadron(pdg, table, masses);
            }
        }
    }

    /** Decays every hadron of a chain, and the hadrons that appear thereby. */
    void decay(RandomStream random, DecayProducts chain) {
        for (int i = 0; i < chain.size(); i++) {
            int pdg = chain.pdg[i];
            if (Math.abs(pdg) == Pdg.K_ZERO) {
                throw new IllegalStateException("hadron decays: a K0 is not a K_S or K_L");
            }
            Hadron hadron = hadron(pdg);
            if (hadron != null) {
                hadron.decay(random, chain, i, masses);
            } else {
                MesonDecays.standard().decayOne(random, chain, i);
            }
        }
    }

    private @Nullable Hadron hadron(int pdg) {
        int positive = Math.abs(pdg);
        return positive < SIZE ? hadrons[positive] : null;
    }

    /** A neutral kaon as what it decays as. */
    static int neutralKaon(int pdg, RandomStream random) {
        return Math.abs(pdg) == Pdg.K_ZERO ? (random.nextDouble() < 0.5 ? Pdg.K_SHORT : Pdg.K_LONG) : pdg;
    }

    /** The decay modes of one hadron. */
    private static final class Hadron {

        private final Flight flight;
        private final Fractions fractions;
        private final int[][] products;
        private final @Nullable PhaseSpace[] modes;
        /** Nominal masses of the daughters together, GeV. */
        private final double[] needed;

        Hadron(int pdg, Table table, HadronMasses masses) {
            ParticleTable particles = ParticleTable.standard();
            double ctau = particles.ctau(pdg);
            // What decays within a nanometre decays where it is born.
            flight = ctau > 1e-3 ? new Flight.Exponential(ctau) : Flight.None.INSTANCE;
            int[] rows = java.util.stream.IntStream.range(0, table.size())
                    .filter(row -> table.number(row, "pdg") == pdg)
                    .toArray();
            products = new int[rows.length][];
            modes = new PhaseSpace[rows.length];
            needed = new double[rows.length];
            double[] shares = new double[rows.length];
            double withLeptons = 0;
            double others = 0;
            for (int i = 0; i < rows.length; i++) {
                products[i] = TauDecayTable.numbers(table.text(rows[i], "products"));
                shares[i] = table.number(rows[i], "fraction_1");
                if (hasLeptons(products[i])) {
                    withLeptons += shares[i];
                } else {
                    others += shares[i];
                }
                double[] daughters =
                        Arrays.stream(products[i]).mapToDouble(masses::nominal).toArray();
                needed[i] = Arrays.stream(daughters).sum();
                modes[i] = daughters.length > 2 ? new PhaseSpace(masses.nominal(pdg), daughters) : null;
            }
            for (int i = 0; i < rows.length; i++) {
                shares[i] *= hasLeptons(products[i]) ? 1 : (1 - withLeptons) / others;
            }
            fractions = new Fractions(shares);
        }

        private static boolean hasLeptons(int[] numbers) {
            return Arrays.stream(numbers).anyMatch(number -> Math.abs(number) > 10 && Math.abs(number) < 17);
        }

        void decay(RandomStream random, DecayProducts chain, int parent, HadronMasses masses) {
            int choice;
            do {
                choice = fractions.draw(random);
                // A light rho cannot become an eta and a photon.
            } while (needed[choice] >= chain.mass[parent]);
            int[] daughters = products[choice];
            boolean anti = chain.pdg[parent] < 0;
            chain.setFlight(parent, flight);
            int first = chain.size();
            PhaseSpace mode = modes[choice];
            for (int daughter : daughters) {
                int pdg = neutralKaon(anti ? EventWriter.conjugate(daughter) : daughter, random);
                chain.add(pdg, parent, masses.nominal(daughter));
            }
            if (mode == null) {
                fallApart(random, chain, chain.mass[parent], first, masses);
            } else {
                mode.generate(random, chain, first);
            }
            chain.boost(
                    first,
                    chain.size(),
                    chain.px[parent],
                    chain.py[parent],
                    chain.pz[parent],
                    chain.energy[parent],
                    chain.mass[parent]);
        }

        /** Two bodies back to back, the second one's mass drawn below what the first leaves. */
        private static void fallApart(
                RandomStream random, DecayProducts chain, double parent, int first, HadronMasses masses) {
            double one = chain.mass[first];
            double other = masses.draw(chain.pdg[first + 1], parent - one, random);
            chain.mass[first + 1] = other;
            double p = TwoBody.momentum(parent, one, other);
            double cosine = 2 * random.nextDouble() - 1;
            double across = p * Math.sqrt(1 - cosine * cosine);
            double phi = 2 * Math.PI * random.nextDouble();
            double x = across * Math.cos(phi);
            double y = across * Math.sin(phi);
            chain.setMomentum(first, x, y, p * cosine);
            chain.setMomentum(first + 1, -x, -y, -p * cosine);
        }
    }
}
