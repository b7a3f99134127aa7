package org.tauscope.kinematics;

import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;

/**
 * How the two beams meet: energies, crossing angle, energy spread and spot. Defines the collision frame.
 *
 * <p>Laboratory axes: z along the solenoid, the electron beam in the half plane x &gt; 0 mostly along +z.
 *
 * @param electronEnergy GeV
 * @param positronEnergy GeV
 * @param electronAngle  angle of the electron momentum from +z towards +x, rad
 * @param positronAngle  angle of the positron momentum from -z towards +x, rad
 * @param energySpread   standard deviation of the collision energy, GeV
 * @param spotX          standard deviation of the collision point in x, mm
 * @param spotY          standard deviation of the collision point in y, mm
 * @param spotZ          standard deviation of the collision point in z, mm
 * @param electronPolarisation longitudinal polarisation, positive along the flight, in [-1, 1]
 * @param positronPolarisation the same
 */
public record Beams(
        double electronEnergy,
        double positronEnergy,
        double electronAngle,
        double positronAngle,
        double energySpread,
        double spotX,
        double spotY,
        double spotZ,
        double electronPolarisation,
        double positronPolarisation) {

    private static final double ELECTRON_MASS = 0.00051099895;

    /** Checks that the beams have energy and meet head on rather than run along. */
    public Beams {
        if (!(electronEnergy > 0) || !(positronEnergy > 0)) {
            throw new IllegalArgumentException(
                    "beams: energies " + electronEnergy + " and " + positronEnergy + " GeV must be positive");
        }
        if (!(Math.abs(electronAngle) < 0.5) || !(Math.abs(positronAngle) < 0.5)) {
            throw new IllegalArgumentException("beams: angles " + electronAngle + " and " + positronAngle
                    + " rad must be within 0.5 of the z axis");
        }
        if (!(energySpread >= 0) || !(spotX >= 0) || !(spotY >= 0) || !(spotZ >= 0)) {
            throw new IllegalArgumentException("beams: energy spread and spot sizes must not be negative");
        }
        if (!(Math.abs(electronPolarisation) <= 1)
                || !(Math.abs(positronPolarisation) <= 1)
                || !(electronPolarisation * positronPolarisation < 1)) {
            throw new IllegalArgumentException("beams: polarisations " + electronPolarisation + " and "
                    + positronPolarisation + " must be in [-1, 1], and not both 1 or both -1: nothing is made then");
        }
    }

    /** Beams without polarisation. */
    public Beams(
            double electronEnergy,
            double positronEnergy,
            double electronAngle,
            double positronAngle,
            double energySpread,
            double spotX,
            double spotY,
            double spotZ) {
        this(electronEnergy, positronEnergy, electronAngle, positronAngle, energySpread, spotX, spotY, spotZ, 0, 0);
    }

    /** Reads the beams from the section of a card; {@code electron_polarisation} and {@code positron_polarisation} may lack. */
    public static Beams of(Card card) {
        Quantity electron = card.quantity("electron_energy", "GeV", 0.1, 1000);
        Quantity positron = card.quantity("positron_energy", "GeV", 0.1, 1000);
        return new Beams(
                electron.value(),
                positron.value(),
                card.quantity("electron_angle", "rad", -0.5, 0.5).value(),
                card.quantity("positron_angle", "rad", -0.5, 0.5).value(),
                card.quantity("energy_spread", "GeV", 0, 1).value(),
                card.quantity("spot_x", "mm", 0, 100).value(),
                card.quantity("spot_y", "mm", 0, 100).value(),
                card.quantity("spot_z", "mm", 0, 100).value(),
                polarisation(card, "electron_polarisation"),
                polarisation(card, "positron_polarisation"));
    }

    /**
     * Beams of other energies that meet head on, in the same spot and with the same polarisations; the spread of the
     * collision energy keeps its ratio to the energy.
     *
     * @param electron GeV
     * @param positron GeV
     */
    public Beams headOn(double electron, double positron) {
        Beams sharp =
                new Beams(electron, positron, 0, 0, 0, spotX, spotY, spotZ, electronPolarisation, positronPolarisation);
        return new Beams(
                electron,
                positron,
                0,
                0,
                energySpread * sharp.sqrtS() / sqrtS(),
                spotX,
                spotY,
                spotZ,
                electronPolarisation,
                positronPolarisation);
    }

    private static double polarisation(Card card, String key) {
        return card.has(key) ? card.quantity(key, "1", -1, 1).value() : 0;
    }

    /** P = (P- - P+)/(1 - P- P+): what a process through one virtual photon sees of both polarisations. */
    public double polarisation() {
        return (electronPolarisation - positronPolarisation) / (1 - electronPolarisation * positronPolarisation);
    }

    /** 1 - P- P+: the factor of both polarisations on the cross section of any process through one virtual photon. */
    public double polarisationFactor() {
        return 1 - electronPolarisation * positronPolarisation;
    }

    /** Four-momentum of the electron beam in the laboratory. */
    public FourVector electron() {
        double p = beamMomentum(electronEnergy);
        return new FourVector(p * Math.sin(electronAngle), 0, p * Math.cos(electronAngle), electronEnergy);
    }

    /** Four-momentum of the positron beam in the laboratory. */
    public FourVector positron() {
        double p = beamMomentum(positronEnergy);
        return new FourVector(p * Math.sin(positronAngle), 0, -p * Math.cos(positronAngle), positronEnergy);
    }

    /** Four-momentum of the collision in the laboratory. */
    public FourVector total() {
        return electron().plus(positron());
    }

    /** Nominal collision energy sqrt(s), GeV. */
    public double sqrtS() {
        return total().mass();
    }

    /**
     * A vector of the centre-of-mass frame, whose z axis is the electron direction seen there, in the laboratory:
     * rotation about y by the electron's angle, then the boost of the collision (the convention of basf2).
     */
    public FourVector toLaboratory(FourVector inCentreOfMass) {
        double angle = electronAngleInCentreOfMass();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new FourVector(
                        c * inCentreOfMass.px() + s * inCentreOfMass.pz(),
                        inCentreOfMass.py(),
                        -s * inCentreOfMass.px() + c * inCentreOfMass.pz(),
                        inCentreOfMass.energy())
                .boostedFromRestFrameOf(total());
    }

    /** The inverse of {@link #toLaboratory}. */
    public FourVector toCentreOfMass(FourVector inLaboratory) {
        FourVector v = inLaboratory.inRestFrameOf(total());
        double angle = electronAngleInCentreOfMass();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new FourVector(c * v.px() - s * v.pz(), v.py(), s * v.px() + c * v.pz(), v.energy());
    }

    /** Angle of the electron momentum from +z towards +x after the boost to the centre of mass, rad. */
    public double electronAngleInCentreOfMass() {
        FourVector e = electron().inRestFrameOf(total());
        return Math.atan2(e.px(), e.pz());
    }

    private static double beamMomentum(double energy) {
        return Math.sqrt(energy * energy - ELECTRON_MASS * ELECTRON_MASS);
    }
}
