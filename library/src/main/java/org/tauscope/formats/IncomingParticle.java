package org.tauscope.formats;

import org.tauscope.kinematics.FourVector;

/**
 * A particle of the initial state, which a file lists and a batch does not hold.
 *
 * @param pdg      PDG number
 * @param momentum GeV, in the frame of the file
 */
public record IncomingParticle(int pdg, FourVector momentum) {}
