package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

class RadiationTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    private static double crossSection(Radiation radiation) {
        return new TauPairGenerator(Events.BELLE, radiation, TauDecay.inclusive(), TauDecay.inclusive()).crossSection();
    }

    /** Closed form of photon exchange at 10.58 GeV: 0.77207 nb. */
    @Test
    void theBornCrossSectionIsTheClosedForm() {
        assertThat(crossSection(Radiation.off())).isCloseTo(0.77207, within(0.00005));
    }

    /** KKMC's number for tau pairs at 10.58 GeV, 0.919 +- 0.003 nb: S. Banerjee et al., PRD 77 (2008) 054012. */
    @Test
    void theCrossSectionWithAllRadiationIsThatOfKkmc() {
        assertThat(crossSection(Radiation.standard())).isCloseTo(0.919, within(0.007 * 0.919));
    }

    /** alpha(s) at the mass of the Z is 1/128.9 by any author: the leptons shift by 0.0315, the hadrons by 0.0276. */
    @Test
    void vacuumPolarisationReachesItsValueAtTheZ() {
        assertThat(new VacuumPolarisation().shift(91.1876 * 91.1876)).isCloseTo(0.0590, within(0.0005));
    }

    /**
     * The radiator of both beams in one function of s', with its subleading O(alpha^2) terms: O. Nicrosini, L. Trentadue,
     * Phys. Lett. B196 (1987) 551.
     */
    @Test
    void twoStructureFunctionsAgreeWithTheRadiatorOfNicrosiniAndTrentadue() {
        PairCrossSection born = new PairCrossSection(TAU, Radiation.standard());
        double s = Math.pow(Events.BELLE.sqrtS(), 2);
        double logarithm = Math.log(s / Math.pow(0.00051099895, 2));
        double a = Constants.ALPHA / Math.PI;
        double beta = 2 * a * (logarithm - 1);
        double zeta2 = Math.PI * Math.PI / 6;
        double zeta3 = 1.2020569031595942;
        double second = (9.0 / 8 - 2 * zeta2) * logarithm * logarithm
                - (45.0 / 16 - 5.5 * zeta2 - 3 * zeta3) * logarithm
                - 1.2 * zeta2 * zeta2
                - 4.5 * zeta3
                - 6 * zeta2 * Math.log(2)
                + 0.375 * zeta2
                + 57.0 / 12;
        double soft = 1 + a * (1.5 * logarithm + 2 * zeta2 - 2) + a * a * second;
        // Midpoint rule in v^beta.
        int steps = 200_000;
        double top = Math.pow(1 - 4 * TAU * TAU / s, beta);
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = top * (i + 0.5) / steps;
            double v = Math.pow(t, 1 / beta);
            double hard = -beta * (1 - v / 2)
                    + beta
                            * beta
                            / 8
                            * ((2 - v) * (3 * Math.log1p(-v) - 4 * Math.log(v)) - 4 * Math.log1p(-v) / v - 6 + v);
            sum += born.at(s * (1 - v)) * (soft + hard * v / (beta * t));
        }
        assertThat(crossSection(Radiation.standard())).isCloseTo(sum * top / steps, within(0.001 * 0.92));
    }

    @Test
    void photonsBalanceThePairAndKeepItAboveThreshold() {
        GeneratedEvents events = Events.generate(
                new TauPairGenerator(Events.BELLE, Radiation.standard(), TauDecay.modes("pi"), TauDecay.modes("pi")),
                20_000,
                "photons");
        int wide = 0;
        for (int event = 0; event < events.events(); event++) {
            int minus = Events.find(events, event, Pdg.TAU, -1);
            int plus = Events.find(events, event, -Pdg.TAU, -1);
            double mass = Events.momentum(events, minus)
                    .plus(Events.momentum(events, plus))
                    .mass();
            assertThat(mass).isBetween(2 * TAU, Events.BELLE.sqrtS() + 1e-9);
            for (int i = events.firstParticle(event); i < minus; i++) {
                var photon = Events.BELLE.toCentreOfMass(Events.momentum(events, i));
                if (photon.energy() > 0.1 && photon.pt() > 0.1 * photon.energy()) {
                    wide++;
                }
            }
        }
        // The transverse momentum is kept: a fair share of hard photons leaves the beam pipe.
        assertThat(wide).isGreaterThan(500);
    }
}
