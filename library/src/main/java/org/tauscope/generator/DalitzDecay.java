package org.tauscope.generator;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * The decay of a pseudoscalar to e- e+ gamma through a virtual photon of squared mass q2: spectrum
 * (1 + r/2) sqrt(1 - r) (1 - q2/M^2)^3 / q2 |F|^2 with r = 4 m_e^2 / q2 (N. Kroll, W. Wada, Phys. Rev. 98 (1955) 1355), F by
 * rho dominance; angle of the electron in the pair 1 + cos^2 + r sin^2.
 */
final class DalitzDecay implements MesonMode {

    private static final double ELECTRON = ParticleTable.standard().mass(Pdg.ELECTRON);
    private static final double RHO = ParticleTable.standard().mass(Pdg.RHO_ZERO);

    private final double parent;
    private final TabulatedDensity logarithm;

    /** Of a pseudoscalar of this mass in GeV. */
    DalitzDecay(double parent) {
        this.parent = parent;
        double low = Math.log(4 * ELECTRON * ELECTRON);
        double high = 2 * Math.log(parent);
        logarithm = new TabulatedDensity(low, high, 2000, log -> {
            double q2 = Math.exp(log);
            double r = Math.min(1, 4 * ELECTRON * ELECTRON / q2);
            double open = Math.max(0, 1 - q2 / (parent * parent));
            double pole = 1 - q2 / (RHO * RHO);
            return (1 + r / 2) * Math.sqrt(1 - r) * open * open * open / (pole * pole);
        });
    }

    @Override
    public double mass(int daughter) {
        return daughter < 2 ? ELECTRON : 0;
    }

    @Override
    public void generate(RandomStream random, DecayProducts out, int first) {
        generate(logarithm.sample(random), random, out, first);
    }

    /**
     * The same with more heavy pairs than nature makes.
     *
     * @param mass  of the pair above which it is heavy, GeV
     * @param share of heavy pairs, in (0, 1)
     * @return weight that undoes the choice
     */
    double generate(double mass, double share, RandomStream random, DecayProducts out, int first) {
        double light = logarithm.below(2 * Math.log(mass));
        boolean heavy = random.nextDouble() < share;
        double u = random.nextDouble();
        generate(logarithm.quantile(heavy ? light + (1 - light) * u : light * u), random, out, first);
        return heavy ? (1 - light) / share : light / (1 - share);
    }

    private void generate(double log, RandomStream random, DecayProducts out, int first) {
        double q2 = Math.exp(log);
        double q = Math.sqrt(q2);
        double r = Math.min(1, 4 * ELECTRON * ELECTRON / q2);
        double cosine;
        do {
            cosine = 2 * random.nextDouble() - 1;
        } while (2 * random.nextDouble() > 1 + r + (1 - r) * cosine * cosine);
        double p = q / 2 * Math.sqrt(1 - r);
        double across = p * Math.sqrt(1 - cosine * cosine);
        out.setMomentum(first, across, 0, p * cosine);
        out.setMomentum(first + 1, -across, 0, -p * cosine);
        double photon = (parent * parent - q2) / (2 * parent);
        out.boost(first, first + 2, 0, 0, photon, parent - photon, q);
        out.setMomentum(first + 2, 0, 0, -photon);
        // Laid out in a plane along z: turn it anywhere.
        double[] from = out.from;
        double[] to = out.to;
        from[0] = 0;
        from[1] = 0;
        from[2] = 1;
        double z = 2 * random.nextDouble() - 1;
        double phi = 2 * Math.PI * random.nextDouble();
        double transverse = Math.sqrt(1 - z * z);
        to[0] = transverse * Math.cos(phi);
        to[1] = transverse * Math.sin(phi);
        to[2] = z;
        out.turn(first, first + 3, from, to, 2 * Math.PI * random.nextDouble());
    }
}
