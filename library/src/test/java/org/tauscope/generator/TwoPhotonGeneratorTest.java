package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class TwoPhotonGeneratorTest {

    private static final double ENERGY = 10.58;
    private static final double CUT = 1e-5;
    private static final double LOW = 1;
    private static final double HIGH = 3;

    @Test
    void momentumIsConserved() {
        for (int lepton : new int[] {Pdg.MUON, Pdg.TAU}) {
            GeneratedEvents events = Events.generate(
                    new TwoPhotonGenerator(Events.BELLE, lepton, 0.5, TauDecayPair.inclusive()), 3_000, "two photons");
            for (int event = 0; event < events.events(); event++) {
                FourVector left = Events.BELLE.total();
                for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                    left = events.decayed()[i] ? left : left.minus(Events.momentum(events, i));
                }
                assertThat(Math.abs(left.energy()) + left.momentum()).isLessThan(1e-9);
            }
        }
    }

    /** Photons of a beam at fraction x with Q^2 below the cut, V. Budnev et al., Phys. Rept. 15 (1975) 181, eq. 6.17a. */
    private static double photons(double x) {
        double least = Math.pow(TwoPhotonPhaseSpace.ELECTRON * x, 2) / (1 - x);
        return Constants.ALPHA
                / (Math.PI * x)
                * ((1 - x + x * x / 2) * Math.log(CUT / least) - (1 - x) * (1 - least / CUT));
    }

    /** gamma gamma to mu mu of real photons (G. Breit, J. Wheeler, Phys. Rev. 46 (1934) 1087), nb. */
    private static double breitWheeler(double w2, double mass) {
        double r = 4 * mass * mass / w2;
        double beta = Math.sqrt(1 - r);
        double logarithm = Math.log((1 + beta) * (1 + beta) / r);
        return 4
                * Math.PI
                * Constants.ALPHA
                * Constants.ALPHA
                / w2
                * Constants.GEV2_NB
                * ((1 + r - r * r / 2) * logarithm - beta * (1 + r));
    }

    /** At Q^2 far below m_mu^2 the equivalent photons of both beams and the cross section of real photons must come out. */
    @Test
    void atLowVirtualityPhotonsAreEquivalentToRealOnes() {
        double mass = ParticleTable.standard().mass(Pdg.MUON);
        double expected = 0;
        int steps = 400;
        for (int i = 0; i < steps; i++) {
            double w2 = LOW * LOW * Math.pow(HIGH * HIGH / (LOW * LOW), (i + 0.5) / steps);
            double product = w2 / (ENERGY * ENERGY);
            double reach = -Math.log(product) / 2;
            double luminosity = 0;
            for (int j = 0; j < steps; j++) {
                double x1 = Math.sqrt(product) * Math.exp(reach * (2 * (j + 0.5) / steps - 1));
                double x2 = product / x1;
                luminosity += x1 < 0.9999 && x2 < 0.9999 ? photons(x1) * photons(x2) * 2 * reach / steps : 0;
            }
            expected += breitWheeler(w2, mass) * luminosity * product * 2 * Math.log(HIGH / LOW) / steps;
        }
        TwoPhotonPhaseSpace point = new TwoPhotonPhaseSpace(mass, LOW);
        TwoPhotonAmplitude amplitude = new TwoPhotonAmplitude(mass);
        RandomStream random = new RandomStream(1, "equivalent photons");
        double sum = 0;
        double squares = 0;
        int points = 300_000;
        for (int i = 0; i < points; i++) {
            double volume = point.draw(ENERGY, random);
            if (volume > 0 && point.q2[0] < CUT && point.q2[1] < CUT && pairMass(point) < HIGH) {
                amplitude.set(point);
                double weight = volume * amplitude.squared();
                sum += weight;
                squares += weight * weight;
            }
        }
        double scale = Math.pow(4 * Math.PI * Constants.ALPHA, 4) / (8 * ENERGY * ENERGY) * Constants.GEV2_NB / points;
        double error = Math.sqrt(squares) * scale;
        assertThat(error).isLessThan(0.01 * expected);
        assertThat(sum * scale).isCloseTo(expected, within(4 * error + 0.002 * expected));
    }

    private static double pairMass(TwoPhotonPhaseSpace point) {
        double e = point.leptons[3] + point.leptons[7];
        double px = point.leptons[0] + point.leptons[4];
        double py = point.leptons[1] + point.leptons[5];
        double pz = point.leptons[2] + point.leptons[6];
        return Math.sqrt(e * e - px * px - py * py - pz * pz);
    }

    /** All diagrams add a little to those of two photons. */
    @Test
    void theCrossSectionOfMuonPairsIsThatOfTheField() {
        FourLeptonGenerator.Estimate ours =
                new TwoPhotonGenerator(Events.BELLE, Pdg.MUON, 0.5, TauDecayPair.inclusive()).crossSection(200_000);
        // AAFH, all diagrams, pairs above 0.5 GeV, as remembered from Belle II: 18.9 nb.
        assertThat(ours.error()).isLessThan(0.005 * ours.value());
        assertThat(ours.value()).isCloseTo(18.9, within(0.03 * 18.9));
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> new TwoPhotonGenerator(Events.BELLE, Pdg.ELECTRON, 0.5, TauDecayPair.inclusive()))
                .hasMessageContaining("lepton 11");
        assertThatThrownBy(() -> new TwoPhotonGenerator(Events.BELLE, Pdg.MUON, Double.NaN, TauDecayPair.inclusive()))
                .hasMessageContaining("NaN");
    }
}
