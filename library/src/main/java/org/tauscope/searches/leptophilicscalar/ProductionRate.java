package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.tauscope.generator.BosonDecay;
import org.tauscope.generator.Flight;
import org.tauscope.generator.LeptonPairBosonGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.SideBySide;

/**
 * How often phi is made and what it decays to: cross section of e+e- -> tau+ tau- phi with photons off the beams and the
 * running of alpha, branching fraction, proper decay length. Cross sections are computed at some masses and interpolated in
 * their logarithm.
 */
final class ProductionRate {

    private static final int NODES = 40;

    /** Femtobarn per nanobarn. */
    private static final double FEMTOBARN = 1e6;

    /** Mass in GeV from which on the end of the phase space counts. */
    private static final double MIDDLE = 2;

    private final NavigableMap<Double, Double> logarithm;
    /** Largest mass of phi, GeV. */
    private final double end;

    private ProductionRate(NavigableMap<Double, Double> logarithm, double end) {
        this.logarithm = logarithm;
        this.end = end;
    }

    /**
     * Over a range of masses.
     *
     * @param low  smallest mass, GeV
     * @param high largest mass, GeV
     * @param pool computes masses side by side
     */
    static ProductionRate of(Beams beams, double low, double high, ExecutorService pool) throws InterruptedException {
        List<Callable<Map.Entry<Double, Double>>> tasks = new ArrayList<>();
        for (int node = 0; node <= NODES; node++) {
            double t = (double) node / NODES;
            // Half of the nodes evenly in the mass, half in its logarithm.
            double mass = node % 2 == 0 ? low + t * (high - low) : low * Math.pow(high / low, t);
            tasks.add(() -> Map.entry(mass, Math.log(FEMTOBARN * crossSection(beams, mass))));
        }
        NavigableMap<Double, Double> logarithm = new TreeMap<>();
        for (Map.Entry<Double, Double> node : SideBySide.all(tasks, pool)) {
            logarithm.put(node.getKey(), node.getValue());
        }
        return new ProductionRate(
                logarithm, beams.sqrtS() - 2 * ParticleTable.standard().mass(Pdg.TAU));
    }

    private static double crossSection(Beams beams, double mass) {
        return new LeptonPairBosonGenerator(
                        beams,
                        Radiation.standard(),
                        Boson.leptophilicScalar(mass, 1),
                        Pdg.TAU,
                        BosonDecay.ESCAPE,
                        Flight.None.INSTANCE,
                        TauDecay.stable())
                .crossSection();
    }

    /** Cross section of tau tau phi at xi = 1, fb. */
    double crossSection(double mass) {
        var low = logarithm.floorEntry(mass);
        var high = logarithm.ceilingEntry(mass);
        if (low == null || high == null) {
            throw new IllegalArgumentException("production rate: mass " + mass + " GeV, expected "
                    + logarithm.firstKey() + " to " + logarithm.lastKey() + " GeV");
        }
        if (low.getKey().equals(high.getKey())) {
            return Math.exp(low.getValue());
        }
        double t = (place(mass, mass) - place(low.getKey(), mass))
                / (place(high.getKey(), mass) - place(low.getKey(), mass));
        return Math.exp((1 - t) * low.getValue() + t * high.getValue());
    }

    /** Light phi follow a power of the mass, heavy ones a power of what is left above it. */
    private double place(double mass, double near) {
        return near < MIDDLE ? Math.log(mass) : -Math.log(end - mass);
    }

    /** Branching fraction of phi to the pair of a channel. */
    static double fraction(PairChannel channel, double mass) {
        return Boson.leptophilicScalar(mass, 1).fractionToLeptons(channel.pdg());
    }

    /** Cross section times branching fraction at xi = 1, fb. */
    double visible(PairChannel channel, double mass) {
        return crossSection(mass) * fraction(channel, mass);
    }

    /** Proper decay length, mm; goes as 1/xi^2. */
    static double ctau(double mass, double xi) {
        return Boson.leptophilicScalar(mass, xi).ctau();
    }
}
