package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * The piece of a string between a quark and half of a gluon: hadrons come off the quark until one would need more of the
 * gluon than the half. Reused from event to event.
 */
final class StringPiece {

    private static final double[] FORWARD = {0, 0, 1};

    private final HadronOffEnd hadron;
    private final StringEnd end = new StringEnd();
    private final LorentzTransformation fromPiece = new LorentzTransformation();
    private final double[] rotation = new double[9];
    private final double[] direction = new double[3];
    private double mass;
    private double quarkLeft;
    private double gluonLeft;
    private boolean open;

    /** The last hadron: px, py, pz, energy in the frame of the event, GeV. */
    final double[] momentum = new double[4];

    StringPiece(StringParameters parameters, LundFractions fractions, HadronMasses masses) {
        hadron = new HadronOffEnd(parameters, fractions, masses);
    }

    /**
     * Stretches the piece.
     *
     * @param flavour of the quark
     * @param quark   momentum px, py, pz, energy of the quark, GeV; massive or not
     * @param gluon   momentum of the whole gluon, GeV
     */
    void stretch(int flavour, double[] quark, double[] gluon) {
        end.set(flavour);
        double px = quark[0] + gluon[0] / 2;
        double py = quark[1] + gluon[1] / 2;
        double pz = quark[2] + gluon[2] / 2;
        double e = quark[3] + gluon[3] / 2;
        mass = Math.sqrt(e * e - px * px - py * py - pz * pz);
        // The gluon seen from the piece: the axis is opposite to it.
        double along = (gluon[0] * px + gluon[1] * py + gluon[2] * pz) / 2;
        double factor = ((gluon[3] / 2 * e - along) / mass + gluon[3] / 2) / (e + mass);
        double x = gluon[0] / 2 - factor * px;
        double y = gluon[1] / 2 - factor * py;
        double z = gluon[2] / 2 - factor * pz;
        double norm = -1 / Math.sqrt(x * x + y * y + z * z);
        direction[0] = norm * x;
        direction[1] = norm * y;
        direction[2] = norm * z;
        Rotation.between(FORWARD, direction, 0, rotation);
        fromPiece.setBoost(px, py, pz, e, mass);
        fromPiece.afterRotation(rotation);
        quarkLeft = 1;
        gluonLeft = 1;
        open = true;
    }

    /** Whether more hadrons may come. */
    boolean isOpen() {
        return open;
    }

    /** Flavour of the end. */
    int flavour() {
        return end.flavour;
    }

    /** Share of the quark's momentum that is left. */
    double quarkLeft() {
        return quarkLeft;
    }

    /** Prepares the next hadron and returns what it would take from the break. */
    int prepare(RandomStream random) {
        hadron.draw(end, random);
        return hadron.partner;
    }

    /** Takes the prepared hadron off and adds it; false where it does not fit, which closes the piece. */
    boolean takeOff(RandomStream random, DecayProducts out) {
        double forwards = hadron.drawShare(random) * quarkLeft;
        double backwards = hadron.transverseMass2() / (mass * mass * forwards);
        if (backwards >= gluonLeft) {
            open = false;
            return false;
        }
        quarkLeft -= forwards;
        gluonLeft -= backwards;
        double pz = mass * (forwards - backwards) / 2;
        double e = mass * (forwards + backwards) / 2;
        int number = out.add(hadron.pdg, DecayProducts.TAU, hadron.mass);
        out.setMomentum(
                number,
                fromPiece.px(hadron.px, hadron.py, pz, e),
                fromPiece.py(hadron.px, hadron.py, pz, e),
                fromPiece.pz(hadron.px, hadron.py, pz, e));
        momentum[0] = out.px[number];
        momentum[1] = out.py[number];
        momentum[2] = out.pz[number];
        momentum[3] = out.energy[number];
        end.breakOff(hadron.partner, hadron.kickX, hadron.kickY);
        return true;
    }
}
