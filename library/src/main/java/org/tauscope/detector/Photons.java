package org.tauscope.detector;

import org.tauscope.event.DetectedEvents;
import org.tauscope.random.RandomStream;

/**
 * Measures photons: where they enter the calorimeter, whether they are seen there, energy and direction from the
 * origin. Scratch space of one thread.
 */
final class Photons {

    private final Calorimeter calorimeter;

    /** Measured energy of the last photon, GeV; 0 where it was not seen. */
    double energy;
    /** Where the last photon was seen, rad. */
    double theta;

    double phi;

    Photons(Calorimeter calorimeter) {
        this.calorimeter = calorimeter;
    }

    /** Measures one photon and adds it, if it is seen, or merges it with a near one; always draws four numbers. */
    void measure(Birth photon, RandomStream random, DetectedEvents out) {
        double luck = random.nextDouble();
        double energyError = random.nextGaussian();
        double thetaError = random.nextGaussian();
        double phiError = random.nextGaussian();
        energy = 0;
        double trueEnergy = photon.momentum();
        double distance = calorimeter.distance(photon, trueEnergy);
        if (!(distance > 0)) {
            return;
        }
        double x = photon.x + distance * photon.px / trueEnergy;
        double y = photon.y + distance * photon.py / trueEnergy;
        double z = photon.z + distance * photon.pz / trueEnergy;
        double transverse = Math.sqrt(x * x + y * y);
        double fromOrigin = Math.sqrt(transverse * transverse + z * z);
        double measured = trueEnergy * (1 + calorimeter.relativeResolution(trueEnergy) * energyError);
        if (!(measured >= calorimeter.regions().threshold(z / fromOrigin)) || luck >= calorimeter.efficiency()) {
            return;
        }
        energy = measured;
        theta = Math.atan2(transverse, z);
        double angle = calorimeter.position() / Math.sqrt(trueEnergy) / fromOrigin;
        double measuredTheta = Math.clamp(theta + angle * thetaError, 0, Math.PI);
        phi = Math.atan2(y, x);
        double measuredPhi = phi + angle / Math.sin(theta) * phiError;
        add(measured, measuredTheta, Angles.wrapped(measuredPhi), fromOrigin, out);
    }

    private void add(double measured, double theta, double phi, double distance, DetectedEvents out) {
        double angle = calorimeter.merge() / distance;
        for (int other = out.firstPhoton(out.events() - 1); other < out.photons(); other++) {
            double dTheta = theta - out.photonTheta()[other];
            if (Math.abs(dTheta) > angle) {
                continue;
            }
            double sin = Math.sin(theta);
            double dPhi = sin * Angles.wrapped(phi - out.photonPhi()[other]);
            if (dTheta * dTheta + dPhi * dPhi < angle * angle) {
                double share = measured / (measured + out.photonEnergy()[other]);
                out.photonEnergy()[other] += measured;
                out.photonTheta()[other] += share * dTheta;
                out.photonPhi()[other] = Angles.wrapped(out.photonPhi()[other] + share * dPhi / sin);
                return;
            }
        }
        out.addPhoton(measured, theta, phi);
    }
}
