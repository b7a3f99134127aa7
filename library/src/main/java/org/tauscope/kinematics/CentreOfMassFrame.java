package org.tauscope.kinematics;

/**
 * The change from the laboratory to the centre-of-mass frame of the beams as a table of 16 numbers, for loops over columns:
 * the same as {@link Beams#toCentreOfMass}, four multiplications a component.
 */
public final class CentreOfMassFrame {

    private final double sqrtS;
    private final double xx;
    private final double xy;
    private final double xz;
    private final double xe;
    private final double yx;
    private final double yy;
    private final double yz;
    private final double ye;
    private final double zx;
    private final double zy;
    private final double zz;
    private final double ze;
    private final double ex;
    private final double ey;
    private final double ez;
    private final double ee;

    /**
     * The frame of these beams.
     *
     * @param beams their nominal energies and angles are used
     */
    public CentreOfMassFrame(Beams beams) {
        sqrtS = beams.sqrtS();
        FourVector x = beams.toCentreOfMass(new FourVector(1, 0, 0, 0));
        FourVector y = beams.toCentreOfMass(new FourVector(0, 1, 0, 0));
        FourVector z = beams.toCentreOfMass(new FourVector(0, 0, 1, 0));
        FourVector e = beams.toCentreOfMass(new FourVector(0, 0, 0, 1));
        xx = x.px();
        yx = x.py();
        zx = x.pz();
        ex = x.energy();
        xy = y.px();
        yy = y.py();
        zy = y.pz();
        ey = y.energy();
        xz = z.px();
        yz = z.py();
        zz = z.pz();
        ez = z.energy();
        xe = e.px();
        ye = e.py();
        ze = e.pz();
        ee = e.energy();
    }

    /** Nominal collision energy, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** Momentum along x in the c.m. frame of a laboratory four-momentum, GeV. */
    public double px(double px, double py, double pz, double energy) {
        return xx * px + xy * py + xz * pz + xe * energy;
    }

    /** Momentum along y in the c.m. frame of a laboratory four-momentum, GeV. */
    public double py(double px, double py, double pz, double energy) {
        return yx * px + yy * py + yz * pz + ye * energy;
    }

    /** Momentum along the electron beam in the c.m. frame of a laboratory four-momentum, GeV. */
    public double pz(double px, double py, double pz, double energy) {
        return zx * px + zy * py + zz * pz + ze * energy;
    }

    /** Energy in the c.m. frame of a laboratory four-momentum, GeV. */
    public double energy(double px, double py, double pz, double energy) {
        return ex * px + ey * py + ez * pz + ee * energy;
    }
}
