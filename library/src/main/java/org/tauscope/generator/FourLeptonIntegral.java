package org.tauscope.generator;

import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * The cross section of e+e- -> f- f+ F- F+ point by point: draws momenta and gives each point its share of the cross section,
 * so that the mean is the cross section. Born level, fermion masses kept but the electron's.
 *
 * <p>At construction it learns the best shares of the channels and a rough cross section as a function of energy.
 */
final class FourLeptonIntegral {

    private static final int NODES = 24;
    private static final int POINTS = 2_000;
    private static final int ROUNDS = 3;

    final FourLeptonPhaseSpace phaseSpace;
    final FourLeptonAmplitude amplitude;
    private final boolean identical;
    private final double threshold;
    private final double highest;
    private final double[] logarithm = new double[NODES + 1];

    /**
     * Of two kinds of leptons.
     *
     * @param mass      of f, GeV
     * @param otherMass of F, GeV
     * @param identical whether they are the same
     * @param energy    collision energy, GeV
     * @param leastOther smallest mass of the pair F- F+, GeV; 0 for none
     * @param running   whether alpha runs with the squared mass of each photon
     */
    FourLeptonIntegral(
            double mass, double otherMass, boolean identical, double energy, double leastOther, boolean running) {
        phaseSpace = new FourLeptonPhaseSpace(mass, otherMass, identical, leastOther);
        // Beams may have more than their nominal energy.
        TabulatedAmplitude shift = running ? shiftBelow(1.1 * energy) : null;
        amplitude = new FourLeptonAmplitude(mass, otherMass, identical, shift);
        this.identical = identical;
        threshold = Math.sqrt(phaseSpace.threshold());
        highest = energy;
        if (!(energy > threshold)) {
            throw new IllegalArgumentException("four leptons: collision energy " + energy
                    + " GeV must exceed the threshold of " + threshold + " GeV");
        }
        RandomStream random = new RandomStream(0, "four leptons").at(0, Stage.PROCESS);
        for (int round = 0; round < ROUNDS; round++) {
            learnShares(energy * energy, random);
        }
        for (int node = 1; node <= NODES; node++) {
            double root = (double) node / NODES;
            double e = threshold + (highest - threshold) * root * root;
            double sum = 0;
            for (int i = 0; i < POINTS; i++) {
                sum += draw(e * e, random);
            }
            logarithm[node] = Math.log(sum / POINTS);
        }
    }

    /** The shift of alpha as a function of the photon's mass, the real part. */
    private static TabulatedAmplitude shiftBelow(double energy) {
        VacuumPolarisation polarisation = new VacuumPolarisation();
        return new TabulatedAmplitude(
                0, energy, (mass, sum) -> sum[0] += mass > 0 ? polarisation.shift(mass * mass) : 0);
    }

    /** Smallest squared energy, GeV^2. */
    double threshold() {
        return phaseSpace.threshold();
    }

    /** R. Kleiss, R. Pittau, Comput. Phys. Commun. 83 (1994) 141: shares grow with the root of their part of the variance. */
    private void learnShares(double s, RandomStream random) {
        double[] part = new double[FourLeptonPhaseSpace.CHANNELS];
        for (int i = 0; i < 2 * POINTS; i++) {
            double volume = phaseSpace.draw(s, random);
            if (volume > 0) {
                amplitude.set(phaseSpace.momenta, s);
                double weight = volume * amplitude.squared();
                for (int channel = 0; channel < part.length; channel++) {
                    part[channel] += weight * weight * phaseSpace.density[channel] * volume;
                }
            }
        }
        double[] share = phaseSpace.share;
        double sum = 0;
        for (int channel = 0; channel < part.length; channel++) {
            share[channel] = share[channel] * Math.sqrt(part[channel]);
            sum += share[channel];
        }
        for (int channel = 0; channel < part.length; channel++) {
            // No channel dies out: each covers a pole of its own.
            share[channel] = 0.94 * share[channel] / sum + 0.02;
        }
    }

    /** Draws momenta and helicity amplitudes; returns the point's cross section in nb. */
    double draw(double s, RandomStream random) {
        double volume = phaseSpace.draw(s, random);
        if (volume == 0) {
            return 0;
        }
        amplitude.set(phaseSpace.momenta, s);
        double charge2 = 4 * Math.PI * Constants.ALPHA;
        double charge8 = charge2 * charge2 * charge2 * charge2;
        // Four beam helicities, flux 1 / (2 s), twice two identical particles.
        double factor = charge8 / (8 * s) * Constants.GEV2_NB * (identical ? 0.25 : 1);
        return factor * volume * amplitude.squared();
    }

    /** Rough cross section in nb, good to a few per cent, at a squared energy in GeV^2; 0 below threshold. */
    double rough(double s) {
        double share = (Math.sqrt(s) - threshold) / (highest - threshold);
        if (!(share > 0)) {
            return 0;
        }
        int node = Math.clamp((int) (Math.sqrt(share) * NODES), 1, NODES - 1);
        double low = 2 * Math.log((double) node / NODES);
        double high = 2 * Math.log((double) (node + 1) / NODES);
        double t = (Math.log(share) - low) / (high - low);
        return Math.exp(logarithm[node] + t * (logarithm[node + 1] - logarithm[node]));
    }
}
