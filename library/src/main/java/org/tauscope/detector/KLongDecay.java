package org.tauscope.detector;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Decays of K_L in its rest frame: the two charged daughters of pi e nu, pi mu nu and pi+ pi- pi0, or none of 3 pi0;
 * reused. The rare rest of the modes is ignored.
 *
 * <p>Semileptonic decays follow the V-A matrix element 2 (K.l)(K.nu) - K^2 (l.nu) with a constant form factor, three
 * pions phase space. Branching fractions: Review of Particle Physics, PRD 110 (2024) 030001.
 */
final class KLongDecay {

    private static final double PI_E_NU = 0.4055;
    private static final double PI_MU_NU = 0.2704;
    private static final double PI_PI_PI0 = 0.1254;

    private final double mass = ParticleTable.standard().mass(Pdg.K_LONG);
    private final double pion = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private final double pionZero = ParticleTable.standard().mass(Pdg.PI_ZERO);
    private final double electron = ParticleTable.standard().mass(Pdg.ELECTRON);
    private final double muon = ParticleTable.standard().mass(Pdg.MUON);

    /** Charged daughters of the last decay: 2 or 0. */
    int daughters;
    /** Their PDG numbers. */
    final int[] pdg = new int[2];
    /** Their momenta in the rest frame, GeV: x, y, z of the first, then of the second. */
    final double[] momenta = new double[6];

    void draw(RandomStream random) {
        double mode = random.nextDouble();
        int sign = random.nextBoolean() ? 1 : -1;
        daughters = 2;
        pdg[0] = sign * Pdg.PI_PLUS;
        if (mode < PI_E_NU) {
            pdg[1] = sign * Pdg.ELECTRON;
            semileptonic(electron, random);
        } else if (mode < PI_E_NU + PI_MU_NU) {
            pdg[1] = sign * Pdg.MUON;
            semileptonic(muon, random);
        } else if (mode < PI_E_NU + PI_MU_NU + PI_PI_PI0) {
            pdg[1] = -sign * Pdg.PI_PLUS;
            threePions(random);
        } else {
            daughters = 0;
        }
    }

    private void semileptonic(double lepton, RandomStream random) {
        double pionEnd = (mass * mass + pion * pion - lepton * lepton) / (2 * mass);
        double leptonEnd = (mass * mass + lepton * lepton - pion * pion) / (2 * mass);
        // Largest value of the matrix element: it is below 2 m^2 E_l E_nu, with E_l + E_nu <= m - m_pi.
        double ceiling = 0.5 * mass * mass * (mass - pion) * (mass - pion);
        while (true) {
            double pionEnergy = pion + (pionEnd - pion) * random.nextDouble();
            double leptonEnergy = lepton + (leptonEnd - lepton) * random.nextDouble();
            double height = ceiling * random.nextDouble();
            double neutrinoEnergy = mass - pionEnergy - leptonEnergy;
            double q2 = mass * mass + pion * pion - 2 * mass * pionEnergy;
            double element = 2 * mass * mass * leptonEnergy * neutrinoEnergy - mass * mass * (q2 - lepton * lepton) / 2;
            if (height < element && place(pionEnergy, pion, leptonEnergy, lepton, neutrinoEnergy, 0, random)) {
                return;
            }
        }
    }

    private void threePions(RandomStream random) {
        double end = Math.hypot(pion, TwoBody.momentum(mass, pion, pion + pionZero));
        while (true) {
            double first = pion + (end - pion) * random.nextDouble();
            double second = pion + (end - pion) * random.nextDouble();
            if (place(first, pion, second, pion, mass - first - second, pionZero, random)) {
                return;
            }
        }
    }

    /** Turns energies into momenta in a random orientation; false outside the Dalitz plot. */
    private boolean place(double e1, double m1, double e2, double m2, double e3, double m3, RandomStream random) {
        if (!(e3 > m3)) {
            return false;
        }
        double p1 = Math.sqrt(e1 * e1 - m1 * m1);
        double p2 = Math.sqrt(e2 * e2 - m2 * m2);
        double cos = (e3 * e3 - m3 * m3 - p1 * p1 - p2 * p2) / (2 * p1 * p2);
        if (!(Math.abs(cos) <= 1)) {
            return false;
        }
        double sin = Math.sqrt(1 - cos * cos);
        double cosTheta = 2 * random.nextDouble() - 1;
        double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
        double phi = 2 * Math.PI * random.nextDouble();
        double turn = 2 * Math.PI * random.nextDouble();
        double nx = sinTheta * Math.cos(phi);
        double ny = sinTheta * Math.sin(phi);
        // Two unit vectors perpendicular to n.
        double ax = cosTheta * Math.cos(phi);
        double ay = cosTheta * Math.sin(phi);
        double az = -sinTheta;
        double bx = -Math.sin(phi);
        double by = Math.cos(phi);
        double u = sin * Math.cos(turn);
        double v = sin * Math.sin(turn);
        momenta[0] = p1 * nx;
        momenta[1] = p1 * ny;
        momenta[2] = p1 * cosTheta;
        momenta[3] = p2 * (cos * nx + u * ax + v * bx);
        momenta[4] = p2 * (cos * ny + u * ay + v * by);
        momenta[5] = p2 * (cos * cosTheta + u * az);
        return true;
    }
}
