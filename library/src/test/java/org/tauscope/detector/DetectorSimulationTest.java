package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class DetectorSimulationTest {

    private static final int NO_MOTHER = GeneratedEvents.NO_MOTHER;

    private final DetectorCard belle = BelleCard.untriggered();
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();
    private final TruthMatch match = new TruthMatch();

    private void detect(DetectorCard card) {
        new DetectorSimulation(card, SimulationOptions.natural())
                .simulate(generated, new RandomStream(3, "test"), detected, match);
    }

    private void muon(double px, double py, double pz, double x, double y, double z) {
        generated.addParticle(
                Pdg.MUON, NO_MOTHER, px, py, pz, Math.sqrt(px * px + py * py + pz * pz + 0.011164), x, y, z, 0);
    }

    @Test
    void anEmptyEventStaysAnEventWithoutTracks() {
        generated.beginEvent(41, 2);
        detect(belle);
        assertThat(detected.events()).isEqualTo(1);
        assertThat(detected.number(0)).isEqualTo(41);
        assertThat(detected.weight(0)).isEqualTo(2);
        assertThat(detected.endTrack(0) - detected.firstTrack(0)).isZero();
        generated.clear();
        detect(belle);
        assertThat(detected.events()).isZero();
    }

    /** An electron can radiate all of its momentum; the relative resolution is infinite there. */
    @Test
    void electronWithoutMomentumLeavesNoEnergy() {
        assertThat(belle.showers().energy(ChargedSpecies.ELECTRON, 0, belle.calorimeter(), new RandomStream(3, "test")))
                .isZero();
    }

    @Test
    void whatCannotLeaveATrackLeavesNone() {
        generated.beginEvent(0, 1);
        muon(0, 0, 1, 0, 0, 0); // along the field
        muon(0.05, 0, 0, 0, 0, 0); // curls inside the inner layers: largest radius 222 mm
        muon(1, 0, 0, 900, 0, 0); // born outside the chamber
        muon(1, 0, 0, 2000, 0, 0); // born outside the detector
        muon(1, 0, 0, 0, 0, 3000); // born behind the end plate
        muon(1, 0, 10, 0, 0, 0); // below 17 degrees
        muon(0, 0, 0, 0, 0, 0); // at rest
        generated.addParticle(Pdg.NU_MU, NO_MOTHER, 1, 0, 0, 1, 0, 0, 0, 0);
        generated.addParticle(Pdg.HEAVY_NEUTRAL_LEPTON, NO_MOTHER, 1, 0, 0, 1.4, 0, 0, 0, 0);
        detect(belle);
        assertThat(detected.tracks()).isZero();
        assertThat(detected.weight(0)).isEqualTo(1);
    }

    @Test
    void onlyFinalParticlesAreDetected() {
        generated.beginEvent(0, 1);
        int tau = generated.addParticle(Pdg.TAU, NO_MOTHER, 2, 0, 0, 2.7, 0, 0, 0, 0);
        generated.addParticle(Pdg.MUON, tau, 1.5, 0.1, 0.2, 1.53, 0.1, 0, 0, 0);
        generated.addParticle(-Pdg.MUON, NO_MOTHER, -1.5, 0.1, 0.2, 1.53, 0, 0, 0, 0);
        detect(BelleCard.with(
                "efficiency: {value: 0.98, unit: \"1\", assumed: true, reason: \"per prompt",
                "efficiency: {value: 1, unit: \"1\", assumed: true, reason: \"per prompt"));
        assertThat(detected.tracks()).isEqualTo(2);
        assertThat(match.tracks()).isEqualTo(2);
        assertThat(match.particle(0)).isEqualTo(1);
        assertThat(detected.charge()[0]).isEqualTo(-1);
        assertThat(detected.charge()[1]).isEqualTo(1);
        assertThat(detected.siliconHits()[0]).isBetween(1, 3);
        assertThat(detected.axialHits()[0] + detected.stereoHits()[0]).isBetween(40, 50);
        assertThat(detected.firstHitRadius()[0]).isBetween(30.0, 60.5);
        // Two tracks: 95 % in the card.
        assertThat(detected.weight(0)).isEqualTo(0.95);
    }

    /** One drift-chamber track after another: 500 particles in one event. */
    @Test
    void anEventWithFiveHundredParticlesIsDetected() {
        generated.beginEvent(0, 1);
        for (int i = 0; i < 500; i++) {
            muon(Math.cos(i), Math.sin(i), 0.2, 0, 0, 0);
        }
        detect(belle);
        assertThat(detected.tracks()).isBetween(450, 500);
    }

    @Test
    void aParticleDoesNotDependOnItsNeighbours() {
        generated.beginEvent(5, 1);
        muon(1, 0.2, 0.1, 0, 0, 0);
        muon(-1, 0.3, 0.1, 0, 0, 0);
        detect(belle);
        double before = detected.d0()[1];
        generated.clear();
        generated.beginEvent(5, 1);
        muon(0.4, 0.2, 0.7, 0, 300, 0);
        muon(-1, 0.3, 0.1, 0, 0, 0);
        detect(belle);
        assertThat(match.particle(detected.tracks() - 1)).isEqualTo(1);
        assertThat(detected.d0()[detected.tracks() - 1]).isEqualTo(before);
    }

    @Test
    void photonsAreSeenAboveThresholdOutsideOfGaps() {
        generated.beginEvent(0, 1);
        photon(1, 90);
        photon(1, 31.8); // gap
        photon(1, 5); // beam pipe
        photon(0.01, 90); // below threshold
        detect(BelleCard.with(
                "efficiency: {value: 0.97, unit: \"1\", assumed: true, reason: \"photons",
                "efficiency: {value: 1, unit: \"1\", assumed: true, reason: \"photons"));
        assertThat(detected.photons()).isEqualTo(1);
        assertThat(detected.photonEnergy()[0]).isCloseTo(1, within(0.1));
        assertThat(detected.photonTheta()[0]).isCloseTo(Math.PI / 2, within(0.02));
        assertThat(detected.photonPhi()[0]).isCloseTo(0, within(0.02));
    }

    private void photon(double energy, double degrees) {
        double theta = Math.toRadians(degrees);
        double px = energy * Math.sin(theta);
        generated.addParticle(Pdg.PHOTON, NO_MOTHER, px, 0, energy * Math.cos(theta), energy, 0, 0, 0, 0);
    }

    /** A photon from a displaced point is seen where it hits the barrel at 1250 mm, in the direction from the origin. */
    @Test
    void aDisplacedPhotonPointsToItsCluster() {
        generated.beginEvent(0, 1);
        generated.addParticle(Pdg.PHOTON, NO_MOTHER, 4, 0, 0, 4, 0, 500, 0, 0);
        detect(BelleCard.with(
                "efficiency: {value: 0.97, unit: \"1\", assumed: true, reason: \"photons",
                "efficiency: {value: 1, unit: \"1\", assumed: true, reason: \"photons"));
        assertThat(detected.photonPhi()[0]).isCloseTo(Math.asin(500.0 / 1250), within(0.01));
    }

    /** Trigger of Belle II: the three-track line alone has no veto; basf2 TrgEclBhabha.cc. */
    @Test
    void bhabhaScatteringIsVetoedAndThreeTracksAreNot() {
        DetectorCard belle2 = DetectorCard.belle2();
        FourVector frame = belle2.beams().total();
        generated.beginEvent(0, 1);
        pairOfElectrons(frame, 5.29);
        generated.beginEvent(1, 1);
        pairOfElectrons(frame, 2.0);
        detect(belle2);
        int twoTracks = 1;
        int energy = 4;
        assertThat(detected.triggerLines(0)).isZero();
        assertThat(detected.weight(0)).isZero();
        assertThat(detected.triggerLines(1)).isEqualTo(twoTracks | energy);
        assertThat(detected.weight(1)).isEqualTo(0.97);
        assertThat(detected.triggerProbability(1)).isEqualTo(0.97);
    }

    /** Back to back at 80 degrees in the frame of the collision; energy in GeV. */
    private void pairOfElectrons(FourVector frame, double energy) {
        for (int sign = -1; sign <= 1; sign += 2) {
            FourVector inCms = new FourVector(
                    sign * energy * Math.sin(1.4), 0, sign * energy * Math.cos(1.4), Math.hypot(energy, 0.000511));
            FourVector p = inCms.boostedFromRestFrameOf(frame);
            generated.addParticle(sign * Pdg.ELECTRON, NO_MOTHER, p.px(), p.py(), p.pz(), p.energy(), 0, 0, 0, 0);
        }
    }
}
