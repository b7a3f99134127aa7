package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** What material does to electrons, photons and hadrons, against closed forms. Fixed seeds, four standard deviations. */
class MaterialTest {

    private final DetectorCard belle2 = DetectorCard.belle2();
    private final RandomStream random = new RandomStream(77, "material");
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();
    private final TruthMatch match = new TruthMatch();

    private void generate(int pdg, int events, double momentum) {
        double energy = Math.hypot(
                momentum, pdg == Pdg.PHOTON ? 0 : ParticleTable.standard().mass(pdg));
        generated.clear();
        for (int i = 0; i < events; i++) {
            generated.beginEvent(i, 1);
            double phi = 2 * Math.PI * i / events;
            generated.addParticle(
                    pdg,
                    GeneratedEvents.NO_MOTHER,
                    momentum * Math.cos(phi),
                    momentum * Math.sin(phi),
                    0,
                    energy,
                    0,
                    0,
                    0,
                    0);
        }
        new DetectorSimulation(belle2, SimulationOptions.natural()).simulate(generated, random, detected, match);
    }

    /** Energy loss by radiation: the integral of y dN/dy over one radiation length is 1, of which 0.0133 below y = 0.01. */
    @Test
    void anElectronLosesItsEnergyInOneRadiationLength() {
        int n = 200_000;
        random.at(0, Stage.MATERIAL);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Bremsstrahlung.photonFraction(random);
        }
        double belowLeast = 4.0 / 3 * 0.01 - 2.0 / 3 * 1e-4 + 1e-6 / 3;
        assertThat(Bremsstrahlung.RATE * sum / n).isCloseTo(1 - belowLeast, within(0.01));
    }

    /** 1 - exp(-7/9 t) with t = 0.79 + 0.20 + 0.04 + 4 x 0.70 + 0.20 + 0.37 % at 90 degrees. */
    @Test
    void photonsConvertAsTheMaterialSays() {
        double t = 0.0079 + 0.0020 + 0.0004 + 4 * 0.0070 + 0.0020 + 0.0050 * 0.1 + 8 * 0.0004;
        PairConversion pairs = new PairConversion(belle2.material());
        Birth photon = new Birth();
        photon.set(Pdg.PHOTON, 1, 0, 0, 0, 0, 0);
        int n = 40_000;
        int converted = 0;
        for (int i = 0; i < n; i++) {
            if (pairs.draw(photon, random.at(i, Stage.MATERIAL))) {
                converted++;
                double radius = pairs.electron.x;
                assertThat(belle2.layers()).anyMatch(layer -> Math.abs(layer.radius() - radius) < 60);
                assertThat(pairs.electron.px + pairs.positron.px).isCloseTo(1, within(1e-12));
            }
        }
        double expected = -Math.expm1(-7.0 / 9 * t);
        assertThat((double) converted / n).isCloseTo(expected, within(4 * Math.sqrt(expected / n)));
    }

    /** exp(-t) with t = 0.37 + 0.04 + 0.01 + 4 x 0.27 + 0.10 % interaction lengths. */
    @Test
    void hadronsMeetNucleiAsTheMaterialSays() {
        double t = 0.0037 + 0.0004 + 0.0001 + 4 * 0.0027 + 0.0010;
        Flight flight = new Flight();
        flight.launch(1, 1.5, 2, 0, 0, 0, 0, 0);
        int n = 40_000;
        int met = 0;
        for (int i = 0; i < n; i++) {
            random.at(i, Stage.MATERIAL);
            double s = belle2.material().crossing(flight, 0, 2000, Material.Length.NUCLEAR, random.nextExponential());
            met += Double.isInfinite(s) ? 0 : 1;
        }
        assertThat((double) met / n).isCloseTo(-Math.expm1(-t), within(4 * Math.sqrt(t / n)));
    }

    /** The measured momentum has a tail to low values; the photons carry what is missing. */
    @Test
    void electronsHaveATailAndMuonsHaveNone() {
        double[] tail = new double[2];
        int[] species = {Pdg.ELECTRON, Pdg.MUON};
        for (int k = 0; k < 2; k++) {
            generate(species[k], 4000, 2);
            int low = 0;
            for (int track = 0; track < detected.tracks(); track++) {
                double pt = Constants.BENDING * belle2.field() / Math.abs(detected.omega()[track]);
                low += match.particle(track) != TruthMatch.NONE && pt < 1.8 ? 1 : 0;
            }
            tail[k] = (double) low / 4000;
        }
        // Photons above 10 % of the energy: -4/3 ln 0.1 - 4/3 x 0.9 + 0.99/2 per radiation length, of which 4.20 % lie
        // within half of the radius of the chamber; 98 % of the tracks are found.
        double expected = 0.98 * -Math.expm1(-(4.0 / 3 * Math.log(10) - 1.2 + 0.495) * 0.0420);
        assertThat(tail[0]).isCloseTo(expected, within(4 * Math.sqrt(expected / 4000)));
        assertThat(tail[1]).isLessThan(0.001);
    }

    @Test
    void electronsLeaveTheirMomentumInTheCalorimeterAndPionsDoNot() {
        generate(Pdg.ELECTRON, 3000, 2);
        assertThat(shareOfLargeDeposits(2)).isGreaterThan(0.8);
        generate(Pdg.PI_PLUS, 3000, 2);
        assertThat(shareOfLargeDeposits(2)).isLessThan(0.1);
        generate(Pdg.MUON, 3000, 2);
        assertThat(shareOfLargeDeposits(2)).isZero();
    }

    private double shareOfLargeDeposits(double momentum) {
        int large = 0;
        for (int track = 0; track < detected.tracks(); track++) {
            large += detected.clusterEnergy()[track] > 0.85 * momentum ? 1 : 0;
        }
        return (double) large / detected.tracks();
    }

    /** Two photons nearer than a crystal are one cluster with the energy of both. */
    @Test
    void nearPhotonsMerge() {
        generated.clear();
        for (int i = 0; i < 200; i++) {
            generated.beginEvent(i, 1);
            generated.addParticle(Pdg.PHOTON, GeneratedEvents.NO_MOTHER, 1, 0.01, 0, 1.00005, 0, 0, 0, 0);
            generated.addParticle(Pdg.PHOTON, GeneratedEvents.NO_MOTHER, 2, -0.02, 0, 2.0001, 0, 0, 0, 0);
        }
        new DetectorSimulation(belle2, SimulationOptions.natural()).simulate(generated, random, detected, match);
        int both = 0;
        for (int photon = 0; photon < detected.photons(); photon++) {
            both += Math.abs(detected.photonEnergy()[photon] - 3) < 0.4 ? 1 : 0;
        }
        assertThat(both).isGreaterThan(150);
    }

    /** exp(-3.9) of those that pass the crystals leave the iron, too. */
    @Test
    void mostKLongLeaveAClusterSomewhere() {
        generate(Pdg.K_LONG, 4000, 2);
        int seen = detected.firstKLong(0);
        for (int event = 0; event < 4000; event++) {
            seen += detected.endKLong(event) - detected.firstKLong(event);
        }
        // exp(-0.8) (1 - exp(-3.9)) x 0.8, times 4.0 % decays before the crystals at this momentum.
        double decays = -Math.expm1(-1250 / (15340 * 2 / 0.4976));
        double expected = (1 - decays) * Math.exp(-0.8) * -Math.expm1(-3.9) * 0.8;
        assertThat(seen / 4000.0).isCloseTo(expected, within(4 * Math.sqrt(expected / 4000)));
    }
}
