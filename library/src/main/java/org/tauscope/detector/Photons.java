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

    Photons(Calorimeter calorimeter) {
        this.calorimeter = calorimeter;
    }

    /** Measures one photon and adds it, if it is seen; always draws four numbers. */
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
        double theta = Math.atan2(transverse, z);
        double measured = trueEnergy * (1 + calorimeter.relativeResolution(trueEnergy) * energyError);
        if (!(measured >= calorimeter.regions().threshold(theta)) || luck >= calorimeter.efficiency()) {
            return;
        }
        energy = measured;
        double angle = calorimeter.position() / Math.sqrt(trueEnergy) / Math.sqrt(transverse * transverse + z * z);
        double measuredTheta = Math.clamp(theta + angle * thetaError, 0, Math.PI);
        double measuredPhi = Math.atan2(y, x) + angle / Math.sin(theta) * phiError;
        out.addPhoton(measured, measuredTheta, Angles.wrapped(measuredPhi));
    }
}
