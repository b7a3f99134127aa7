package org.tauscope.detector;

import org.tauscope.random.RandomStream;

/** The charged daughter of an isotropic two-body decay, in the laboratory; reused. */
final class TwoBodyDecay {

    double px;
    double py;
    double pz;

    /**
     * Draws a direction and boosts.
     *
     * @param motherX    momentum of the mother, GeV
     * @param motherY    momentum of the mother, GeV
     * @param motherZ    momentum of the mother, GeV
     * @param motherMass GeV
     * @param momentum   of the daughter in the rest frame of the mother, GeV
     * @param mass       of the daughter, GeV
     */
    void draw(
            double motherX,
            double motherY,
            double motherZ,
            double motherMass,
            double momentum,
            double mass,
            RandomStream random) {
        double cosTheta = 2 * random.nextDouble() - 1;
        double phi = 2 * Math.PI * random.nextDouble();
        double transverse = momentum * Math.sqrt(1 - cosTheta * cosTheta);
        boost(
                motherX,
                motherY,
                motherZ,
                motherMass,
                transverse * Math.cos(phi),
                transverse * Math.sin(phi),
                momentum * cosTheta,
                mass);
    }

    /** Sees a daughter of given momentum in the mother's rest frame from the laboratory. */
    void boost(
            double motherX,
            double motherY,
            double motherZ,
            double motherMass,
            double x,
            double y,
            double z,
            double mass) {
        double motherEnergy =
                Math.sqrt(motherMass * motherMass + motherX * motherX + motherY * motherY + motherZ * motherZ);
        double energy = Math.sqrt(mass * mass + x * x + y * y + z * z);
        double along = x * motherX + y * motherY + z * motherZ;
        double factor = (along / (motherEnergy + motherMass) + energy) / motherMass;
        px = x + factor * motherX;
        py = y + factor * motherY;
        pz = z + factor * motherZ;
    }
}
