package org.tauscope.generator;

/**
 * The hadronic current of three mesons in their rest frame, J = A q1 + B q2 + i C (q1 x q2), transverse by construction:
 * the third momentum is -(q1 + q2) there and the time component is dropped.
 */
interface ThreeMesonCurrent {

    /**
     * Writes the form factors.
     *
     * @param q2  squared mass of the three, GeV^2
     * @param s1  squared mass of mesons 2 and 3, GeV^2
     * @param s2  squared mass of mesons 1 and 3, GeV^2
     * @param s3  squared mass of mesons 1 and 2, GeV^2
     * @param out receives real and imaginary part of A, B and C: six numbers
     */
    void at(double q2, double s1, double s2, double s3, double[] out);

    /** Factor on the squared current that depends on the squared mass of the three only, GeV^2. */
    double propagatorSquared(double q2);
}
