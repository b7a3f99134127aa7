package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.MuonPairMatrixElement;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToPionSpin;
import org.tauscope.random.RandomStream;

class NeutralLeptonChannelTest {

    private static final int DECAYS = 100_000;

    /** The mean of b.n over decays of polarisation -P along n is -P <b^2>/3, with b the polarimeter of the N decay. */
    @Test
    void theLeptonIsPolarisedAgainstItsFlight() {
        for (double mass : new double[] {0.4, 1.0, 1.6}) {
            TauChannel channel = new NeutralLeptonChannel(mass, Nature.DIRAC, Flight.None.INSTANCE);
            MuonPairMatrixElement element = new MuonPairMatrixElement(mass, MuonPairMatrixElement.Parent.PARTICLE);
            double polarisation = new TauToPionSpin(mass).polarisation();
            DecayProducts out = new DecayProducts();
            RandomStream random = new RandomStream(8, "polarisation");
            double[] b = new double[3];
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < DECAYS; i++) {
                out.clear();
                channel.decay(random, out);
                FourVector lepton = momentum(out, 1);
                FourVector minus = momentum(out, 3).inRestFrameOf(lepton);
                FourVector plus = momentum(out, 4).inRestFrameOf(lepton);
                element.polarimeter(minus.px(), minus.py(), minus.pz(), plus.px(), plus.py(), plus.pz(), b);
                double along = (b[0] * lepton.px() + b[1] * lepton.py() + b[2] * lepton.pz()) / lepton.momentum();
                double value = along + polarisation * (b[0] * b[0] + b[1] * b[1] + b[2] * b[2]) / 3;
                sum += value;
                squares += value * value;
            }
            double mean = sum / DECAYS;
            double error = Math.sqrt((squares / DECAYS - mean * mean) / DECAYS);
            assertThat(mean).as(mass + " GeV").isCloseTo(0, within(4 * error));
        }
    }

    /** Averaged over the decay of N, the pion has the analysing power P: 0.892 at 1.6 GeV. */
    @Test
    void thePionAnalysesTheTauSpin() {
        TauChannel channel = new NeutralLeptonChannel(1.6, Nature.DIRAC, Flight.None.INSTANCE);
        DecayProducts out = new DecayProducts();
        RandomStream random = new RandomStream(8, "power");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DECAYS; i++) {
            out.clear();
            channel.decay(random, out);
            FourVector pion = momentum(out, 0);
            double h =
                    (pion.px() * out.polarimeter(0) + pion.py() * out.polarimeter(1) + pion.pz() * out.polarimeter(2))
                            / pion.momentum();
            sum += h;
            squares += h * h;
        }
        double mean = sum / DECAYS;
        double error = Math.sqrt((squares / DECAYS - mean * mean) / DECAYS);
        assertThat(mean).isCloseTo(new TauToPionSpin(1.6).polarisation(), within(4 * error));
        assertThat(mean).isCloseTo(0.892, within(0.005));
    }

    @Test
    void aMassBeyondTheKinematicLimitIsRefused() {
        assertThatThrownBy(() -> new NeutralLeptonChannel(1.7, Nature.DIRAC, Flight.None.INSTANCE))
                .hasMessageContaining("1.7 GeV");
        assertThatThrownBy(() -> new NeutralLeptonChannel(0.2, Nature.DIRAC, Flight.None.INSTANCE))
                .hasMessageContaining("0.2 GeV");
        assertThatThrownBy(() -> new NeutralLeptonChannel(Double.NaN, Nature.DIRAC, Flight.None.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FourVector momentum(DecayProducts decay, int particle) {
        return new FourVector(decay.px(particle), decay.py(particle), decay.pz(particle), decay.energy(particle));
    }
}
