package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.models.DiracMatrix;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Rates of one photon against explicit Dirac matrices, and their totals. */
class PhotonEmissionTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    /** gamma* -> f fbar gamma over gamma* -> f fbar, times phase space. */
    @Test
    void aPairRadiatesByTheExactMatrixElement() {
        for (double mass : new double[] {MUON, TAU}) {
            for (double v : new double[] {0.001, 0.1, 0.4}) {
                for (double cosine : new double[] {-0.9, 0.2, 0.7}) {
                    double q = 10.58;
                    double left = q * Math.sqrt(1 - v);
                    double k = q * v / 2 / Math.sqrt(1 - v);
                    double p = Math.sqrt(left * left / 4 - mass * mass);
                    FourVector one = FourVector.ofMass(mass, 0, 0, p);
                    FourVector other = FourVector.ofMass(mass, 0, 0, -p);
                    FourVector photon = new FourVector(k * Math.sqrt(1 - cosine * cosine), 0, k * cosine, k);
                    double born = 4 * (q * q + 2 * mass * mass);
                    double ratio = pair(one, other, photon, mass) / born;
                    // dPhi3/dPhi2 = dv dc Q^2 v b/b0 / (32 pi^2), times e^2: alpha/(8 pi) Q^2 v b/b0; kernel: 2
                    // alpha/pi (1-v)/v.
                    double beta = 2 * p / left;
                    double before = Math.sqrt(1 - 4 * mass * mass / (q * q));
                    double expected = q * q * v * v * beta / before * ratio / (16 * (1 - v));
                    assertThat(FinalStateRadiation.kernel(q, mass, v, cosine))
                            .isCloseTo(expected, within(1e-8 * expected));
                }
            }
        }
    }

    private static double pair(FourVector one, FourVector other, FourVector photon, double mass) {
        double a = 2 * one.dot(photon);
        double b = 2 * other.dot(photon);
        DiracMatrix first = DiracMatrix.slash(one.plus(photon))
                .plus(DiracMatrix.number(mass))
                .scaled(1 / a);
        DiracMatrix second = DiracMatrix.slash(other.plus(photon))
                .plus(DiracMatrix.number(-mass))
                .scaled(-1 / b);
        DiracMatrix left = DiracMatrix.slash(one).plus(DiracMatrix.number(mass));
        DiracMatrix right = DiracMatrix.slash(other).plus(DiracMatrix.number(-mass));
        double sum = 0;
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                DiracMatrix g = DiracMatrix.gamma(mu);
                DiracMatrix e = DiracMatrix.gamma(nu);
                DiracMatrix vertex =
                        e.times(first).times(g).plus(g.times(second).times(e));
                DiracMatrix conjugate =
                        g.times(first).times(e).plus(e.times(second).times(g));
                sum += DiracMatrix.metric(mu)
                        * DiracMatrix.metric(nu)
                        * left.times(vertex)
                                .times(right)
                                .times(conjugate)
                                .trace()
                                .getRealPart();
            }
        }
        return sum;
    }

    /** tau -> l gamma and a pair of neutrinos of squared mass W^2: their tensor is W_mu W_nu - W^2 g_mu_nu. */
    @Test
    void aLeptonicDecayRadiatesByTheExactMatrixElement() {
        for (double rest : new double[] {0.2, 0.8}) {
            for (double v : new double[] {0.001, 0.1, 0.5}) {
                for (double cosine : new double[] {-0.8, 0.3, 0.95}) {
                    double left = TAU * Math.sqrt(1 - v);
                    double k = TAU * v / 2 / Math.sqrt(1 - v);
                    double after = TwoBody.momentum(left, MUON, rest);
                    double before = TwoBody.momentum(TAU, MUON, rest);
                    FourVector lepton = FourVector.ofMass(MUON, 0, 0, after);
                    FourVector neutrinos = FourVector.ofMass(rest, 0, 0, -after);
                    FourVector photon = new FourVector(k * Math.sqrt(1 - cosine * cosine), 0, k * cosine, k);
                    double born = born(rest);
                    double ratio = leptonic(lepton, neutrinos, photon, rest) / born;
                    // dPhi3/dPhi2 times e^2: alpha/(8 pi) m^2 v R dv dc; rate: alpha/(2 pi) dv/v.
                    double space = after / left / (before / TAU);
                    double expected = TAU * TAU * v * v / 4 * space * ratio;
                    assertThat(DecayRadiation.rate(TAU, MUON, rest, before, v, cosine, true, true))
                            .isCloseTo(expected, within(1e-8 * expected));
                }
            }
        }
    }

    private static double born(double rest) {
        double p = TwoBody.momentum(TAU, MUON, rest);
        FourVector lepton = FourVector.ofMass(MUON, 0, 0, p);
        FourVector w = FourVector.ofMass(rest, 0, 0, -p);
        FourVector tau = new FourVector(0, 0, 0, TAU);
        return 2 * (lepton.dot(tau) * rest * rest + 2 * w.dot(tau) * w.dot(lepton));
    }

    private static double leptonic(FourVector lepton, FourVector neutrinos, FourVector photon, double rest) {
        FourVector tau = lepton.plus(neutrinos).plus(photon);
        DiracMatrix outgoing = DiracMatrix.slash(lepton).plus(DiracMatrix.number(MUON));
        DiracMatrix incoming = DiracMatrix.slash(tau).plus(DiracMatrix.number(TAU));
        DiracMatrix first = DiracMatrix.slash(lepton.plus(photon))
                .plus(DiracMatrix.number(MUON))
                .scaled(1 / (2 * lepton.dot(photon)));
        DiracMatrix second = DiracMatrix.slash(tau.minus(photon))
                .plus(DiracMatrix.number(TAU))
                .scaled(-1 / (2 * tau.dot(photon)));
        DiracMatrix left = DiracMatrix.chiral(1, 0);
        DiracMatrix right = DiracMatrix.chiral(0, 1);
        double[] w = {neutrinos.energy(), neutrinos.px(), neutrinos.py(), neutrinos.pz()};
        double sum = 0;
        for (int e = 0; e < 4; e++) {
            DiracMatrix photonVertex = DiracMatrix.gamma(e);
            for (int mu = 0; mu < 4; mu++) {
                for (int nu = 0; nu < 4; nu++) {
                    double lower = DiracMatrix.metric(mu) * DiracMatrix.metric(nu) * w[mu] * w[nu]
                            - (mu == nu ? DiracMatrix.metric(mu) * rest * rest : 0);
                    DiracMatrix weak = DiracMatrix.gamma(mu).times(left);
                    DiracMatrix weakBar = right.times(DiracMatrix.gamma(nu));
                    DiracMatrix vertex = photonVertex
                            .times(first)
                            .times(weak)
                            .plus(weak.times(second).times(photonVertex));
                    DiracMatrix conjugate = weakBar.times(first)
                            .times(photonVertex)
                            .plus(photonVertex.times(second).times(weakBar));
                    sum -= DiracMatrix.metric(e)
                            * lower
                            * outgoing.times(vertex)
                                    .times(incoming)
                                    .times(conjugate)
                                    .trace()
                                    .getRealPart();
                }
            }
        }
        return sum;
    }

    /**
     * Share of tau -> l nu nu with a photon above 10 MeV in the rest frame of the tau. Measured by BaBar, PRD 91 (2015)
     * 051103: B = (1.847 +- 0.015 +- 0.052) % for electrons, (0.369 +- 0.003 +- 0.010) % for muons, over 17.82 % and 17.39 %.
     * At order alpha^2 1.728 % and 0.3605 % are expected (M. Fael, L. Mercolli, M. Passera, JHEP 07 (2015) 153).
     */
    @Test
    void radiativeLeptonicDecaysAreAsFrequentAsCalculated() {
        assertThat(shareWithPhoton("e")).isCloseTo(0.01728 / 0.1782, within(0.003));
        assertThat(shareWithPhoton("mu")).isCloseTo(0.003605 / 0.1739, within(0.001));
    }

    private static double shareWithPhoton(String mode) {
        TauDecay decay = TauDecay.modes(mode);
        DecayProducts out = new DecayProducts();
        RandomStream random = new RandomStream(5, mode);
        int decays = 200_000;
        int with = 0;
        for (int i = 0; i < decays; i++) {
            decay.decay(random.at(i, Stage.TAU_MINUS), out, Radiation.standard());
            boolean hard = false;
            for (int j = 0; j < out.size(); j++) {
                hard |= out.pdg(j) == Pdg.PHOTON && out.energy(j) > 0.010;
            }
            with += hard ? 1 : 0;
        }
        return (double) with / decays;
    }
}
