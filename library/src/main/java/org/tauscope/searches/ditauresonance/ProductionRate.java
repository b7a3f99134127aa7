package org.tauscope.searches.ditauresonance;

import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * How often X is made and decays to taus: cross section of e+e- -> mu+ mu- X with photons off the beams and the running of
 * alpha, computed at some masses; between them its logarithm is a parabola in that of the energy above threshold.
 */
final class ProductionRate {

    private static final int NODES = 32;

    /** Femtobarn per nanobarn. */
    private static final double FEMTOBARN = 1e6;

    private final Hypothesis hypothesis;
    private final double energy;
    private final double first;
    private final double step;
    /** Logarithms of the cross section in fb. */
    private final double[] logarithms = new double[NODES + 1];

    /**
     * Over a range of masses.
     *
     * @param low  smallest mass, GeV
     * @param high largest mass, below the threshold of two muons, GeV
     */
    ProductionRate(Hypothesis hypothesis, Beams beams, double low, double high) {
        this.hypothesis = hypothesis;
        energy = beams.sqrtS() - 2 * ParticleTable.standard().mass(Pdg.MUON);
        first = Math.log(energy - high);
        step = (Math.log(energy - low) - first) / NODES;
        for (int node = 0; node <= NODES; node++) {
            double mass = energy - Math.exp(first + node * step);
            logarithms[node] = Math.log(FEMTOBARN
                    * LeptonPairBosonGenerator.crossSection(
                            beams, Radiation.standard(), hypothesis.boson(mass), Pdg.MUON));
        }
    }

    /** Cross section at coupling 1 in the unit of the hypothesis, fb. */
    double crossSection(double mass) {
        double place = step > 0 ? (Math.log(energy - mass) - first) / step : 0;
        int node = Math.clamp((int) Math.rint(place), 1, NODES - 1);
        double t = place - node;
        double rise = (logarithms[node + 1] - logarithms[node - 1]) / 2;
        double bend = logarithms[node + 1] - 2 * logarithms[node] + logarithms[node - 1];
        return Math.exp(logarithms[node] + t * rise + t * t / 2 * bend);
    }

    /** Branching fraction to tau pairs. */
    double fraction(double mass) {
        Boson boson = hypothesis.boson(mass);
        return boson.fractionToLeptons(Pdg.TAU);
    }

    /** The coupling at which cross section times branching fraction has a value. */
    double coupling(double mass, double crossSectionTimesFraction) {
        return Math.sqrt(crossSectionTimesFraction / (crossSection(mass) * fraction(mass)));
    }
}
