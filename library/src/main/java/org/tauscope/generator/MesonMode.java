package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/** How a particle at rest decays. */
sealed interface MesonMode permits PhaseSpace, DalitzDecay {

    /** Mass of a daughter, GeV. */
    double mass(int daughter);

    /** Gives momenta in the rest frame of the parent to the daughters, which stand in a row from {@code first}. */
    void generate(RandomStream random, DecayProducts out, int first);
}
