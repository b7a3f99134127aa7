package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

class PairPhotonsTest {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    /** The pair keeps its momentum, its masses, and radiates as often as a pair of its mass at rest. */
    @Test
    void aMovingPairRadiatesAsThatAtRest() {
        PairPhotons photons = new PairPhotons(MUON);
        FinalStateRadiation rest = new FinalStateRadiation(MUON);
        RandomStream random = new RandomStream(1, "pair").at(0, Stage.FINAL_PHOTONS);
        int n = 50_000;
        int moving = 0;
        int resting = 0;
        for (int i = 0; i < n; i++) {
            double[] p = new double[8];
            set(p, 0, 1.2, -0.3, 2.0);
            set(p, 4, 0.4, 0.9, -0.7);
            double[] before = new double[4];
            for (int k = 0; k < 4; k++) {
                before[k] = p[k] + p[k + 4];
            }
            double mass = Math.sqrt(
                    before[3] * before[3] - before[0] * before[0] - before[1] * before[1] - before[2] * before[2]);
            photons.draw(p, 0, 4, random);
            rest.draw(mass, random);
            moving += photons.size();
            resting += rest.size;
            for (int at = 0; at < 8; at += 4) {
                double m2 = p[at + 3] * p[at + 3] - p[at] * p[at] - p[at + 1] * p[at + 1] - p[at + 2] * p[at + 2];
                assertThat(m2).isCloseTo(MUON * MUON, within(1e-9));
            }
            if (photons.size() == 0) {
                for (int k = 0; k < 4; k++) {
                    assertThat(p[k] + p[k + 4]).isCloseTo(before[k], within(1e-12));
                }
            }
        }
        assertThat(moving).isPositive();
        assertThat((double) moving / n).isCloseTo((double) resting / n, within(4 * Math.sqrt(2.0 * resting) / n));
    }

    private static void set(double[] p, int at, double x, double y, double z) {
        p[at] = x;
        p[at + 1] = y;
        p[at + 2] = z;
        p[at + 3] = Math.sqrt(MUON * MUON + x * x + y * y + z * z);
    }

    /** phi to e e gamma and photons off the muons beside it; none where switched off. */
    @Test
    void leptonsBesideXAndFromXRadiateWhereWanted() {
        int[] all = photons(Radiation.standard());
        assertThat(all[0]).isPositive();
        assertThat(all[1]).isPositive();
        int[] pair = photons(new Radiation(false, false, true, false));
        assertThat(pair[0]).isPositive();
        assertThat(pair[1]).isZero();
        int[] daughters = photons(new Radiation(false, false, false, true));
        assertThat(daughters[0]).isZero();
        assertThat(daughters[1]).isPositive();
    }

    /** Photons off the pair (with those off the beams, where they are on) and off the daughters of X. */
    private static int[] photons(Radiation radiation) {
        LeptonPairBosonGenerator generator = new LeptonPairBosonGenerator(
                Events.BELLE,
                radiation,
                Boson.leptophilicScalar(0.5, 1),
                Pdg.MUON,
                BosonDecay.ELECTRONS,
                Flight.None.INSTANCE,
                TauDecay.inclusive());
        GeneratedEvents events = Events.generate(generator, 500, "photons");
        int[] count = new int[2];
        for (int i = 0; i < events.particles(); i++) {
            if (events.pdg()[i] == Pdg.PHOTON) {
                count[events.mother()[i] == GeneratedEvents.NO_MOTHER ? 0 : 1]++;
            }
        }
        return count;
    }

    /** tau pairs of a four-lepton event: decays radiate by themselves, pairs by themselves. */
    @Test
    void fourLeptonsRadiateWhereWanted() {
        assertThat(fourLeptonPhotons(Radiation.off())).isZero();
        assertThat(fourLeptonPhotons(new Radiation(false, false, true, false))).isPositive();
    }

    private static int fourLeptonPhotons(Radiation radiation) {
        FourLeptonGenerator generator =
                new FourLeptonGenerator(Events.BELLE, radiation, Pdg.MUON, Pdg.MUON, TauDecay.inclusive());
        GeneratedEvents events = Events.generate(generator, 200, "photons");
        int count = 0;
        for (int i = 0; i < events.particles(); i++) {
            count += events.pdg()[i] == Pdg.PHOTON ? 1 : 0;
        }
        return count;
    }
}
