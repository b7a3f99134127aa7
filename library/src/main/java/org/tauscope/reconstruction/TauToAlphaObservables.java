package org.tauscope.reconstruction;

import org.tauscope.kinematics.InvisibleMassRange;
import org.tauscope.kinematics.ParentMassBound;
import org.tauscope.kinematics.PseudoRestFrame;

/**
 * What tells tau -&gt; l alpha from tau -&gt; l nu nu when the other tau went to three charged hadrons and a neutrino: the
 * lepton's energy in three guesses of the tau's rest frame, and two estimates of masses. All from four-momenta in the c.m.
 * frame; see {@link PseudoRestFrame}, {@link InvisibleMassRange} and {@link ParentMassBound}. One object serves one thread
 * and allocates nothing per event.
 */
public final class TauToAlphaObservables {

    private final PseudoRestFrame restFrame;
    private final InvisibleMassRange massRange;
    private final ParentMassBound parents;

    private double pseudoRestX;
    private double thrustX;
    private double parentX;

    /**
     * For a collision energy.
     *
     * @param sqrtS GeV
     */
    public TauToAlphaObservables(double sqrtS) {
        restFrame = new PseudoRestFrame(sqrtS);
        massRange = new InvisibleMassRange(sqrtS);
        parents = new ParentMassBound(sqrtS);
    }

    /**
     * Computes all of them for an event of topology {@link Topology#THREE_BY_ONE}.
     *
     * @param event the lepton has its mass already: {@link CentreOfMassEvent#assume}
     * @param sides cut along the thrust axis
     * @param axisX thrust axis in the c.m. frame, either sign
     * @param axisY y component
     * @param axisZ z component
     */
    public void compute(CentreOfMassEvent event, Hemispheres sides, double axisX, double axisY, double axisZ) {
        int tag = sides.tagSide();
        int lepton = sides.onlyTrack(1 - tag);
        compute(
                event.px()[lepton],
                event.py()[lepton],
                event.pz()[lepton],
                event.energy()[lepton],
                sides.trackSum(tag, 0),
                sides.trackSum(tag, 1),
                sides.trackSum(tag, 2),
                sides.trackSum(tag, 3),
                axisX,
                axisY,
                axisZ);
    }

    /**
     * Computes all of them.
     *
     * @param px    momentum of the lepton in the c.m. frame, GeV
     * @param py    GeV
     * @param pz    GeV
     * @param e     its energy, GeV
     * @param tagX  summed momentum of the hadrons of the tag side, GeV
     * @param tagY  GeV
     * @param tagZ  GeV
     * @param tagE  their energy, GeV
     * @param axisX thrust axis, either sign
     * @param axisY y component
     * @param axisZ z component
     */
    public void compute(
            double px,
            double py,
            double pz,
            double e,
            double tagX,
            double tagY,
            double tagZ,
            double tagE,
            double axisX,
            double axisY,
            double axisZ) {
        pseudoRestX = restFrame.energyFraction(-tagX, -tagY, -tagZ, px, py, pz, e);
        double away = axisX * tagX + axisY * tagY + axisZ * tagZ > 0 ? -1 : 1;
        thrustX = restFrame.energyFraction(away * axisX, away * axisY, away * axisZ, px, py, pz, e);
        massRange.compute(px, py, pz, e, tagX, tagY, tagZ, tagE);
        parents.compute(px, py, pz, e, tagX, tagY, tagZ, tagE, 0);
        parentX = restFrame.energyFraction(parents.parentX(), parents.parentY(), parents.parentZ(), px, py, pz, e);
    }

    /** x = 2 E / m_tau of the lepton with the tau against the three hadrons; may exceed 1. */
    public double pseudoRestX() {
        return pseudoRestX;
    }

    /** x with the tau along the thrust axis, on the side away from the hadrons. */
    public double thrustX() {
        return thrustX;
    }

    /** x with the tau along the first parent of the M2 solution. */
    public double parentX() {
        return parentX;
    }

    /** M_min^2, M_max^2 and the cone of the tag side. */
    public InvisibleMassRange massRange() {
        return massRange;
    }

    /** M2 for massless invisible particles. */
    public ParentMassBound parents() {
        return parents;
    }
}
