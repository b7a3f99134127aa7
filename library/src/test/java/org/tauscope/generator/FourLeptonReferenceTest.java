package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Against a separate program: Born level, alpha(0), 10.58 GeV, no cuts. */
class FourLeptonReferenceTest {

    private static final Beams BEAMS = new Beams(5.29, 5.29, 0, 0, 0, 0, 0, 0);

    @Test
    void crossSectionsAgreeWithinOnePerCent() throws IOException {
        check(100_000, 0.01);
    }

    @Test
    @Tag("physics")
    void crossSectionsAgreeWithinTheErrorsOfBoth() throws IOException {
        check(1_000_000, 0.004);
    }

    private static void check(int points, double tolerance) throws IOException {
        check(Pdg.MUON, Pdg.TAU, "e+e- -> mu+mu-tau+tau-", points, tolerance);
        check(Pdg.MUON, Pdg.MUON, "e+e- -> mu+mu-mu+mu-", points, tolerance);
        check(Pdg.TAU, Pdg.TAU, "e+e- -> tau+tau-tau+tau-", points, tolerance);
    }

    private static void check(int lepton, int other, String process, int points, double tolerance) throws IOException {
        FourLeptonGenerator generator =
                new FourLeptonGenerator(BEAMS, Radiation.off(), lepton, other, TauDecay.inclusive());
        assertThat(generator.crossSection(points).value() * 1e6 / number(process, 0))
                .as(process)
                .isCloseTo(1, within(tolerance));
    }

    /** Muon pairs above 0.5 GeV: 76.4 fb. */
    @Test
    void theCrossSectionAboveAMassAgrees() throws IOException {
        double s = 10.58 * 10.58;
        FourLeptonIntegral integral = new FourLeptonIntegral(1.77686, 0.1056583755, false, 10.58, 0, false);
        RandomStream random = new RandomStream(1, "above").at(0, Stage.PROCESS);
        double sum = 0;
        int points = 100_000;
        for (int i = 0; i < points; i++) {
            double point = integral.draw(s, random);
            double[] p = integral.phaseSpace.momenta;
            double mass2 = Math.pow(p[11] + p[15], 2);
            for (int k = 8; k < 11; k++) {
                mass2 -= Math.pow(p[k] + p[k + 4], 2);
            }
            sum += mass2 > 0.25 ? point : 0;
        }
        assertThat(sum / points * 1e6 / number("e+e- -> mu+mu-tau+tau-", 1)).isCloseTo(1, within(0.015));
    }

    /** Far above either threshold pairs of electrons and of muons come alike: (1 + r/2) sqrt(1 - r) takes 1 % at 0.5 GeV. */
    @Test
    void electronPairsOfOnePhotonAreLikeMuonPairs() throws IOException {
        FourLeptonGenerator generator =
                FourLeptonGenerator.electronsAndTaus(BEAMS, Radiation.off(), 0.5, TauDecayPair.inclusive());
        assertThat(generator.crossSection(100_000).value() * 1e6 / number("e+e- -> mu+mu-tau+tau-", 1))
                .isCloseTo(1.005, within(0.015));
    }

    /** The rate of a light pair is even in the logarithm of its mass: as much from 20 to 40 as from 40 to 80 MeV, nearly. */
    @Test
    void electronPairsAreWrittenAsElectronsAboveTheSmallestMass() {
        FourLeptonGenerator generator =
                FourLeptonGenerator.electronsAndTaus(BEAMS, Radiation.off(), 0.02, TauDecayPair.inclusive());
        RandomStream random = new RandomStream(1, "pairs");
        GeneratedEvents events = new GeneratedEvents();
        int low = 0;
        int high = 0;
        for (int event = 0; event < 1000; event++) {
            events.clear();
            generator.generate(event, random, events);
            int electron = 0;
            while (events.mother()[electron] != GeneratedEvents.NO_MOTHER || events.pdg()[electron] != Pdg.ELECTRON) {
                electron++;
            }
            int positron = electron + 1;
            assertThat(events.pdg()[positron]).isEqualTo(-Pdg.ELECTRON);
            double e = events.energy()[electron] + events.energy()[positron];
            double x = events.px()[electron] + events.px()[positron];
            double y = events.py()[electron] + events.py()[positron];
            double z = events.pz()[electron] + events.pz()[positron];
            double mass = Math.sqrt(e * e - x * x - y * y - z * z);
            assertThat(mass).isGreaterThan(0.0199);
            low += mass < 0.04 ? 1 : 0;
            high += mass >= 0.04 && mass < 0.08 ? 1 : 0;
        }
        assertThat((double) low / high).isCloseTo(1.1, within(0.3));
    }

    /** The cross section of a line, or the one in its parentheses. */
    private static double number(String process, int which) throws IOException {
        String line = Files.readAllLines(ReferenceFolder.path("ditau/fourlepton_tree.txt")).stream()
                .filter(candidate -> candidate.startsWith(process))
                .findFirst()
                .orElseThrow();
        String rest = which == 0
                ? line.substring(process.length()).strip()
                : line.substring(line.lastIndexOf(':') + 1).strip();
        return Double.parseDouble(rest.substring(0, rest.indexOf(' ')));
    }
}
