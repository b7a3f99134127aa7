package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.Thrust;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Means of 200,000 hadronic events of Pythia 8.311 above 4 GeV. Pythia adds a photon of no energy for each beam, which its
 * count of photons contains. No parameter of ours was tuned to these.
 */
class QuarkPairReferenceTest {

    private static final Set<Integer> LONG_LIVED = Set.of(310, 130, 3122, 3112, 3222, 3312, 3322, 3334);

    private final double[] px = new double[200];
    private final double[] py = new double[200];
    private final double[] pz = new double[200];

    private static double pythia(String histogram) throws IOException {
        for (String line : Files.readAllLines(ReferenceFolder.path("generator/qq_s201_hist.csv"))) {
            if (line.startsWith("#H " + histogram + " ")) {
                return Double.parseDouble(line.split(" ")[3]);
            }
        }
        throw new AssertionError("no histogram " + histogram);
    }

    private static boolean fromLongLived(GeneratedEvents events, int particle) {
        for (int i = events.mother()[particle]; i >= 0; i = events.mother()[i]) {
            if (LONG_LIVED.contains(Math.abs(events.pdg()[i]))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void multiplicityThrustAndVisibleEnergyAreWithinFivePercentOfPythia() throws IOException {
        Beams beams = new Beams(5.29, 5.29, 0, 0, 0, 0, 0, 0);
        QuarkPairGenerator generator = new QuarkPairGenerator(beams, Radiation.standard(), 4, 1, 2, 3, 4);
        RandomStream random = new RandomStream(1, "against Pythia");
        GeneratedEvents events = new GeneratedEvents();
        Thrust thrust = new Thrust();
        int number = 20_000;
        double charged = 0;
        double allCharged = 0;
        double photons = 0;
        double visibleEnergy = 0;
        double sumOfThrust = 0;
        double kaons = 0;
        for (int event = 0; event < number; event++) {
            events.clear();
            generator.generate(event, random, events);
            int visible = 0;
            for (int i = 0; i < events.particles(); i++) {
                int pdg = Math.abs(events.pdg()[i]);
                kaons += pdg == Pdg.K_SHORT || pdg == Pdg.K_LONG ? 1 : 0;
                if (events.decayed()[i] || pdg == Pdg.NU_E || pdg == Pdg.NU_MU) {
                    continue;
                }
                px[visible] = events.px()[i];
                py[visible] = events.py()[i];
                pz[visible] = events.pz()[i];
                visible++;
                visibleEnergy += events.energy()[i];
                photons += pdg == Pdg.PHOTON ? 1 : 0;
                if (ParticleTable.standard().charge(pdg) != 0) {
                    allCharged++;
                    charged += fromLongLived(events, i) ? 0 : 1;
                }
            }
            thrust.compute(px, py, pz, visible);
            sumOfThrust += thrust.value();
        }
        assertThat(charged / number).isCloseTo(pythia("nch"), within(0.05 * pythia("nch")));
        assertThat(allCharged / number).isCloseTo(pythia("nch_wK0S"), within(0.05 * pythia("nch_wK0S")));
        assertThat(photons / number + 2).isCloseTo(pythia("ngamma"), within(0.05 * pythia("ngamma")));
        assertThat(visibleEnergy / number).isCloseTo(pythia("evis"), within(0.05 * pythia("evis")));
        assertThat(sumOfThrust / number).isCloseTo(pythia("thrust"), within(0.05 * pythia("thrust")));
        assertThat(kaons / number).isCloseTo(pythia("nK0"), within(0.1 * pythia("nK0")));
    }
}
