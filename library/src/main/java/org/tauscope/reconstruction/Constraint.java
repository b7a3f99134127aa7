package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;

/** What a {@link KinematicFit} requires of a decay besides its vertex. */
public sealed interface Constraint {

    /**
     * All tracks together have a known mass: one condition.
     *
     * @param mass GeV, not negative
     */
    record Mass(double mass) implements Constraint {

        /** Checks the mass. */
        public Mass {
            if (!(mass >= 0) || !Double.isFinite(mass)) {
                throw new IllegalArgumentException("mass constraint: " + mass + " GeV must be finite and not negative");
            }
        }
    }

    /**
     * All tracks together fly away from a point: two conditions. The bending of a charged parent is neglected.
     *
     * @param from where the parent was made
     */
    record Pointing(BeamSpot from) implements Constraint {}

    /**
     * What recoils against all tracks together has a known mass: one condition.
     *
     * @param collision four-momentum of the collision in the laboratory
     * @param mass      GeV, not negative
     */
    record Recoil(FourVector collision, double mass) implements Constraint {

        /** Checks the mass. */
        public Recoil {
            if (!(mass >= 0) || !Double.isFinite(mass)) {
                throw new IllegalArgumentException(
                        "recoil constraint: " + mass + " GeV must be finite and not negative");
            }
        }
    }
}
