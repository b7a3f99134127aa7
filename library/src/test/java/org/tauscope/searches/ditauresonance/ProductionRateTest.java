package org.tauscope.searches.ditauresonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.particles.Pdg;

class ProductionRateTest {

    /** Between its nodes, too; the cross sections themselves are compared with others in BosonCrossSectionReferenceTest. */
    @Test
    void interpolationStaysWithinOnePermille() {
        var beams = DetectorCard.belle2().beams();
        for (Hypothesis hypothesis : Hypothesis.values()) {
            ProductionRate rate = new ProductionRate(hypothesis, beams, 3.6, 10);
            for (double mass : new double[] {3.6, 3.71, 5.03, 6.6, 8.17, 9.3, 9.77, 9.95, 10}) {
                double exact = 1e6
                        * LeptonPairBosonGenerator.crossSection(
                                beams, Radiation.standard(), hypothesis.boson(mass), Pdg.MUON);
                assertThat(rate.crossSection(mass)).isCloseTo(exact, within(1e-3 * exact));
            }
        }
    }

    /** 0.7 fb at 4 GeV: g' = 0.023 without radiation and running (phil.md, Born and alpha(0)), which shift it by 3 %. */
    @Test
    void couplingsAreThoseOfTheCrossSections() {
        var beams = DetectorCard.belle2().beams();
        ProductionRate vector = new ProductionRate(Hypothesis.Z_PRIME, beams, 4, 4);
        assertThat(vector.coupling(4, 0.7)).isCloseTo(0.023, within(0.001));
        ProductionRate scalar = new ProductionRate(Hypothesis.SCALAR, beams, 4, 4);
        assertThat(scalar.coupling(4, 0.7)).isCloseTo(48, within(2.0));
        ProductionRate alp = new ProductionRate(Hypothesis.ALP, beams, 4, 4);
        assertThat(alp.coupling(4, 0.7)).isCloseTo(196, within(8.0));
    }
}
