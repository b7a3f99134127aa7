package org.tauscope.searches.heavyneutrallepton;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.MuonPairMatrixElement;
import org.tauscope.models.MuonPairMatrixElement.Parent;
import org.tauscope.models.TauToPionSpin;
import org.tauscope.particles.Pdg;

/**
 * Turns decays of a Majorana N into those of a Dirac N. A Majorana N decays as N and as Nbar, half each, with squared
 * matrix elements A and B; the weight 2 A / (A + B) keeps what the N from this tau would do. One sample so serves both
 * hypotheses with common fluctuations.
 *
 * <p>N is given the helicity polarisation that it has on average over the tau spin; what this neglects is at most 2 % up
 * to 1.0 GeV and 7 % at 1.4 GeV of a spin correlation (see {@link TauToPionSpin}), and averages out in a yield.
 */
final class DiracShare {

    private final MuonPairMatrixElement asParticle;
    private final MuonPairMatrixElement asAntiparticle;
    private final TauToPionSpin spin;

    /**
     * For N of one mass.
     *
     * @param mass GeV
     */
    DiracShare(double mass) {
        asParticle = new MuonPairMatrixElement(mass, Parent.PARTICLE);
        asAntiparticle = new MuonPairMatrixElement(mass, Parent.ANTIPARTICLE);
        spin = new TauToPionSpin(mass);
    }

    /**
     * The weight of a generated decay, in [0, 2].
     *
     * @param lepton index of N, whose mother is the tau
     */
    double weight(GeneratedEvents events, int lepton) {
        int tau = events.mother()[lepton];
        FourVector tauMomentum = vector(events, tau);
        FourVector inTau = vector(events, lepton).inRestFrameOf(tauMomentum);
        int tauCharge = -Integer.signum(events.pdg()[tau]);
        double polarisation = spin.helicityPolarisation(tauCharge) / inTau.momentum();
        FourVector minus =
                muon(events, lepton, Pdg.MUON).inRestFrameOf(tauMomentum).inRestFrameOf(inTau);
        FourVector plus =
                muon(events, lepton, -Pdg.MUON).inRestFrameOf(tauMomentum).inRestFrameOf(inTau);
        double particle = squared(asParticle, polarisation, inTau, minus, plus);
        double antiparticle = squared(asAntiparticle, polarisation, inTau, minus, plus);
        return 2 * (tauCharge < 0 ? particle : antiparticle) / (particle + antiparticle);
    }

    private static double squared(
            MuonPairMatrixElement element, double scale, FourVector axis, FourVector minus, FourVector plus) {
        return element.squared(
                scale * axis.px(),
                scale * axis.py(),
                scale * axis.pz(),
                minus.px(),
                minus.py(),
                minus.pz(),
                plus.px(),
                plus.py(),
                plus.pz());
    }

    private static FourVector muon(GeneratedEvents events, int lepton, int pdg) {
        int i = lepton + 1;
        while (events.mother()[i] != lepton || events.pdg()[i] != pdg) {
            i++;
        }
        return vector(events, i);
    }

    private static FourVector vector(GeneratedEvents events, int i) {
        return new FourVector(events.px()[i], events.py()[i], events.pz()[i], events.energy()[i]);
    }
}
