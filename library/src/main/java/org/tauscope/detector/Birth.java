package org.tauscope.detector;

/** A particle at the moment of its birth: number, momentum in GeV and point in mm, in the laboratory; reused. */
final class Birth {

    int pdg;
    double px;
    double py;
    double pz;
    double x;
    double y;
    double z;

    void set(int newPdg, double newPx, double newPy, double newPz, double newX, double newY, double newZ) {
        pdg = newPdg;
        px = newPx;
        py = newPy;
        pz = newPz;
        x = newX;
        y = newY;
        z = newZ;
    }

    /** Magnitude of the momentum, GeV. */
    double momentum() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }
}
