package org.tauscope.generator;

/** The hadronic current of several mesons in their rest frame, where its time component is dropped: transverse. */
interface MesonCurrent {

    /**
     * Writes the spatial part of the current.
     *
     * @param q      mass of all mesons together, GeV
     * @param mesons with momenta in their rest frame, in the order of the channel
     * @param first  number of the first of them
     * @param axis   unit vector in the rest frame of the last meson: its polarisation, where it has spin
     * @param out    receives real and imaginary part
     */
    void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out);

    /** Orders a, b, c, d of four mesons in which a and b make a rho; none where phase space is filled evenly. */
    default int[][] rhoOrders() {
        return new int[0][];
    }

    /** Factor on the squared current that depends on the squared mass of all mesons only, GeV^2. */
    default double propagatorSquared(double q2) {
        return 1;
    }
}
