package org.tauscope.formats;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Events to be written: e+e- -> tau tau gamma, tau -> pi N, N -> mu pi and tau -> pi nu, flat, with flights. */
final class DisplacedDecays {

    static final Beams BEAMS = new Beams(7.004, 4.002, 0.0415, 0.0415, 0, 0, 0, 0);
    static final SampleHeader HEADER = new SampleHeader("tau pairs for a test", BEAMS, 0.919);

    private static final ParticleTable TABLE = ParticleTable.standard();
    private static final double NEUTRAL_MASS = 1.0;
    private static final double NEUTRAL_CTAU = 150;

    private final RandomStream random = new RandomStream(20, "displaced decays");
    private final boolean collisionAtOrigin;
    private double[] point = new double[4];

    DisplacedDecays(boolean collisionAtOrigin) {
        this.collisionAtOrigin = collisionAtOrigin;
    }

    GeneratedEvents batch(int events) {
        GeneratedEvents batch = new GeneratedEvents();
        for (int event = 0; event < events; event++) {
            random.at(event, Stage.PROCESS);
            batch.beginEvent(event, 0.5 + random.nextDouble());
            point = new double[] {0, 0, 0, 0};
            if (!collisionAtOrigin) {
                point = new double[] {0.01 * random.nextGaussian(), 1e-4 * random.nextGaussian(), 0.2, 1e-3};
            }
            double[] collision = point;
            FourVector[] first = decay(BEAMS.total(), 0, 6 + 4 * random.nextDouble());
            add(batch, Pdg.PHOTON, GeneratedEvents.NO_MOTHER, first[0]);
            FourVector[] taus = decay(first[1], TABLE.mass(Pdg.TAU), TABLE.mass(Pdg.TAU));
            int minus = add(batch, Pdg.TAU, GeneratedEvents.NO_MOTHER, taus[0]);
            int plus = add(batch, -Pdg.TAU, GeneratedEvents.NO_MOTHER, taus[1]);
            fly(taus[0], TABLE.ctau(Pdg.TAU));
            FourVector[] signal = decay(taus[0], TABLE.mass(Pdg.PI_PLUS), NEUTRAL_MASS);
            add(batch, -Pdg.PI_PLUS, minus, signal[0]);
            int neutral = add(batch, Pdg.HEAVY_NEUTRAL_LEPTON, minus, signal[1]);
            fly(signal[1], NEUTRAL_CTAU);
            FourVector[] displaced = decay(signal[1], TABLE.mass(Pdg.MUON), TABLE.mass(Pdg.PI_PLUS));
            add(batch, Pdg.MUON, neutral, displaced[0]);
            add(batch, Pdg.PI_PLUS, neutral, displaced[1]);
            point = collision;
            fly(taus[1], TABLE.ctau(Pdg.TAU));
            FourVector[] tag = decay(taus[1], TABLE.mass(Pdg.PI_PLUS), 0);
            add(batch, Pdg.PI_PLUS, plus, tag[0]);
            add(batch, -Pdg.NU_TAU, plus, tag[1]);
        }
        return batch;
    }

    private int add(GeneratedEvents batch, int pdg, int mother, FourVector p) {
        return batch.addParticle(
                pdg, mother, p.px(), p.py(), p.pz(), p.energy(), point[0], point[1], point[2], point[3]);
    }

    private void fly(FourVector p, double ctau) {
        double proper = ctau * random.nextExponential() / p.mass();
        point = new double[] {
            point[0] + proper * p.px(),
            point[1] + proper * p.py(),
            point[2] + proper * p.pz(),
            point[3] + proper * p.energy() / Constants.LIGHT_SPEED
        };
    }

    private FourVector[] decay(FourVector parent, double firstMass, double secondMass) {
        double p = TwoBody.momentum(parent.mass(), firstMass, secondMass);
        double cosine = 2 * random.nextDouble() - 1;
        double sine = Math.sqrt(1 - cosine * cosine);
        double phi = 2 * Math.PI * random.nextDouble();
        FourVector first = FourVector.ofMass(firstMass, p * sine * Math.cos(phi), p * sine * Math.sin(phi), p * cosine)
                .boostedFromRestFrameOf(parent);
        return new FourVector[] {first, parent.minus(first)};
    }
}
