package org.tauscope.detector;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** Decays K_L mesons that the generator left whole on their way to the calorimeter. Scratch space of one thread. */
final class KLongs {

    private final double mass = ParticleTable.standard().mass(Pdg.K_LONG);
    private final double ctau = ParticleTable.standard().ctau(Pdg.K_LONG);
    private final Calorimeter calorimeter;
    private final double forced;
    private final DecayPoint point = new DecayPoint();
    private final KLongDecay decay = new KLongDecay();
    private final TwoBodyDecay boost = new TwoBodyDecay();

    /** Weight of the choices made for the last K_L. */
    double weight;
    /** True where the last K_L reached the calorimeter. */
    boolean passes;
    /** Where, seen from the origin, rad. */
    double theta;

    double phi;
    /** Charged daughters of the last K_L: none, or two. */
    int daughters;

    private final Birth[] products = {new Birth(), new Birth()};

    KLongs(Calorimeter calorimeter, double forcedDecayFraction) {
        this.calorimeter = calorimeter;
        forced = forcedDecayFraction;
    }

    /** A charged daughter of the last K_L. */
    Birth daughter(int index) {
        return products[index];
    }

    /** Decays one K_L, or lets it pass. */
    void draw(Birth kaon, RandomStream random) {
        daughters = 0;
        weight = 1;
        passes = false;
        double momentum = kaon.momentum();
        double length = calorimeter.distance(kaon, momentum);
        if (!(length > 0)) {
            return;
        }
        point.draw(ctau * momentum / mass, length, forced, random);
        weight = point.weight;
        if (Double.isInfinite(point.distance)) {
            double step = length / momentum;
            double x = kaon.x + step * kaon.px;
            double y = kaon.y + step * kaon.py;
            passes = true;
            theta = Math.atan2(Math.sqrt(x * x + y * y), kaon.z + step * kaon.pz);
            phi = Math.atan2(y, x);
            return;
        }
        decay.draw(random);
        daughters = decay.daughters;
        double step = point.distance / momentum;
        double[] p = decay.momenta;
        for (int i = 0; i < daughters; i++) {
            double daughterMass = ChargedSpecies.of(decay.pdg[i]).mass;
            boost.boost(kaon.px, kaon.py, kaon.pz, mass, p[3 * i], p[3 * i + 1], p[3 * i + 2], daughterMass);
            products[i].set(
                    decay.pdg[i],
                    boost.px,
                    boost.py,
                    boost.pz,
                    kaon.x + step * kaon.px,
                    kaon.y + step * kaon.py,
                    kaon.z + step * kaon.pz);
        }
    }
}
