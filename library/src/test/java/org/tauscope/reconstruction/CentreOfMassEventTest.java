package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.Thrust;

/** Frames, sides and balance of events that are put together by hand. */
class CentreOfMassEventTest {

    private static final double PION = 0.13957039;
    private static final double MUON = 0.1056583755;

    private final DetectorCard belle = DetectorCard.belle();
    private final DetectedEvents batch = new DetectedEvents();
    private final CentreOfMassEvent event = new CentreOfMassEvent(belle);
    private final Hemispheres sides = new Hemispheres();
    private final EventBalance balance = new EventBalance();

    /** Adds a track with this four-momentum in the c.m. frame. */
    private void track(int charge, double mass, double px, double py, double pz) {
        FourVector lab = belle.beams().toLaboratory(FourVector.ofMass(mass, px, py, pz));
        Helix helix = Helix.through(charge, belle.field(), lab, 0, 0, 0);
        batch.addTrack(
                new double[] {helix.d0(), helix.phi0(), helix.omega(), helix.z0(), helix.tanLambda()}, new double[15]);
    }

    private void photon(double px, double py, double pz) {
        FourVector lab = belle.beams().toLaboratory(FourVector.ofMass(0, px, py, pz));
        batch.addPhoton(lab.energy(), Math.atan2(lab.pt(), lab.pz()), Math.atan2(lab.py(), lab.px()));
    }

    @Test
    void threeAgainstOneWithAPhoton() {
        batch.beginEvent(0, 1);
        track(1, MUON, 0.1, 0.2, 3.0);
        track(-1, PION, -0.3, 0.1, -1.0);
        track(1, PION, 0.2, -0.2, -1.5);
        track(-1, PION, 0.1, 0.1, -0.8);
        photon(0.2, 0, -0.5);
        event.load(batch, 0);
        event.assume(0, MUON);
        assertThat(event.tracks()).isEqualTo(4);
        assertThat(event.size()).isEqualTo(5);
        assertThat(event.charge()).isZero();
        assertThat(event.px()[0]).isCloseTo(0.1, within(1e-9));
        assertThat(event.py()[0]).isCloseTo(0.2, within(1e-9));
        assertThat(event.pz()[0]).isCloseTo(3.0, within(1e-9));
        assertThat(event.pz()[4]).isCloseTo(-0.5, within(1e-9));
        assertThat(event.energy()[1])
                .isCloseTo(FourVector.ofMass(PION, -0.3, 0.1, -1.0).energy(), within(1e-9));

        Thrust thrust = new Thrust();
        thrust.compute(event.px(), event.py(), event.pz(), event.size());
        sides.split(event, batch.charge(), thrust.axisX(), thrust.axisY(), thrust.axisZ());
        assertThat(sides.topology()).isEqualTo(Topology.THREE_BY_ONE);
        int tag = sides.tagSide();
        assertThat(sides.onlyTrack(1 - tag)).isZero();
        assertThat(sides.onlyTrack(tag)).isEqualTo(-1);
        assertThat(sides.charge(tag)).isEqualTo(-1);
        assertThat(sides.photons(tag)).isEqualTo(1);
        assertThat(sides.side(4)).isEqualTo(tag);
        FourVector three = sides.trackMomentum(tag);
        assertThat(three.pz()).isCloseTo(-3.3, within(1e-9));
        assertThat(sides.trackMass(tag)).isCloseTo(three.mass(), within(1e-12));
        assertThat(sides.mass(tag)).isGreaterThan(sides.trackMass(tag));
        assertThatThrownBy(() -> sides.side(5)).hasMessage("hemispheres: 5 is not in [0, 5)");
    }

    @Test
    void missingMomentumAndMassCloseTheEvent() {
        batch.beginEvent(0, 1);
        track(1, PION, 1.0, 0.5, 2.0);
        photon(-0.5, 0.3, -1.0);
        event.load(batch, 0);
        balance.compute(event);
        double pion = FourVector.ofMass(PION, 1.0, 0.5, 2.0).energy();
        double photon = FourVector.ofMass(0, -0.5, 0.3, -1.0).energy();
        double missing = belle.beams().sqrtS() - pion - photon;
        assertThat(balance.visibleEnergy()).isCloseTo(pion + photon, within(1e-8));
        assertThat(balance.photonEnergy()).isCloseTo(photon, within(1e-8));
        assertThat(balance.missingEnergy()).isCloseTo(missing, within(1e-8));
        assertThat(balance.missingMomentum()).isCloseTo(Math.sqrt(0.25 + 0.64 + 1), within(1e-8));
        assertThat(balance.missingTheta()).isCloseTo(Math.atan2(Math.hypot(0.5, 0.8), -1.0), within(1e-8));
        assertThat(balance.missingMassSquared()).isCloseTo(missing * missing - 1.89, within(1e-7));
        double recoil = belle.beams().sqrtS() - pion;
        assertThat(balance.recoilMassSquared(1.0, 0.5, 2.0, pion)).isCloseTo(recoil * recoil - 5.25, within(1e-7));
    }

    @Test
    void anEmptyEventMissesEverything() {
        batch.beginEvent(0, 1);
        event.load(batch, 0);
        assertThat(event.size()).isZero();
        balance.compute(event);
        assertThat(balance.missingMassSquared())
                .isCloseTo(Math.pow(belle.beams().sqrtS(), 2), within(1e-9));
        assertThat(balance.missingTheta()).isEqualTo(Math.PI / 2);
        sides.split(event, batch.charge(), 0, 0, 1);
        assertThat(sides.topology()).isEqualTo(Topology.OTHER);
        assertThat(sides.mass(0)).isZero();
        assertThat(sides.onlyTrack(0)).isEqualTo(-1);
        assertThatThrownBy(sides::tagSide).hasMessageContaining("0 and 0 tracks have no tag side");
    }

    @Test
    void fiveHundredParticlesFit() {
        batch.beginEvent(0, 1);
        for (int i = 0; i < 250; i++) {
            track(i % 2 == 0 ? 1 : -1, PION, Math.sin(i), Math.cos(i), Math.sin(3 * i) + 0.01);
            photon(Math.sin(2 * i), Math.cos(2 * i), Math.cos(5 * i));
        }
        event.load(batch, 0);
        assertThat(event.size()).isEqualTo(500);
        Thrust thrust = new Thrust();
        thrust.compute(event.px(), event.py(), event.pz(), event.size());
        assertThat(thrust.value()).isBetween(0.5, 1.0);
        sides.split(event, batch.charge(), thrust.axisX(), thrust.axisY(), thrust.axisZ());
        assertThat(sides.tracks(0) + sides.tracks(1)).isEqualTo(250);
        assertThat(sides.topology()).isEqualTo(Topology.OTHER);
    }
}
