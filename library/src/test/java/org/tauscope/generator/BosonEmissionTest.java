package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.models.Boson;

class BosonEmissionTest {

    /** The photon couples to a conserved current: its time component vanishes in the rest frame. */
    @Test
    void theElectromagneticCurrentIsConserved() {
        for (Boson.Kind kind : Boson.Kind.values()) {
            BosonEmission emission = new BosonEmission(kind, 1.3, 1.77693);
            for (double pair2 : new double[] {13, 30, 80}) {
                for (double cosine : new double[] {-0.99, -0.2, 0.7}) {
                    emission.set(111.9, pair2, cosine);
                    double scale = Math.sqrt(emission.trace());
                    for (int at = 0; at < emission.currents.length; at += Spinors.SIZE) {
                        assertThat(emission.currents[at] / scale).isCloseTo(0, within(1e-12));
                        assertThat(emission.currents[at + 1] / scale).isCloseTo(0, within(1e-12));
                    }
                }
            }
        }
    }

    @Test
    void exchangingTheLeptonsChangesNoRate() {
        for (Boson.Kind kind : Boson.Kind.values()) {
            BosonEmission emission = new BosonEmission(kind, 0.4, 0.1056583755);
            emission.set(100, 40, 0.9);
            double forward = emission.trace();
            emission.set(100, 40, -0.9);
            assertThat(emission.trace() / forward).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void polarisationsOfAVectorAddUpToTheWhole() {
        BosonEmission emission = new BosonEmission(Boson.Kind.VECTOR, 3, 0.1056583755);
        emission.set(111.9, 20, 0.3);
        double[] beam = {0.6, 0, 0.8};
        double sum = emission.transverse(beam, 1, 0, 0)
                + emission.transverse(beam, 0, 1, 0)
                + emission.transverse(beam, 0, 0, 1);
        assertThat(sum / emission.transverse(beam)).isCloseTo(1, within(1e-12));
    }
}
