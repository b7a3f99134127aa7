package org.tauscope.formats.slha;

/**
 * What a {@code QNUMBERS} block says about a new particle (0712.3311).
 *
 * @param pdg            PDG number
 * @param name           name in the comment behind the number; empty for none
 * @param threeCharges   three times the electric charge
 * @param spinStates     2 S + 1
 * @param colour         dimension of the colour representation: 1, 3, 6, 8
 * @param antiparticle   true where it has one, false where it is its own
 */
public record QuantumNumbers(
        int pdg, String name, int threeCharges, int spinStates, int colour, boolean antiparticle) {}
