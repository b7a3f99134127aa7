package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** One tau of a process: draws its decay, orients it by the joint spin state, flies and writes it. */
final class TauDecayer {

    private static final double MASS = ParticleTable.standard().mass(Pdg.TAU);
    private static final Flight FLIGHT =
            new Flight.Exponential(ParticleTable.standard().ctau(Pdg.TAU));

    private final int charge;
    private final int part;
    private final int stride;
    private final TauDecay decay;
    private final Radiation radiation;

    private final DecayProducts chain = new DecayProducts();
    private final double[] rotation = new double[9];
    private final LorentzTransformation fromTau = new LorentzTransformation();
    private final LorentzTransformation boost = new LorentzTransformation();

    /**
     * One tau.
     *
     * @param charge -1 or +1
     * @param part   number among the taus of this charge in the event, from 0; names its random numbers
     * @param stride of its spin in the {@link SpinState}
     * @param decay  what it may decay to
     * @param radiation decides on photons in its decay
     */
    TauDecayer(int charge, int part, int stride, TauDecay decay, Radiation radiation) {
        this.charge = charge;
        this.part = part;
        this.stride = stride;
        this.decay = decay;
        this.radiation = radiation;
    }

    /** Draws the decay in the rest frame of the tau. */
    void decay(long event, RandomStream random) {
        decay.decay(random.at(event, charge < 0 ? Stage.TAU_MINUS : Stage.TAU_PLUS, part), chain, radiation);
    }

    /** Turns it by the spin state. */
    void orient(SpinState spins, RandomStream random) {
        spins.orient(stride, chain, random, rotation);
    }

    /**
     * Writes the tau and its decay.
     *
     * @param mother   index in the batch, or none
     * @param frame    from the frame of the momentum, to whose axes the spin refers, to the laboratory
     * @param momenta  px, py, pz, energy in GeV
     * @param at       where those of the tau stand
     */
    void write(
            EventWriter writer,
            int mother,
            LorentzTransformation frame,
            double[] momenta,
            int at,
            RandomStream random) {
        int tau = writer.add(charge < 0 ? Pdg.TAU : -Pdg.TAU, mother, frame, momenta, at);
        writer.fly(tau, MASS, FLIGHT, random);
        fromTau.set(frame);
        boost.setBoost(momenta[at], momenta[at + 1], momenta[at + 2], momenta[at + 3], MASS);
        fromTau.after(boost);
        if (charge > 0) {
            // The positive tau decays as the CP mirror: momenta reversed, the same polarimeter.
            for (int i = 0; i < 9; i++) {
                rotation[i] = -rotation[i];
            }
        }
        fromTau.afterRotation(rotation);
        writer.addChain(chain, tau, charge, fromTau, random);
    }
}
