/**
 * Four-vectors, boosts, frames and decay kinematics.
 * In come momenta in GeV; out go momenta, masses and angles in the frame that is asked for.
 * Nothing here knows an experiment, but {@link org.tauscope.kinematics.Beams} says how its beams meet.
 * Start with {@link org.tauscope.kinematics.FourVector}.
 */
@NullMarked
package org.tauscope.kinematics;

import org.jspecify.annotations.NullMarked;
