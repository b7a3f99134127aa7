package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> nu_tau and two pseudoscalars through the vector current J = F(s) (q1 - q2), made transverse to q1 + q2.
 *
 * <p>The squared mass s follows (m^2 - s)^2 (m^2 + 2s) (p / sqrt(s))^3 |F|^2, the angle of q1 to the neutrino in their
 * rest frame m^2 cos^2 + s sin^2.
 */
final class TwoMesonChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int CELLS = 4000;

    private final int first;
    private final int second;
    private final double firstMass;
    private final double secondMass;
    private final TabulatedDensity spectrum;

    /**
     * Of two mesons.
     *
     * @param first      PDG number as from a negative tau
     * @param second     PDG number as from a negative tau
     * @param formFactor F
     */
    TwoMesonChannel(int first, int second, VectorFormFactor formFactor) {
        this.first = first;
        this.second = second;
        firstMass = ParticleTable.standard().mass(first);
        secondMass = ParticleTable.standard().mass(second);
        double threshold = firstMass + secondMass;
        spectrum = new TabulatedDensity(threshold * threshold, TAU * TAU, CELLS, s -> {
            double energy = Math.sqrt(s);
            double beta = TwoBody.momentum(energy, firstMass, secondMass) / energy;
            double open = TAU * TAU - s;
            return beta > 0 ? open * open * (TAU * TAU + 2 * s) * beta * beta * beta * formFactor.squared(s) : 0;
        });
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        double s = spectrum.sample(random);
        double energy = Math.sqrt(s);
        double p = TwoBody.momentum(energy, firstMass, secondMass);
        double c = drawCosine(s, random);
        double k = (TAU * TAU - s) / (2 * energy);
        double kx = k * Math.sqrt(1 - c * c);
        double kz = k * c;
        int neutrino = out.add(Pdg.NU_TAU, DecayProducts.TAU, 0);
        int one = out.add(first, DecayProducts.TAU, firstMass);
        int other = out.add(second, DecayProducts.TAU, secondMass);
        out.setMomentum(neutrino, kx, 0, kz);
        out.setMomentum(one, 0, 0, p);
        out.setMomentum(other, 0, 0, -p);
        // In the rest frame of the mesons the tau has the momentum of the neutrino.
        double tauEnergy = energy + k;
        out.boost(neutrino, other + 1, -kx, 0, -kz, tauEnergy, TAU);
        HadronicCurrent current = out.current;
        current.realT = 0;
        current.realX = 0;
        current.realY = 0;
        current.realZ = 1;
        current.imaginaryT = 0;
        current.imaginaryX = 0;
        current.imaginaryY = 0;
        current.imaginaryZ = 0;
        current.boost(-kx, 0, -kz, tauEnergy, TAU);
        current.setPolarimeter(out, out.px[neutrino], out.py[neutrino], out.pz[neutrino]);
    }

    /** Draws from m^2 c^2 + s (1 - c^2) by its two terms. */
    private static double drawCosine(double s, RandomStream random) {
        double u = random.nextDouble() * (TAU * TAU + 2 * s);
        double v = 2 * random.nextDouble() - 1;
        double c = u < TAU * TAU ? Math.cbrt(v) : 2 * Math.sin(Math.asin(v) / 3);
        return Math.clamp(c, -1, 1);
    }
}
