package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * A quark and an antiquark at rest together, with at most one gluon, as hadrons. With a gluon two pieces of string stretch
 * from the quarks to it; hadrons come off the quarks until the pieces are used up or the mass that is left calls for the last
 * two; what is left around the gluon breaks as a straight string along the line between its ends. A soft or collinear gluon
 * leaves the straight string as it was. Reused from event to event.
 */
final class QuarkString {

    private static final int ATTEMPTS = 100;
    private static final double[] FORWARD = {0, 0, 1};

    private final StringParameters parameters;
    private final GluonEmission emission;
    private final StringFragmentation straight;
    private final StringPiece[] pieces = new StringPiece[2];
    private final double[][] quarks = new double[2][4];
    private final double[] gluon = new double[4];
    private final double[] left = new double[4];
    private final double[] axis = new double[3];

    QuarkString(StringParameters parameters, LundFractions fractions, HadronMasses masses) {
        this.parameters = parameters;
        emission = new GluonEmission(parameters);
        straight = new StringFragmentation(parameters, fractions, masses);
        pieces[0] = new StringPiece(parameters, fractions, masses);
        pieces[1] = new StringPiece(parameters, fractions, masses);
    }

    /**
     * Makes hadrons in the rest frame of the pair, quark along z before it radiates.
     *
     * @param mass      of the pair, GeV
     * @param flavour   PDG number of the quark
     * @param quarkMass in gluon emission, GeV
     * @param out       receives the hadrons
     */
    void hadronise(double mass, int flavour, double quarkMass, RandomStream random, DecayProducts out) {
        int first = out.size();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean radiates = 2 * (quarkMass + parameters.lowestPt()) < mass && emission.draw(mass, quarkMass, random);
            boolean done = radiates
                    ? withGluon(mass, flavour, quarkMass, random, out)
                    : straight.fragment(mass, flavour, -flavour, random, out);
            if (done) {
                return;
            }
            out.cutTo(first);
        }
        throw new IllegalStateException(
                "fragmentation: no hadrons found for flavour " + flavour + " at " + mass + " GeV");
    }

    private boolean withGluon(double mass, int flavour, double quarkMass, RandomStream random, DecayProducts out) {
        int first = out.size();
        layOut(mass, quarkMass, random);
        pieces[0].stretch(flavour, quarks[0], gluon);
        pieces[1].stretch(-flavour, quarks[1], gluon);
        left[0] = 0;
        left[1] = 0;
        left[2] = 0;
        left[3] = mass;
        while (pieces[0].isOpen() || pieces[1].isOpen()) {
            StringPiece piece = pieces[random.nextDouble() < 0.5 ? 0 : 1];
            if (piece.isOpen()) {
                int partner = piece.prepare(random);
                double stop = StringFragmentation.stopMass(
                        parameters, pieces[0].flavour(), pieces[1].flavour(), partner, random);
                if (leftMass2() < stop * stop) {
                    break;
                }
                if (piece.takeOff(random, out)) {
                    for (int i = 0; i < 4; i++) {
                        left[i] -= piece.momentum[i];
                    }
                }
            }
        }
        double rest2 = leftMass2();
        if (!(rest2 > 0) || !(left[3] > 0)) {
            return false;
        }
        int start = out.size();
        double rest = Math.sqrt(rest2);
        if (!straight.fragment(rest, pieces[0].flavour(), pieces[1].flavour(), random, out)) {
            out.cutTo(first);
            return false;
        }
        setAxis(rest);
        out.turn(start, out.size(), FORWARD, axis, 0);
        out.boost(start, out.size(), left[0], left[1], left[2], left[3], rest);
        return true;
    }

    private double leftMass2() {
        return left[3] * left[3] - left[0] * left[0] - left[1] * left[1] - left[2] * left[2];
    }

    /** Momenta of quark, antiquark and gluon; either quark keeps its direction in the ratio of the squared energies. */
    private void layOut(double mass, double quarkMass, RandomStream random) {
        double x1 = emission.quark;
        double x2 = emission.antiquark;
        boolean quarkKeeps = random.nextDouble() * (x1 * x1 + x2 * x2) < x1 * x1;
        double phi = 2 * Math.PI * random.nextDouble();
        int kept = quarkKeeps ? 0 : 1;
        double e = mass / 2 * (quarkKeeps ? x1 : x2);
        double otherE = mass / 2 * (quarkKeeps ? x2 : x1);
        double gluonE = mass - e - otherE;
        double p = Math.sqrt(e * e - quarkMass * quarkMass);
        double other = Math.sqrt(otherE * otherE - quarkMass * quarkMass);
        double cosine = Math.clamp((gluonE * gluonE - p * p - other * other) / (2 * p * other), -1, 1);
        double sine = Math.sqrt(1 - cosine * cosine);
        int sign = quarkKeeps ? 1 : -1;
        double[] straightOn = quarks[kept];
        double[] turned = quarks[1 - kept];
        straightOn[0] = 0;
        straightOn[1] = 0;
        straightOn[2] = sign * p;
        straightOn[3] = e;
        turned[0] = other * sine * Math.cos(phi);
        turned[1] = other * sine * Math.sin(phi);
        turned[2] = sign * other * cosine;
        turned[3] = otherE;
        for (int i = 0; i < 3; i++) {
            gluon[i] = -straightOn[i] - turned[i];
        }
        gluon[3] = Math.sqrt(gluon[0] * gluon[0] + gluon[1] * gluon[1] + gluon[2] * gluon[2]);
    }

    /** Direction from what is left of the antiquark to what is left of the quark, seen from what is left of all. */
    private void setAxis(double rest) {
        for (int i = 0; i < 3; i++) {
            axis[i] = 0;
        }
        for (int side = 0; side < 2; side++) {
            double[] q = quarks[side];
            double share = side == 0 ? pieces[0].quarkLeft() : -pieces[1].quarkLeft();
            double along = q[0] * left[0] + q[1] * left[1] + q[2] * left[2];
            double factor = ((q[3] * left[3] - along) / rest + q[3]) / (left[3] + rest);
            for (int i = 0; i < 3; i++) {
                axis[i] += share * (q[i] - factor * left[i]);
            }
        }
        double norm = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        for (int i = 0; i < 3; i++) {
            axis[i] /= norm;
        }
    }
}
