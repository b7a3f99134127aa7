package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Boson;
import org.tauscope.particles.Pdg;

class LeptonPairBosonClosureTest {

    private static final Flight AT_ONCE = Flight.None.INSTANCE;

    private static GeneratedEvents sample(Beams beams, Boson boson, int lepton, BosonDecay decay, int events) {
        return Events.generate(
                LeptonPairBosonGenerator.bornThroughPhoton(beams, boson, lepton, decay, AT_ONCE, TauDecay.modes("pi")),
                events,
                "closure");
    }

    /** 20 bins of equal probability by quadrature; the seed is fixed; refused below p = 1 %. */
    @Test
    void theMassOfTheMuonPairFollowsTheMatrixElement() {
        for (Boson boson :
                new Boson[] {Boson.muMinusTau(2, 1), Boson.leptophilicScalar(0.5, 1), Boson.axionLike(6, 1)}) {
            double s = Math.pow(Events.BELLE.sqrtS(), 2);
            BosonPhaseSpace space = new BosonPhaseSpace(boson.mass(), 0.1056583755);
            BosonEmission emission = new BosonEmission(boson.kind(), boson.mass(), 0.1056583755);
            int steps = 4000;
            double[] cumulative = new double[steps + 1];
            double[] edge = new double[steps + 1];
            for (int i = 0; i < steps; i++) {
                for (int j = 0; j < 40; j++) {
                    double volume = space.set(s, (i + 0.5) / steps, (j + 0.5) / 40);
                    emission.set(s, space.pair2, space.cosine);
                    cumulative[i + 1] += volume * emission.trace();
                }
                cumulative[i + 1] += cumulative[i];
                space.set(s, (i + 1.0) / steps, 0);
                edge[i + 1] = space.pair2;
            }
            int events = 40_000;
            int[] count = new int[20];
            GeneratedEvents sample = sample(Events.BELLE, boson, Pdg.MUON, BosonDecay.ESCAPE, events);
            for (int event = 0; event < events; event++) {
                FourVector pair = Events.momentum(sample, Events.find(sample, event, Pdg.MUON, -1))
                        .plus(Events.momentum(sample, Events.find(sample, event, -Pdg.MUON, -1)));
                int i = Arrays.binarySearch(edge, pair.massSquared());
                int step = Math.clamp(i < 0 ? -i - 1 : i, 1, steps);
                double t = (pair.massSquared() - edge[step - 1]) / (edge[step] - edge[step - 1]);
                double probability =
                        (cumulative[step - 1] + t * (cumulative[step] - cumulative[step - 1])) / cumulative[steps];
                count[Math.clamp((int) (20 * probability), 0, 19)]++;
            }
            double chi2 = 0;
            for (int bin : count) {
                chi2 += (bin - events / 20.0) * (bin - events / 20.0) / (events / 20.0);
            }
            assertThat(ChiSquaredDistribution.of(19).survivalProbability(chi2))
                    .as(boson.name() + ": chi2 = " + chi2 + " for 20 bins")
                    .isGreaterThan(0.01);
        }
    }

    /**
     * Pions from X -> tau tau along the tau axis in the rest frame of X: 9 &lt;q- q+&gt; = -R_kk is +1 for spin 0 and
     * -(2 - 1/g^2)/(2 + 1/g^2), g = M/2m, for a vector averaged over its polarisations.
     */
    @Test
    void pionsShowTheSpinOfWhatTheTausComeFrom() {
        double inverse = Math.pow(2 * 1.77693 / 8, 2);
        assertCorrelation(Boson.leptophilicScalar(8, 1), 1);
        assertCorrelation(Boson.axionLike(8, 1), 1);
        assertCorrelation(Boson.muMinusTau(8, 1), -(2 - inverse) / (2 + inverse));
    }

    private static void assertCorrelation(Boson boson, double expected) {
        int events = 40_000;
        GeneratedEvents sample = sample(Events.BELLE, boson, Pdg.MUON, BosonDecay.TAUS, events);
        double sum = 0;
        double square = 0;
        for (int event = 0; event < events; event++) {
            int tau = Events.find(sample, event, Pdg.TAU, -1);
            int antitau = Events.find(sample, event, -Pdg.TAU, -1);
            FourVector parent = Events.momentum(sample, sample.mother()[tau]);
            FourVector minus = Events.momentum(sample, tau).inRestFrameOf(parent);
            FourVector plus = Events.momentum(sample, antitau).inRestFrameOf(parent);
            double q = cosine(sample, event, -Pdg.PI_PLUS, tau, parent, minus, minus);
            double qBar = cosine(sample, event, Pdg.PI_PLUS, antitau, parent, plus, minus);
            sum += 9 * q * qBar;
            square += 81 * q * q * qBar * qBar;
        }
        double mean = sum / events;
        double error = Math.sqrt((square / events - mean * mean) / events);
        assertThat(mean).as(boson.name()).isCloseTo(expected, within(4 * error));
        assertThat(error).isLessThan(0.02);
    }

    private static double cosine(
            GeneratedEvents sample, int event, int pdg, int tau, FourVector parent, FourVector rest, FourVector axis) {
        FourVector pion = Events.momentum(sample, Events.find(sample, event, pdg, tau));
        return pion.inRestFrameOf(parent).inRestFrameOf(rest).cosAngle(axis);
    }

    /**
     * Far above all masses chirality decides: a scalar off the taus makes equal helicities, hence -1 for pions along each
     * tau's own flight, a vector opposite ones, hence +1.
     */
    @Test
    void tausBesideAScalarHaveEqualHelicities() {
        Beams fast = new Beams(100, 100, 0, 0, 0, 0, 0, 0);
        assertThat(helicities(fast, Boson.leptophilicScalar(40, 1))).isCloseTo(-1, within(0.06));
        assertThat(helicities(fast, Boson.axionLike(40, 1))).isCloseTo(-1, within(0.06));
        assertThat(helicities(fast, Boson.muMinusTau(40, 1))).isCloseTo(1, within(0.06));
    }

    private static double helicities(Beams beams, Boson boson) {
        int events = 40_000;
        GeneratedEvents sample = sample(beams, boson, Pdg.TAU, BosonDecay.MUONS, events);
        double sum = 0;
        FourVector rest = new FourVector(0, 0, 0, 1);
        for (int event = 0; event < events; event++) {
            int tau = Events.find(sample, event, Pdg.TAU, -1);
            int antitau = Events.find(sample, event, -Pdg.TAU, -1);
            FourVector minus = Events.momentum(sample, tau);
            FourVector plus = Events.momentum(sample, antitau);
            sum += 9
                    * cosine(sample, event, -Pdg.PI_PLUS, tau, rest, minus, minus)
                    * cosine(sample, event, Pdg.PI_PLUS, antitau, rest, plus, plus);
        }
        return sum / events;
    }
}
