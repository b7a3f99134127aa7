package org.tauscope.searches.leptophilicscalar;

import org.tauscope.reconstruction.CentreOfMassEvent;
import org.tauscope.reconstruction.EventBalance;

/** Computes what the trees see of a pair and its event, in the c.m. frame; one object per thread. */
final class PairKinematics {

    private double[] px = new double[0];
    private double[] py = new double[0];
    private double[] pz = new double[0];
    private double[] energy = new double[0];

    private double pairX;
    private double pairY;
    private double pairZ;
    private double pairEnergy;
    private double pairMomentum;

    /**
     * Fills the inputs of a candidate, all but the ratios of cluster energy and momentum.
     *
     * @param event       with the masses of the leptons
     * @param balance     of the event
     * @param thrust      of the event
     * @param candidate   its pair and tracks are read, its inputs written
     * @param leastPhoton energy in the laboratory below which a photon is not looked at, GeV
     */
    void fill(CentreOfMassEvent event, EventBalance balance, double thrust, Candidate candidate, double leastPhoton) {
        px = event.px();
        py = event.py();
        pz = event.pz();
        energy = event.energy();
        int a = candidate.positive;
        int b = candidate.negative;
        pairX = px[a] + px[b];
        pairY = py[a] + py[b];
        pairZ = pz[a] + pz[b];
        pairEnergy = energy[a] + energy[b];
        pairMomentum = norm(pairX, pairY, pairZ);
        int first = candidate.first;
        int second = candidate.second;
        double[] inputs = candidate.inputs;
        inputs[0] = balance.visibleEnergy();
        inputs[1] = balance.missingMassSquared();
        inputs[2] = Math.cos(balance.missingTheta());
        inputs[3] = Math.hypot(balance.missingX(), balance.missingY());
        inputs[4] = pairMomentum;
        inputs[5] = pairMomentum > 0 ? pairZ / pairMomentum : 0;
        inputs[6] = Math.abs(helicity(a));
        inputs[7] = norm(px[first], py[first], pz[first]);
        inputs[8] = norm(px[second], py[second], pz[second]);
        inputs[9] = mass(
                px[first] + px[second], py[first] + py[second], pz[first] + pz[second], energy[first] + energy[second]);
        inputs[10] = cosine(first, px[second], py[second], pz[second]);
        inputs[11] = Math.max(cosine(first, pairX, pairY, pairZ), cosine(second, pairX, pairY, pairZ));
        inputs[12] = balance.photonEnergy();
        inputs[13] = event.size() - event.tracks();
        inputs[14] = nearestPhoton(event, leastPhoton);
        inputs[15] = thrust;
        inputs[18] = heavierTau(event, first, second);
    }

    /** Cosine of a lepton in the rest frame of the pair against the flight of the pair. */
    private double helicity(int lepton) {
        double mass = mass(pairX, pairY, pairZ, pairEnergy);
        if (!(pairMomentum > 0) || !(mass > 0)) {
            return 0;
        }
        double along = (px[lepton] * pairX + py[lepton] * pairY + pz[lepton] * pairZ) / pairMomentum;
        double atRest = (pairEnergy * along - pairMomentum * energy[lepton]) / mass;
        double halfMass = mass / 2;
        double square = energy[lepton] * energy[lepton]
                - px[lepton] * px[lepton]
                - py[lepton] * py[lepton]
                - pz[lepton] * pz[lepton];
        double momentum = Math.sqrt(Math.max(1e-12, halfMass * halfMass - square));
        return Math.clamp(atRest / momentum, -1, 1);
    }

    /** Largest cosine between the pair and a photon; -1 without one. */
    private double nearestPhoton(CentreOfMassEvent event, double leastPhoton) {
        double nearest = -1;
        for (int i = event.tracks(); i < event.size(); i++) {
            if (event.labEnergy()[i] > leastPhoton) {
                nearest = Math.max(nearest, cosine(i, pairX, pairY, pairZ));
            }
        }
        return nearest;
    }

    /** Larger mass of the two tracks with the photons nearer to each than to the other. */
    private double heavierTau(CentreOfMassEvent event, int first, int second) {
        double[] sum = new double[8];
        add(sum, 0, first);
        add(sum, 4, second);
        for (int i = event.tracks(); i < event.size(); i++) {
            double toFirst = cosine(i, px[first], py[first], pz[first]);
            double toSecond = cosine(i, px[second], py[second], pz[second]);
            add(sum, toFirst >= toSecond ? 0 : 4, i);
        }
        return Math.max(mass(sum[0], sum[1], sum[2], sum[3]), mass(sum[4], sum[5], sum[6], sum[7]));
    }

    private void add(double[] sum, int at, int i) {
        sum[at] += px[i];
        sum[at + 1] += py[i];
        sum[at + 2] += pz[i];
        sum[at + 3] += energy[i];
    }

    private double cosine(int i, double x, double y, double z) {
        double product = norm(px[i], py[i], pz[i]) * norm(x, y, z);
        return product > 0 ? Math.clamp((px[i] * x + py[i] * y + pz[i] * z) / product, -1, 1) : 0;
    }

    private static double norm(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double mass(double x, double y, double z, double e) {
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }
}
