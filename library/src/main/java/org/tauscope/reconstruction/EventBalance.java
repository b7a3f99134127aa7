package org.tauscope.reconstruction;

/**
 * What is seen of the collision's four-momentum and what is not, in the c.m. frame. One object serves one thread and
 * allocates nothing per event.
 */
public final class EventBalance {

    private double sqrtS;
    private double visibleEnergy;
    private double trackEnergy;
    private double missingX;
    private double missingY;
    private double missingZ;

    /** Sums all tracks and photons of an event. */
    public void compute(CentreOfMassEvent event) {
        sqrtS = event.frame().sqrtS();
        visibleEnergy = 0;
        trackEnergy = 0;
        missingX = 0;
        missingY = 0;
        missingZ = 0;
        for (int i = 0; i < event.size(); i++) {
            if (i < event.tracks()) {
                trackEnergy += event.energy()[i];
            }
            visibleEnergy += event.energy()[i];
            missingX -= event.px()[i];
            missingY -= event.py()[i];
            missingZ -= event.pz()[i];
        }
    }

    /** Energy of all tracks and photons in the c.m. frame, GeV. */
    public double visibleEnergy() {
        return visibleEnergy;
    }

    /** Energy of the photons in the c.m. frame, GeV. */
    public double photonEnergy() {
        return visibleEnergy - trackEnergy;
    }

    /** sqrt(s) less the visible energy, GeV; negative where more is seen than there was. */
    public double missingEnergy() {
        return sqrtS - visibleEnergy;
    }

    /** Missing momentum along x, GeV. */
    public double missingX() {
        return missingX;
    }

    /** Missing momentum along y, GeV. */
    public double missingY() {
        return missingY;
    }

    /** Missing momentum along z, GeV. */
    public double missingZ() {
        return missingZ;
    }

    /** Size of the missing momentum, GeV. */
    public double missingMomentum() {
        return Math.sqrt(missingX * missingX + missingY * missingY + missingZ * missingZ);
    }

    /** Angle of the missing momentum to the electron beam in the c.m. frame, rad in [0, pi]; pi/2 where nothing is missing. */
    public double missingTheta() {
        double transverse = Math.hypot(missingX, missingY);
        return transverse == 0 && missingZ == 0 ? Math.PI / 2 : Math.atan2(transverse, missingZ);
    }

    /** Missing mass squared, GeV^2; negative by resolution. */
    public double missingMassSquared() {
        double e = missingEnergy();
        return e * e - missingX * missingX - missingY * missingY - missingZ * missingZ;
    }

    /**
     * Mass squared that recoils against some of the particles, (P - p)^2, GeV^2; negative by resolution.
     *
     * @param px     their summed momentum in the c.m. frame, GeV
     * @param py     GeV
     * @param pz     GeV
     * @param energy their summed energy, GeV
     */
    public double recoilMassSquared(double px, double py, double pz, double energy) {
        double e = sqrtS - energy;
        return e * e - px * px - py * py - pz * pz;
    }
}
